/** The statements that write cases. Each text has one name, because PostgreSQL prepares it once per connection. */
import { withoutBeside } from '../domain/case/beside.ts';
import type { Case } from '../domain/case/case.ts';
import { endedAt } from '../domain/case/ended-at.ts';

/** `capped`: refuse the whole statement when the lead's points would pass the cap. `moved`: from one lead to another. */
export type SaveShape = { load: 'same' | 'changed' | 'capped' | 'moved'; keyed: boolean };

/** The columns that queries need, in the order of `CASE_COLUMNS`; the domain's own copy is `details`. */
export function caseColumns(next: Case): unknown[] {
  const triaged = 'triage' in next ? next.triage : null;
  const owned = 'leadId' in next ? next : null;
  return [
    next.version,
    next.cycle,
    next.status,
    next.level,
    next.report.category,
    next.report.stationId,
    next.report.area,
    'teamId' in next ? next.teamId : null,
    triaged?.difficulty ?? null,
    owned?.leadId ?? ('assigneeId' in next ? next.assigneeId : null),
    triaged?.at ?? null,
    owned?.takenAt ?? null,
    owned?.firstContactDueAt ?? null,
    owned?.firstContactAt ?? null,
    endedAt(next),
    owned?.nextOn ?? null,
    JSON.stringify(withoutBeside(next)),
  ];
}

/** The columns that `caseColumns` fills, in its order. */
export const CASE_COLUMNS = [
  'version',
  'cycle',
  'status',
  'level',
  'category',
  'station_id',
  'area',
  'team_id',
  'difficulty',
  'owner_id',
  'triaged_at',
  'taken_at',
  'first_contact_due_at',
  'first_contact_at',
  'closed_at',
  'next_on',
  'details',
];
/** $1 is the id, $2 and on the columns, then who, when, events, deliveries. */
const FIRST_COLUMN = 2;
const ACTOR = FIRST_COLUMN + CASE_COLUMNS.length;
const [AT, EVENTS, DELIVERIES, NEXT] = [ACTOR + 1, ACTOR + 2, ACTOR + 3, ACTOR + 4];
const VERSION = FIRST_COLUMN;

const RECORD_EVENTS = `
  e AS (INSERT INTO case_event (case_id, cycle, version, type, actor_id, at, payload)
        SELECT c.id, $${FIRST_COLUMN + 1}, $${VERSION}, x.type, $${ACTOR}, $${AT}::timestamptz, x.payload
        FROM c, jsonb_to_recordset($${EVENTS}::jsonb) AS x(type text, payload jsonb) RETURNING id, type),
  d AS (INSERT INTO event_delivery (event_id, reaction)
        SELECT e.id, r.reaction FROM e JOIN jsonb_to_recordset($${DELIVERIES}::jsonb) AS r(type text, reaction text) USING (type))`;

const insertedValues = CASE_COLUMNS.map((column, at) =>
  column === 'details'
    ? `jsonb_set($${FIRST_COLUMN + at}::jsonb, '{number}', to_jsonb(n.number))`
    : `$${FIRST_COLUMN + at}`,
).join(', ');

/** Draws the case's number in the same statement; a number that is drawn in vain leaves a gap, no more. */
export const INSERT_CASE = `
WITH n AS (SELECT 'LJ-' || $${NEXT + 1} || '-' || lpad(nextval('case_number')::text, 6, '0') AS number),
  c AS (INSERT INTO "case" (id, ${CASE_COLUMNS.join(', ')}, source_view_id, number, reported_by, reported_at)
        SELECT $1::uuid, ${insertedValues}, $${NEXT}, n.number, $${NEXT + 2}, $${NEXT + 3}::timestamptz FROM n
        ON CONFLICT (source_view_id) DO NOTHING RETURNING id, number),${RECORD_EVENTS}
SELECT number FROM c`;

const SET_COLUMNS = CASE_COLUMNS.map((column, at) => `${column} = $${FIRST_COLUMN + at}`).join(', ');

/**
 * Guarded by the version that was read: no row, no change. With a load, the lead's points move in the same statement;
 * when the cap forbids it, `refuse_over_cap()` raises SQLSTATE LJ001 and nothing of the statement stays.
 */
export function saveStatement({ load, keyed }: SaveShape): { name: string; text: string } {
  const person = NEXT + 1;
  const key = load === 'same' ? NEXT + 1 : load === 'moved' ? NEXT + 4 : NEXT + 3;
  const loadPart =
    load === 'same'
      ? ''
      : load === 'moved'
        ? `,
  v AS (UPDATE veteran_load SET points = points + CASE WHEN person_id = $${person} THEN $${person + 1}::float8 ELSE -$${person + 1}::float8 END
        FROM c WHERE person_id IN ($${person}, $${person + 2}) RETURNING person_id)`
        : `,
  v AS (UPDATE veteran_load SET points = points + $${person + 1} FROM c WHERE person_id = $${person}
        ${load === 'capped' ? `AND points + $${person + 1} <= cap` : ''} RETURNING person_id)`;
  const keyPart = keyed ? `,\n  k AS (INSERT INTO handled_request (key) SELECT $${key} FROM c)` : '';
  const verdict =
    load === 'capped'
      ? `SELECT CASE WHEN count(*) = 1 AND NOT EXISTS (SELECT 1 FROM v) THEN refuse_over_cap() ELSE count(*) END AS count FROM c`
      : 'SELECT count(*) FROM c';
  return {
    name: `case-save-${load}${keyed ? '-keyed' : ''}`,
    text: `
WITH c AS (UPDATE "case" SET ${SET_COLUMNS} WHERE id = $1 AND version = $${NEXT} RETURNING id),${RECORD_EVENTS}${loadPart}${keyPart}
${verdict}`,
  };
}

export const SEARCH_CASES = `
SELECT details, version FROM "case"
WHERE ($1::text[] IS NULL OR number = ANY ($1)) AND ($2::text[] IS NULL OR area = ANY ($2))
  AND ($3::text[] IS NULL OR station_id = ANY ($3)) AND ($4::text[] IS NULL OR category = ANY ($4))
  AND ($5::text[] IS NULL OR status = ANY ($5))
ORDER BY reported_at DESC, id LIMIT $6`;

/** The conditions are those of the indexes `case_decision_open_idx` and `case_recusal_open_idx`. */
export const AWAITING_DECISION = `
SELECT details, version FROM "case"
WHERE (closed_at IS NULL AND details ?| ARRAY['pendingAgreement', 'closureProposal', 'declined'])
   OR details @? '$.recusals[*] ? (!exists(@.decision))'
ORDER BY reported_at LIMIT $1`;

/** The condition is that of the index `case_recusal_open_idx`. */
export const RECUSAL_OPEN = `
SELECT details, version FROM "case" WHERE details @? '$.recusals[*] ? (!exists(@.decision))' ORDER BY reported_at LIMIT $1`;

/** The condition is that of the index `case_to_archive_idx`. */
export const TO_ARCHIVE = `
SELECT id FROM "case"
WHERE closed_at < $1::timestamptz AND NOT details ? 'archivedAt'
  AND EXISTS (SELECT 1 FROM slack_post WHERE key = 'triage-' || "case".id)
ORDER BY closed_at LIMIT $2`;
