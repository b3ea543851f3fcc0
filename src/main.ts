/** Starts the product: environment → clock → app → health, until it is told to stop. */
import { type RunningApp, startApp } from './app.ts';
import { missingKeys } from './db/case-key-repo.ts';
import { pendingMigrations } from './db/migrations.ts';
import { type Env, readEnv } from './env.ts';
import { redisProblem } from './jobs/redis-policy.ts';
import { UnusableCalendar } from './platform/calendar-files.ts';
import { followClock, systemClock } from './platform/clock.ts';
import { type HealthServer, startHealth } from './platform/health.ts';
import { createLogger } from './platform/logger.ts';
import { createShutdown } from './platform/shutdown.ts';

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
let app: RunningApp | null = null;
let health: HealthServer | null = null;

const stop = createShutdown({
  steps: [() => health?.close(), () => app?.stop()],
  log,
  exit: (code) => process.exit(code),
  withinMs: STOP_WITHIN_MS,
});
process.on('SIGTERM', () => void stop('SIGTERM', 0));
process.on('SIGINT', () => void stop('SIGINT', 0));
process.on('unhandledRejection', (error) => crash('unhandledRejection', error));
process.on('uncaughtException', (error) => crash('uncaughtException', error));

function crash(reason: string, error: unknown): void {
  log.error({ err: error, reason }, 'an error that nobody awaited');
  void stop(reason, 1);
}

/** A port that someone else has and a calendar that cannot be meant are the operator's to mend; anything else is a bug. */
function refuseWhatIsToMend(error: unknown): never {
  if (error instanceof UnusableCalendar) {
    return refuse('Laojing does not start: please mend the calendar in CALENDAR_DIR.', error.findings);
  }
  const { code, port } = error as { code?: string; port?: number };
  if (code !== 'EADDRINUSE') throw error;
  const name = (['HEALTH_PORT', 'WEB_PORT'] as const).find((one) => env[one] === port) ?? 'PORT';
  return refuse('Laojing does not start: a port is taken.', [
    `${name}: ${port} is in use; end what uses it, or set another`,
  ]);
}

const pending = await pendingMigrations(env.DATABASE_URL).catch((error: unknown) =>
  refuse('Laojing does not start: the database cannot be reached.', [
    (error as { code?: string }).code ?? 'no answer from DATABASE_URL',
  ]),
);
if (pending.length > 0) refuse('Laojing does not start: run `npm run db:migrate` first.', pending);

const lost = env.FIELD_KEYS ? await missingKeys(env.DATABASE_URL, env.FIELD_KEYS, log) : [];
if (lost.length > 0) refuse('Laojing does not start: FIELD_KEYS lacks keys with which parties are sealed.', lost);

const unfit = env.REDIS_URL ? await redisProblem(env.REDIS_URL, log) : null;
if (unfit) refuse('Laojing does not start: Redis would lose jobs.', [unfit]);

const clock = env.CLOCK_URL ? await followClock(env.CLOCK_URL, log) : systemClock();
health = await startHealth(
  env.HEALTH_PORT,
  { database: () => app?.isDatabaseThere() ?? false, slack: () => app?.isConnected() ?? false },
  {
    deliveriesSetAside: async () => (await app?.deps.deliveries.countSetAside()) ?? 0,
    deliveriesOwed: async () => (await app?.deps.deliveries.owed()) ?? 0,
    remindersMissed: async () => (await app?.deps.witness.missed(clock.now())) ?? 0,
  },
).catch(refuseWhatIsToMend);
app = await startApp(env, clock, log).catch(refuseWhatIsToMend);
log.info({ port: health.port, backend: env.REDIS_URL ? 'redis' : 'postgres' }, 'Laojing is ready');
