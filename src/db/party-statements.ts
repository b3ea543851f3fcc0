/** The statements that write and read parties; everything that names a person goes in and comes out sealed. */

export const READ_OF_CASE = `
  SELECT p.id, p.case_id, p.version, p.part, p.side, p.ordinal, p.kind, p.vulnerabilities, p.consent,
         p.consent_on::text, p.acts_for, p.authority, p.authority_on::text, p.caucus_owner_id,
         p.name_sealed, p.contact_sealed, p.address_sealed, p.note_sealed, p.entered_at,
         k.key_id, k.wrapped,
         coalesce((SELECT json_agg(json_build_object('stance', s.stance, 'on', s.said_on::text, 'by', s.recorded_by)
                                   ORDER BY s.said_on, s.id)
                   FROM party_stance s WHERE s.party_id = p.id), '[]') AS stances
  FROM party p JOIN case_key k ON k.case_id = p.case_id
  WHERE p.case_id = $1
  ORDER BY array_position(ARRAY['party','agent','guardian','invited','affected'], p.part), p.side, p.ordinal, p.id`;

export const LABELS_OF_CASE = `
  SELECT id, part, side, ordinal, acts_for AS "actsFor" FROM party WHERE case_id = $1
  ORDER BY array_position(ARRAY['party','agent','guardian','invited','affected'], part), side, ordinal, id`;

/** The number is given once and kept; people are few, and two at once at worst share one until the next is counted. */
export const INSERT = `
  WITH counted AS (
    SELECT coalesce(max(ordinal), 0) + 1 AS next FROM party WHERE case_id = $2 AND part = $3 AND side IS NOT DISTINCT FROM $4
  ), said AS (
    INSERT INTO party_stance (party_id, stance, said_on, recorded_by)
    SELECT $1, $19, $20::date, $21 WHERE $19::text IS NOT NULL
  )
  INSERT INTO party (id, case_id, part, side, ordinal, kind, vulnerabilities, consent, consent_on, acts_for, authority,
    authority_on, caucus_owner_id, name_sealed, contact_sealed, address_sealed, note_sealed, name_index, contact_index,
    entered_by, entered_at)
  SELECT $1, $2, $3, $4, counted.next, $5, $6, $7, $8::date, $9, $10, $11::date, $12, $13, $14, $15, $16, $17, $18, $21, $22
  FROM counted`;

/** Part and side make the label by which the chat knows this person: they stay. */
export const UPDATE = `
  WITH changed AS (
    UPDATE party SET version = version + 1, kind = $3, vulnerabilities = $4, consent = $5, consent_on = $6::date,
      acts_for = $7, authority = $8, authority_on = $9::date, caucus_owner_id = $10, name_sealed = $11,
      contact_sealed = $12, address_sealed = $13, note_sealed = $14, name_index = $15, contact_index = $16,
      compared_at = NULL
    WHERE id = $1 AND version = $2
    RETURNING id
  ), said AS (
    INSERT INTO party_stance (party_id, stance, said_on, recorded_by)
    SELECT id, $17, $18::date, $19 FROM changed WHERE $17::text IS NOT NULL
  )
  SELECT id FROM changed`;

/** The index alone decides: two values of one keyed hash of 128 bits do not occur. Nothing is unsealed for a search. */
export const FIND_BY_NAME = 'SELECT id, case_id, part, side, ordinal FROM party WHERE name_index = $1 LIMIT $2';
export const FIND_BY_PHONE = 'SELECT id, case_id, part, side, ordinal FROM party WHERE contact_index = $1 LIMIT $2';

export const RECORD_ACCESS = `
  INSERT INTO party_access (kind, actor_id, purpose, case_id, party_id, searched_for, found, at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;

export const OUTLINE_OF_CASE = `
  SELECT id, part, side, vulnerabilities, authority, acts_for AS "actsFor" FROM party WHERE case_id = $1`;
