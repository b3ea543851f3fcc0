/** The calls of a dispute: the report that made its case, and every further one that was added to it. */
import type { Case } from '../domain/case/case.ts';
import type { Report } from '../domain/case/report.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Sql } from './sql.ts';

type DisputeCall = {
  id: string;
  caseId: string;
  reportedBy: string;
  reportedAt: Instant;
  report: Report;
};

export type CallRepo = {
  /** Keeps a call once per submitted view; the second delivery gets the id of the first. */
  add: (call: DisputeCall, viewId: string) => Promise<string>;
  /** When the dispute was called about, oldest first, without what was split off. */
  times: (caseId: string) => Promise<Instant[]>;
  /** Cases of this area whose last call, or report, is not older than `since`; turned away ones and this view's own left out. */
  candidates: (
    near: { area: string; since: Instant; viewId: string },
    limit: number,
  ) => Promise<{ earlier: Case; lastCallAt: Instant }[]>;
};

export function createCallRepo(sql: Sql): CallRepo {
  return {
    add: async ({ id, caseId, reportedBy, reportedAt, report }, viewId) => {
      const row = await sql.one<{ id: string }>(
        'call-add',
        `WITH made AS (INSERT INTO dispute_call (id, case_id, view_id, reported_by, reported_at, report)
           VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (view_id) DO NOTHING RETURNING id)
         SELECT id FROM made UNION ALL SELECT id FROM dispute_call WHERE view_id = $3 LIMIT 1`,
        [id, caseId, viewId, reportedBy, reportedAt, JSON.stringify(report)],
      );
      return row?.id ?? id;
    },
    times: async (caseId) =>
      (
        await sql.all<{ at: Date }>(
          'call-times',
          `SELECT reported_at AS at FROM "case" WHERE id = $1
           UNION ALL SELECT reported_at FROM dispute_call WHERE case_id = $1 AND split_at IS NULL ORDER BY at`,
          [caseId],
        )
      ).map(({ at }) => at.toISOString()),
    candidates: async ({ area, since, viewId }, limit) =>
      (
        await sql.all<{ details: Case; version: number; last_at: Date }>(
          'call-candidates',
          `SELECT c.details, c.version, greatest(c.reported_at, l.at) AS last_at
           FROM "case" c LEFT JOIN LATERAL (
             SELECT max(reported_at) AS at FROM dispute_call WHERE case_id = c.id AND split_at IS NULL) l ON true
           WHERE c.area = $1 AND c.status NOT IN ('not_accepted', 'referred_out')
             AND c.source_view_id IS DISTINCT FROM $3 AND (c.reported_at >= $2 OR l.at >= $2)
           ORDER BY last_at DESC LIMIT $4`,
          [area, since, viewId, limit],
        )
      ).map(({ details, version, last_at }) => ({
        earlier: { ...details, version },
        lastCallAt: last_at.toISOString(),
      })),
  };
}
