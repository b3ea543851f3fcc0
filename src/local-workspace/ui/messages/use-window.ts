import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { type Range, rangeAround, spare } from './drawn-range.ts';

const guessedHeight = 76;

const rowsIn = (box: HTMLElement): HTMLElement[] => [...box.querySelectorAll<HTMLElement>('[data-row]')];

/**
 * Draws only the rows round what is in sight; the others are room of the height that they had, or are guessed to have.
 * What the reader looks at stays where it is when rows come and go above it.
 */
export function useWindow(box: RefObject<HTMLDivElement | null>, keys: readonly string[]) {
  const count = keys.length;
  const heights = useRef(new Map<string, number>());
  const anchor = useRef<{ key: string; top: number }>(undefined);
  const [wished, setRange] = useState<Range>({ start: Math.max(0, count - 2 * spare), end: count });
  const range = { start: Math.min(wished.start, Math.max(0, count - 1)), end: Math.min(wished.end, count) };

  const heightOf = (key: string): number => heights.current.get(key) ?? guessedHeight;
  const room = (from: number, to: number): number => keys.slice(from, to).reduce((sum, key) => sum + heightOf(key), 0);

  useLayoutEffect(() => {
    const frame = box.current;
    if (!frame) return;
    const rows = rowsIn(frame);
    for (const row of rows) heights.current.set(row.dataset.row!, row.offsetHeight);
    const held = anchor.current;
    anchor.current = undefined;
    const again = held && rows.find((row) => row.dataset.row === held.key);
    if (again) frame.scrollTop += again.getBoundingClientRect().top - held.top;
  });

  const look = useCallback(() => {
    const frame = box.current;
    if (!frame) return;
    const { top, bottom } = frame.getBoundingClientRect();
    const rows = rowsIn(frame);
    const inSight = rows.filter((row) => {
      const at = row.getBoundingClientRect();
      return at.bottom > top && at.top < bottom;
    });
    const indexOf = (row: HTMLElement): number => keys.indexOf(row.dataset.row!);
    const [firstRow, lastRow] = [inSight[0], inSight.at(-1)];
    if (firstRow && lastRow) {
      const first = indexOf(firstRow);
      const last = indexOf(lastRow);
      setRange((before) => {
        const next = rangeAround(before, first, last, count);
        if (next !== before) anchor.current = { key: firstRow.dataset.row!, top: firstRow.getBoundingClientRect().top };
        return next;
      });
      return;
    }
    // Thrown far into room that is not drawn: find the place by heights.
    let sum = 0;
    const at = keys.findIndex((key) => {
      sum += heights.current.get(key) ?? guessedHeight;
      return sum >= frame.scrollTop;
    });
    const place = at < 0 ? count - 1 : at;
    setRange({ start: Math.max(0, place - spare), end: Math.min(count, place + 2 * spare) });
  }, [box, keys, count]);

  const toEnd = useCallback(() => setRange({ start: Math.max(0, count - 2 * spare), end: count }), [count]);
  const show = useCallback(
    (index: number) => setRange({ start: Math.max(0, index - spare), end: Math.min(count, index + spare) }),
    [count],
  );
  return { range, above: room(0, range.start), below: room(range.end, count), look, toEnd, show };
}
