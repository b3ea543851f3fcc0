/**
 * Signs that a mediation may lean to one side. They prove nothing: each is a question that the station's chief asks.
 * Domain notes 13.
 */
import type { Case } from '../case/case.ts';
import type { Agreement, Session } from '../case/records.ts';
import type { Side } from '../case/vocabulary.ts';
import { pressedSides } from './feedback.ts';

/** `side` is the one that got more: time, visits, or promises from the other; for `sudden_consent` the one that gave in, for `felt_pressured` the one that says so. */
export type ProcessSign =
  | { code: 'unequal_time'; side: Side; minutes: Record<Side, number> }
  | { code: 'one_side_visited'; side: Side; visits: number }
  | { code: 'sudden_consent'; side: Side; sessionNo: number }
  | { code: 'one_sided_terms'; side: Side; terms: number }
  | { code: 'felt_pressured'; side: Side };

const ENOUGH_SESSIONS = 3;
const UNEQUAL_ABOVE = 3;
const ENOUGH_VISITS = 2;
const ENOUGH_TERMS = 2;

export function processSigns(current: Case): readonly ProcessSign[] {
  if (!('leadId' in current)) return [];
  const held = current.sessions.filter(({ type }) => type !== 'no_show');
  return [
    ...unequalTime(held),
    ...oneSideVisited(held),
    ...suddenConsent(held),
    ...pressedSides(current).map((side) => ({ code: 'felt_pressured' as const, side })),
    ...('agreement' in current ? oneSidedTerms(current.agreement) : []),
  ];
}

function unequalTime(sessions: readonly Session[]): ProcessSign[] {
  if (sessions.length < ENOUGH_SESSIONS) return [];
  const minutes = { A: minutesWith(sessions, 'A'), B: minutesWith(sessions, 'B') };
  const [more, less]: [Side, Side] = minutes.A >= minutes.B ? ['A', 'B'] : ['B', 'A'];
  return minutes[more] > UNEQUAL_ABOVE * minutes[less] ? [{ code: 'unequal_time', side: more, minutes }] : [];
}

function minutesWith(sessions: readonly Session[], side: Side): number {
  return sessions
    .filter(({ attended }) => attended.includes(side))
    .reduce((sum, { durationMinutes }) => sum + durationMinutes, 0);
}

function oneSideVisited(sessions: readonly Session[]): ProcessSign[] {
  const visited = sessions.filter(({ type }) => type === 'home_visit').map(({ attended }) => attended);
  const [a, b] = (['A', 'B'] as const).map((side) => visited.filter((who) => who.includes(side)).length);
  if (a! >= ENOUGH_VISITS && b === 0) return [{ code: 'one_side_visited', side: 'A', visits: a! }];
  return b! >= ENOUGH_VISITS && a === 0 ? [{ code: 'one_side_visited', side: 'B', visits: b! }] : [];
}

/** From a refusal to consent without anything on record in between. */
function suddenConsent(sessions: readonly Session[]): ProcessSign[] {
  return (['A', 'B'] as const).flatMap((side) => {
    const asked = sessions.filter(({ stances }) => stances[side] !== undefined);
    const turn = asked.find(
      ({ stances }, at) => stances[side] === 'agreed' && asked[at - 1]?.stances[side] === 'refused',
    );
    return turn ? [{ code: 'sudden_consent' as const, side, sessionNo: turn.no }] : [];
  });
}

function oneSidedTerms({ terms }: Agreement): ProcessSign[] {
  if (terms.length < ENOUGH_TERMS) return [];
  const bound = new Set(terms.map(({ obligor }) => obligor));
  if (bound.size !== 1) return [];
  return [{ code: 'one_sided_terms', side: bound.has('A') ? 'B' : 'A', terms: terms.length }];
}
