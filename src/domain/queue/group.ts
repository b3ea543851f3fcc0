/** A personal queue: what is overdue, what is for today, for the week from today and for later, each soonest first. */
import type { Deadline } from '../reminders/deadline.ts';
import type { Instant } from '../time/instant.ts';
import { addDays, dateOf, instantAt, type WorkingCalendar } from '../time/working-calendar.ts';

export const QUEUE_GROUPS = ['overdue', 'today', 'week', 'later', 'others'] as const;
export type QueueGroup = (typeof QUEUE_GROUPS)[number];
/** `due` is null where nothing dates it; `isOthers` where the reader waits for somebody else. */
export type Queued = { due: Deadline | null; isOthers: boolean };

/** A day is over when its last minute is. The week is seven days, so that on a Sunday Monday is not far away. */
export function groupOf({ due, isOthers }: Queued, now: Instant, calendar: WorkingCalendar): QueueGroup {
  if (isOthers) return 'others';
  if (!due) return 'later';
  const today = dateOf(calendar, now);
  const on = 'on' in due ? due.on : dateOf(calendar, due.at);
  if ('at' in due ? due.at < now : on < today) return 'overdue';
  if (on === today) return 'today';
  return on < addDays(today, 7) ? 'week' : 'later';
}

/** Soonest first; what has no date comes last, in the order given. */
export function inOrder<T extends Queued>(items: readonly T[], calendar: WorkingCalendar): T[] {
  const endOf = ({ due }: Queued): Instant | null =>
    due === null ? null : 'at' in due ? due.at : instantAt(calendar, due.on, '23:59');
  return items
    .map((item) => ({ item, end: endOf(item) ?? '9999' }))
    .sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0))
    .map(({ item }) => item);
}
