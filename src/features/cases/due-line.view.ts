/** A case in a list: what it waits for. */
import type { Case } from '../../domain/case/case.ts';
import { watchEndsOn } from '../../domain/follow-up/schedule.ts';
import { nextCheckOn } from '../../domain/queue/next-due.ts';
import type { Words } from '../../i18n/words.ts';

/** Until when the next step is due, in a few words; empty where nothing is. */
export function dueLine(current: Case, words: Words): string {
  const { card } = words.t.cases;
  switch (current.status) {
    case 'awaiting_claim':
      return `${card.claimBy} ${words.due(current.claimDueAt)}`;
    case 'assigned':
      if (current.declined) return `${card.waitsFor} ${card.anotherName}`;
      return `${card.acceptBy} ${words.due(current.acceptDueAt)}`;
    case 'taken':
      return `${card.firstContactBy} ${words.due(current.firstContactDueAt)}`;
    case 'suspended':
      return `${words.t.steps.card.resumeOn} ${words.dueDay(current.suspension.resumeOn)}`;
    case 'in_mediation':
    case 'agreed':
      return current.nextOn ? `${card.nextOn} ${words.dueDay(current.nextOn)}` : '';
    case 'follow_up': {
      const next = nextCheckOn(current);
      if (next) return `${card.nextCheck} ${words.dueDay(next)}`;
      return `${card.watchUntil} ${words.dueDay(watchEndsOn(current))}`;
    }
    default:
      return '';
  }
}
