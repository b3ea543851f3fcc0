import { LATE_AFTER_MINUTES } from '../../domain/reminders/witness.ts';

const LATE_AFTER_MS = LATE_AFTER_MINUTES * 60_000;

export function isLate({ dueAt }: { dueAt: string }, now: string): boolean {
  return Date.parse(now) - Date.parse(dueAt) > LATE_AFTER_MS;
}
