/** Visits without a case. */
import type { OutreachPurpose, OutreachVisit } from '../domain/outreach/visit.ts';
import type { Sql } from './sql.ts';

export type OutreachRepo = {
  /** Once per submitted view: the second delivery adds none. */
  add: (visit: OutreachVisit, viewId: string) => Promise<void>;
  find: (id: string) => Promise<OutreachVisit | null>;
  /** The newest first. */
  of: (personId: string, limit: number) => Promise<OutreachVisit[]>;
};

type Row = {
  id: string;
  person_id: string;
  team_id: string | null;
  area: string;
  purpose: OutreachPurpose;
  visited_at: Date;
  minutes: number;
  note: string;
  next_on: string | null;
  recorded_by: string;
  recorded_at: Date;
};

const COLUMNS =
  'id, person_id, team_id, area, purpose, visited_at, minutes, note, next_on::text AS next_on, recorded_by, recorded_at';

export function createOutreachRepo(sql: Sql): OutreachRepo {
  return {
    add: async (visit, viewId) => {
      await sql.run(
        'outreach-add',
        `INSERT INTO outreach_visit (id, view_id, person_id, team_id, area, purpose, visited_at, minutes, note, next_on, recorded_by, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (view_id) DO NOTHING`,
        [
          visit.id,
          viewId,
          visit.personId,
          visit.teamId,
          visit.area,
          visit.purpose,
          visit.visitedAt,
          visit.minutes,
          visit.note,
          visit.nextOn,
          visit.recordedBy,
          visit.recordedAt,
        ],
      );
    },
    find: async (id) => {
      const row = await sql.one<Row>('outreach-find', `SELECT ${COLUMNS} FROM outreach_visit WHERE id::text = $1`, [
        id,
      ]);
      return row ? read(row) : null;
    },
    of: async (personId, limit) =>
      (
        await sql.all<Row>(
          'outreach-of',
          `SELECT ${COLUMNS} FROM outreach_visit WHERE person_id = $1 ORDER BY visited_at DESC, id LIMIT $2`,
          [personId, limit],
        )
      ).map(read),
  };
}

function read(row: Row): OutreachVisit {
  return {
    id: row.id,
    personId: row.person_id,
    teamId: row.team_id,
    area: row.area,
    purpose: row.purpose,
    visitedAt: row.visited_at.toISOString(),
    minutes: row.minutes,
    note: row.note,
    nextOn: row.next_on,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at.toISOString(),
  };
}
