/** Promises to be kept. Due times are business time and come in as arguments; leases are machine time. */

import type { ReminderKind } from '../domain/case/records.ts';
import type { DutyKind } from '../domain/reminders/duties.ts';
import type { WaitKind } from '../domain/reminders/waits.ts';
import type { Instant, PlainDate } from '../domain/time/instant.ts';
import type { Sql } from './sql.ts';

export type Reminder = {
  id: string;
  caseId: string;
  cycle: number;
  kind: ReminderKind | DutyKind | WaitKind;
  anchorOn: PlainDate;
  dueAt: Instant;
  attempts: number;
  /** Set from the first sending on; then what is due is a step up the ladder. */
  sentTo: string | null;
  /** Who above has heard that it is not kept, in this order. */
  told: readonly string[];
};
export type NewReminder = Omit<Reminder, 'attempts' | 'sentTo' | 'told'>;
/** Of the mediation; duties beside it, and waits before it, are not among them. */
type Promised = Omit<Reminder, 'kind'> & { kind: ReminderKind };

export type ReminderRepo = {
  /**
   * Plans each promise once: the same case, cycle, kind and day is the same promise. The case's own next date, `nextOn`,
   * is opened again where it had been given up for another day. Returns what is new or open again.
   */
  plan: (reminders: readonly NewReminder[], nextOn?: PlainDate | null) => Promise<NewReminder[]>;
  /** Takes a reminder, or its next step, that is due at `now` for sending; null when none is due or another has it. */
  leaseDue: (id: string, now: Instant) => Promise<Reminder | null>;
  /** Ids of reminders that are due at `now` and that nobody is sending. */
  due: (now: Instant, limit: number) => Promise<string[]>;
  /** Reminders that come due before `until` and are not armed in the queue yet; marks them armed. */
  arm: (until: Instant, limit: number) => Promise<{ id: string; dueAt: Instant }[]>;
  /** Forgets what was armed: the queue was emptied or the clock moved. */
  disarmAll: () => Promise<number>;
  /** `nextStepAt`: when somebody above hears of it, if it is not kept by then. */
  sent: (id: string, to: string, at: Instant, nextStepAt?: Instant | null) => Promise<void>;
  /** One more above has heard of it. */
  stepped: (id: string, told: string, nextStepAt: Instant | null) => Promise<void>;
  /** A grave case cannot wait: whoever is above hears at `at` at the latest. */
  hasten: (caseId: string, at: Instant) => Promise<void>;
  /** To be tried again, though not before so much time has passed. */
  postpone: (id: string, forMs: number) => Promise<void>;
  /** Nothing more is to be said of it. */
  cancel: (id: string) => Promise<void>;
  /**
   * What was promised was done, early or late; also when the reminder found nothing owed any more and fell silent.
   * The case's own next date, `nextOn`, stays open: it was promised by what kept the earlier ones.
   */
  keep: (caseId: string, kinds: readonly ReminderKind[], at: Instant, nextOn?: PlainDate | null) => Promise<void>;
  /** Nothing more is to be said about this mediation, but for what is promised for that day; its duties stay. */
  cancelAllOf: (caseId: string, exceptOn?: PlainDate) => Promise<void>;
  ofCase: (caseId: string) => Promise<(Promised & { state: string; sentAt: Instant | null; keptAt: Instant | null })[]>;
};

type Row = {
  id: string;
  case_id: string;
  cycle: number;
  kind: string;
  anchor_on: string;
  due_at: Date;
  attempts: number;
  state: string;
  sent_at: Date | null;
  sent_to: string | null;
  kept_at: Date | null;
  told: string[];
};
const COLUMNS = 'id, case_id, cycle, kind, anchor_on::text, due_at, attempts, state, sent_at, sent_to, kept_at, told';

const OF_THE_MEDIATION = `kind !~ '^(duty|wait)_'`;
const FOR_THE_NEXT_STEP = 'lease_until = NULL, armed_at = NULL, attempts = 0';
/** What was sent was sent; there are no further steps. */
const OVER = `state = CASE WHEN sent_at IS NULL THEN 'cancelled' ELSE 'sent' END, next_step_at = NULL, lease_until = NULL`;

