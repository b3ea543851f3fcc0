/** One line for what keeps a mediation fair: for the case's thread and its history, without names of those asked to keep out. */
import type { CaseEvent } from '../domain/case/events.ts';
import type { Words } from './words.ts';

const FAIRNESS = ['recusal.asked', 'recusal.decided', 'lead.changed', 'tie.weighed', 'feedback.recorded'] as const;
export type FairnessEvent = Extract<CaseEvent, { type: (typeof FAIRNESS)[number] }>;

export function isFairnessEvent(event: CaseEvent): event is FairnessEvent {
  return FAIRNESS.some((type) => type === event.type);
}

export function fairnessLine(event: FairnessEvent, words: Words): string {
  const { t } = words;
  const { events } = t.recusal;
  switch (event.type) {
    case 'recusal.asked': {
      const due = words.due(event.dueAt);
      return event.decides === 'commander' ? events.askedOfCommander(due) : events.asked(due);
    }
    case 'recusal.decided':
      return event.granted ? events.granted : events.refused;
    case 'tie.weighed':
      return event.allowed ? t.impartiality.weigh.weighedAllowed : t.impartiality.weigh.weighedKeptOut;
    case 'feedback.recorded': {
      const side = t.codes.side[event.side];
      return event.reached ? t.feedback.events.recorded(side) : t.feedback.events.notReached(side);
    }
    case 'lead.changed':
      return events.leadChanged(words.person(event.fromId), words.person(event.toId));
  }
}
