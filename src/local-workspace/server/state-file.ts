import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Snapshot } from './snapshot.ts';

export type StateFile = {
  /** Something changed: written a moment later, many changes in one write. */
  changed: () => void;
  /** Resolves when the file holds the latest state. */
  flush: () => Promise<void>;
};

/** The saved state, or undefined when there is none or it is of another version. */
export async function readSnapshot(path: string): Promise<Snapshot | undefined> {
  const content = await readFile(path, 'utf8').catch(() => undefined);
  if (content === undefined) return undefined;
  try {
    const saved = JSON.parse(content) as Snapshot;
    return saved.version === 2 ? saved : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps `path` up to date, whole or not at all. Without a path nothing is written. */
export function createStateFile(path: string | undefined, snapshot: () => Snapshot, pauseMs = 250): StateFile {
  if (!path) return { changed: () => {}, flush: async () => {} };
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  const write = async (): Promise<void> => {
    const draft = `${path}.${process.pid}.tmp`;
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(draft, JSON.stringify(snapshot()));
      await rename(draft, path);
    } catch (error) {
      await rm(draft, { force: true });
      console.error(`The local workspace could not save ${path}: ${(error as Error).message}`);
    }
  };
  const flush = (): Promise<void> => {
    if (!timer) return writing;
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(write);
    return writing;
  };
  return {
    changed: () => {
      timer ??= setTimeout(() => void flush(), pauseMs);
    },
    flush,
  };
}
