import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { waitFor } from '../../src/local-workspace/client.ts';
import { startWorkspace, type Workspace } from '../../src/local-workspace/server/workspace.ts';
import { freePort } from '../../src/platform/free-port.ts';
import { CHECKOUT, copyTracked } from '../support/checkout.ts';
import { emptyDatabase } from '../support/postgres.ts';
import { loadSmallProgramme, workspaceSeed } from '../support/small-programme.ts';
import { readManifest } from '../support/story.ts';

// No container engine is needed: the Dockerfile's own commands run in folders that hold what its stages copy.
let folder: string;
let dockerfile: string;
let workspace: Workspace;
let bot: ChildProcess | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'laojing-image-'));
  dockerfile = await readFile(join(CHECKOUT, 'Dockerfile'), 'utf8');
  workspace = await startWorkspace({ manifest: await readManifest(), seed: workspaceSeed() });
});

afterAll(async () => {
  bot?.kill('SIGKILL');
  await workspace.stop();
  await rm(folder, { recursive: true, force: true });
});

/** The commands of one stage, in order. */
function runLines(stage: string): string[] {
  const body = dockerfile.split(/^FROM /m).find((part) => part.includes(` AS ${stage}\n`)) ?? '';
  return [...body.matchAll(/^RUN (.+)$/gm)].map(([, command]) => command!);
}

function run(command: string, cwd: string, env: Record<string, string> = {}): void {
  execFileSync('sh', ['-c', command], { cwd, env: { ...process.env, ...env }, stdio: 'pipe' });
}

test('what the Dockerfile builds installs without development packages, migrates, starts and becomes ready', async () => {
  const [build, image] = [join(folder, 'build'), join(folder, 'image')];
  await mkdir(build);
  await mkdir(image);
  await copyTracked(build, ['package.json', 'package-lock.json', 'tsconfig.json', 'prisma.config.ts', 'prisma', 'src']);
  await symlink(join(CHECKOUT, 'node_modules'), join(build, 'node_modules'));
  const generate = runLines('build').at(-1)!;
  expect(generate).toContain('prepare.mjs');
  run(generate, build);

  await copyTracked(image, ['package.json', 'package-lock.json', 'tsconfig.json', 'LICENSE', 'prisma']);
  for (const command of runLines('packages')) run(command, image);
  await cp(join(build, 'src'), join(image, 'src'), { recursive: true });

  const databaseUrl = await emptyDatabase();
  const healthPort = await freePort();
  const env = {
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    SLACK_BOT_TOKEN: workspace.botToken,
    SLACK_APP_TOKEN: workspace.appToken,
    SLACK_API_URL: `${workspace.url}/api/`,
    HEALTH_PORT: String(healthPort),
    LOG_LEVEL: 'error',
  };
  expect(() => run('node --import tsx src/main.ts', image, env)).toThrow(/db:migrate/);
  run('npm run db:migrate', image, env);
  await loadSmallProgramme(databaseUrl);

  const [, command] = /^CMD (\[.+\])$/m.exec(dockerfile) ?? [];
  const [program, ...args] = JSON.parse(command ?? '[]') as string[];
  bot = spawn(program!, args, { cwd: image, env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit'] });
  const ready = await waitFor(
    () =>
      fetch(`http://127.0.0.1:${healthPort}/readyz`).then(
        (answer) => answer.status === 200,
        () => false,
      ),
    '/readyz',
    30_000,
  );
  expect(ready).toBe(true);

  const ended = new Promise((resolve) => bot!.once('exit', resolve));
  bot.kill('SIGTERM');
  expect(await ended).toBe(0);
}, 240_000);
