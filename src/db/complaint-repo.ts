/** Complaints, sealed with the key of their case. Every reading of their texts is recorded first. */
import type { Complaint, ComplaintEntry, ComplaintState, ComplaintVerdict } from '../domain/complaints/complaint.ts';
import type { Instant } from '../domain/time/instant.ts';
import { type KeyRing, seal, unseal } from '../platform/sealing.ts';
import { type CaseAccess, createAccessRepo } from './access-repo.ts';
import { createCaseKeyRepo } from './case-key-repo.ts';
import type { Sql } from './sql.ts';

type Access = Pick<CaseAccess, 'by' | 'purpose' | 'at'>;
export type UntoldComplaint = { id: string; caseId: string; aboutId: string };

export type ComplaintRepo = {
  register: (id: string, caseId: string, entry: ComplaintEntry, access: Access) => Promise<void>;
  /** All of one case, newest first; the reading is recorded. */
  reveal: (caseId: string, access: Access) => Promise<Complaint[]>;
  /** False when somebody decided meanwhile. */
  decide: (
    current: Complaint,
    decision: { verdict: ComplaintVerdict; decision: string },
    access: Access,
  ) => Promise<boolean>;
  /** Of which nobody who decides was told yet. */
  untold: (limit: number) => Promise<UntoldComplaint[]>;
  markTold: (id: string) => Promise<void>;
};

type Row = {
  id: string;
  case_id: string;
  version: number;
  about_id: string;
  code: Complaint['code'];
  source: Complaint['source'];
  party_id: string | null;
  text_sealed: string;
  registered_by: string;
  registered_at: Date;
  state: ComplaintState;
  decided_by: string | null;
  decided_at: Date | null;
  decision_sealed: string | null;
};

const placeOf = (column: 'text' | 'decision', rowId: string) => ({ table: 'complaint', column, rowId });

export function createComplaintRepo(sql: Sql, ring: KeyRing): ComplaintRepo {
  const keys = createCaseKeyRepo(sql, ring);
  const accesses = createAccessRepo(sql);
  return {
    register: async (id, caseId, { aboutId, code, source, partyId, text }, access) => {
      await accesses.record({ ...access, kind: 'complaint_entered', caseId });
      const sealed = seal(await keys.ofCase(caseId), placeOf('text', id), text);
      await sql.run(
        'complaint-register',
        `INSERT INTO complaint (id, case_id, about_id, code, source, party_id, text_sealed, registered_by, registered_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [id, caseId, aboutId, code, source, partyId, sealed, access.by, access.at],
      );
    },
    reveal: async (caseId, access) => {
      await accesses.record({ ...access, kind: 'complaints_opened', caseId });
      const rows = await sql.all<Row>(
        'complaints-of-case',
        'SELECT * FROM complaint WHERE case_id = $1 ORDER BY registered_at DESC, id',
        [caseId],
      );
      if (rows.length === 0) return [];
      const dataKey = await keys.ofCase(caseId);
      return rows.map((row) => openRow(row, dataKey));
    },
    decide: async ({ id, caseId, version }, { verdict, decision }, access) => {
      await accesses.record({ ...access, kind: 'complaint_decided', caseId });
      const sealed = seal(await keys.ofCase(caseId), placeOf('decision', id), decision);
      const changed: number = await sql.run(
        'complaint-decide',
        `UPDATE complaint SET version = version + 1, state = $3, decided_by = $4, decided_at = $5, decision_sealed = $6
         WHERE id = $1 AND version = $2`,
        [id, version, verdict, access.by, access.at satisfies Instant, sealed],
      );
      return changed === 1;
    },
    untold: async (limit) => {
      const rows = await sql.all<Pick<Row, 'id' | 'case_id' | 'about_id'>>(
        'complaints-untold',
        'SELECT id, case_id, about_id FROM complaint WHERE told_at IS NULL ORDER BY registered_at LIMIT $1',
        [limit],
      );
      return rows.map(({ id, case_id, about_id }) => ({ id, caseId: case_id, aboutId: about_id }));
    },
    markTold: async (id) => {
      await sql.run('complaint-told', 'UPDATE complaint SET told_at = now() WHERE id = $1', [id]);
    },
  };
}

function openRow(row: Row, dataKey: Buffer): Complaint {
  return {
    id: row.id,
    caseId: row.case_id,
    version: row.version,
    aboutId: row.about_id,
    code: row.code,
    source: row.source,
    partyId: row.party_id,
    text: unseal(dataKey, placeOf('text', row.id), row.text_sealed),
    registeredBy: row.registered_by,
    registeredAt: row.registered_at.toISOString(),
    state: row.state,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at?.toISOString() ?? null,
    decision: row.decision_sealed ? unseal(dataKey, placeOf('decision', row.id), row.decision_sealed) : '',
  };
}
