import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { applyMigrations } from '../db/migrations.ts';
import { startWorkspace } from '../local-workspace/server/workspace.ts';
import { startPostgres } from '../platform/embedded-postgres.ts';
import { type Bot, type BotSettings, startBot } from './demo/bot-process.ts';
import { welcome } from './demo/welcome.ts';
import { workspacePage } from './workspace-page.ts';

// npm run demo                      everything on this machine: database, a stand-in for Slack, the bot, half a year of past
// npm run demo -- --fresh           the same, from the beginning
// npm run demo -- --port 7200       where the workspace is served
const root = fileURLToPath(new URL('../../', import.meta.url));
const home = join(root, '.laojing');
const stateFile = join(home, 'workspace.json');
const logFile = join(home, 'bot.log');

/** Thrown between two steps once somebody pressed Ctrl-C. */
const STOPPED = Symbol('stopped');

/** What is running, in the order of its start; stopped the other way round. */
const running: (() => Promise<void>)[] = [];
let isStopping = false;

const started = start(readArguments(process.argv.slice(2)));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void leave());
started.catch(async (reason: unknown) => {
  if (reason === STOPPED || isStopping) return;
  console.error(reason instanceof TypeError || !(reason instanceof Error) ? reason : reason.message);
  await stopAll();
  process.exit(1);
});

async function start({ port, fresh }: { port: number; fresh: boolean }): Promise<void> {
  await mustBeWritable();
  await mustBeFree(port);
  say('Starting PostgreSQL …');
  const page = workspacePage(root, () => say('Building the workspace page …'));
  page.catch(() => undefined); // awaited below
  const postgres = await startPostgres({ dataDir: join(home, 'postgres'), fresh });
  await keep(postgres.stop);
  const databaseUrl = await postgres.ensureDatabase('laojing_demo');
  await applyMigrations(databaseUrl);
  goOn();
  await fill(databaseUrl);
  const uiDirectory = await page;
  goOn();
  say('Starting the local workspace …');
  const [{ workspaceSeed }, manifest] = await Promise.all([
    import('../../prisma/demo/workspace-seed.ts'),
    readFile(join(root, 'manifests', 'slack-socket-mode.yaml'), 'utf8'),
  ]);
  const workspace = await startWorkspace({
    manifest: parse(manifest),
    seed: workspaceSeed(),
    port,
    stateFile,
    uiDirectory,
  });
  await keep(workspace.stop);
  say('Starting the bot …');
  await runBot({ root, logFile, databaseUrl, workspace }, 1);
  goOn();
  console.log(welcome(workspace.url, logFile));
}

/** The programme, its past and today's cases, where the database holds no case yet. */
async function fill(databaseUrl: string): Promise<void> {
  const { createPrisma } = await import('../db/client.ts');
  const prisma = createPrisma(databaseUrl);
  const cases = await prisma.case.count().finally(() => prisma.$disconnect());
  if (cases > 0) return;
  say('Inventing half a year of history …');
  await rm(stateFile, { force: true }); // messages about cases that are no more
  const [{ seedDemo }, { reactionsOf }] = await Promise.all([import('../../prisma/seed.ts'), import('../app.ts')]);
  await seedDemo(databaseUrl, new Date().toISOString(), {
    owedFor: (type) => reactionsOf(type).filter((name) => name === 'cases' || name === 'triage'),
  });
  goOn();
}

/** Keeps the bot running; dies it by itself, it gets `chances` more before everything ends. */
async function runBot(settings: BotSettings, chances: number): Promise<void> {
  const bot: Bot = await startBot(settings);
  const stop = bot.stop;
  await keep(stop);
  void bot.gone.then(async () => {
    if (isStopping) return;
    running.splice(running.indexOf(stop), 1);
    if (chances > 0) {
      say('The bot ended by itself; starting it once more …');
      await runBot(settings, chances - 1).then(() => say('The bot is back.'), giveUp);
    } else giveUp(new Error('The bot ended again.'));
  });
}

function giveUp(reason: unknown): void {
  if (reason === STOPPED || isStopping) return;
  console.error(`${reason instanceof Error ? reason.message : reason} Everything stops; the bot's log is ${logFile}.`);
  void stopAll().then(() => process.exit(1));
}

/** Ctrl-C: what is being started is first allowed to finish starting, or it would stay behind. */
async function leave(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  console.log('\nStopping …');
  await started.catch(() => undefined);
  await stopAll();
  process.exit(0);
}

async function stopAll(): Promise<void> {
  isStopping = true;
  for (const stop of running.splice(0).reverse()) {
    await stop().catch((error: Error) => console.error(error.message));
  }
}

async function keep(stop: () => Promise<void>): Promise<void> {
  running.push(stop);
  goOn();
}

function goOn(): void {
  if (isStopping) throw STOPPED;
}

function say(what: string): void {
  console.log(what);
}

function readArguments(args: string[]): { port: number; fresh: boolean } {
  const options = { fresh: { type: 'boolean' }, port: { type: 'string' } } as const;
  try {
    const { fresh = false, port = '7100' } = parseArgs({ args, options, strict: true }).values;
    if (!/^[1-9]\d{0,4}$/.test(port) || Number(port) > 65_535) throw new Error(`"${port}" is no port.`);
    return { fresh, port: Number(port) };
  } catch (error) {
    console.error(`${(error as Error).message.replace(/\.$/, '')}. Known are: npm run demo -- [--fresh] [--port 7100]`);
    process.exit(1);
  }
}

async function mustBeWritable(): Promise<void> {
  try {
    await mkdir(home, { recursive: true });
    await writeFile(join(home, 'writable'), '');
  } catch {
    throw new Error(`The demo keeps its data in ${home}, which the current user cannot write.`);
  }
}

/** Told before anything is started, not after half a minute. */
function mustBeFree(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      const why = taken ? 'is taken by another program' : `cannot be used (${error.code ?? error.message})`;
      reject(new Error(`Port ${port} ${why}. Choose another one: npm run demo -- --port ${port + 1}`));
    });
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
}
