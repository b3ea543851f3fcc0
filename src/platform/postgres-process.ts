import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const FAST_STOP_MS = 15_000;
const HARD_STOP_MS = 5_000;

/** What the system says about a running process, or undefined when there is none: its birth and its command line. */
export function describeProcess(pid: number): { born: string; command: string } | undefined {
  try {
    if (process.platform === 'linux') {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
      if (fields[0] === 'Z') return undefined;
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
      return { born: fields[19] ?? '', command };
    }
    const ask = (what: string) =>
      execFileSync('ps', ['-o', `${what}=`, '-p', String(pid)], { encoding: 'utf8' }).trim();
    return { born: ask('lstart'), command: ask('command') };
  } catch {
    return undefined;
  }
}

/** Says which living process has claimed a place, or null when none has: it was never claimed or its owner is dead. */
export async function ownerOf(place: string): Promise<number | null> {
  const [pid = '', born = ''] = (await readFile(join(place, 'owner'), 'utf8').catch(() => '')).split('\n');
  return pid && describeProcess(Number(pid))?.born === born ? Number(pid) : null;
}

/**
 * Claims a place for this process. Fails when another living process has it: two must not share one database. What a
 * dead process left is taken over.
 */
export async function claimPlace(place: string): Promise<void> {
  const owner = await ownerOf(place);
  if (owner !== null && owner !== process.pid) {
    throw new Error(`The database in ${place} is in use by process ${owner}. Stop that one first.`);
  }
  await writeFile(join(place, 'owner'), `${process.pid}\n${describeProcess(process.pid)?.born ?? ''}\n`);
}

export async function releasePlace(place: string): Promise<void> {
  await rm(join(place, 'owner'), { force: true });
}

/**
 * Stops a PostgreSQL that an earlier process left running on this cluster, and drops its pid file when the number now
 * belongs to another program (PostgreSQL would take that for itself and refuse to start).
 */
export async function stopOrphan(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  const pid = Number((await readFile(file, 'utf8').catch(() => '')).split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 1) return;
  const running = describeProcess(pid);
  if (!running) return;
  if (!running.command.includes(cluster)) return rm(file, { force: true });
  const gone = () => describeProcess(pid) === undefined;
  for (const [signal, patience] of [
    ['SIGINT', FAST_STOP_MS],
    ['SIGQUIT', HARD_STOP_MS],
    ['SIGKILL', HARD_STOP_MS],
  ] as const) {
    if (gone()) return;
    process.kill(pid, signal);
    for (let waited = 0; waited < patience && !gone(); waited += 50) await sleep(50);
  }
}

/** Sends the signal and resolves when the child is gone; a child that does not listen is stopped harder. */
export async function endChild(child: ChildProcess, signal: 'SIGINT' | 'SIGQUIT'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.ref(); // or Node could end while we wait
  await new Promise<void>((resolve) => {
    const harder = setTimeout(() => child.kill('SIGQUIT'), FAST_STOP_MS);
    const hardest = setTimeout(() => child.kill('SIGKILL'), FAST_STOP_MS + HARD_STOP_MS);
    child.once('exit', () => {
      clearTimeout(harder);
      clearTimeout(hardest);
      resolve();
    });
    child.kill(signal);
  });
}

/**
 * Starts a watcher that shuts the given process down fast as soon as we are gone, even by SIGKILL: its input closes
 * with us. Returns the way to dismiss it.
 */
export function stopWhenWeDie(pid: number): () => void {
  const watcher = spawn('/bin/sh', ['-c', 'read -r _; kill -INT "$1"', 'stop-with-parent', String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    cwd: '/',
  });
  watcher.on('error', () => undefined);
  watcher.stdin?.on('error', () => undefined);
  (watcher.stdin as unknown as { unref?: () => void } | null)?.unref?.();
  watcher.unref();
  return () => void watcher.kill('SIGKILL');
}
