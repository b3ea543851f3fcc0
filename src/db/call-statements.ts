/** The statements about calls. A dispute is a case with all that was merged into it, and into that. */

export const DISPUTE = `
  RECURSIVE one AS (
    SELECT id, number, reported_by, reported_at, details FROM "case" WHERE id = $1
    UNION ALL
    SELECT c.id, c.number, c.reported_by, c.reported_at, c.details FROM "case" c JOIN one
      ON c.status = 'merged' AND c.details #>> '{mergedInto,id}' = one.id::text)`;

export const ADD_CALL = `
  WITH made AS (INSERT INTO dispute_call (id, case_id, view_id, reported_by, reported_at, report)
    VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (view_id) DO NOTHING RETURNING id)
  SELECT id FROM made UNION ALL SELECT id FROM dispute_call WHERE view_id = $3 LIMIT 1`;

/** What the first officer said is kept apart once calls on file are counted over it. */
export const CALLS_COUNTED = `
  WITH ${DISPUTE}
  SELECT reported_at AS at,
    coalesce(details #>> '{report,statedCalls90d}', details #>> '{report,calls90d}', '1')::int AS stated FROM one
  UNION ALL
  SELECT d.reported_at, coalesce(d.report ->> 'calls90d', '1')::int
  FROM dispute_call d JOIN one ON d.case_id = one.id WHERE d.split_at IS NULL
  ORDER BY at`;

export const CALLS_OF_DISPUTE = `
  WITH ${DISPUTE}
  SELECT 'merged' AS kind, number, id, id AS case_id, reported_by, reported_at, details -> 'report' AS report,
    NULL::uuid AS split_into
  FROM one WHERE id <> $1
  UNION ALL
  SELECT 'call', coalesce(made.number, ''), d.id, d.case_id, d.reported_by, d.reported_at, d.report, d.split_into
  FROM dispute_call d JOIN one ON d.case_id = one.id LEFT JOIN "case" made ON made.id = d.split_into
  ORDER BY reported_at DESC, id`;

export const FIND_CALL = `
  SELECT id, case_id, reported_by, reported_at, report, split_into FROM dispute_call WHERE id = $1`;

/** With when the dispute was last called about. */
const KNOWN = `
  SELECT c.details, c.version, greatest(c.reported_at, l.at, m.at) AS last_at
  FROM "case" c
    LEFT JOIN LATERAL (
      SELECT max(reported_at) AS at FROM dispute_call WHERE case_id = c.id AND split_at IS NULL) l ON true
    LEFT JOIN LATERAL (
      SELECT max(reported_at) AS at FROM "case"
      WHERE status = 'merged' AND details #>> '{mergedInto,id}' = c.id::text) m ON true
  WHERE c.status NOT IN ('merged', 'cancelled') AND greatest(c.reported_at, l.at, m.at) >= $2`;

export const CANDIDATES = `${KNOWN}
    AND (c.area = $1 OR c.id = ANY($4::uuid[])) AND c.id <> $3
  ORDER BY last_at DESC LIMIT $5`;

/** A statement of its own, for every report waits for it: with optional conditions PostgreSQL plans it anew each time. */
export const ALIKE = `
  SELECT details, version, reported_at AS last_at, true AS is_of_view FROM "case" WHERE source_view_id = $3
  UNION ALL
  SELECT *, false FROM (${KNOWN}
    AND c.area = $1 AND c.category = $4 AND c.details #>> '{report,relationship}' = $5
  ORDER BY last_at DESC LIMIT $6) alike`;

/** People who were asked to come, or act for a party, turn up in many cases: they say nothing. */
export const SHARED_PARTIES = `
  WITH own AS (SELECT id, name_index, contact_index FROM party WHERE case_id = $1 AND part = 'party'),
  same AS (
    SELECT q.case_id, own.id FROM own JOIN party q ON q.name_index = own.name_index
      WHERE q.part = 'party' AND q.case_id <> $1
    UNION
    SELECT q.case_id, own.id FROM own JOIN party q ON q.contact_index = own.contact_index
      WHERE q.part = 'party' AND q.case_id <> $1)
  SELECT case_id, array_agg(id::text) AS party_ids FROM same GROUP BY case_id`;

export const TO_COMPARE = `
  SELECT id, case_id, version FROM party WHERE compared_at IS NULL ORDER BY entered_at LIMIT $1`;

export const COMPARED = `
  UPDATE party p SET compared_at = $3 FROM unnest($1::uuid[], $2::int[]) AS seen(id, version)
  WHERE p.id = seen.id AND p.version = seen.version`;

export const RELATED_TO = `
  SELECT details, version FROM "case"
  WHERE details #> '{repeats,related}' IS NOT NULL AND details #> '{repeats,related}' @> $1::jsonb
  ORDER BY reported_at DESC LIMIT $2`;
