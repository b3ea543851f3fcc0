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
  /** To be tried again; after `MOST_ATTEMPTS` it is set aside, kept with its error, and no longer holds up the others. */
  failed: (delivery: OwedDelivery, error: string, retryAfterMs: number) => Promise<void>;
  /** Never to be tried again. */
  setAside: (delivery: OwedDelivery, error: string) => Promise<void>;
  owed: () => Promise<number>;
};

const MOST_ATTEMPTS = 12;

export function createDeliveryRepo(sql: Sql, leaseMs: number): DeliveryRepo {
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
    failed: async ({ eventId, reaction, attempts }, error, retryAfterMs) => {
      await sql.run(
        'delivery-failed',
        `UPDATE event_delivery SET lease_until = NULL, last_error = $3,
           not_before = now() + $4 * interval '1 millisecond', done_at = CASE WHEN $5 THEN now() END
         WHERE event_id = $1 AND reaction = $2`,
        [eventId, reaction, error, retryAfterMs, attempts >= MOST_ATTEMPTS],
      );
    },
    setAside: async ({ eventId, reaction }, error) => {
      await sql.run(
        'delivery-set-aside',
        'UPDATE event_delivery SET lease_until = NULL, last_error = $3, done_at = now() WHERE event_id = $1 AND reaction = $2',
        [eventId, reaction, error],
      );
    },
    owed: async () =>
      Number(
        (await sql.one<{ count: string }>(
          'delivery-owed',
          'SELECT count(*) FROM event_delivery WHERE done_at IS NULL',
          [],
        ))!.count,
      ),
  };
}
