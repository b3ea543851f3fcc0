/**
 * What is counted in a week, one question a statement. $1 is the first instant, $2 the first after the span, or $1 alone
 * the instant looked at; the zone comes last.
 */

/** Declined and reassigned cases are still one case. */
export const TAKEN = `
SELECT c.team_id, count(DISTINCT c.id)::int AS taken,
       count(DISTINCT c.id) FILTER (WHERE c.difficulty IN ('D3', 'D4'))::int AS hard
FROM case_event e JOIN "case" c ON c.id = e.case_id
WHERE e.type = 'case.taken' AND e.at >= $1::timestamptz AND e.at < $2::timestamptz AND c.team_id IS NOT NULL
GROUP BY c.team_id`;

/** The last change of state before the instant says whether the case was being worked on. */
export const ACTIVE = `
SELECT c.team_id, count(*)::int AS active
FROM "case" c JOIN LATERAL (
  SELECT e.type FROM case_event e
  WHERE e.case_id = c.id AND e.at < $1::timestamptz
    AND e.type IN ('case.taken', 'agreement.recorded', 'agreement.breached', 'terms.performed',
                   'case.resolved', 'case.unresolved', 'case.withdrawn', 'case.reopened', 'case.released',
                   'case.converted', 'case.merged', 'case.referred-out', 'case.not-accepted')
  ORDER BY e.id DESC LIMIT 1
) last ON last.type IN ('case.taken', 'agreement.recorded', 'agreement.breached', 'case.reopened')
WHERE c.team_id IS NOT NULL AND c.taken_at < $1::timestamptz AND (c.closed_at IS NULL OR c.closed_at >= $1::timestamptz)
GROUP BY c.team_id`;

/** A case that ended before its first contact was due owed none. */
export const FIRST_CONTACTS = `
SELECT team_id, count(*)::int AS due, (count(*) FILTER (WHERE first_contact_at <= first_contact_due_at))::int AS on_time
FROM "case"
WHERE team_id IS NOT NULL AND first_contact_due_at >= $1::timestamptz AND first_contact_due_at < $2::timestamptz
  AND (first_contact_at IS NOT NULL OR closed_at IS NULL OR closed_at >= first_contact_due_at)
GROUP BY team_id`;

const samePromise = (one: string, other: string) =>
  `${one}.case_id = ${other}.case_id AND ${one}.cycle = ${other}.cycle AND ${one}.kind = ${other}.kind
      AND ${one}.state <> 'cancelled'`;

/** A day that nobody chose: somebody was tried again, because nobody was reached on a day before it. */
const isRetry = (row: string) => `EXISTS (
    SELECT 1 FROM case_event t WHERE t.case_id = ${row}.case_id AND t.type = 'reminder.not-reached'
      AND t.payload ->> 'kind' = ${row}.kind AND t.payload ->> 'retryOn' = ${row}.anchor_on::text)
  AND EXISTS (SELECT 1 FROM reminder b WHERE ${samePromise('b', row)} AND b.anchor_on < ${row}.anchor_on)`;

/**
 * A promise put off is one promise, due on its last day; trying again puts nothing off. `_` in LIKE stands for any
 * character, hence the escapes.
 */
const STANDING_FOLLOW_UP = `r.kind LIKE 'follow\\_up\\_%' AND r.state <> 'cancelled' AND NOT (${isRetry('r')}) AND NOT EXISTS (
    SELECT 1 FROM reminder n WHERE ${samePromise('n', 'r')} AND n.anchor_on > r.anchor_on AND NOT (${isRetry('n')}))`;

export const FOLLOW_UPS = `
SELECT c.team_id, count(*)::int AS due,
       (count(*) FILTER (WHERE r.kept_at < (r.anchor_on + 1)::timestamp AT TIME ZONE $3))::int AS on_time
FROM reminder r JOIN "case" c ON c.id = r.case_id
WHERE c.team_id IS NOT NULL AND ${STANDING_FOLLOW_UP}
  AND r.anchor_on >= ($1::timestamptz AT TIME ZONE $3)::date AND r.anchor_on < ($2::timestamptz AT TIME ZONE $3)::date
GROUP BY c.team_id`;

/** Where nobody came, nobody was met. */
export const SESSIONS = `
SELECT c.team_id, count(*)::int AS sessions,
       (count(*) FILTER (WHERE e.payload ->> 'sessionType' = ANY($3)))::int AS visits
FROM case_event e JOIN "case" c ON c.id = e.case_id
WHERE e.type = 'session.recorded' AND e.at >= $1::timestamptz AND e.at < $2::timestamptz
  AND e.payload ->> 'sessionType' <> 'no_show' AND c.team_id IS NOT NULL
GROUP BY c.team_id`;

