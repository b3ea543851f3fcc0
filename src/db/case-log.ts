/** Puts on record what changed nothing: somebody tried what the rules refuse. */
import type { CaseFact } from '../domain/case/events.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Sql } from './sql.ts';

export type CaseLog = {
  /** Once for each key: a second delivery of the same submit is the same attempt. */
  append: (caseId: string, fact: CaseFact, who: { by: string; at: Instant; requestKey: string }) => Promise<void>;
};

/** The deliveries of an event that the same statement wrote as `e`; the parameter holds the reactions. */
export function deliverTo(parameter: number): string {
  return `INSERT INTO event_delivery (event_id, reaction) SELECT e.id, r FROM e, unnest($${parameter}::text[]) AS r`;
}

export function createCaseLog(sql: Sql, reactionsOf: (type: CaseFact['type']) => readonly string[]): CaseLog {
  return {
    append: async (caseId, { type, ...payload }, { by, at, requestKey }) => {
      await sql.run(
        'case-log-append',
        `WITH k AS (INSERT INTO handled_request (key) VALUES ($6) ON CONFLICT DO NOTHING RETURNING key),
         e AS (
           INSERT INTO case_event (case_id, cycle, version, type, actor_id, at, payload)
           SELECT c.id, c.cycle, c.version, $2, $3, $4::timestamptz, $5::jsonb FROM "case" c, k WHERE c.id = $1 RETURNING id)
         ${deliverTo(7)}`,
        [caseId, type, by, at, JSON.stringify(payload), `${requestKey}-tried`, reactionsOf(type)],
      );
    },
  };
}
