/** What was published for which period, with the facts behind it: asking again gives the same. */
import type { Sql } from './sql.ts';

export type PublicationKind = 'league' | 'digest';

export type PublicationRepo = {
  /** Keeps `facts` for the period unless some are kept already, and returns those that are kept. */
  freeze: <Facts>(kind: PublicationKind, period: string, facts: Facts) => Promise<Facts>;
  frozen: <Facts>(kind: PublicationKind, period: string) => Promise<Facts | null>;
  markPublished: (kind: PublicationKind, period: string, at: string, by: string) => Promise<void>;
  isPublished: (kind: PublicationKind, period: string) => Promise<boolean>;
};

export function createPublicationRepo(sql: Sql): PublicationRepo {
  const read = async <Facts>(kind: PublicationKind, period: string) =>
    (
      await sql.one<{ facts: Facts }>(
        'publication-read',
        'SELECT facts FROM publication WHERE kind = $1 AND period = $2',
        [kind, period],
      )
    )?.facts ?? null;
  return {
    freeze: async <Facts>(kind: PublicationKind, period: string, facts: Facts) => {
      await sql.run(
        'publication-freeze',
        'INSERT INTO publication (kind, period, facts) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
        [kind, period, JSON.stringify(facts)],
      );
      return (await read<Facts>(kind, period))!;
    },
    frozen: read,
    markPublished: async (kind, period, at, by) => {
      await sql.run(
        'publication-published',
        `UPDATE publication SET published_at = $3, requested_by = $4 WHERE kind = $1 AND period = $2 AND published_at IS NULL`,
        [kind, period, at, by],
      );
    },
    isPublished: async (kind, period) =>
      (await sql.one(
        'publication-is-published',
        'SELECT 1 FROM publication WHERE kind = $1 AND period = $2 AND published_at IS NOT NULL',
        [kind, period],
      )) !== null,
  };
}
