import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readlink, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorkspaceClient, waitFor } from '../../src/local-workspace/client.ts';
import { freePort } from '../../src/platform/free-port.ts';
import { CHECKOUT, copyTracked } from '../support/checkout.ts';

const READY_WITHIN_MS = 120_000;
const INVENTING = 'Inventing half a year of history';

type Demo = {
  said: () => string;
  ready: () => Promise<void>;
  ended: Promise<number | null>;
  stop: () => Promise<number | null>;
};

let folder: string;
let port: number;
const started = new Set<ChildProcess>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'laojing demo '));
  port = await freePort();
  await copyTracked(folder, ['package.json', 'package-lock.json', 'tsconfig.json', 'prisma.config.ts']);
  await copyTracked(folder, ['manifests', 'prisma', 'src']);
  await symlink(join(CHECKOUT, 'node_modules'), join(folder, 'node_modules'));
});
afterAll(async () => {
  for (const child of started) child.kill('SIGKILL');
  await waitFor(async () => ((await processesIn(folder)).length === 0 ? true : undefined), 'nothing runs any more');
  await rm(folder, { recursive: true, force: true });
});

function demo(...args: string[]): Demo {
  const child = spawn(process.execPath, ['src/cli/prepare.mjs', 'src/cli/demo.ts', '--port', String(port), ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.add(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += String(data)));
  const ended = once(child, 'exit').then(([code]) => {
    started.delete(child);
    return code as number | null;
  });
  return {
    said: () => said,
    ready: () =>
      waitFor(
        async () => {
          if (child.exitCode !== null) throw new Error(`the demo ended:\n${said}`);
          return said.includes('is ready, open') ? true : undefined;
        },
        'the demo says where to look',
        READY_WITHIN_MS,
      ).then(() => undefined),
    ended,
    stop: () => {
      child.kill('SIGINT');
      return ended;
    },
  };
}

const lastLine = (said: string) => said.trim().split('\n').at(-1);

/** The process ids of what runs in this folder or below. */
async function processesIn(directory: string): Promise<string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const places = await Promise.all(ids.map((id) => readlink(`/proc/${id}/cwd`).catch(() => '')));
  return ids.filter((_, at) => places[at]!.startsWith(directory));
}

const officer = () => createWorkspaceClient(`http://127.0.0.1:${port}`).as('U0VET01');
const MESSAGE = '演练：今晚松岭苑 7 栋楼道照明已修好。';
const isKept = async () => (await officer().messages('C0SONGLING')).some(({ text }) => text === MESSAGE);

test('npm run demo: one command, an address, data that stays, and nothing left behind', {
  timeout: 300_000,
}, async () => {
  const first = demo();
  await first.ready();
  expect(first.said()).toContain(INVENTING);
  expect(first.said()).toContain(`http://127.0.0.1:${port}/`);
  await officer().say('C0SONGLING', MESSAGE);

  const beside = demo();
  expect(await beside.ended).toBe(1);
  expect(lastLine(beside.said())).toBe(
    `Port ${port} is taken by another program. Choose another one: npm run demo -- --port ${port + 1}`,
  );
  expect(await first.stop()).toBe(0);
  expect(await processesIn(folder)).toEqual([]);

  const again = demo();
  await again.ready();
  expect(again.said()).not.toContain(INVENTING);
  expect(await isKept()).toBe(true);
  expect(await again.stop()).toBe(0);

  const fresh = demo('--fresh');
  await fresh.ready();
  expect(fresh.said()).toContain(INVENTING);
  expect(await isKept()).toBe(false);
  expect(await fresh.stop()).toBe(0);
  expect(await processesIn(folder)).toEqual([]);
});
