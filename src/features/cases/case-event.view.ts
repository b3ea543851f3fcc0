/** One line for the case's thread: what happened, in codes and labels. */
import type { CaseEvent } from '../../domain/case/events.ts';
import type { RiskLevel } from '../../domain/case/vocabulary.ts';
import { watchEndsOn } from '../../domain/follow-up/schedule.ts';
import { intakeLine } from '../../i18n/intake-lines.ts';
import type { Words } from '../../i18n/words.ts';

export function eventLine(event: CaseEvent, level: RiskLevel, words: Words): string {
  const { codes } = words.t;
  const says = words.t.cases.events;
  switch (event.type) {
    case 'case.reported':
    case 'case.details-added':
    case 'case.triaged':
    case 'case.referred-out':
    case 'case.not-accepted':
    case 'case.declined':
      return intakeLine(event, words);
    case 'case.opened':
      return says.opened(words.team(event.teamId));
    case 'case.assigned': {
      const name = words.person(event.assigneeId);
      return event.suggestedBySystem ? says.assignedAsSuggested(name) : says.assigned(name);
    }
    case 'tie.disclosed':
      return event.decides === 'chief' ? says.tieToChief : says.tieToLead;
    case 'case.taken':
      return says.taken(words.person(event.leadId), words.time(event.firstContactDueAt));
    case 'session.recorded':
      return words.sentences([
        says.session(event.no, codes.sessionType[event.sessionType], event.durationMinutes),
        ...(event.firstContact ? [says.firstContact] : []),
        ...(event.nextOn ? [says.nextOn(words.day(event.nextOn))] : []),
      ]);
    case 'risk.raised':
      return says.riskRaised(codes.level[event.from], codes.level[event.to]);
    case 'agreement.recorded':
      return says.agreement(event.no, event.terms);
    case 'terms.performed':
      return says.termsPerformed(words.day(watchEndsOn(level, event.followUpFrom)));
    case 'agreement.breached':
      return words.sentences([says.breached, says.nextOn(words.day(event.nextOn))]);
    case 'follow-up.recorded':
      return says.followUp(
        codes.performance[event.performance],
        codes.recurrence[event.recurrence],
        codes.mood[event.mood],
      );
    case 'closure.proposed':
      return says.closureProposed(codes.status[event.outcome]);
    case 'case.resolved':
      return says.resolved;
    case 'case.unresolved':
      return says.unresolved(codes.unresolvedReason[event.reason]);
    case 'case.withdrawn':
      return says.withdrawn(codes.side[event.withdrawnBy]);
    case 'reminder.rescheduled':
      return says.rescheduled(words.day(event.to));
    case 'reminder.not-reached':
      return says.notReached(words.day(event.retryOn));
    case 'help.asked':
      return says.helpAsked;
  }
}
