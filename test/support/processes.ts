/** The product as processes of their own: what a deployment starts, and what a power cut ends. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { waitFor } from '../../src/local-workspace/client.ts';
import { freePort } from '../../src/platform/free-port.ts';
import { whenTestIsOver } from './endings.ts';
import type { Story } from './story.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const START_WITHIN_MS = 40_000;

export type Process = {
  port: number;
  /** SIGKILL: it ends in the middle of whatever it does. Resolves when it is gone. */
  kill: () => Promise<void>;
};

/** Starts src/main.ts on the story's database, queue, workspace and clock; resolves when it is ready. */
export async function startProcess(
  story: Story,
  roles: 'bot' | 'worker',
  change: Record<string, string> = {},
): Promise<Process> {
  const [port, healthPort] = [await freePort(), await freePort()];
  const { env, workspace } = story;
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: story.databaseUrl,
      ...(env.REDIS_URL ? { REDIS_URL: env.REDIS_URL } : {}),
      SLACK_BOT_TOKEN: workspace.botToken,
      SLACK_SIGNING_SECRET: workspace.signingSecret,
      SLACK_API_URL: `${workspace.url}/api/`,
      CLOCK_URL: `${workspace.url}/clock`,
      LEASE_SECONDS: '2',
      LOG_LEVEL: 'warn',
      ROLES: roles,
      PORT: String(port),
      HEALTH_PORT: String(healthPort),
      ...change,
    },
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => said.push(String(data)));
  if (process.env.TEST_LOG)
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => console.log(String(data)));
  const kill = () => end(child);
  whenTestIsOver(kill);
  await waitFor(
    async () => {
      if (child.exitCode !== null) throw new Error(`The ${roles} did not start:\n${said.join('')}`);
      return fetch(`http://127.0.0.1:${healthPort}/readyz`).then(
        (response) => response.ok,
        () => false,
      );
    },
    `a ${roles} of its own`,
    START_WITHIN_MS,
  );
  return { port, kill };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGKILL');
  await gone;
}
