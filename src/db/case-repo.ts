/** Cases and what happened to them. A change, its events and their deliveries are one statement: all or nothing. */

import type { Beside } from '../domain/case/beside.ts';
import type { Case } from '../domain/case/case.ts';
import type { CaseEvent, CaseFact, Decision } from '../domain/case/events.ts';
import type { FindQuery } from '../domain/case/find-query.ts';
import { loadPoints } from '../domain/case/mediation.ts';
import type { Instant } from '../domain/time/instant.ts';
import { FIND_CASE } from './beside-statement.ts';
import {
  AWAITING_DECISION,
  caseColumns,
  INSERT_CASE,
  RECUSAL_OPEN,
  type SaveShape,
  SEARCH_CASES,
  saveStatement,
  TO_ARCHIVE,
} from './case-statements.ts';
import { type Sql, sqlState } from './sql.ts';

export type SaveOptions = {
  by: string;
  at: Instant;
  /** The natural key of the request: its second delivery changes nothing. */
  requestKey?: string;
};
/**
 * `stale`: someone saved in between. `repeated`: this very request was saved before. `over-cap`: a claim would lift the
 * lead over the cap; an assignment may, because a person decided it.
 */
export type SaveResult = 'saved' | 'stale' | 'repeated' | 'over-cap';

export type NewCaseOptions = {
  by: string;
  at: Instant;
  sourceViewId: string | null;
  /** Of the case's number, in the programme's zone. */
  year: string;
};

export type CaseRepo = {
  /** Saves a new case once per submitted view and gives it its number; the second delivery gets the first one's case. */
  create: (decision: Decision, options: NewCaseOptions) => Promise<Case>;
  find: (id: string) => Promise<Case | null>;
  findByNumber: (number: string) => Promise<Case | null>;
  /** Saves `next` if the case is still as `previous` was read. */
  save: (previous: Case, decision: Decision, options: SaveOptions) => Promise<SaveResult>;
  /** Whether a request of this natural key was saved before. */
  wasHandled: (requestKey: string) => Promise<boolean>;
  event: (id: number) => Promise<CaseEvent | null>;
  history: (caseId: string) => Promise<CaseEvent[]>;
  /** Open cases that concern a person: led, assigned, reported or in their team; one's own first, then by urgency. */
  concerning: (who: { personId: string; teamId: string | null }, limit: number) => Promise<Case[]>;
  /** Cases that still wait for a decision; oldest first. */
  awaitingTriage: (limit: number) => Promise<Case[]>;
  /** By codes, newest first; an empty list asks for nothing. */
  search: (query: Omit<FindQuery, 'page'>, limit: number) => Promise<Case[]>;
  /** Where somebody must decide before it goes on: another name, an agreement, an end, a recusal; oldest report first. */
  awaitingDecision: (limit: number) => Promise<Case[]>;
  /** With a request for recusal that is not decided; oldest report first. */
  recusalsOpen: (limit: number) => Promise<Case[]>;
  /** Handed on, and not taken over in time. */
  handOffsDue: (at: Instant, limit: number) => Promise<Case[]>;
  /** Ids of cases that ended before this, that the bot has written about and that are not archived; oldest end first. */
  toArchive: (endedBefore: Instant, limit: number) => Promise<string[]>;
};

/** Which reactions each kind of event has; app.ts knows, because it knows the features. */
export type ReactionsOf = (type: CaseFact['type']) => readonly string[];

const OVER_CAP = 'LJ001';
const BY_VIEW = 'SELECT details, version FROM "case" WHERE source_view_id = $1';

type CaseRow = { details: Case; version: number; beside?: Beside | null };
type EventRow = {
  id: string;
  case_id: string;
  cycle: number;
  actor_id: string;
  at: Date;
  type: string;
  payload: Record<string, unknown>;
};

