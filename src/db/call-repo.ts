/** The calls of a dispute: the report that made its case, every further one, and the reports merged into it with theirs. */
import type { Case } from '../domain/case/case.ts';
import type { Report } from '../domain/case/report.ts';
import type { CountedCall } from '../domain/repeats/calls.ts';
import type { KeptCall, ListedCall } from '../domain/repeats/kept-call.ts';
import type { Instant } from '../domain/time/instant.ts';
import {
  ADD_CALL,
  ALIKE,
  CALLS_COUNTED,
  CALLS_OF_DISPUTE,
  CANDIDATES,
  COMPARED,
  FIND_CALL,
  RELATED_TO,
  SHARED_PARTIES,
  TO_COMPARE,
} from './call-statements.ts';
import type { Sql } from './sql.ts';

type NewCall = Omit<KeptCall, 'splitInto'>;
export type PartyToCompare = { partyId: string; caseId: string; version: number };
export type Candidate = { earlier: Case; lastCallAt: Instant };
type Near = {
  area: string;
  since: Instant;
  /** Not this one. */
  caseId: string;
  /** Wherever they are. */
  also: readonly string[];
};
type Kind = Pick<Report, 'area' | 'category' | 'relationship'>;

export type CallRepo = {
  /** Keeps a call once per submitted view; the second delivery gets the id of the first. */
  add: (call: NewCall, viewId: string) => Promise<string>;
  /** The call as if it had never been added: its case could not take it. */
  withdraw: (id: string) => Promise<void>;
  /** Every call that the dispute has, oldest first, merged reports among them, without what was split off. */
  counted: (caseId: string) => Promise<CountedCall[]>;
  /** The same with what was reported, newest first, and with what was split off; the case's own report is not among them. */
  ofDispute: (caseId: string) => Promise<ListedCall[]>;
  find: (id: string) => Promise<KeptCall | null>;
  /** The call has a case of its own from now on. */
  split: (id: string, into: string, at: Instant) => Promise<void>;
  /** Cases of this area that were called about since then, the latest first; neither merged nor cancelled ones. */
  candidates: (near: Near, limit: number) => Promise<Candidate[]>;
  /** The same of those that were reported in just these words; null when this view has made its case already. */
  alike: (kind: Kind & { since: Instant; viewId: string }, limit: number) => Promise<Candidate[] | null>;
  /** Other cases with a party of this one, and which of its parties: by blind index, nothing is opened. */
  sharingParties: (caseId: string) => Promise<{ caseId: string; partyIds: string[] }[]>;
  /** People around a case whom nobody has looked for in other cases yet; oldest first. */
  partiesToCompare: (limit: number) => Promise<PartyToCompare[]>;
  /** Who was changed meanwhile is to be compared again. */
  compared: (parties: readonly PartyToCompare[], at: Instant) => Promise<void>;
  /** Later cases that name this one as related. */
  relatedTo: (caseId: string) => Promise<Case[]>;
};

type CallRow = {
  id: string;
  case_id: string;
  reported_by: string;
  reported_at: Date;
  report: Report;
  split_into: string | null;
};
type CaseRow = { details: Case; version: number };
type KnownRow = CaseRow & { last_at: Date };

const MOST_RELATED = 20;

export function createCallRepo(sql: Sql): CallRepo {
  return {
    add: async ({ id, caseId, reportedBy, reportedAt, report }, viewId) => {
      const values = [id, caseId, viewId, reportedBy, reportedAt, JSON.stringify(report)];
      const row = await sql.one<{ id: string }>('call-add', ADD_CALL, values);
      return row?.id ?? id;
    },
    withdraw: async (id) => {
      await sql.run('call-withdraw', 'DELETE FROM dispute_call WHERE id = $1', [id]);
    },
    counted: async (caseId) => {
      const rows = await sql.all<{ at: Date; stated: number }>('call-counted', CALLS_COUNTED, [caseId]);
      return rows.map(({ at, stated }) => ({ at: at.toISOString(), stated }));
    },
    ofDispute: async (caseId) => {
      const rows = await sql.all<CallRow & Pick<ListedCall, 'kind' | 'number'>>('call-list', CALLS_OF_DISPUTE, [
        caseId,
      ]);
      return rows.map((row) => ({ ...readCall(row), kind: row.kind, number: row.number }));
    },
    find: async (id) => {
      const row = await sql.one<CallRow>('call-find', FIND_CALL, [id]);
      return row && readCall(row);
    },
    split: async (id, into, at) => {
      await sql.run(
        'call-split',
        'UPDATE dispute_call SET split_at = $3, split_into = $2 WHERE id = $1 AND split_at IS NULL',
        [id, into, at],
      );
    },
    candidates: async ({ area, since, caseId, also }, limit) => {
      const rows = await sql.all<KnownRow>('call-candidates', CANDIDATES, [area, since, caseId, also, limit]);
      return rows.map(readCandidate);
    },
    alike: async ({ area, category, relationship, since, viewId }, limit) => {
      const values = [area, since, viewId, category, relationship, limit];
      const rows = await sql.all<KnownRow & { is_of_view: boolean }>('call-alike', ALIKE, values);
      return rows.some((row) => row.is_of_view) ? null : rows.map(readCandidate);
    },
    sharingParties: async (caseId) => {
      const rows = await sql.all<{ case_id: string; party_ids: string[] }>('call-parties', SHARED_PARTIES, [caseId]);
      return rows.map((row) => ({ caseId: row.case_id, partyIds: row.party_ids }));
    },
    partiesToCompare: async (limit) => {
      const rows = await sql.all<{ id: string; case_id: string; version: number }>(
        'call-parties-to-compare',
        TO_COMPARE,
        [limit],
      );
      return rows.map(({ id, case_id, version }) => ({ partyId: id, caseId: case_id, version }));
    },
    compared: async (parties, at) => {
      const [ids, versions] = [parties.map(({ partyId }) => partyId), parties.map(({ version }) => version)];
      await sql.run('call-parties-compared', COMPARED, [ids, versions, at]);
    },
    relatedTo: async (caseId) => {
      const named = JSON.stringify([{ id: caseId }]);
      return (await sql.all<CaseRow>('call-related-to', RELATED_TO, [named, MOST_RELATED])).map(readCase);
    },
  };
}

function readCall({ id, case_id, reported_by, reported_at, report, split_into }: CallRow): KeptCall {
  return {
    ...{ id, caseId: case_id, reportedBy: reported_by, reportedAt: reported_at.toISOString() },
    ...{ report, splitInto: split_into },
  };
}

function readCase({ details, version }: CaseRow): Case {
  return { ...details, version };
}

function readCandidate({ last_at, ...row }: KnownRow): Candidate {
  return { earlier: readCase(row), lastCallAt: last_at.toISOString() };
}
