/** Which promise of which case a button is about: codes and ids, checked again when it is pressed. */
import type { PromiseKey } from '../../domain/reminders/promises.ts';

const KIND = /^(?:first_contact|next_date|follow_up_\d+|confirmation_\d+)$/;

export function promiseValue(caseId: string, { kind, cycle, anchorOn }: PromiseKey): string {
  return [caseId, kind, cycle, anchorOn].join('|');
}

/** Null for a button of an earlier version, which did not say which day it was about. */
export function readPromise(value: string): { caseId: string; promise: PromiseKey } | null {
  const [caseId = '', kind = '', cycle = '', anchorOn = ''] = value.split('|');
  if (!isKind(kind) || anchorOn === '') return null;
  return { caseId, promise: { kind, cycle: Number(cycle), anchorOn } };
}

function isKind(kind: string): kind is PromiseKey['kind'] {
  return KIND.test(kind);
}
