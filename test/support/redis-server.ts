import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { freePort } from '../../src/platform/free-port.ts';
import { stopWhenWeDie } from '../../src/platform/postgres-process.ts';

export type RedisServer = { port: number; url: string; stop: () => Promise<void>; kill: () => Promise<void> };

/** Starts a Redis of our own that keeps nothing, or returns null where the machine has none. */
export async function startRedis(): Promise<RedisServer | null> {
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'ignore' });
  } catch {
    return null;
  }
  const directory = await mkdtemp(join(tmpdir(), 'laojing-redis-'));
  const port = await freePort();
  const settings = {
    port,
    bind: '127.0.0.1',
    dir: directory,
    save: '',
    appendonly: 'no',
    'maxmemory-policy': 'noeviction',
    databases: 4096,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const child = spawn('redis-server', flags, { stdio: 'ignore', detached: true });
  const exited = once(child, 'exit');
  const dismissWatcher = stopWhenWeDie(child.pid as number);
  const url = `redis://127.0.0.1:${port}`;
  await untilAnswers(url);
  child.unref();
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    child.ref();
    child.kill(signal);
    await exited;
    dismissWatcher();
    await rm(directory, { recursive: true, force: true });
  };
  return { port, url, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

async function untilAnswers(url: string): Promise<void> {
  const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
  client.on('error', () => undefined);
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const answered = await client.connect().then(
      () => true,
      () => false,
    );
    if (answered) {
      client.disconnect();
      return;
    }
    await sleep(25);
  }
  throw new Error('redis-server does not answer');
}
