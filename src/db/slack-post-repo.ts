/** The ledger of the bot's own messages: who sends which, and where it stands once sent. */
import type { Sql } from './sql.ts';

export type PostClaim =
  | { state: 'sent'; channel: string; ts: string; version: number }
  /** Ours to send. `interrupted`: someone began before us and did not say how it ended. */
  | { state: 'claimed'; interrupted: boolean }
  | { state: 'busy' };

export type SlackPostRepo = {
  claim: (key: string, channel: string, version: number) => Promise<PostClaim>;
  markSent: (key: string, channel: string, ts: string, version: number) => Promise<void>;
  /** True when this process may change the message to this version now; two changes at once could land in either order. */
  leaseChange: (key: string, version: number) => Promise<boolean>;
  /** The message shows `shown` now; null when it could not be changed. */
  endChange: (key: string, shown: number | null) => Promise<void>;
  /** Slack refused: nothing was sent, and the next try starts afresh. */
  release: (key: string) => Promise<void>;
  /** The message of that time stamp is gone. */
  forget: (key: string, ts: string) => Promise<void>;
  /** No answer came: the next try must look before it sends. */
  markAmbiguous: (key: string) => Promise<void>;
};

type Row = { state: string; posted_to: string | null; ts: string | null; version: number };

export function createSlackPostRepo(sql: Sql, leaseMs: number): SlackPostRepo {
  return {
    claim: async (key, channel, version) => {
      const inserted = await sql.one<{ key: string }>(
        'slack-post-insert',
        `INSERT INTO slack_post (key, channel, state, version, lease_until)
         VALUES ($1, $2, 'sending', $3, now() + $4 * interval '1 millisecond') ON CONFLICT (key) DO NOTHING RETURNING key`,
        [key, channel, version, leaseMs],
      );
      if (inserted) return { state: 'claimed', interrupted: false };
      const retaken = await sql.one<{ key: string }>(
        'slack-post-retake',
        `UPDATE slack_post SET state = 'sending', lease_until = now() + $2 * interval '1 millisecond'
         WHERE key = $1 AND (state = 'ambiguous' OR (state = 'sending' AND lease_until < now())) RETURNING key`,
        [key, leaseMs],
      );
      if (retaken) return { state: 'claimed', interrupted: true };
      const row = await sql.one<Row>(
        'slack-post-read',
        'SELECT state, posted_to, ts, version FROM slack_post WHERE key = $1',
        [key],
      );
      if (row?.state === 'sent') return { state: 'sent', channel: row.posted_to!, ts: row.ts!, version: row.version };
      return { state: 'busy' };
    },
    markSent: async (key, channel, ts, version) => {
      await sql.run(
        'slack-post-sent',
        `UPDATE slack_post SET state = 'sent', posted_to = $2, ts = $3, version = $4, lease_until = NULL WHERE key = $1`,
        [key, channel, ts, version],
      );
    },
    leaseChange: async (key, version) =>
      (await sql.run(
        'slack-post-lease-change',
        `UPDATE slack_post SET lease_until = now() + $3 * interval '1 millisecond'
         WHERE key = $1 AND state = 'sent' AND version < $2 AND (lease_until IS NULL OR lease_until < now())`,
        [key, version, leaseMs],
      )) > 0,
    endChange: async (key, shown) => {
      await sql.run(
        'slack-post-end-change',
        'UPDATE slack_post SET lease_until = NULL, version = coalesce($2, version) WHERE key = $1',
        [key, shown],
      );
    },
    release: async (key) => {
      await sql.run('slack-post-release', `DELETE FROM slack_post WHERE key = $1 AND state = 'sending'`, [key]);
    },
    forget: async (key, ts) => {
      await sql.run('slack-post-forget', 'DELETE FROM slack_post WHERE key = $1 AND ts = $2', [key, ts]);
    },
    markAmbiguous: async (key) => {
      await sql.run(
        'slack-post-ambiguous',
        `UPDATE slack_post SET state = 'ambiguous' WHERE key = $1 AND state = 'sending'`,
        [key],
      );
    },
  };
}
