const minute = 60_000;
const units = [
  ['week', 7 * 24 * 60 * minute],
  ['day', 24 * 60 * minute],
  ['hour', 60 * minute],
  ['minute', minute],
] as const;

/** "−1 day, 3 hr" as the reader's locale writes it; its two largest parts. */
export function timeSpan(ms: number, locale: string): string {
  let left = Math.abs(Math.round(ms / minute) * minute);
  const parts = units.flatMap(([unit, size]) => {
    const count = Math.floor(left / size);
    left -= count * size;
    return count > 0 ? [{ unit, count }] : [];
  });
  if (parts.length === 0) parts.push({ unit: 'minute', count: 0 });
  const words = parts
    .slice(0, 2)
    .map(({ unit, count }) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count),
    );
  return `${ms < 0 ? '−' : '+'}${new Intl.ListFormat(locale, { type: 'unit' }).format(words)}`;
}
