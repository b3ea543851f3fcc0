/** Reminders of duties beside the mediation, tasks and reviews: they outlive its end, and each names its duty. */
import type { Instant, PlainDate } from '../time/instant.ts';
import { dateOf, type WorkingCalendar } from '../time/working-calendar.ts';

/** `due`: to the owner, in time. `overdue`: to the one above. */
export type DutyStage = 'due' | 'overdue';
export type DutyKind = `duty_${DutyStage}_${string}`;

const KIND = /^duty_(due|overdue)_(.+)$/;

export function dutyOf(kind: string): { stage: DutyStage; id: string } | null {
  const parts = KIND.exec(kind);
  return parts ? { stage: parts[1] as DutyStage, id: parts[2]! } : null;
}

export function isDuty(kind: string): kind is DutyKind {
  return KIND.test(kind);
}

export function dutyReminders(
  id: string,
  alarms: Record<DutyStage, Instant>,
  calendar: WorkingCalendar,
): { kind: DutyKind; anchorOn: PlainDate; dueAt: Instant }[] {
  return (['due', 'overdue'] as const).map((stage) => ({
    kind: `duty_${stage}_${id}`,
    anchorOn: dateOf(calendar, alarms[stage]),
    dueAt: alarms[stage],
  }));
}
