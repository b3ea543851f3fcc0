/** The festivals on which everybody in China is off, by the sun, the moon and the law. */
import { LunarDay, type SolarDay, SolarTerm } from 'tyme4ts';
import type { PlainDate } from '../domain/time/instant.ts';

export const FESTIVALS = [
  'new-year',
  'spring-festival',
  'qingming',
  'labour-day',
  'dragon-boat',
  'mid-autumn',
  'national-day',
] as const;
export type Festival = (typeof FESTIVALS)[number];

export function festivalsOf(year: number): Record<Festival, PlainDate> {
  return {
    'new-year': `${year}-01-01`,
    'spring-festival': lunar(year, 1, 1),
    qingming: written(SolarTerm.fromName(year, '清明').getJulianDay().getSolarDay()),
    'labour-day': `${year}-05-01`,
    'dragon-boat': lunar(year, 5, 5),
    'mid-autumn': lunar(year, 8, 15),
    'national-day': `${year}-10-01`,
  };
}

function lunar(year: number, month: number, day: number): PlainDate {
  return written(LunarDay.fromYmd(year, month, day).getSolarDay());
}

function written(day: SolarDay): PlainDate {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${day.getYear()}-${two(day.getMonth())}-${two(day.getDay())}`;
}
