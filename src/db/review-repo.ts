/** Reviews after a conversion or a serious injury. Opening and closing are on record by the same statement. */
import type { CaseFact } from '../domain/case/events.ts';
import type { SentinelReview } from '../domain/sentinel/review.ts';
import type { Instant } from '../domain/time/instant.ts';
import { deliverTo } from './case-log.ts';
import type { Sql } from './sql.ts';

export type NewReview = Omit<SentinelReview, 'closedBy' | 'closedAt' | 'lessons'> & { eventId: number };

export type ReviewRepo = {
  /** One review for each event, and one open review for each case; null where there is one. */
  open: (review: NewReview, by: string) => Promise<SentinelReview | null>;
  find: (id: string) => Promise<SentinelReview | null>;
  ofCase: (caseId: string) => Promise<SentinelReview[]>;
  /** The open ones, the most urgent first. */
  openOnes: (limit: number) => Promise<SentinelReview[]>;
  /** Null where it was closed before: the first wins. */
  close: (id: string, lessons: string, who: { by: string; at: Instant }) => Promise<SentinelReview | null>;
};

type Row = {
  id: string;
  case_id: string;
  cycle: number;
  trigger: string;
  owner_id: string | null;
  opened_at: Date;
  due_at: Date;
  closed_by: string | null;
  closed_at: Date | null;
  lessons: string | null;
};

export function createReviewRepo(sql: Sql, reactionsOf: (type: CaseFact['type']) => readonly string[]): ReviewRepo {
  return {
    open: async (review, by) => {
      const row = await sql.one<Row>(
        'review-open',
        `WITH v AS (
           INSERT INTO sentinel_review (id, case_id, cycle, trigger, event_id, owner_id, opened_at, due_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7::timestamptz, $8::timestamptz) ON CONFLICT DO NOTHING RETURNING *),
         e AS (
           INSERT INTO case_event (case_id, cycle, version, type, actor_id, at, payload)
           SELECT c.id, c.cycle, c.version, 'review.opened', $9, v.opened_at,
                  jsonb_build_object('reviewId', v.id, 'trigger', v.trigger)
           FROM v JOIN "case" c ON c.id = v.case_id RETURNING id),
         d AS (${deliverTo(10)})
         SELECT * FROM v`,
        [
          review.id,
          review.caseId,
          review.cycle,
          review.trigger,
          review.eventId,
          review.ownerId,
          review.openedAt,
          review.dueAt,
          by,
          reactionsOf('review.opened'),
        ],
      );
      return row ? readReview(row) : null;
    },
    find: async (id) => {
      const row = await sql.one<Row>('review-find', 'SELECT * FROM sentinel_review WHERE id = $1', [id]);
      return row ? readReview(row) : null;
    },
    ofCase: async (caseId) =>
      (
        await sql.all<Row>('review-of-case', 'SELECT * FROM sentinel_review WHERE case_id = $1 ORDER BY opened_at', [
          caseId,
        ])
      ).map(readReview),
    openOnes: async (limit) =>
      (
        await sql.all<Row>(
          'review-open-ones',
          'SELECT * FROM sentinel_review WHERE closed_at IS NULL ORDER BY due_at LIMIT $1',
          [limit],
        )
      ).map(readReview),
    close: async (id, lessons, { by, at }) => {
      const row = await sql.one<Row>(
        'review-close',
        `WITH v AS (
           UPDATE sentinel_review SET closed_by = $2, closed_at = $3::timestamptz, lessons = $4
           WHERE id = $1 AND closed_at IS NULL RETURNING *),
         e AS (
           INSERT INTO case_event (case_id, cycle, version, type, actor_id, at, payload)
           SELECT c.id, c.cycle, c.version, 'review.closed', $2, $3::timestamptz, jsonb_build_object('reviewId', v.id)
           FROM v JOIN "case" c ON c.id = v.case_id RETURNING id),
         d AS (${deliverTo(5)})
         SELECT * FROM v`,
        [id, by, at, lessons, reactionsOf('review.closed')],
      );
      return row ? readReview(row) : null;
    },
  };
}

function readReview(row: Row): SentinelReview {
  return {
    id: row.id,
    caseId: row.case_id,
    cycle: row.cycle,
    trigger: row.trigger as SentinelReview['trigger'],
    ownerId: row.owner_id,
    openedAt: row.opened_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    ...(row.closed_by ? { closedBy: row.closed_by } : {}),
    ...(row.closed_at ? { closedAt: row.closed_at.toISOString() } : {}),
    ...(row.lessons ? { lessons: row.lessons } : {}),
  };
}
