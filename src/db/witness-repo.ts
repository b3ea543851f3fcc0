/** Counts what became of reminders. Reads only; business time comes in, leases are machine time. */
import { LATE_AFTER_MINUTES, MISSED_AFTER_MINUTES, type Witnessed } from '../domain/reminders/witness.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Sql } from './sql.ts';

export type WitnessRepo = {
  /** Of what fell due from `from` on and before `to`, looked at `now`. */
  count: (span: { from: Instant; to: Instant }, now: Instant) => Promise<Witnessed>;
  /** Reminders, and steps up the ladder, that nobody has sent and nobody is sending. */
  missed: (now: Instant) => Promise<number>;
};

const STATES = `ARRAY['pending', 'sending', 'sent', 'kept', 'cancelled']`;
/** With a lease that runs, somebody is at it; a lease that ended is for the next sweep. */
const NOT_UNDER_WAY = `(state = 'pending' OR (state = 'sending' AND lease_until < now()))`;
/** `now`: the parameter that holds business time. */
const longBefore = (now: string) => `${now}::timestamptz - interval '${MISSED_AFTER_MINUTES} minutes'`;

export function createWitnessRepo(sql: Sql): WitnessRepo {
  return {
    count: async ({ from, to }, now) => {
      const row = await sql.one<Record<keyof Witnessed, number>>(
        'witness-count',
        `SELECT count(*) FILTER (WHERE sent_at IS NOT NULL OR state IN ('pending', 'sending'))::int AS due,
                count(*) FILTER (WHERE sent_at <= due_at + interval '${LATE_AFTER_MINUTES} minutes')::int AS sent,
                count(*) FILTER (WHERE sent_at > due_at + interval '${LATE_AFTER_MINUTES} minutes')::int AS late,
                count(*) FILTER (WHERE sent_at IS NULL AND ${NOT_UNDER_WAY} AND due_at < ${longBefore('$3')})::int AS missed
         FROM reminder WHERE state = ANY (${STATES}) AND due_at >= $1::timestamptz AND due_at < $2::timestamptz`,
        [from, to, now],
      );
      return row ?? { due: 0, sent: 0, late: 0, missed: 0 };
    },
    missed: async (now) => {
      const row = await sql.one<{ missed: number }>(
        'witness-missed',
        `SELECT ((SELECT count(*) FROM reminder
                  WHERE state IN ('pending', 'sending') AND ${NOT_UNDER_WAY} AND coalesce(next_step_at, due_at) < ${longBefore('$1')})
               + (SELECT count(*) FROM reminder
                  WHERE state = 'sent' AND kept_at IS NULL AND next_step_at < ${longBefore('$1')}))::int AS missed`,
        [now],
      );
      return row?.missed ?? 0;
    },
  };
}
