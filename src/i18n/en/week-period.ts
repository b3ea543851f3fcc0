/** A week as a reader says it, from its ISO number and its first and last day. */
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `week 47 of 2026`. */
export function weekName(week: string): string {
  const [year = '', number = ''] = week.split('-W');
  return `week ${Number(number)} of ${year}`;
}

/** `Mon 16 Nov – Sun 22 Nov 2026`. */
export function weekPeriod(monday: string, sunday: string): string {
  const year = sunday.slice(0, 4);
  const start = monday.startsWith(year) ? dayOf(monday) : `${dayOf(monday)} ${monday.slice(0, 4)}`;
  return `Mon ${start} – Sun ${dayOf(sunday)} ${year}`;
}

function dayOf(date: string): string {
  const [, month = '', day = ''] = date.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1]}`;
}
