/** The people around each case. Names, contacts, addresses and notes are readable only here, and every reading is recorded. */
import type { PersonOutline } from '../domain/dossier/completeness.ts';
import type { Party, PartyEntry, Purpose } from '../domain/parties/party.ts';
import type { Instant } from '../domain/time/instant.ts';
import { type KeyRing, unwrapKey } from '../platform/sealing.ts';
import type { PaperOpened } from './access-repo.ts';
import { createCaseKeyRepo } from './case-key-repo.ts';
import { nameIndex, openRow, type PartyRow, phoneIndex, writtenColumns } from './party-rows.ts';
import {
  FIND_BY_NAME,
  FIND_BY_PHONE,
  INSERT,
  LABELS_OF_CASE,
  OUTLINE_OF_CASE,
  READ_OF_CASE,
  RECORD_ACCESS,
  UPDATE,
} from './party-statements.ts';
import type { Sql } from './sql.ts';

export type SealKeys = { ring: KeyRing; indexKey: Buffer };

export type FoundParty = Pick<Party, 'id' | 'caseId' | 'part' | 'side' | 'ordinal'>;
/** What a label is made of. */
export type LabelledParty = Pick<Party, 'id' | 'part' | 'side' | 'ordinal' | 'actsFor'>;
export type Access = {
  kind: 'opened' | 'entered' | 'changed' | 'searched' | PaperOpened;
  by: string;
  purpose: Purpose;
  at: Instant;
  caseId?: string;
  partyId?: string;
  /** What was searched for; kept as its keyed hash. */
  searchedFor?: Searched;
  found?: number;
};
export type Searched = { field: 'name' | 'contact'; value: string };

export type PartyRepo = {
  /** Everyone around this case; the reading is recorded first. */
  reveal: (caseId: string, access: Pick<Access, 'by' | 'purpose' | 'at'> & { paper?: PaperOpened }) => Promise<Party[]>;
  /** What is not sealed of everyone around this case. */
  outline: (caseId: string) => Promise<PersonOutline[]>;
  /** By what everyone around this case is called; opens nothing. */
  labels: (caseId: string) => Promise<LabelledParty[]>;
  enter: (id: string, caseId: string, entry: PartyEntry, by: string, at: Instant) => Promise<void>;
  /** False when somebody else changed this person meanwhile. */
  change: (current: Party, entry: PartyEntry, by: string) => Promise<boolean>;
  /** Exact, whatever the width, blanks and capital letters. Up to `limit`. */
  find: (searched: Searched, limit: number) => Promise<FoundParty[]>;
  record: (access: Access) => Promise<void>;
};

type FoundRow = {
  id: string;
  case_id: string;
  part: Party['part'];
  side: Party['side'];
  ordinal: number;
};

export function createPartyRepo(sql: Sql, { ring, indexKey }: SealKeys): PartyRepo {
  const keys = createCaseKeyRepo(sql, ring);
  const indexOf = ({ field, value }: Searched) =>
    field === 'name' ? nameIndex(indexKey, value) : phoneIndex(indexKey, value);
  const record = async ({ kind, by, purpose, caseId, partyId, searchedFor, found, at }: Access) => {
    const hashed = searchedFor ? indexOf(searchedFor) : null;
    await sql.run('party-access', RECORD_ACCESS, [
      kind,
      by,
      purpose,
      caseId ?? null,
      partyId ?? null,
      hashed,
      found ?? null,
      at,
    ]);
  };
  return {
    record,
    outline: (caseId) => sql.all<PersonOutline>('parties-outline', OUTLINE_OF_CASE, [caseId]),
    reveal: async (caseId, { paper, ...access }) => {
      await record({ ...access, kind: paper ?? 'opened', caseId });
      const rows = await sql.all<PartyRow>('parties-of-case', READ_OF_CASE, [caseId]);
      const first = rows[0];
      if (!first) return [];
      const dataKey = unwrapKey(ring, caseId, { keyId: first.key_id, wrapped: first.wrapped });
      return rows.map((row) => openRow(row, dataKey));
    },
    labels: (caseId) => sql.all<LabelledParty>('party-labels', LABELS_OF_CASE, [caseId]),
    enter: async (id, caseId, entry, by, at) => {
      const dataKey = await keys.ofCase(caseId);
      await sql.run('party-enter', INSERT, [
        id,
        caseId,
        entry.part,
        entry.side,
        ...writtenColumns(entry, id, dataKey, indexKey),
        entry.stance,
        entry.stanceOn,
        by,
        at,
      ]);
    },
    change: async (current, entry, by) => {
      const dataKey = await keys.ofCase(current.caseId);
      const changed = await sql.one('party-change', UPDATE, [
        current.id,
        current.version,
        ...writtenColumns(entry, current.id, dataKey, indexKey),
        entry.stance,
        entry.stanceOn,
        by,
      ]);
      return changed !== null;
    },
    find: async (searched, limit) => {
      const index = indexOf(searched);
      if (index === null) return [];
      const isName = searched.field === 'name';
      const rows = await sql.all<FoundRow>(
        isName ? 'parties-by-name' : 'parties-by-phone',
        isName ? FIND_BY_NAME : FIND_BY_PHONE,
        [index, limit],
      );
      return rows.map((row) => ({
        id: row.id,
        caseId: row.case_id,
        part: row.part,
        side: row.side,
        ordinal: row.ordinal,
      }));
    },
  };
}
