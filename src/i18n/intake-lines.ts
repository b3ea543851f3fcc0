/** One line for each step until somebody takes the case: told in the triage channel, and in the case's history. */
import type { CaseEvent } from '../domain/case/events.ts';
import type { GateFinding } from '../domain/case/report.ts';
import type { Messages } from './index.ts';
import { callsPropose } from './repeat-lines.ts';
import type { Words } from './words.ts';

const STEPS = [
  'case.reported',
  'case.details-added',
  'case.triaged',
  'case.referred-out',
  'case.not-accepted',
  'case.declined',
  'call.added',
] as const;
export type IntakeEvent = Extract<CaseEvent, { type: (typeof STEPS)[number] }>;

export function intakeLine(event: IntakeEvent, words: Words): string {
  const { codes, common, cases } = words.t;
  const says = cases.events;
  switch (event.type) {
    case 'case.reported':
      return says.reported(event.score);
    case 'case.details-added':
      return says.detailsAdded(event.score);
    case 'case.triaged': {
      const overrides = (event.overrides ?? []).map((code) => codes.override[code]).join(common.listSeparator);
      return words.sentences([
        says.triaged(codes.level[event.level], codes.difficulty[event.difficulty], codes.route[event.route]),
        says.gate(findingText(event.gate, words.t)),
        ...(event.score === undefined ? [] : [says.scored(event.score)]),
        ...(overrides ? [says.overridden(overrides)] : []),
        ...(event.violenceRuledOut ? [says.violenceRuledOut] : []),
      ]);
    }
    case 'case.referred-out':
      return says.referredOut(codes.partner[event.partner]);
    case 'case.not-accepted': {
      const { exclusion, outcome } = event;
      if (!outcome) return says.notAccepted(exclusion ? codes.exclusion[exclusion] : codes.gateOutcome.not_mediable);
      return says.notAccepted(findingText({ outcome, ...(exclusion ? { exclusion } : {}) }, words.t));
    }
    case 'case.declined':
      return says.declined(words.person(event.by));
    case 'call.added':
      return words.sentences([
        says.callAdded(event.calls60, event.calls90, event.score),
        ...callsPropose(event, words),
      ]);
  }
}

export function findingText({ outcome, exclusion }: Pick<GateFinding, 'outcome' | 'exclusion'>, t: Messages): string {
  const said = t.codes.gateOutcome[outcome];
  return exclusion ? `${said}${t.common.inBrackets(t.codes.exclusion[exclusion])}` : said;
}