export function createCaseRepo(sql: Sql, reactionsOf: ReactionsOf): CaseRepo {
  const packEvents = (facts: readonly CaseFact[]) => {
    const events = facts.map(({ type, ...payload }) => ({ type, payload }));
    const deliveries = [...new Set(facts.map((fact) => fact.type))].flatMap((type) =>
      reactionsOf(type).map((reaction) => ({ type, reaction })),
    );
    return [JSON.stringify(events), JSON.stringify(deliveries)] as const;
  };

  return {
    create: async ({ next, facts }, { by, at, sourceViewId, year }) => {
      const [events, deliveries] = packEvents(facts);
      const created = await sql.one<{ number: string }>('case-create', INSERT_CASE, [
        next.id,
        ...caseColumns(next),
        by,
        at,
        events,
        deliveries,
        sourceViewId,
        year,
        next.reportedBy,
        next.reportedAt,
      ]);
      if (created) return { ...next, number: created.number };
      return read(await sql.one<CaseRow>('case-by-view', BY_VIEW, [sourceViewId]))!;
    },
    find: async (id) => read(await sql.one<CaseRow>('case-by-id', FIND_CASE, [id])),
    findByNumber: async (number) =>
      read(await sql.one<CaseRow>('case-by-number', 'SELECT details, version FROM "case" WHERE number = $1', [number])),
    save: async (previous, { next, facts }, options) => {
      const [events, deliveries] = packEvents(facts);
      const change = loadChange(previous, next);
      const shape: SaveShape = {
        load:
          change === null
            ? 'same'
            : change.fromId
              ? 'moved'
              : previous.status === 'awaiting_claim'
                ? 'capped'
                : 'changed',
        keyed: options.requestKey !== undefined,
      };
      const { name, text } = saveStatement(shape);
      try {
        const row = await sql.one<{ count: string }>(name, text, [
          previous.id,
          ...caseColumns(next),
          options.by,
          options.at,
          events,
          deliveries,
          previous.version,
          ...(shape.load === 'same' ? [] : [change!.personId, change!.points]),
          ...(shape.load === 'moved' ? [change!.fromId] : []),
          ...(shape.keyed ? [options.requestKey] : []),
        ]);
        return row?.count === '1' ? 'saved' : 'stale';
      } catch (error) {
        if (sqlState(error) === OVER_CAP) return 'over-cap';
        if (sqlState(error) === '23505' && shape.keyed) return 'repeated';
        throw error;
      }
    },
    wasHandled: async (requestKey) =>
      (await sql.one('request-handled', 'SELECT 1 FROM handled_request WHERE key = $1', [requestKey])) !== null,
    event: async (id) => {
      const row = await sql.one<EventRow>('event-by-id', 'SELECT * FROM case_event WHERE id = $1', [id]);
      return row ? readEvent(row) : null;
    },
    history: async (caseId) =>
      (
        await sql.all<EventRow>('event-history', 'SELECT * FROM case_event WHERE case_id = $1 ORDER BY id', [caseId])
      ).map(readEvent),
    concerning: async ({ personId, teamId }, limit) =>
      readAll(
        await sql.all<CaseRow>(
          'cases-concerning',
          `SELECT details, version FROM "case"
           WHERE closed_at IS NULL AND (owner_id = $1 OR reported_by = $1 OR (team_id = $2 AND status IN ('awaiting_claim', 'assigned')))
           ORDER BY (owner_id IS NOT DISTINCT FROM $1) DESC, array_position(ARRAY['red','yellow','blue'], level), reported_at LIMIT $3`,
          [personId, teamId, limit],
        ),
      ),
    search: async ({ numbers, areas, stations, categories, statuses }, limit) =>
      readAll(
        await sql.all<CaseRow>('cases-search', SEARCH_CASES, [
          ...[numbers, areas, stations, categories, statuses].map((codes) => (codes.length > 0 ? codes : null)),
          limit,
        ]),
      ),
    awaitingDecision: async (limit) =>
      readAll(await sql.all<CaseRow>('cases-awaiting-decision', AWAITING_DECISION, [limit])),
    recusalsOpen: async (limit) => readAll(await sql.all<CaseRow>('cases-recusal-open', RECUSAL_OPEN, [limit])),
    handOffsDue: async (at, limit) =>
      readAll(
        await sql.all<CaseRow>(
          'cases-hand-off-due',
          `SELECT details, version FROM "case"
           WHERE status IN ('awaiting_claim', 'assigned', 'agreed', 'follow_up') AND details #> '{handOffs,-1}' IS NOT NULL
             AND (details #>> '{handOffs,-1,dueAt}')::timestamptz <= $1::timestamptz
             AND details #> '{handOffs,-1,acknowledgedAt}' IS NULL AND details #> '{handOffs,-1,bouncedAt}' IS NULL AND details #> '{handOffs,-1,endedAt}' IS NULL
           ORDER BY reported_at LIMIT $2`,
          [at, limit],
        ),
      ),
    awaitingTriage: async (limit) =>
      readAll(
        await sql.all<CaseRow>(
          'cases-awaiting-triage',
          `SELECT details, version FROM "case" WHERE status = 'reported'
           ORDER BY array_position(ARRAY['red','yellow','blue'], level), reported_at LIMIT $1`,
          [limit],
        ),
      ),
    toArchive: async (endedBefore, limit) => {
      const rows = await sql.all<{ id: string }>('cases-to-archive', TO_ARCHIVE, [endedBefore, limit]);
      return rows.map(({ id }) => id);
    },
  };
}

/** Whose load changes by how many points; null when none does. With another lead, the points move from the former one. */
function loadChange(previous: Case, next: Case): { personId: string; points: number; fromId?: string } | null {
  const points = loadPoints(next) - loadPoints(previous);
  if ('leadId' in previous && 'leadId' in next && previous.leadId !== next.leadId && loadPoints(next) > 0)
    return { personId: next.leadId, points: loadPoints(next), fromId: previous.leadId };
  if (points === 0) return null;
  const owner = 'leadId' in next ? next.leadId : 'leadId' in previous ? previous.leadId : null;
  return owner === null ? null : { personId: owner, points };
}

function read(row: CaseRow | null): Case | null {
  if (!row) return null;
  const { details, version, beside } = row;
  return beside ? { ...details, version, beside } : { ...details, version };
}

function readAll(rows: CaseRow[]): Case[] {
  return rows.map((row) => read(row)!);
}

function readEvent(row: EventRow): CaseEvent {
  return {
    ...row.payload, // older ones may hold a `caseId` of their own
    id: Number(row.id),
    caseId: row.case_id,
    cycle: row.cycle,
    by: row.actor_id,
    at: row.at.toISOString(),
    type: row.type,
  } as CaseEvent;
}
