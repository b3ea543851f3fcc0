import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chmod, chown, lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { ownPublicDirectory, type PostgresBinaries, type RunAs } from './postgres-binaries.ts';
import { ownerOf, stopOrphan } from './postgres-process.ts';

const TEMPORARY = 'laojing-postgres-';

/** The only role of the cluster; it owns everything in it. */
export const databaseRole = 'laojing';

/** The directory around one cluster: ours, while the cluster in it belongs to the user that PostgreSQL runs as. */
export async function choosePlace(dataDir: string | undefined, runAs: RunAs | undefined): Promise<string> {
  if (!dataDir) {
    const parent = runAs ? await ownPublicDirectory() : tmpdir();
    await sweepAbandoned(parent);
    const place = await mkdtemp(join(parent, TEMPORARY));
    await chmod(place, 0o711);
    return place;
  }
  const wanted = resolve(dataDir);
  const name = createHash('sha256').update(wanted).digest('hex').slice(0, 16);
  const place = runAs ? join(await ownPublicDirectory(), `data-${name}`) : wanted;
  await mkdir(place, { recursive: true, mode: 0o711 }).catch((error: Error) => {
    throw new Error(`The directory ${place} for the database cannot be made: ${error.message}`);
  });
  const found = await lstat(place);
  if (!found.isDirectory() || found.uid !== process.getuid?.()) throw new Error(`${place} belongs to someone else.`);
  await chmod(place, runAs ? 0o711 : 0o700);
  return place;
}

/** Removes the temporary clusters of processes that were killed before they could. */
async function sweepAbandoned(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const place = join(parent, name);
    const isOurs = name.startsWith(TEMPORARY) && (await lstat(place).catch(() => null))?.uid === process.getuid?.();
    const wasClaimed = isOurs && (await stat(join(place, 'owner')).catch(() => null));
    if (!wasClaimed || (await ownerOf(place)) !== null) continue;
    await stopOrphan(join(place, 'cluster'));
    await rm(place, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Makes the cluster if there is none and returns the password of its only role. A half-made cluster is never seen. */
export async function ensureCluster(
  { initdb }: PostgresBinaries,
  place: string,
  runAs: RunAs | undefined,
): Promise<string> {
  const cluster = join(place, 'cluster');
  const passwordFile = join(place, 'password');
  const leftovers = await readdir(cluster).catch(() => []);
  if (leftovers.length > 0) {
    const password = (await readFile(passwordFile, 'utf8').catch(() => '')).trim();
    const isWhole = await stat(join(cluster, 'PG_VERSION')).catch(() => undefined);
    if (password && isWhole) return password;
    throw new Error(`The database in ${place} is damaged: files are missing. Start over with a fresh one.`);
  }
  const password = randomBytes(24).toString('hex');
  const making = join(place, 'cluster-in-the-making');
  const handover = join(place, 'password-for-initdb');
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { mode: 0o700 });
  await rm(handover, { force: true });
  await writeFile(handover, `${password}\n`, { mode: 0o600, flag: 'wx' });
  try {
    if (runAs) {
      await chown(making, runAs.uid, runAs.gid);
      await chown(handover, runAs.uid, runAs.gid);
    }
    // Many rounds protect weak passwords. Ours is 192 random bits, and each new connection pays for every round.
    const rounds = ['--set', 'scram_iterations=1'];
    const rules = ['--encoding=UTF8', '--locale=C', '--auth=scram-sha-256', '--no-instructions', '--no-sync'];
    await promisify(execFile)(
      initdb,
      [`--pgdata=${making}`, `--username=${databaseRole}`, `--pwfile=${handover}`, ...rules, ...rounds],
      {
        ...runAs,
        cwd: '/',
        env: { LC_ALL: 'C' },
      },
    );
  } catch (error) {
    const detail = (error as { stderr?: string }).stderr?.trim() || (error as Error).message;
    throw new Error(`PostgreSQL could not make its database: ${detail}`);
  } finally {
    await rm(handover, { force: true });
  }
  await rm(passwordFile, { force: true });
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600, flag: 'wx' });
  await rm(cluster, { recursive: true, force: true });
  await rename(making, cluster);
  return password;
}
