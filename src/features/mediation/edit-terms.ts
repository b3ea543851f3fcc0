/** The buttons inside an agreement form: put a term aside, open one again, take one out, instalments more or fewer. */

import type { Deps } from '../../deps.ts';
import type { DraftTerms } from '../../domain/agreement/draft-terms.ts';
import { isBlocking, lintTerm } from '../../domain/agreement/lint.ts';
import type { Term } from '../../domain/case/records.ts';
import { BASES } from '../../domain/case/vocabulary.ts';
import { wordsFor } from '../../i18n/words.ts';
import type { ActionCall } from '../../slack/calls.ts';
import { readForm } from '../../slack/form.ts';
import { type Above, agreementForm, SCOPES } from './agreement.modal.ts';
import { type AgreementFrame, frameIn, opened } from './agreement-frame.ts';
import { isTouched, readTerm } from './agreement-term.modal.ts';
import { SCOPE } from './ids.ts';

type Shown = { frame: AgreementFrame; draft: DraftTerms; above?: Above };

/** Reads what is there, decides what is shown next; what is typed elsewhere in the form stays by itself. */
function editing(
  next: (call: ActionCall, now: { frame: AgreementFrame; draft: DraftTerms }, deps: Deps) => Promise<Shown>,
) {
  return async (call: ActionCall, deps: Deps): Promise<void> => {
    if (!call.view) return;
    const { person, locale, t } = call.viewer;
    const frame = frameIn(call.view.metadata);
    const draft = await deps.agreementDrafts.read(frame.caseId, person.id);
    const shown = await next(call, { frame, draft }, deps);
    const words = wordsFor(locale, t, await deps.people.roster(), deps.calendar);
    await call.updateView(agreementForm({ ...shown.frame, warned: '' }, shown.draft, words, shown.above));
  };
}

type PutAside = { draft: DraftTerms } | { above: Above };

/** The open term, if it is in order, joins those above it; an empty one is left out. */
async function putAside(call: ActionCall, frame: AgreementFrame, draft: DraftTerms, deps: Deps): Promise<PutAside> {
  const { person, t } = call.viewer;
  const state = call.view!.state;
  if (frame.open === 0 || !isTouched(frame, state)) return { draft };
  const form = readForm(state, t);
  const term = readTerm(frame, form, t);
  const wrong = Object.values(form.errors() ?? {});
  const basis = readForm(state, t).required('basis', BASES);
  const stops = lintTerm(term, basis, draft.terms.length + 1).filter(isBlocking);
  const said = [...new Set([...wrong, ...stops.map(({ code }) => t.codes.finding[code])])];
  if (said.length > 0) return { above: { notice: t.mediation.agreement.termNotYet(said.join(' ')) } };
  const terms = [...draft.terms, { id: frame.open, term }];
  const next = { terms, nextId: Math.max(draft.nextId, frame.open) + 1 };
  await deps.agreementDrafts.write(frame.caseId, person.id, next);
  return { draft: next };
}

export const addTerm = editing(async (call, { frame, draft }, deps) => {
  const put = await putAside(call, frame, draft, deps);
  if ('above' in put) return { frame, draft, above: put.above };
  return { frame: { ...frame, ...opened(put.draft) }, draft: put.draft };
});

/** Taken out of those above and open again; the one that was open is put aside first. */
export const editTerm = editing(async (call, { frame, draft }, deps) => {
  const put = await putAside(call, frame, draft, deps);
  if ('above' in put) return { frame, draft, above: put.above };
  const chosen = put.draft.terms.find(({ id }) => String(id) === call.value);
  if (!chosen) return { frame: { ...frame, ...opened(put.draft) }, draft: put.draft };
  const own = Math.max(put.draft.nextId, frame.open + 1);
  const rest = { terms: put.draft.terms.filter(({ id }) => id !== chosen.id), nextId: own + 1 };
  await deps.agreementDrafts.write(frame.caseId, call.viewer.person.id, rest);
  return { frame: { ...frame, ...reopened(chosen.term, own) }, draft: rest, above: { term: chosen.term } };
});

/** Under a number of its own: the fields of the old one may still hold what was changed since. */
function reopened({ instalments = [] }: Term, id: number): Pick<AgreementFrame, 'open' | 'rows' | 'nextRow'> {
  return { open: id, rows: instalments.map((_, at) => at + 1), nextRow: instalments.length + 1 };
}

export const removeTerm = editing(async (call, { frame, draft }, deps) => {
  const terms = draft.terms.filter(({ id }) => String(id) !== call.value);
  const rest = { terms, nextId: draft.nextId };
  await deps.agreementDrafts.write(frame.caseId, call.viewer.person.id, rest);
  return { frame: frame.open > 0 ? frame : { ...frame, ...opened(rest) }, draft: rest };
});

export const addInstalment = editing(async (_call, { frame, draft }) => ({
  frame: { ...frame, rows: [...frame.rows, frame.nextRow], nextRow: frame.nextRow + 1 },
  draft,
}));

export const removeInstalment = editing(async (_call, { frame, draft }) => ({
  frame: { ...frame, rows: frame.rows.slice(0, -1) },
  draft,
}));

export const changeScope = editing(async (call, { frame, draft }) => {
  const scope = readForm(call.view!.state, call.viewer.t).choice(SCOPE, SCOPES);
  return { frame: { ...frame, isPartial: scope === 'part' }, draft };
});
