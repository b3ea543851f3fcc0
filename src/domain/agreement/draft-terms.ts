/** The terms of an agreement that is being put together and is not on record yet. */
import type { Term } from '../case/records.ts';

/** `id` is the term's place in the form for as long as the form lives; it is never given twice. */
export type DraftTerm = { id: number; term: Term };
export type DraftTerms = { terms: readonly DraftTerm[]; nextId: number };