export function createReminderRepo(sql: Sql, leaseMs: number): ReminderRepo {
  return {
    plan: async (reminders, nextOn = null) => {
      const rows = await sql.all<Row>(
        'reminder-plan',
        `INSERT INTO reminder (id, case_id, cycle, kind, anchor_on, due_at)
         SELECT id, case_id, cycle, kind, anchor_on, due_at
         FROM jsonb_to_recordset($1::jsonb) AS x(id uuid, case_id uuid, cycle int, kind text, anchor_on date, due_at timestamptz)
         ON CONFLICT (case_id, cycle, kind, anchor_on) DO UPDATE
           SET state = 'pending', kept_at = NULL, armed_at = NULL, due_at = excluded.due_at
           WHERE (reminder.kind = 'next_date' AND reminder.anchor_on = $2::date AND reminder.state IN ('kept', 'cancelled'))
             OR (reminder.kind IN ('first_contact', 'check_back') AND reminder.state = 'cancelled')
         RETURNING ${COLUMNS}`,
        [
          JSON.stringify(
            reminders.map(({ id, caseId, cycle, kind, anchorOn, dueAt }) => ({
              id,
              case_id: caseId,
              cycle,
              kind,
              anchor_on: anchorOn,
              due_at: dueAt,
            })),
          ),
          nextOn,
        ],
      );
      return rows.map(readReminder).map(({ attempts: _, sentTo: _to, told: _told, ...planned }) => planned);
    },
    leaseDue: async (id, now) => {
      const row = await sql.one<Row>(
        'reminder-lease',
        `UPDATE reminder SET state = 'sending', lease_until = now() + $3 * interval '1 millisecond', attempts = attempts + 1
         WHERE id = $1 AND coalesce(next_step_at, due_at) <= $2::timestamptz
           AND (state = 'pending' OR (state = 'sending' AND lease_until < now())
             OR (state = 'sent' AND next_step_at IS NOT NULL AND kept_at IS NULL)) RETURNING ${COLUMNS}`,
        [id, now, leaseMs],
      );
      return row ? readReminder(row) : null;
    },
    due: async (now, limit) => {
      const rows = await sql.all<{ id: string }>(
        'reminder-due',
        `SELECT id FROM (
           SELECT id, due_at FROM reminder WHERE due_at <= $1::timestamptz
             AND (state = 'pending' OR (state = 'sending' AND lease_until < now()))
           UNION ALL
           SELECT id, next_step_at FROM reminder
           WHERE next_step_at <= $1::timestamptz AND state = 'sent' AND kept_at IS NULL) waiting
         ORDER BY due_at LIMIT $2`,
        [now, limit],
      );
      return rows.map((row) => row.id);
    },
    arm: async (until, limit) => {
      const rows = await sql.all<{ id: string; at: Date }>(
        'reminder-arm',
        `WITH first AS (
           SELECT id FROM reminder WHERE state = 'pending' AND armed_at IS NULL AND due_at <= $1::timestamptz
           ORDER BY due_at LIMIT $2 FOR UPDATE SKIP LOCKED),
         step AS (
           SELECT id FROM reminder
           WHERE next_step_at <= $1::timestamptz AND state = 'sent' AND kept_at IS NULL AND armed_at IS NULL
           ORDER BY next_step_at LIMIT $2 FOR UPDATE SKIP LOCKED)
         UPDATE reminder SET armed_at = now() WHERE id IN (SELECT id FROM first UNION ALL SELECT id FROM step)
         RETURNING id, coalesce(next_step_at, due_at) AS at`,
        [until, limit],
      );
      return rows.map(({ id, at }) => ({ id, dueAt: at.toISOString() }));
    },
    disarmAll: () =>
      sql.run(
        'reminder-disarm',
        `UPDATE reminder SET armed_at = NULL WHERE armed_at IS NOT NULL AND (state = 'pending' OR next_step_at IS NOT NULL)`,
        [],
      ),
    sent: async (id, to, at, nextStepAt = null) => {
      await sql.run(
        'reminder-sent',
        `UPDATE reminder SET state = 'sent', sent_at = $3, sent_to = $2, next_step_at = $4, ${FOR_THE_NEXT_STEP}
         WHERE id = $1 AND state = 'sending'`,
        [id, to, at, nextStepAt],
      );
    },
    stepped: async (id, told, nextStepAt) => {
      await sql.run(
        'reminder-stepped',
        `UPDATE reminder SET state = 'sent', told = told || $2::text, next_step_at = $3, ${FOR_THE_NEXT_STEP}
         WHERE id = $1 AND state = 'sending'`,
        [id, told, nextStepAt],
      );
    },
    hasten: async (caseId, at) => {
      await sql.run(
        'reminder-hasten',
        `UPDATE reminder SET next_step_at = $2, armed_at = NULL WHERE case_id = $1 AND next_step_at > $2::timestamptz`,
        [caseId, at],
      );
    },
    postpone: async (id, forMs) => {
      await sql.run(
        'reminder-postpone',
        `UPDATE reminder SET lease_until = now() + $2 * interval '1 millisecond' WHERE id = $1 AND state = 'sending'`,
        [id, forMs],
      );
    },
    cancel: async (id) => {
      await sql.run(
        'reminder-cancel',
        `UPDATE reminder SET ${OVER} WHERE id = $1 AND state IN ('pending', 'sending')`,
        [id],
      );
    },
    keep: async (caseId, kinds, at, nextOn = null) => {
      await sql.run(
        'reminder-keep',
        `UPDATE reminder SET kept_at = $3, lease_until = NULL, next_step_at = NULL,
           state = CASE WHEN sent_at IS NULL THEN 'kept' ELSE 'sent' END
         WHERE case_id = $1 AND kind = ANY($2) AND kept_at IS NULL
           AND NOT (kind = 'next_date' AND anchor_on IS NOT DISTINCT FROM $4::date)`,
        [caseId, kinds, at, nextOn],
      );
    },
    cancelAllOf: async (caseId, exceptOn) => {
      await sql.run(
        'reminder-cancel-all',
        `UPDATE reminder SET ${OVER}
         WHERE case_id = $1 AND (state IN ('pending', 'sending') OR next_step_at IS NOT NULL) AND anchor_on IS DISTINCT FROM $2::date
           AND ${OF_THE_MEDIATION}`,
        [caseId, exceptOn ?? null],
      );
    },
    ofCase: async (caseId) => {
      const rows = await sql.all<Row>(
        'reminder-of-case',
        `SELECT ${COLUMNS} FROM reminder WHERE case_id = $1 AND ${OF_THE_MEDIATION} ORDER BY due_at, kind`,
        [caseId],
      );
      return rows.map((row) => ({
        ...readReminder(row),
        kind: row.kind as ReminderKind,
        state: row.state,
        sentAt: row.sent_at?.toISOString() ?? null,
        keptAt: row.kept_at?.toISOString() ?? null,
      }));
    },
  };
}

function readReminder(row: Row): Reminder {
  return {
    id: row.id,
    caseId: row.case_id,
    cycle: row.cycle,
    kind: row.kind as Reminder['kind'],
    anchorOn: row.anchor_on,
    dueAt: row.due_at.toISOString(),
    attempts: row.attempts,
    sentTo: row.sent_to,
    told: row.told,
  };
}
