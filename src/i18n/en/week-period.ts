/** A week as a reader says it, from its ISO number and its first and last day. */
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `week 47 of 2026`. */
export function weekName(week: string): string {
  const [year = '', number = ''] = week.split('-W');
  return `week ${Number(number)} of ${year}`;
}

/** `Mon Nov 16 – Sun Nov 22, 2026`. */
export function weekPeriod(monday: string, sunday: string): string {
  const year = sunday.slice(0, 4);
  const start = monday.startsWith(year) ? dayOf(monday) : `${dayOf(monday)}, ${monday.slice(0, 4)}`;
  return `Mon ${start} – Sun ${dayOf(sunday)}, ${year}`;
}

/** `China time`. */
export function zoneName(zone: string): string {
  if (zone === 'Asia/Shanghai') return 'China time';
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts();
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

/** `Dec 24`. */
export function dayOf(date: string): string {
  const [, month = '', day = ''] = date.split('-');
  return `${MONTHS[Number(month) - 1]} ${Number(day)}`;
}
