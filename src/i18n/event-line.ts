/** One line for everything that happens to a case, in codes and labels: for its thread, its history and its papers. */
import type { CaseEvent } from '../domain/case/events.ts';
import type { RiskLevel } from '../domain/case/vocabulary.ts';
import { watchEndsOn } from '../domain/follow-up/schedule.ts';
import { type FairnessEvent, fairnessLine, isFairnessEvent } from './fairness-lines.ts';
import { type GateEvent, gateLine, isGateEvent } from './gate-lines.ts';
import { intakeLine } from './intake-lines.ts';
import { isRepeatEvent, type RepeatEvent, repeatLine } from './repeat-lines.ts';
import { isStepEvent, type StepEvent, stepLine } from './step-lines.ts';
import type { Words } from './words.ts';

export function eventLine(event: CaseEvent, level: RiskLevel, words: Words): string {
  if (isFairnessEvent(event)) return fairnessLine(event, words);
  if (isRepeatEvent(event)) return repeatLine(event, words);
  if (isGateEvent(event)) return gateLine(event, words);
  return isStepEvent(event) ? stepLine(event, words) : workLine(event, level, words);
}

function workLine(
  event: Exclude<CaseEvent, StepEvent | GateEvent | RepeatEvent | FairnessEvent>,
  level: RiskLevel,
  words: Words,
): string {
  const { codes } = words.t;
  const says = words.t.cases.events;
  switch (event.type) {
    case 'case.reported':
    case 'case.details-added':
    case 'case.triaged':
    case 'case.referred-out':
    case 'case.not-accepted':
    case 'case.declined':
    case 'call.added':
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
      return words.sentences([
        says.taken(words.person(event.leadId), words.due(event.firstContactDueAt)),
        ...(event.nextOn ? [says.nextOn(words.dueDay(event.nextOn))] : []),
      ]);
    case 'session.recorded':
      return words.sentences([
        says.session(event.no, codes.sessionType[event.sessionType], event.durationMinutes),
        ...(event.firstContact ? [says.firstContact] : []),
        ...(event.nextOn ? [says.nextOn(words.dueDay(event.nextOn))] : []),
        ...(event.late ? [says.recordedLate] : []),
        ...(event.attempt ? [words.t.gate.attempt(event.attempt)] : []),
        ...(event.afterLimit ? [words.t.gate.afterLimit[event.attempt === 1 ? 'first' : 'second']] : []),
      ]);
    case 'risk.raised':
      return says.riskRaised(codes.level[event.from], codes.level[event.to]);
    case 'agreement.recorded':
      return words.sentences([
        says.agreement(event.no, event.terms),
        ...(event.nextOn ? [says.nextOn(words.dueDay(event.nextOn))] : []),
        ...(event.applyBy ? [says.applyBy(words.day(event.applyBy))] : []),
      ]);
    case 'agreement.part-recorded':
      return words.sentences([
        says.partAgreement(event.no, event.terms),
        says.nextOn(words.dueDay(event.nextOn)),
        ...(event.applyBy ? [says.applyBy(words.day(event.applyBy))] : []),
      ]);
    case 'confirmation.marked':
      return says.confirmation(event.no, words.t.mediation.confirmation.marks[event.mark]);
    case 'terms.performed':
      return words.sentences([
        says.termsPerformed(
          words.dueDay(watchEndsOn({ level, followUpFrom: event.followUpFrom, followUpPlan: event.plan })),
        ),
        ...(event.checked ? [says.heardOutside] : []),
      ]);
    case 'agreement.breached':
      return words.sentences([
        says.breached(event.cycle),
        ...(event.remediesExplained ? [says.remediesExplained] : []),
        ...(event.score === undefined ? [] : [says.scoreNow(event.score)]),
        says.nextOn(words.dueDay(event.nextOn)),
      ]);
    case 'follow-up.recorded':
      return followUpLine(event, words);
    case 'alarm.raised':
      return says.alarm;
    case 'watch.passed':
      return says.watchPassed(words.dueDay(event.closableOn));
    case 'closure.dropped':
      return says.closureDropped;
    case 'closure.proposed':
      return says.closureProposed(codes.status[event.outcome]);
    case 'case.resolved':
      return withFile(says.resolved, event, words);
    case 'case.archived':
      return says.archived;
    case 'case.unresolved':
      return withFile(says.unresolved(codes.unresolvedReason[event.reason]), event, words);
    case 'case.withdrawn':
      return withFile(
        words.sentences([
          says.withdrawn(codes.side[event.withdrawnBy]),
          ...(event.on ? [says.withdrawnOn(words.day(event.on))] : []),
        ]),
        event,
        words,
      );
    case 'reminder.rescheduled':
      return says.rescheduled(words.day(event.to));
    case 'reminder.not-reached':
      return says.notReached(words.dueDay(event.retryOn));
    case 'promise.stuck':
      return says.stuck(words.t.reminders.kind(event.kind), event.times);
    case 'help.asked':
      if (event.toId) return says.helpAsked(words.person(event.toId));
      return event.toId === null ? says.helpAskedOfNobody : says.helpWanted;
  }
}

/** How complete the file was when the case ended. */
function withFile(said: string, { dossierPercent }: { dossierPercent?: number }, words: Words): string {
  if (dossierPercent === undefined) return said;
  return words.sentences([said, words.t.papers.dossierAtEnd(dossierPercent)]);
}

function followUpLine(event: Extract<CaseEvent, { type: 'follow-up.recorded' }>, words: Words): string {
  const { codes } = words.t;
  const says = words.t.cases.events;
  const found = says.followUp(
    codes.performance[event.performance],
    codes.recurrence[event.recurrence],
    codes.mood[event.mood],
  );
  return words.sentences([
    event.reached === false ? says.nobodyReached : found,
    ...(event.action && event.action !== 'keep_watch' ? [says.action(codes.followUpAction[event.action])] : []),
    ...(event.nextOn ? [says.nextOn(words.dueDay(event.nextOn))] : []),
    ...(event.awaitsCheck ? [says.awaitsCheck] : []),
  ]);
}
