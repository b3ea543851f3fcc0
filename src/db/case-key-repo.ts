/** Data keys of cases, wrapped: made when a case gets its first party, wrapped anew when the operator's key changes. */

import type { Logger } from '../platform/logger.ts';
import { type KeyRing, newKey, unwrapKey, type WrappedKey, wrapKey } from '../platform/sealing.ts';
import { createSql, type Sql } from './sql.ts';

export type CaseKeyRepo = {
  /** The data key of this case, made now if it has none. */
  ofCase: (caseId: string) => Promise<Buffer>;
  /** Wraps up to so many keys anew with the active one; how many there were. */
  rewrap: (limit: number) => Promise<number>;
  /** Ids of wrapping keys that are in use and not in the ring: what they wrap cannot be read. */
  missingKeys: () => Promise<string[]>;
};

type Row = { case_id: string; key_id: string; wrapped: string };

const READ = 'SELECT case_id, key_id, wrapped FROM case_key WHERE case_id = $1';

export function createCaseKeyRepo(sql: Sql, ring: KeyRing): CaseKeyRepo {
  return {
    ofCase: async (caseId) => {
      const kept = await sql.one<Row>('case-key', READ, [caseId]);
      if (kept) return unwrapKey(ring, caseId, wrappedOf(kept));
      const made = wrapKey(ring, caseId, newKey());
      await sql.run(
        'case-key-new',
        'INSERT INTO case_key (case_id, key_id, wrapped) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
        [caseId, made.keyId, made.wrapped],
      );
      const first = await sql.one<Row>('case-key', READ, [caseId]); // two may have made one: the first holds
      return unwrapKey(ring, caseId, wrappedOf(first!));
    },
    rewrap: async (limit) => {
      const rows = await sql.all<Row>(
        'case-keys-old',
        'SELECT case_id, key_id, wrapped FROM case_key WHERE key_id <> $1 ORDER BY case_id LIMIT $2',
        [ring.activeId, limit],
      );
      for (const row of rows) {
        const next = wrapKey(ring, row.case_id, unwrapKey(ring, row.case_id, wrappedOf(row)));
        await sql.run(
          'case-key-rewrap',
          'UPDATE case_key SET key_id = $2, wrapped = $3 WHERE case_id = $1 AND key_id = $4',
          [row.case_id, next.keyId, next.wrapped, row.key_id],
        );
      }
      return rows.length;
    },
    missingKeys: async () => {
      const rows = await sql.all<{ key_id: string }>(
        'case-keys-missing',
        'SELECT DISTINCT key_id FROM case_key WHERE key_id <> ALL ($1) ORDER BY key_id',
        [[...ring.keys.keys()]],
      );
      return rows.map(({ key_id }) => key_id);
    },
  };
}

function wrappedOf({ key_id, wrapped }: Row): WrappedKey {
  return { keyId: key_id, wrapped };
}

/** The same question on a connection of its own, before anything is started. */
export async function missingKeys(databaseUrl: string, ring: KeyRing, log: Logger): Promise<string[]> {
  const sql = createSql(databaseUrl, log, 1);
  return createCaseKeyRepo(sql, ring)
    .missingKeys()
    .finally(() => sql.close());
}
