import type { CallLogEntry } from '../../protocol.ts';

const errorOf = (response: unknown): string | undefined => {
  if (typeof response !== 'object' || response === null) return undefined;
  const { ok, error, status } = response as { ok?: unknown; error?: unknown; status?: unknown };
  // An ack that failed says `{ error }` alone, a Web API call `{ ok: false, error }`, signed HTTP a status.
  if (ok === false || (ok === undefined && typeof error === 'string')) return String(error ?? 'error');
  return typeof status === 'number' && status >= 400 ? String(status) : undefined;
};

/** Why a call or an ack failed, in Slack's own word; undefined when it did not. */
export function callFailure(call: CallLogEntry): string | undefined {
  return errorOf(call.response);
}

const haystacks = new WeakMap<CallLogEntry, string>();

/** All that a search looks through, in lower case. */
export function callWords(call: CallLogEntry): string {
  const known = haystacks.get(call);
  if (known !== undefined) return known;
  const made = `${call.name} ${call.summary} ${JSON.stringify([call.request, call.response])}`.toLowerCase();
  haystacks.set(call, made);
  return made;
}

export type CallFilter = { query: string; direction: 'all' | CallLogEntry['direction']; onlyFailed: boolean };

/** The calls that fit, newest first; every word of the query must stand somewhere. */
export function fittingCalls(calls: readonly CallLogEntry[], filter: CallFilter): CallLogEntry[] {
  const words = filter.query.toLowerCase().split(/\s+/).filter(Boolean);
  return calls
    .filter((call) => filter.direction === 'all' || call.direction === filter.direction)
    .filter((call) => !filter.onlyFailed || callFailure(call) !== undefined)
    .filter((call) => words.length === 0 || words.every((word) => callWords(call).includes(word)))
    .toReversed();
}
