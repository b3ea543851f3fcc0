import { dateFormat } from './date-format.ts';
import { localDate } from './time-zone.ts';

/** How one reader sees times: BCP 47 locale, IANA zone, and what "today" is. */
export type Reader = { locale: string; timeZone: string; nowMs: number };

const day = 86_400_000;

const format = (reader: Reader, ms: number, options: Intl.DateTimeFormatOptions): string =>
  dateFormat(reader.locale, { timeZone: reader.timeZone, ...options }).format(ms);

function relativeDay(reader: Reader, ms: number): string | undefined {
  const date = localDate(ms, reader.timeZone);
  const near = [-1, 0, 1].find((days) => localDate(reader.nowMs + days * day, reader.timeZone) === date);
  return near === undefined
    ? undefined
    : new Intl.RelativeTimeFormat(reader.locale, { numeric: 'auto' }).format(near, 'day');
}

function ago(reader: Reader, ms: number): string {
  const seconds = Math.round((ms - reader.nowMs) / 1000);
  const relative = new Intl.RelativeTimeFormat(reader.locale, { numeric: 'auto' });
  const size = Math.abs(seconds);
  if (size < 60) return relative.format(seconds, 'second');
  if (size < 3600) return relative.format(Math.round(seconds / 60), 'minute');
  if (size < 86_400) return relative.format(Math.round(seconds / 3600), 'hour');
  return relative.format(Math.round(seconds / 86_400), 'day');
}

/** Hour and minute as the reader's locale writes them. */
export function clockTime(reader: Reader, ms: number): string {
  return format(reader, ms, { hour: 'numeric', minute: '2-digit' });
}

/** The same in a narrow column: without AM or PM, which the messages above it have said. */
export function narrowTime(reader: Reader, ms: number): string {
  const options = { hour: 'numeric', minute: '2-digit', timeZone: reader.timeZone } as const;
  const parts = new Intl.DateTimeFormat(reader.locale, options).formatToParts(ms);
  const shown = parts.filter(({ type }) => type !== 'dayPeriod').map(({ value }) => value);
  return shown.join('').trim();
}

/** "today", "yesterday" or the date with its weekday: the line between two days of messages. */
export function dayLabel(reader: Reader, ms: number): string {
  return (
    relativeDay(reader, ms) ?? format(reader, ms, { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' })
  );
}

/** Date, weekday and time in full: tooltips and the clock. */
export function fullTime(reader: Reader, ms: number): string {
  return format(reader, ms, { dateStyle: 'full', timeStyle: 'short' });
}

/** Date and time in short. */
export function shortTime(reader: Reader, ms: number): string {
  return format(reader, ms, { month: 'short', day: 'numeric', weekday: 'short', hour: 'numeric', minute: '2-digit' });
}

/** Slack's `<!date^…>` format with every token replaced; `timestamp` in seconds. An unknown token stays as written. */
export function formatSlackDate(template: string, timestamp: number, reader: Reader): string {
  const ms = timestamp * 1000;
  const long = { year: 'numeric', month: 'long', day: 'numeric' } as const;
  const short = { year: 'numeric', month: 'short', day: 'numeric' } as const;
  const withWeekday = { ...long, weekday: 'long' } as const;
  const tokens: Record<string, () => string> = {
    date_num: () => localDate(ms, reader.timeZone),
    date_slash: () => format(reader, ms, { year: 'numeric', month: '2-digit', day: '2-digit' }),
    date: () => format(reader, ms, long),
    date_short: () => format(reader, ms, short),
    date_long: () => format(reader, ms, withWeekday),
    date_pretty: () => relativeDay(reader, ms) ?? format(reader, ms, long),
    date_short_pretty: () => relativeDay(reader, ms) ?? format(reader, ms, short),
    date_long_pretty: () => relativeDay(reader, ms) ?? format(reader, ms, withWeekday),
    day_divider_pretty: () =>
      relativeDay(reader, ms) ?? format(reader, ms, { month: 'long', day: 'numeric', weekday: 'long' }),
    time: () => clockTime(reader, ms),
    time_secs: () => format(reader, ms, { hour: 'numeric', minute: '2-digit', second: '2-digit' }),
    ago: () => ago(reader, ms),
  };
  return template.replace(/\{([a-z_]+)\}/g, (whole, name: string) =>
    Object.hasOwn(tokens, name) ? tokens[name]!() : whole,
  );
}
