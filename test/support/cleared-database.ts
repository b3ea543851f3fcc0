/** A migrated database made as it was when it was copied from the template, in a fraction of the time of a copy. */
import pg from 'pg';
import { inject } from 'vitest';

/** What the template holds: its tables, those of them with rows, and its size in bytes. */
export type Contents = { tables: string[]; filled: string[]; bytes: number };

/** A database that has grown by more is slower to clear, and to search afterwards, than a new copy. */
const MOST_GROWTH_BYTES = 4 * 1024 * 1024;

export async function contentsOf(client: pg.Client): Promise<Contents> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('public', 'bullmq') order by 1`,
  );
  const tables = rows.map(({ name }) => name);
  const withRows = tables.map((name) => `select '${name}' as name where exists (select from ${name})`);
  const filled = await client.query<{ name: string }>(withRows.join(' union all '));
  const size = await client.query<{ bytes: string }>('select pg_database_size(current_database()) as bytes');
  return { tables, filled: filled.rows.map(({ name }) => name), bytes: Number(size.rows[0]?.bytes) };
}

/** False where it is better thrown away: it has grown, or its tables are not the template's. */
export async function clearDatabase(url: string): Promise<boolean> {
  const template = inject('services').contents;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    const { tables, filled, bytes } = await contentsOf(client);
    if (bytes > template.bytes + MOST_GROWTH_BYTES || tables.join() !== template.tables.join()) return false;
    const used = filled.filter((name) => !template.filled.includes(name));
    // Rows of the log may not be deleted, and rows are deleted in any order: no trigger is asked.
    await client.query(
      ['set session_replication_role = replica', ...used.map((name) => `delete from ${name}`), RESTART].join(';'),
    );
    return true;
  } finally {
    await client.end();
  }
}

const RESTART = `select setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false)
  from pg_sequences where last_value is not null`;
