/** Prepared statements on a `pg` pool: for what is hot, guarded by conditions, or not expressible in Prisma. */
import { Pool } from 'pg';
import type { Logger } from '../platform/logger.ts';

export type Sql = {
  /** Number of rows touched. `name` identifies the prepared statement and must belong to one text only. */
  run: (name: string, text: string, values: readonly unknown[]) => Promise<number>;
  one: <Row extends object>(name: string, text: string, values: readonly unknown[]) => Promise<Row | null>;
  all: <Row extends object>(name: string, text: string, values: readonly unknown[]) => Promise<Row[]>;
  close: () => Promise<void>;
};

export const POOL_SETTINGS = {
  connectionTimeoutMillis: 2000,
  statement_timeout: 5000,
  lock_timeout: 2000,
  idle_in_transaction_session_timeout: 10_000,
  application_name: 'laojing',
};

export function createSql(databaseUrl: string, log: Logger, poolSize = 10): Sql {
  const pool = new Pool({ connectionString: databaseUrl, max: poolSize, ...POOL_SETTINGS });
  pool.on('error', (error) => log.warn({ err: error }, 'an idle database connection was lost'));
  const query = (name: string, text: string, values: readonly unknown[]) =>
    pool.query({ name, text, values: values as unknown[] });
  return {
    run: async (name, text, values) => (await query(name, text, values)).rowCount ?? 0,
    one: async (name, text, values) => (await query(name, text, values)).rows[0] ?? null,
    all: async (name, text, values) => (await query(name, text, values)).rows,
    close: () => pool.end(),
  };
}

/** PostgreSQL's SQLSTATE, or null when the error came from elsewhere. */
export function sqlState(error: unknown): string | null {
  const state = (error as { code?: unknown })?.code;
  return typeof state === 'string' && /^[0-9A-Z]{5}$/.test(state) ? state : null;
}

const AWAY_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
]);
const AWAY_WORDS =
  /Connection terminated|connection error and is not queryable|timeout exceeded when trying to connect|Can't reach database|ECONNREFUSED/i;

/**
 * True when the database was not there, so that trying again later makes sense. Lost connections surface as plain errors
 * without a code, hence the words. Slack's library uses the same words when Slack is away: its codes begin with `slack_`.
 */
export function isDatabaseAway(error: unknown): boolean {
  const state = sqlState(error);
  if (state && (state.startsWith('08') || state.startsWith('57P') || state === '53300')) return true;
  const { code, message, cause } = (error ?? {}) as { code?: string; message?: string; cause?: unknown };
  if (typeof code === 'string' && code.startsWith('slack_')) return false;
  if (code && AWAY_CODES.has(code)) return true;
  if (message && AWAY_WORDS.test(message)) return true;
  return cause !== undefined && cause !== error && isDatabaseAway(cause);
}
