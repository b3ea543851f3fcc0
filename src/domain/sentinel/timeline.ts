/** What was known of the danger at each step, and who could see it: told from the events alone. */
import type { CaseEvent } from '../case/events.ts';
import type { RiskFlag, RiskLevel } from '../case/vocabulary.ts';

/** A person, or those who read a channel. */
export type Knower = { personId: string } | { group: 'triage_office' | 'station_chief' | 'team' };

const TOLD = [
  'case.reported',
  'case.details-added',
  'call.added',
  'case.triaged',
  'case.opened',
  'case.assigned',
  'case.taken',
  'session.recorded',
  'risk.raised',
  'risk.lowered',
  'agreement.recorded',
  'follow-up.recorded',
  'alarm.raised',
  'case.suspended',
  'case.released',
  'case.reopened',
  'enforcement.changed',
  'gate.held',
  'step.held',
  'injury.reported',
  'violence.reported',
  'case.converted',
] as const;
export type ToldType = (typeof TOLD)[number];

export type ReviewStep = {
  type: ToldType;
  at: string;
  by: string;
  newSigns: readonly RiskFlag[];
  /** All signs on record by then. */
  known: readonly RiskFlag[];
  level: RiskLevel;
  knownTo: readonly Knower[];
};

type Course = { steps: ReviewStep[]; known: readonly RiskFlag[]; level: RiskLevel; withTeam: boolean };
const BEFORE: Course = { steps: [], known: [], level: 'blue', withTeam: false };

/** Events of an older version name no signs: of those it is not known which step brought them. */
export function reviewTimeline(history: readonly CaseEvent[]): ReviewStep[] {
  return history.reduce(withStep, BEFORE).steps;
}

function withStep(before: Course, event: CaseEvent): Course {
  if (!isTold(event)) return before;
  const newSigns = 'signs' in event ? (event.signs ?? []) : [];
  const known = [...new Set([...before.known, ...newSigns])];
  const level = levelAfter(before.level, event);
  const isShielded = known.includes('dv_suspected') || known.includes('child_abuse_suspected');
  const withTeam = (before.withTeam || event.type === 'case.opened') && !isShielded;
  const step: ReviewStep = {
    type: event.type,
    at: event.at,
    by: event.by,
    newSigns,
    known,
    level,
    knownTo: whoKnew(event, { isGrave: isShielded || level === 'red', withTeam }),
  };
  return { steps: [...before.steps, step], known, level, withTeam };
}

/** The chief is told of what is grave, the triage office sees every card, a team what is open to it. */
function whoKnew(event: CaseEvent, seen: { isGrave: boolean; withTeam: boolean }): Knower[] {
  const named =
    event.type === 'case.assigned' ? event.assigneeId : event.type === 'case.taken' ? event.leadId : undefined;
  return [
    { personId: event.by },
    ...(named && named !== event.by ? [{ personId: named }] : []),
    { group: 'triage_office' },
    ...(seen.isGrave ? [{ group: 'station_chief' } as const] : []),
    ...(seen.withTeam ? [{ group: 'team' } as const] : []),
  ];
}

function levelAfter(before: RiskLevel, event: CaseEvent): RiskLevel {
  if (event.type === 'case.reported' || event.type === 'case.details-added' || event.type === 'case.triaged') {
    return event.level;
  }
  return event.type === 'risk.raised' || event.type === 'risk.lowered' ? event.to : before;
}

function isTold(event: CaseEvent): event is Extract<CaseEvent, { type: ToldType }> {
  return TOLD.some((type) => type === event.type);
}
