/** Starts the product: environment → clock → app → health, until it is told to stop. */
import { type RunningApp, startApp } from './app.ts';
import { pendingMigrations } from './db/migrations.ts';
import { type Env, readEnv } from './env.ts';
import { followClock, systemClock } from './platform/clock.ts';
import { startHealth } from './platform/health.ts';
import { createLogger } from './platform/logger.ts';

const STOP_WITHIN_MS = 12_000;

function refuse(heading: string, lines: readonly string[]): never {
  process.stderr.write(`${heading}\n${lines.map((line) => `  - ${line}`).join('\n')}\n`);
  process.exit(1);
}

function settings(): Env {
  const read = readEnv();
  return 'env' in read ? read.env : refuse('Laojing does not start: please mend these settings.', read.problems);
}

const env = settings();
const log = createLogger(env.LOG_LEVEL);

const pending = await pendingMigrations(env.DATABASE_URL).catch((error: unknown) =>
  refuse('Laojing does not start: the database cannot be reached.', [
    (error as { code?: string }).code ?? 'no answer from DATABASE_URL',
  ]),
);
if (pending.length > 0) refuse('Laojing does not start: run `npm run db:migrate` first.', pending);

const clock = env.CLOCK_URL ? await followClock(env.CLOCK_URL, log) : systemClock();
let app: RunningApp | null = null;
const health = await startHealth(env.HEALTH_PORT, {
  database: () => app?.isDatabaseThere() ?? false,
  slack: () => app?.isConnected() ?? false,
});
app = await startApp(env, clock, log);
log.info({ port: health.port, backend: env.REDIS_URL ? 'redis' : 'postgres' }, 'Laojing is ready');

let stopping = false;
async function stop(signal: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  log.info({ signal }, 'stopping');
  setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
  await health.close();
  await app?.stop();
  process.exit(0);
}
process.on('SIGTERM', () => void stop('SIGTERM'));
process.on('SIGINT', () => void stop('SIGINT'));
process.on('unhandledRejection', (error) => {
  log.error({ err: error }, 'an error that nobody awaited');
  void stop('unhandledRejection').then(() => process.exit(1));
});
