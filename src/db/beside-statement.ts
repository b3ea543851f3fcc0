/** Reads a case with what other records know of it: who is bound to one of its parties, and who of them needs care. */

/** Whoever was a party of a report that was merged is a party of this dispute. */
const DISPUTE = `ARRAY[c.id] || ARRAY(
        SELECT merged::uuid FROM jsonb_array_elements_text(coalesce(c.details->'duplicates', '[]')) AS merged)`;

/**
 * The same party: the same number, or the same name where one of the two has no number. Read for the few cases only that
 * have parties, complaints or enforcement on file.
 */
const BESIDE = `
  CASE WHEN c.details ?| ARRAY['enforcement', 'duplicates'] OR EXISTS (SELECT 1 FROM party p WHERE p.case_id = c.id)
         OR EXISTS (SELECT 1 FROM complaint d WHERE d.case_id = c.id)
  THEN (
    WITH own AS (
      SELECT id, side, vulnerabilities, name_index, contact_index FROM party p
      WHERE p.case_id = ANY (${DISPUTE}) AND p.part = 'party'
    ), same AS (
      SELECT own.id AS own_id, p.id, p.case_id FROM own JOIN party p ON p.contact_index = own.contact_index
      WHERE p.case_id <> ALL (${DISPUTE})
      UNION
      SELECT own.id, p.id, p.case_id FROM own JOIN party p ON p.name_index = own.name_index
      WHERE p.case_id <> ALL (${DISPUTE}) AND (p.contact_index IS NULL OR own.contact_index IS NULL)
    ), held AS (
      SELECT d.about_id, d.code, d.source FROM complaint d WHERE d.case_id = ANY (${DISPUTE}) AND d.state IN ('open', 'upheld')
      UNION ALL
      SELECT d.about_id, d.code, d.source FROM same JOIN complaint d ON d.party_id = same.id
      WHERE d.state IN ('open', 'upheld')
    ), tied AS (
      SELECT about_id AS person_id, CASE code WHEN 'benefit' THEN 'benefit_reported' ELSE 'complained_of' END AS tie
      FROM held WHERE code = 'benefit' OR source = 'party'
      UNION ALL
      SELECT led.owner_id, 'familiar' FROM same JOIN "case" led ON led.id = same.case_id
      WHERE led.taken_at IS NOT NULL AND led.owner_id IS NOT NULL
      GROUP BY led.owner_id, same.own_id HAVING count(DISTINCT led.id) > 3
      UNION ALL
      SELECT made->>'by', 'kin_elsewhere'
      FROM same JOIN "case" other ON other.id = same.case_id, jsonb_array_elements(other.details->'disclosures') AS made
      WHERE made->'conflicts' ? 'related'
      UNION ALL
      SELECT x.person_id, 'excluded_person' FROM own JOIN person_exclusion x ON x.contact_index = own.contact_index
      UNION ALL
      SELECT x.person_id, 'excluded_person' FROM own JOIN person_exclusion x ON x.name_index = own.name_index
      WHERE x.contact_index IS NULL OR own.contact_index IS NULL
      UNION ALL
      SELECT e.actor_id, 'enforced' FROM case_event e
      WHERE c.details ? 'enforcement' AND e.case_id = c.id AND e.type = 'enforcement.changed'
    )
    SELECT nullif(jsonb_strip_nulls(jsonb_build_object(
      'ties', (SELECT jsonb_agg(DISTINCT jsonb_build_object('personId', person_id, 'tie', tie)) FROM tied),
      'vulnerable', (SELECT jsonb_agg(DISTINCT jsonb_build_object('side', own.side, 'flag', flag))
                     FROM own, unnest(own.vulnerabilities) AS flag)
    )), '{}'::jsonb)
  ) END`;

export const FIND_CASE = `SELECT c.details, c.version, ${BESIDE} AS beside FROM "case" c WHERE c.id = $1`;
