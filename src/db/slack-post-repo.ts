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
  /** Says that a message shows this version; false when a newer one is shown already. */
  markShown: (key: string, version: number) => Promise<boolean>;
  /** Slack refused: nothing was sent, and the next try starts afresh. */
  release: (key: string) => Promise<void>;
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
    markShown: async (key, version) =>
      (await sql.run('slack-post-shown', 'UPDATE slack_post SET version = $2 WHERE key = $1 AND version < $2', [
        key,
        version,
      ])) > 0,
    release: async (key) => {
      await sql.run('slack-post-release', `DELETE FROM slack_post WHERE key = $1 AND state = 'sending'`, [key]);
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
