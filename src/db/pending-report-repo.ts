/** Reports that wait for the answer whether they are about a dispute on file. What was typed stays here, not in the form. */
import type { FirstReport } from '../domain/case/report.ts';
import type { Sql } from './sql.ts';

export type PendingReport = { personId: string; report: FirstReport; offered: string[]; answer: string | null };

export type PendingReportRepo = {
  /** The last text that was sent counts, until it is answered. */
  keep: (viewId: string, pending: Omit<PendingReport, 'answer'>) => Promise<void>;
  find: (viewId: string) => Promise<PendingReport | null>;
  /** The answer that stands: this one, or the one that was first. Null when there is nothing to answer. */
  answer: (viewId: string, answer: string) => Promise<string | null>;
  /** The answer could not be acted on. */
  askAgain: (viewId: string) => Promise<void>;
  /** Nobody comes back to a form after two days. */
  forgetOld: () => Promise<number>;
};

type Row = { person_id: string; report: FirstReport; offered: string[]; answer: string | null };

export function createPendingReportRepo(sql: Sql): PendingReportRepo {
  return {
    keep: async (viewId, { personId, report, offered }) => {
      await sql.run(
        'pending-keep',
        `INSERT INTO pending_report (view_id, person_id, report, offered) VALUES ($1, $2, $3, $4)
         ON CONFLICT (view_id) DO UPDATE SET report = $3, offered = $4 WHERE pending_report.answer IS NULL`,
        [viewId, personId, JSON.stringify(report), offered],
      );
    },
    find: async (viewId) => {
      const row = await sql.one<Row>(
        'pending-find',
        'SELECT person_id, report, offered, answer FROM pending_report WHERE view_id = $1',
        [viewId],
      );
      return row && { personId: row.person_id, report: row.report, offered: row.offered, answer: row.answer };
    },
    answer: async (viewId, answer) => {
      const row = await sql.one<{ answer: string }>(
        'pending-answer',
        'UPDATE pending_report SET answer = coalesce(answer, $2) WHERE view_id = $1 RETURNING answer',
        [viewId, answer],
      );
      return row?.answer ?? null;
    },
    askAgain: async (viewId) => {
      await sql.run('pending-ask-again', 'UPDATE pending_report SET answer = NULL WHERE view_id = $1', [viewId]);
    },
    forgetOld: () =>
      sql.run('pending-forget', `DELETE FROM pending_report WHERE recorded_at < now() - interval '2 days'`, []),
  };
}
