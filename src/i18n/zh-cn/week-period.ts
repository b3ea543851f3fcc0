/** 周的读法：由周次和起止日期得出。 */

/** `2026年第47周`。 */
export function weekName(week: string): string {
  const [year = '', number = ''] = week.split('-W');
  return `${year}年第${Number(number)}周`;
}

/** `2026年11月16日（周一）至11月22日（周日）`。 */
export function weekPeriod(monday: string, sunday: string): string {
  const end = sunday.startsWith(monday.slice(0, 4)) ? dayOf(sunday) : `${sunday.slice(0, 4)}年${dayOf(sunday)}`;
  return `${monday.slice(0, 4)}年${dayOf(monday)}（周一）至${end}（周日）`;
}

/** 时区的叫法：`北京时间`。 */
export function zoneName(zone: string): string {
  if (zone === 'Asia/Shanghai') return '北京时间';
  const parts = new Intl.DateTimeFormat('zh-CN', { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts();
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

/** `12月24日`. */
export function dayOf(date: string): string {
  const [, month = '', day = ''] = date.split('-');
  return `${Number(month)}月${Number(day)}日`;
}
