/** Who opened which private view of a case, when and what for. Append-only, and never what stood in it. */
import type { Purpose } from '../domain/parties/party.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Sql } from './sql.ts';

/** Papers that are opened on a page. */
export const PAPERS_OPENED = ['dossier', 'agreement', 'session', 'referral'] as const;
export type PaperOpened = (typeof PAPERS_OPENED)[number];

/** What was opened or done; `chat` is the purpose of what opens in Slack itself, where none is asked. */
export const ACCESS_KINDS = [
  'opened',
  'entered',
  'changed',
  'searched',
  'shown',
  'disclosures_read',
  'recusal_read',
  'calls_read',
  'hand_over_read',
  'tasks_read',
  'review_read',
  'cases_found',
  'readers_asked',
  'complaint_entered',
  'complaints_opened',
  'complaint_decided',
  'exclusions_opened',
  'exclusion_entered',
  'exclusion_removed',
  ...PAPERS_OPENED,
] as const;
export type AccessKind = (typeof ACCESS_KINDS)[number];
export type AccessPurpose = Purpose | 'chat';

export type CaseAccess = {
  kind: AccessKind;
  by: string;
  purpose: AccessPurpose;
  at: Instant;
  caseId?: string;
  /** By which codes was looked for. */
  criteria?: string;
  found?: number;
};
export type Reading = { kind: AccessKind; by: string; purpose: AccessPurpose; at: Instant };

export type AccessRepo = {
  record: (access: CaseAccess) => Promise<void>;
  /** Everything of one case, newest first; and how many there are in all. */
  ofCase: (caseId: string, page: { limit: number; offset: number }) => Promise<{ readings: Reading[]; total: number }>;
};

const RECORD = `
  INSERT INTO party_access (kind, actor_id, purpose, case_id, criteria, found, at) VALUES ($1, $2, $3, $4, $5, $6, $7)`;
const OF_CASE = `
  SELECT kind, actor_id, purpose, at, count(*) OVER () AS total FROM party_access
  WHERE case_id = $1 ORDER BY id DESC LIMIT $2 OFFSET $3`;

type Row = { kind: AccessKind; actor_id: string; purpose: AccessPurpose; at: Date; total: string };

export function createAccessRepo(sql: Sql): AccessRepo {
  return {
    record: async ({ kind, by, purpose, caseId, criteria, found, at }) => {
      await sql.run('access-record', RECORD, [kind, by, purpose, caseId ?? null, criteria ?? null, found ?? null, at]);
    },
    ofCase: async (caseId, { limit, offset }) => {
      const rows = await sql.all<Row>('access-of-case', OF_CASE, [caseId, limit, offset]);
      return {
        total: Number(rows[0]?.total ?? 0),
        readings: rows.map(({ kind, actor_id, purpose, at }) => ({
          kind,
          by: actor_id,
          purpose,
          at: at.toISOString(),
        })),
      };
    },
  };
}
