/** Rows drawn beyond each edge of what is in sight, and how near to the edge of those before more are drawn. */
export const spare = 16;
const near = 10;

export type Range = { start: number; end: number };

/** Which of the rows need to be drawn so that `first` to `last` are in sight; the same range while that still holds. */
export function rangeAround(before: Range, first: number, last: number, count: number): Range {
  const roomAbove = before.start === 0 || first - before.start >= near;
  const roomBelow = before.end >= count || before.end - last >= near;
  if (roomAbove && roomBelow && before.end <= count) return before;
  return { start: Math.max(0, first - spare), end: Math.min(count, last + spare) };
}
