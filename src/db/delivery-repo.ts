/** The outbox: which reaction to which event is still owed. Leases are in machine time. */
import type { Sql } from './sql.ts';

export type OwedDelivery = { eventId: number; reaction: string; attempts: number };

export type DeliveryRepo = {
  /**
   * Takes up to `limit` owed deliveries for this process. Of one case and reaction only the oldest is given out, so
   * that a thread tells the story in order.
   */
  lease: (limit: number) => Promise<OwedDelivery[]>;
  done: (delivery: OwedDelivery) => Promise<void>;
  /** Nobody's fault here, so to be tried again however long it takes. */
  postpone: (delivery: OwedDelivery, error: string, retryAfterMs: number) => Promise<void>;
  /**
   * Our own fault, so to be tried again; after `MOST_FAULTS` it is set aside and no longer holds up the others. Tells
   * whether it was.
   */
  failed: (delivery: OwedDelivery, error: string, retryAfterMs: number) => Promise<'owed' | 'set-aside'>;
  /** Never to be tried again. */
  setAside: (delivery: OwedDelivery, error: string) => Promise<void>;
  /** What was put off is tried at once: whatever was in the way may be mended. */
  hurry: () => Promise<number>;
  owed: () => Promise<number>;
  /** Deliveries that were given up, kept with their errors. */
  countSetAside: () => Promise<number>;
};

/** The column keeps milliseconds and rounds up: without the cut, "now" would lie a moment ahead. */
const LATER = "date_trunc('milliseconds', now()) + $4 * interval '1 millisecond'";
const MOST_FAULTS = 12;

export function createDeliveryRepo(sql: Sql, leaseMs: number): DeliveryRepo {
  const count = async (name: string, condition: string) =>
    Number(
      (await sql.one<{ count: string }>(name, `SELECT count(*) FROM event_delivery WHERE ${condition}`, []))!.count,
    );
  return {
    lease: async (limit) => {
      const rows = await sql.all<{ event_id: string; reaction: string; attempts: number }>(
        'delivery-lease',
        `UPDATE event_delivery t SET lease_until = now() + $2 * interval '1 millisecond', attempts = t.attempts + 1
         FROM (SELECT d.event_id, d.reaction FROM event_delivery d JOIN case_event e ON e.id = d.event_id
               WHERE d.done_at IS NULL AND (d.lease_until IS NULL OR d.lease_until < now())
                 AND (d.not_before IS NULL OR d.not_before <= now())
                 AND NOT EXISTS (SELECT 1 FROM event_delivery b JOIN case_event f ON f.id = b.event_id
                                 WHERE b.done_at IS NULL AND b.reaction = d.reaction AND f.case_id = e.case_id
                                   AND b.event_id < d.event_id)
               ORDER BY d.event_id LIMIT $1 FOR UPDATE OF d SKIP LOCKED) o
         WHERE t.event_id = o.event_id AND t.reaction = o.reaction
         RETURNING t.event_id, t.reaction, t.attempts`,
        [limit, leaseMs],
      );
      return rows
        .map((row) => ({ eventId: Number(row.event_id), reaction: row.reaction, attempts: row.attempts }))
        .sort((a, b) => a.eventId - b.eventId);
    },
    done: async ({ eventId, reaction }) => {
      await sql.run(
        'delivery-done',
        'UPDATE event_delivery SET done_at = now(), lease_until = NULL, last_error = NULL WHERE event_id = $1 AND reaction = $2',
        [eventId, reaction],
      );
    },
    postpone: async ({ eventId, reaction }, error, retryAfterMs) => {
      await sql.run(
        'delivery-postpone',
        `UPDATE event_delivery SET lease_until = NULL, last_error = $3, not_before = ${LATER}
         WHERE event_id = $1 AND reaction = $2`,
        [eventId, reaction, error, retryAfterMs],
      );
    },
    failed: async ({ eventId, reaction }, error, retryAfterMs) => {
      const row = await sql.one<{ done_at: Date | null }>(
        'delivery-failed',
        `UPDATE event_delivery SET lease_until = NULL, last_error = $3, faults = faults + 1,
           not_before = ${LATER}, done_at = CASE WHEN faults + 1 >= $5 THEN now() END
         WHERE event_id = $1 AND reaction = $2 RETURNING done_at`,
        [eventId, reaction, error, retryAfterMs, MOST_FAULTS],
      );
      return row?.done_at ? 'set-aside' : 'owed';
    },
    setAside: async ({ eventId, reaction }, error) => {
      await sql.run(
        'delivery-set-aside',
        'UPDATE event_delivery SET lease_until = NULL, last_error = $3, done_at = now() WHERE event_id = $1 AND reaction = $2',
        [eventId, reaction, error],
      );
    },
    hurry: () =>
      sql.run(
        'delivery-hurry',
        'UPDATE event_delivery SET not_before = NULL WHERE done_at IS NULL AND not_before > now()',
        [],
      ),
    owed: () => count('delivery-owed', 'done_at IS NULL'),
    countSetAside: () => count('delivery-count-set-aside', 'done_at IS NOT NULL AND last_error IS NOT NULL'),
  };
}
