/** What an open agreement form carries with it: which term is open, its instalments, what was warned of. Ids only. */
import type { DraftTerms } from '../../domain/agreement/draft-terms.ts';
import { isConfirmable } from '../../domain/agreement/judicial-confirmation.ts';
import { MOST_TERMS } from '../../domain/agreement/terms.ts';
import type { MediatedCase } from '../../domain/case/case.ts';
import { hasDelicateParty } from '../../domain/case/delicate-parties.ts';
import { involvesMinor } from '../../domain/case/minors.ts';
import { BASES, type MediationBasis } from '../../domain/case/vocabulary.ts';
import type { PlainDate } from '../../domain/time/instant.ts';

export type AgreementFrame = {
  caseId: string;
  number: string;
  basis: MediationBasis;
  host: string;
  today: PlainDate;
  /** The day on which the case was taken: nothing was signed before. */
  since: PlainDate;
  minorInvolved: boolean;
  /** Somebody is young, old, ill, in hospital or in custody. */
  isDelicate: boolean;
  mayBeConfirmed: boolean;
  isPartial: boolean;
  /** The term whose fields are open; 0 when the form holds as many as it may. */
  open: number;
  /** The instalments of the open term, each by a number that is never given twice. */
  rows: readonly number[];
  nextRow: number;
  /** What was warned of, as the reader was shown it. */
  warned: string;
};

export function frameOf(
  current: MediatedCase,
  { host, today, since }: Pick<AgreementFrame, 'host' | 'today' | 'since'>,
  draft: DraftTerms,
): AgreementFrame {
  const { basis } = current.triage.gateInputs;
  return {
    ...{ caseId: current.id, number: current.number, basis, host, today, since },
    ...careOf(current),
    mayBeConfirmed: isConfirmable('peoples_mediation', current),
    isPartial: false,
    ...opened(draft),
    warned: '',
  };
}

/** What is asked for the sake of the weak; it may change while the form is open. */
export function careOf(current: MediatedCase): Pick<AgreementFrame, 'minorInvolved' | 'isDelicate'> {
  return { minorInvolved: involvesMinor(current), isDelicate: hasDelicateParty(current) };
}

/** A new term is open, as long as there is room for one. */
export function opened({ terms, nextId }: DraftTerms): Pick<AgreementFrame, 'open' | 'rows' | 'nextRow'> {
  return { open: terms.length < MOST_TERMS ? nextId : 0, rows: [], nextRow: 1 };
}

export function metadataOf({ rows, ...frame }: AgreementFrame): Record<string, string | number | boolean> {
  return { ...frame, rows: rows.join(',') };
}

export function frameIn(metadata: Record<string, string>): AgreementFrame {
  const { caseId = '', number = '', host = '', today = '', since = '', warned = '' } = metadata;
  return {
    ...{ caseId, number, host, today, since, warned },
    basis: BASES.find((known) => known === metadata.basis) ?? 'peoples_mediation',
    minorInvolved: metadata.minorInvolved === 'true',
    isDelicate: metadata.isDelicate === 'true',
    mayBeConfirmed: metadata.mayBeConfirmed === 'true',
    isPartial: metadata.isPartial === 'true',
    open: Number(metadata.open ?? '1'),
    rows: (metadata.rows ?? '').split(',').filter(Boolean).map(Number),
    nextRow: Number(metadata.nextRow ?? '1'),
  };
}
