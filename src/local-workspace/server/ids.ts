import { randomBytes } from 'node:crypto';
import type { State } from './state.ts';

/** A new id in Slack's manner: a letter for the kind, then capitals and digits; never given twice in one workspace. */
export function nextId(state: State, letter: 'C' | 'G' | 'D' | 'V' | 'F' | 'E' | 'Q' | 'B'): string {
  state.sequence += 1;
  return `${letter}${state.sequence.toString(36).toUpperCase().padStart(10, '0')}`;
}

/** A message timestamp: seconds and six digits, later than every one before it. */
export function nextTs(state: State, nowMs: number): string {
  state.lastMicros = Math.max(Math.floor(nowMs) * 1000, state.lastMicros + 1);
  return `${Math.floor(state.lastMicros / 1_000_000)}.${String(state.lastMicros % 1_000_000).padStart(6, '0')}`;
}

/** What Slack fills in where a block or element was sent without an id. */
export function randomShortId(): string {
  return randomBytes(4).toString('base64url').slice(0, 5);
}

/** A view's hash: time and chance, as Slack writes it. */
export function viewHash(nowMs: number): string {
  return `${Math.floor(nowMs / 1000)}.${randomBytes(6).toString('base64url')}`;
}
