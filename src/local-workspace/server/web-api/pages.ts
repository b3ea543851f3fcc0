import { integer, type Json, text } from '../json.ts';
import { type ApiFailure, fail } from './method.ts';

export type Page<Item> = { items: Item[]; nextCursor: string };

/** One page of a list by Slack's cursor and limit. */
export function pageOf<Item>(
  all: readonly Item[],
  args: Json,
  limits: { usual: number; most: number },
): Page<Item> | ApiFailure {
  const cursor = text(args.cursor) ?? '';
  const start =
    cursor === ''
      ? 0
      : Number(
          Buffer.from(cursor, 'base64')
            .toString()
            .match(/^at:(\d+)$/)?.[1],
        );
  if (!Number.isInteger(start)) return fail('invalid_cursor');
  const limit = args.limit === undefined || args.limit === '0' || args.limit === 0 ? limits.usual : integer(args.limit);
  if (limit === undefined || limit < 1) return fail('invalid_limit');
  const end = start + Math.min(limit, limits.most);
  return {
    items: all.slice(start, end),
    nextCursor: end < all.length ? Buffer.from(`at:${end}`).toString('base64') : '',
  };
}
