/** One line for each step that changes who has a case, or whether anybody has: for its thread and its history. */
import type { CaseEvent } from '../domain/case/events.ts';
import type { Place } from '../domain/case/overlay.ts';
import { callsPropose } from './repeat-lines.ts';
import type { Words } from './words.ts';

const STEPS = [
  'risk.lowered',
  'level.questioned',
  'level.answered',
  'case.suspended',
  'case.resumed',
  'case.released',
  'handoff.acknowledged',
  'handoff.bounced',
  'case.returned',
  'referral.checked',
  'case.settled-on-scene',
  'case.converted',
  'case.merged',
  'duplicate.joined',
  'case.unmerged',
  'duplicate.parted',
  'case.cancelled',
  'case.reopened',
  'case.rerouted',
  'case.escalated',
  'escalation.answered',
  'handling.restarted',
  'enforcement.changed',
] as const;
export type StepEvent = Extract<CaseEvent, { type: (typeof STEPS)[number] }>;

export function isStepEvent(event: CaseEvent): event is StepEvent {
  return STEPS.some((type) => type === event.type);
}

export function stepLine(event: StepEvent, words: Words): string {
  const { steps } = words.t;
  const says = steps.events;
  switch (event.type) {
    case 'risk.lowered':
      return says.lowered(words.t.codes.level[event.from], words.t.codes.level[event.to]);
    case 'level.questioned':
      return says.levelQuestioned;
    case 'level.answered': {
      const level = words.t.codes.level[event.level];
      return event.kept ? says.levelKept(level) : says.levelMoved(level);
    }
    case 'case.suspended':
      return says.suspended(steps.suspendReason[event.reason], words.dueDay(event.nextOn));
    case 'case.resumed':
      return says.resumed(words.dueDay(event.nextOn));
    case 'case.released': {
      const to = event.toId === null ? says.theTeam : words.person(event.toId);
      return says.released(words.person(event.fromId), to, words.due(event.dueAt));
    }
    case 'handoff.acknowledged':
      return says.acknowledged(words.person(event.toId));
    case 'handoff.bounced':
      return says.bounced(words.person(event.toId));
    case 'case.returned':
      return says.returned;
    case 'referral.checked':
      return says.checkedBack(steps.checkBackResult[event.result]);
    case 'case.settled-on-scene':
      return says.settledOnScene(words.dueDay(event.plan[0]?.dueOn ?? event.followUpFrom));
    case 'case.rerouted':
      return says.rerouted(placeName(event.to, words));
    case 'case.escalated':
      return steps.escalation.events.escalated(steps.escalation.to[event.to]);
    case 'escalation.answered':
      return steps.escalation.events.answered;
    case 'handling.restarted':
      return words.t.gate.handlingRestarted(words.dueDay(event.dueOn));
    case 'case.converted':
      return says.converted;
    case 'case.merged':
      return says.merged(event.intoNumber);
    case 'duplicate.joined':
      return words.sentences([
        says.joined(event.fromNumber, event.calls),
        ...(event.promisedOn ? [says.promisedThere(words.day(event.promisedOn))] : []),
        ...callsPropose(event, words),
      ]);
    case 'case.unmerged':
      return says.unmerged(event.fromNumber);
    case 'duplicate.parted':
      return says.parted(event.fromNumber, event.calls90, event.score);
    case 'case.cancelled':
      return says.cancelled(steps.cancelReason[event.reason]);
    case 'case.reopened':
      return says.reopened(steps.reopenGround[event.ground], words.dueDay(event.nextOn));
    case 'enforcement.changed':
      return says.enforcement(steps.enforcementTrack[event.to]);
  }
}

export function placeName({ teamId, stationId }: Place, words: Words): string {
  return teamId === null ? words.station(stationId) : words.team(teamId);
}
