/** Days and times in words. A formatter is slow to make, so each is made once. */
import type { Locale } from './index.ts';

const made = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${Object.entries(options).join(' ')}`;
  const known = made.get(key) ?? new Intl.DateTimeFormat(locale, options);
  made.set(key, known);
  return known;
}

/** `11月23日`, `Nov 23`. */
export function shortDay(date: string, locale: Locale): string {
  return formatter(locale, { ...short(locale), timeZone: 'UTC' }).format(midnight(date));
}

/** `11月23日 09:00`, `Nov 23 09:00`. */
export function shortTime(at: string, zone: string, locale: Locale): string {
  const moment = Date.parse(at);
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone } as const;
  const day = formatter(locale, { ...short(locale), timeZone: zone }).format(moment);
  return `${day} ${formatter(locale, time).format(moment)}`;
}

/** `2026年11月23日`, `November 23, 2026`. */
export function longDay(date: string, locale: Locale): string {
  const whole = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' } as const;
  return formatter(locale, whole).format(midnight(date));
}

/** `2026年11月23日 09:00`, `November 23, 2026 at 09:00`. */
export function longTime(at: string, zone: string, locale: Locale): string {
  const whole = { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23', timeZone: zone } as const;
  return formatter(locale, whole).format(Date.parse(at));
}

function short(locale: Locale): Intl.DateTimeFormatOptions {
  return { month: locale === 'zh-CN' ? 'long' : 'short', day: 'numeric' };
}

function midnight(date: string): number {
  return Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
}
