import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ENV_NAMES } from '../../env.ts';
import { freePort } from '../../platform/free-port.ts';
import { stopWhenWeDie } from '../../platform/postgres-process.ts';
import { pageKeys } from './page-keys.ts';

export type BotSettings = {
  root: string;
  logFile: string;
  databaseUrl: string;
  workspace: { url: string; botToken: string; appToken: string };
};
export type Bot = {
  /** Resolves when the bot is gone, whoever ended it. */
  gone: Promise<void>;
  stop: () => Promise<void>;
};

const READY_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 15_000;

/** Starts the product itself as it would run anywhere, and resolves when it is ready. Fails with one sentence. */
export async function startBot(settings: BotSettings): Promise<Bot> {
  const healthPort = await freePort();
  const webPort = await freePort();
  const child = launch(settings, {
    ...(await pageKeys(join(settings.root, '.laojing', 'keys.json'))),
    HEALTH_PORT: String(healthPort),
    WEB_PORT: String(webPort),
    PUBLIC_URL: `http://127.0.0.1:${webPort}`,
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    const harder = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
    await gone;
    clearTimeout(harder);
  };
  const until = Date.now() + READY_WITHIN_MS;
  while (!(await isReady(healthPort))) {
    if (hasEnded(child)) throw new Error(`The bot did not start: ${await lastWords(settings.logFile)}`);
    if (Date.now() > until) {
      await stop();
      throw new Error(`The bot was not ready within a minute; its log is ${settings.logFile}.`);
    }
    await Promise.race([sleep(100), gone]);
  }
  return { gone, stop };
}

function launch({ root, logFile, databaseUrl, workspace }: BotSettings, own: Record<string, string>): ChildProcess {
  // Settings of a real installation, should there be any in this shell, must not reach the demo.
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ENV_NAMES.includes(name)));
  const log = openSync(logFile, 'w');
  const child = spawn(process.execPath, ['--import', 'tsx', join('src', 'main.ts')], {
    cwd: root,
    // Ctrl-C in the terminal is for us alone: we stop the parts in their order.
    detached: true,
    stdio: ['ignore', log, log],
    env: {
      ...environment,
      DATABASE_URL: databaseUrl,
      SLACK_BOT_TOKEN: workspace.botToken,
      SLACK_APP_TOKEN: workspace.appToken,
      SLACK_API_URL: `${workspace.url}/api/`,
      CLOCK_URL: `${workspace.url}/clock`,
      ...own,
      LOG_LEVEL: 'warn',
      PROGRAMME_LOCALE: 'zh-CN',
    },
  });
  closeSync(log);
  child.on('error', () => undefined); // it then has no exit code and no process either: the wait for readiness says so
  if (child.pid !== undefined) child.once('exit', stopWhenWeDie(child.pid));
  return child;
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

async function isReady(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(3000) })).ok;
  } catch {
    return false;
  }
}

async function lastWords(logFile: string): Promise<string> {
  const lines = (await readFile(logFile, 'utf8').catch(() => '')).trim().split('\n');
  return lines.findLast((line) => line.trim() !== '')?.slice(0, 300) || `its log ${logFile} is empty.`;
}
