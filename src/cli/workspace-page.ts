import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const SOURCES = 'src/local-workspace/ui';
const ALSO = ['src/local-workspace/protocol.ts', 'package-lock.json'];

/**
 * The directory of the built page, built anew only when its sources changed since the last build. `building` is called
 * when that is so. Fails with one sentence.
 */
export async function workspacePage(root: string, building: () => void): Promise<string> {
  const directory = join(root, 'dist', 'workspace-ui');
  const record = join(directory, '.built-from');
  const wanted = await hashOfSources(root);
  if ((await readFile(record, 'utf8').catch(() => '')) === wanted) return directory;
  building();
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const config = join(root, SOURCES, 'vite.config.ts');
  try {
    await promisify(execFile)(process.execPath, [vite, 'build', '--config', config, '--logLevel', 'error'], {
      cwd: root,
    });
    await writeFile(record, wanted);
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    throw new Error(`The workspace's page could not be built: ${(stderr || message).trim().split('\n')[0]}`);
  }
  return directory;
}

async function hashOfSources(root: string): Promise<string> {
  const entries = await readdir(join(root, SOURCES), { recursive: true, withFileTypes: true });
  const own = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const hash = createHash('sha256');
  for (const path of [...own.sort(), ...ALSO.map((name) => join(root, name))]) {
    hash.update(path.slice(root.length)).update(await readFile(path));
  }
  return hash.digest('hex');
}
