/** Wall-clock time of one zone and instants, both ways, with nothing but Intl. */
import { dateFormat } from './date-format.ts';

type WallTime = { year: number; month: number; day: number; hour: number; minute: number; second: number };

const parts: Intl.DateTimeFormatOptions = {
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
};

/** The time on the wall in `timeZone` at `instantMs` (milliseconds since 1970). */
function wallTime(instantMs: number, timeZone: string): WallTime {
  const found = dateFormat('en-US', { timeZone, ...parts }).formatToParts(instantMs);
  const named = Object.fromEntries(found.map(({ type, value }) => [type, value]));
  const of = (name: string): number => Number(named[name]);
  return {
    year: of('year'),
    month: of('month'),
    day: of('day'),
    hour: of('hour'),
    minute: of('minute'),
    second: of('second'),
  };
}

const asUtc = (time: WallTime): number =>
  Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);

const pad = (value: number): string => String(value).padStart(2, '0');

/** `YYYY-MM-DD` in `timeZone`. */
export function localDate(instantMs: number, timeZone: string): string {
  const time = wallTime(instantMs, timeZone);
  return `${time.year}-${pad(time.month)}-${pad(time.day)}`;
}

/** `YYYY-MM-DDTHH:mm` in `timeZone`: the value of a `datetime-local` field. */
export function localDateTime(instantMs: number, timeZone: string): string {
  const time = wallTime(instantMs, timeZone);
  return `${localDate(instantMs, timeZone)}T${pad(time.hour)}:${pad(time.minute)}`;
}

/** Milliseconds since 1970 of `YYYY-MM-DDTHH:mm` in `timeZone`; undefined when the text is no such time. */
export function instantOf(local: string, timeZone: string): number | undefined {
  const target = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(local) ? Date.parse(`${local}Z`) : Number.NaN;
  if (Number.isNaN(target)) return undefined;
  const offsetAt = (instant: number): number => asUtc(wallTime(instant, timeZone)) - Math.floor(instant / 1000) * 1000;
  const first = target - offsetAt(target);
  return target - offsetAt(first);
}

/** The next Monday 09:00 in `timeZone` that lies after `instantMs`. */
export function nextMondayAtNine(instantMs: number, timeZone: string): number {
  for (let days = 0; days <= 8; days += 1) {
    const date = localDate(instantMs + days * 86_400_000, timeZone);
    const candidate = instantOf(`${date}T09:00`, timeZone) ?? 0;
    if (new Date(`${date}T00:00Z`).getUTCDay() === 1 && candidate > instantMs) return candidate;
  }
  return instantMs;
}
