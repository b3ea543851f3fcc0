/** One line for what happens beside a mediation or instead of it: for the history, read by those who may see the case. */
import type { CaseEvent } from '../domain/case/events.ts';
import type { GateFact } from '../domain/case/gate-events.ts';
import { findingText } from './intake-lines.ts';
import { taskLabel } from './task-label.ts';
import type { Words } from './words.ts';

const TYPES = [
  'tasks.opened',
  'task.done',
  'task.not-needed',
  'task.handed',
  'task.taken-over',
  'task.stays',
  'injury.reported',
  'violence.reported',
  'review.opened',
  'review.closed',
  'gate.held',
  'step.held',
  'gate.checked',
  'agreement.submitted',
  'agreement.returned',
] as const satisfies readonly GateFact['type'][];
export type GateEvent = Extract<CaseEvent, { type: (typeof TYPES)[number] }>;

export function isGateEvent(event: CaseEvent): event is GateEvent {
  return TYPES.some((type) => type === event.type);
}

export function gateLine(event: GateEvent, words: Words): string {
  const { t } = words;
  switch (event.type) {
    case 'tasks.opened':
      return t.tasks.events.opened(t.tasks.path[event.path], event.count);
    case 'task.done':
      return t.tasks.events.done(taskLabel(event, t));
    case 'task.not-needed':
      return t.tasks.events.notNeeded(taskLabel(event, t));
    case 'task.handed':
      return t.tasks.events.handed(taskLabel(event, t), words.person(event.toId), words.due(event.dueAt));
    case 'task.taken-over':
      return t.tasks.events.takenOver(taskLabel(event, t), words.person(event.toId));
    case 'task.stays':
      return t.tasks.events.stays[event.why](taskLabel(event, t), words.person(event.toId));
    case 'injury.reported':
      return t.gate.injury;
    case 'violence.reported':
      return t.gate.violence;
    case 'review.opened':
      return t.sentinel.events.opened(t.sentinel.trigger[event.trigger]);
    case 'review.closed':
      return t.sentinel.events.closed;
    case 'gate.held': {
      const { outcome, exclusion } = event;
      return t.gate.held(t.codes.route[event.route], findingText({ outcome, ...(exclusion ? { exclusion } : {}) }, t));
    }
    case 'step.held':
      return t.gate.stepHeld(t.gate.heldStep[event.step], t.gate.heldReason[event.why]);
    case 'gate.checked':
      return t.gate.check.events[event.result];
    case 'agreement.submitted':
      return t.gate.review.submitted(event.no);
    case 'agreement.returned':
      return t.gate.review.returned(event.no);
  }
}
