/** What is said of calls, related cases and calls split off: for threads and histories, and why two cases look like one. */
import type { CaseEvent } from '../domain/case/events.ts';
import type { ListedCall } from '../domain/repeats/kept-call.ts';
import type { RepeatMatch } from '../domain/repeats/match.ts';
import type { Messages } from './index.ts';
import type { Words } from './words.ts';

const REPEATS = ['call.split-off', 'case.made-of-call', 'case.linked', 'case.unlinked'] as const;
export type RepeatEvent = Extract<CaseEvent, { type: (typeof REPEATS)[number] }>;

export function isRepeatEvent(event: CaseEvent): event is RepeatEvent {
  return REPEATS.some((type) => type === event.type);
}

export function repeatLine(event: RepeatEvent, words: Words): string {
  const says = words.t.repeats.events;
  switch (event.type) {
    case 'call.split-off':
      return says.splitOff(event.number, event.calls90, event.score);
    case 'case.made-of-call':
      return says.madeOfCall(event.fromNumber);
    case 'case.linked':
      return says.linked(event.toNumber);
    case 'case.unlinked':
      return says.unlinked(event.fromNumber);
  }
}

type Calls = Extract<CaseEvent, { type: 'call.added' | 'duplicate.joined' }>;

/** What the number of calls, or the danger that they tell of, asks of a person. */
export function callsPropose({ referral, review, reopening, overrides = [] }: Calls, { t }: Words): string[] {
  const says = t.cases.events;
  const reasons = overrides.map((code) => t.codes.override[code]).join(t.common.listSeparator);
  return [
    ...(reasons ? [t.repeats.events.newDanger(reasons)] : []),
    ...(referral ? [says.callsProposeReferral] : []),
    ...(review ? [says.callsProposeReview] : []),
    ...(reopening ? [says.callProposesReopening] : []),
  ];
}

/** `same area, same type, 20 days ago`. */
export function repeatReasons({ reasons, days }: RepeatMatch, { repeats, common }: Messages): string {
  const same = reasons.flatMap(({ reason }) => (reason === 'recent' ? [] : [repeats.reasons[reason]]));
  return [...same, repeats.daysAgo(days)].join(common.listSeparator);
}

/** `11月24日 09:30 · 仉晓明 · 再次报警`. */
export function callHeading({ kind, number, splitInto, reportedAt, reportedBy }: ListedCall, words: Words): string {
  const { list } = words.t.repeats;
  const what = kind === 'merged' ? list.merged(number) : splitInto ? list.split(number) : list.call;
  return `${words.time(reportedAt)} · ${words.person(reportedBy)} · ${what}`;
}
