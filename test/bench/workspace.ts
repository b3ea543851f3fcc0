/** The workspace alone: how long it takes to start and what it holds in memory, beside a server that does nothing. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { workspacePage } from '../../src/cli/workspace-page.ts';
import { createWorkspaceClient } from '../../src/local-workspace/client.ts';
import { freePort } from '../../src/platform/free-port.ts';
import { median, summary } from './lanes.ts';
import { benchScrolling } from './scrolling.ts';
import { type BenchSize, sized } from './size.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const START_BAR_MS = 1000;
const MEMORY_BAR_MB = 150;
const MESSAGES = 500;
const READER = 'U0WEI';
const CHANNEL = 'C0GENERAL';
const READY = /ready: (http:\/\/\S+)/;
const BARE_SERVER = `require('node:http').createServer((_, answer) => answer.end()).listen(0, '127.0.0.1', function () {
  console.log('ready: http://127.0.0.1:' + this.address().port);
})`;

type Server = { url: string; startedInMs: number; process: ChildProcess };

export async function benchWorkspace(size: BenchSize): Promise<boolean> {
  await workspacePage(ROOT, () => console.log('Building the page …'));
  console.log('\nThe workspace alone');
  const startHolds = await benchStart(size.rounds);
  const server = await startWorkspaceProcess();
  const bare = await start(['-e', BARE_SERVER]);
  try {
    const reader = createWorkspaceClient(server.url).as(READER);
    const messages = sized(size, MESSAGES);
    for (let no = 1; no <= messages; no += 1) await reader.say(CHANNEL, sentence(no));
    const memoryHolds = await benchMemory(server, bare, messages);
    const scrollingHolds = await benchScrolling(
      { url: `${server.url}/?as=${READER}&channel=${CHANNEL}`, newest: sentence(messages) },
      Array.from({ length: messages }, (_, at) => sentence(at + 1)),
    );
    return startHolds && memoryHolds && scrollingHolds;
  } finally {
    await Promise.all([end(server), end(bare)]);
  }
}

const sentence = (no: number) => `第 ${no} 句话，${'说得长一点。'.repeat(no % 7)}`;

async function benchStart(rounds: number): Promise<boolean> {
  const times = { workspace: [] as number[], bare: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    const [workspace, bare] = [await startWorkspaceProcess(), await start(['--import', 'tsx', '-e', BARE_SERVER])];
    await Promise.all([end(workspace), end(bare)]);
    if (round === 0) continue; // the first one reads the files from the disk
    times.workspace.push(workspace.startedInMs);
    times.bare.push(bare.startedInMs);
  }
  const holds = median(times.workspace) < START_BAR_MS;
  const beside = (median(times.workspace) / median(times.bare)).toFixed(2);
  console.log(`    an empty server under tsx                    ${summary(times.bare, 0)} ms`);
  console.log(
    `    start, from the command to the address       ${summary(times.workspace, 0)} ms, ${beside}x; ` +
      `bar under ${START_BAR_MS} ms: ${verdict(holds)}`,
  );
  return holds;
}

async function benchMemory(server: Server, bare: Server, messages: number): Promise<boolean> {
  const [held, empty] = [await residentMb(server), await residentMb(bare)];
  if (held === null || empty === null) {
    console.log('    memory: not measured, this system has no /proc');
    return true;
  }
  const holds = held < MEMORY_BAR_MB;
  console.log(
    `    memory after ${messages} messages                   ${held.toFixed(0)} MB, ` +
      `${(held / empty).toFixed(2)}x of an empty node; bar under ${MEMORY_BAR_MB} MB: ${verdict(holds)}`,
  );
  return holds;
}

const verdict = (holds: boolean) => (holds ? 'holds' : 'DOES NOT HOLD');

async function startWorkspaceProcess(): Promise<Server> {
  const port = String(await freePort());
  const command = ['src/cli/workspace.ts', '--manifest', 'manifests/slack-socket-mode.yaml', '--port', port];
  return start(['--import', 'tsx', ...command]);
}

function start(args: readonly string[]): Promise<Server> {
  const began = performance.now();
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (data) => {
      said += String(data);
      const url = READY.exec(said)?.[1];
      if (url) resolve({ url, startedInMs: performance.now() - began, process: child });
    });
    child.once('exit', (code) => reject(new Error(`${args.join(' ')} ended with ${code}: ${said}`)));
  });
}

async function end({ process: child }: Server): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
}

/** What the system says that the process holds; null where it does not say. */
async function residentMb({ process: { pid } }: Server): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1];
  return kilobytes ? Number(kilobytes) / 1024 : null;
}
