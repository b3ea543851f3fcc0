/** Requests that were answered already, by their natural key; Slack delivers twice, late and out of order. */
import type { Sql } from './sql.ts';

export type RequestRepo = {
  /** True for the first delivery of this key, false for every later one. */
  isFirst: (key: string) => Promise<boolean>;
  /** Keys older than a day can no longer come again. */
  forgetOld: () => Promise<number>;
};

export function createRequestRepo(sql: Sql): RequestRepo {
  return {
    isFirst: async (key) =>
      (await sql.run('request-first', 'INSERT INTO handled_request (key) VALUES ($1) ON CONFLICT DO NOTHING', [
        key,
      ])) === 1,
    forgetOld: () =>
      sql.run('request-forget', `DELETE FROM handled_request WHERE handled_at < now() - interval '1 day'`, []),
  };
}
