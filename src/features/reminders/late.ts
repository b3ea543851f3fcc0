/** Later than this is no longer "on time": the system was away. */
const LATE_AFTER_MS = 2 * 3_600_000;

export function isLate({ dueAt }: { dueAt: string }, now: string): boolean {
  return Date.parse(now) - Date.parse(dueAt) > LATE_AFTER_MS;
}