/** Without a case, counted for the team of that day. */
export const OUTREACH = `
SELECT team_id, count(*)::int AS outreach FROM outreach_visit
WHERE visited_at >= $1::timestamptz AND visited_at < $2::timestamptz AND team_id IS NOT NULL GROUP BY team_id`;

/** Missed while the peace is watched; a later check that was made takes the place of an earlier one that was not. */
const MISSED_FOLLOW_UP = `${STANDING_FOLLOW_UP}
  AND r.anchor_on < ($1::timestamptz AT TIME ZONE $2)::date AND (r.kept_at IS NULL OR r.kept_at >= $1::timestamptz)
  AND NOT EXISTS (
    SELECT 1 FROM reminder k WHERE k.case_id = r.case_id AND k.cycle = r.cycle AND k.kind LIKE 'follow\\_up\\_%'
      AND k.anchor_on > r.anchor_on AND k.kept_at < $1::timestamptz)
  AND c.status IN ('follow_up', 'resolved')`;

export const OVERDUE = `
SELECT team_id, count(*)::int AS overdue FROM (
  SELECT c.team_id FROM "case" c
  WHERE c.taken_at < $1::timestamptz AND c.first_contact_due_at < $1::timestamptz
    AND (c.first_contact_at IS NULL OR c.first_contact_at >= $1::timestamptz)
    AND (c.closed_at IS NULL OR c.closed_at >= $1::timestamptz)
  UNION ALL
  SELECT c.team_id FROM reminder r JOIN "case" c ON c.id = r.case_id WHERE ${MISSED_FOLLOW_UP}
) late WHERE team_id IS NOT NULL GROUP BY team_id`;

export const MISSED = `
SELECT c.details, c.version, r.anchor_on::text AS due_on
FROM reminder r JOIN "case" c ON c.id = r.case_id WHERE ${MISSED_FOLLOW_UP}
ORDER BY r.anchor_on, c.number`;

export const ATTENTION = `
SELECT details, version FROM "case"
WHERE status IN ('reported', 'awaiting_claim', 'assigned', 'taken')
   OR (level = 'red' AND status IN ('in_mediation', 'suspended', 'agreed'))
ORDER BY reported_at, number`;

const ofTeam = (type: string) => `FILTER (WHERE e.type = '${type}' AND c.team_id IS NOT NULL)`;

/**
 * A dispute that came back is settled once more, and is no second success; and once it has come back, the first is none
 * either: from then on the week in which it seemed settled counts one less.
 */
const lasting = (type: string) => `FILTER (WHERE e.type = '${type}' AND c.team_id IS NOT NULL AND e.cycle = 1
    AND NOT EXISTS (SELECT 1 FROM case_event b WHERE b.case_id = e.case_id AND b.id > e.id AND b.at < $2::timestamptz
      AND b.type IN ('agreement.breached', 'case.reopened')))`;

export const WEEK_COUNTS = `
SELECT to_char(e.at AT TIME ZONE $3, 'IYYY-"W"IW') AS week,
  (count(DISTINCT c.id) FILTER (WHERE e.type = 'case.reported'))::int AS reported,
  (count(DISTINCT c.id) FILTER (WHERE e.payload ->> 'route' IN ('veteran_team', 'station')))::int AS accepted,
  (count(DISTINCT c.id) FILTER (WHERE e.payload ->> 'route' = 'veteran_team'))::int AS team,
  (count(DISTINCT c.id) ${ofTeam('case.taken')})::int AS taken,
  (count(DISTINCT c.id) ${lasting('agreement.recorded')})::int AS agreed,
  (count(DISTINCT c.id) ${lasting('terms.performed')})::int AS performed,
  (count(DISTINCT c.id) ${lasting('case.resolved')})::int AS resolved
FROM case_event e JOIN "case" c ON c.id = e.case_id
WHERE e.at >= $1::timestamptz AND e.at < $2::timestamptz
  AND e.type IN ('case.reported', 'case.triaged', 'case.taken', 'agreement.recorded', 'terms.performed', 'case.resolved')
GROUP BY week ORDER BY week`;

export const CALLS = `
SELECT week, sum(calls)::int AS calls, sum(disputes)::int AS disputes, count(*)::int AS stations
FROM weekly_calls WHERE week = ANY($1) GROUP BY week ORDER BY week`;

export const LOW_CONFIDENCE = `
SELECT count(*)::int AS cases FROM "case"
WHERE reported_at >= $1::timestamptz AND reported_at < $2::timestamptz
  AND details -> 'assessment' ->> 'confidence' = 'low'`;
