import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const prepare = new URL('../../src/cli/prepare.mjs', import.meta.url);

// An npm that installs, slowly enough for two to meet, a Prisma that generates; both note in a journal that they ran.
const npm = `
  import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
  appendFileSync('journal', 'npm ' + process.argv[2] + '\\n');
  const wish = existsSync('npm-wish') ? readFileSync('npm-wish', 'utf8') : '';
  if (wish === 'offline') { console.error('npm error network'); process.exit(1); }
  if (wish === 'holes' && process.argv[2] === 'ci') { console.error('npm error code EUSAGE'); process.exit(1); }
  rmSync('node_modules', { recursive: true, force: true });
  await new Promise((done) => setTimeout(done, 400));
  for (const name of ['tsx', 'prisma/build', '@prisma/client']) mkdirSync('node_modules/' + name, { recursive: true });
  writeFileSync('node_modules/tsx/package.json', '{"name":"tsx","exports":"./index.mjs"}');
  writeFileSync('node_modules/tsx/index.mjs', '');
  writeFileSync('node_modules/@prisma/client/package.json', '{"version":"1.0.0"}');
  writeFileSync('node_modules/prisma/build/index.js', \`
    const { appendFileSync, mkdirSync, writeFileSync } = require('node:fs');
    appendFileSync('journal', 'prisma ' + process.argv[2] + ' ' + Boolean(process.env.PRISMA_SCHEMA_ENGINE_BINARY) + '\\\\n');
    mkdirSync('src/db/generated', { recursive: true });
    writeFileSync('src/db/generated/client.ts', '');\`);
  writeFileSync('node_modules/.package-lock.json', '{"packages":{}}');
`;

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'laojing prepare '));
  await write('npm/npm-cli.js', npm);
  await write('npm/package.json', '{"type":"module"}');
  await write('package-lock.json', '{"packages":{"":{},"node_modules/tsx":{"version":"1.0.0"}}}');
  await write('prisma/schema.prisma', 'model One');
  await write('script.mjs', 'console.log("script", ...process.argv.slice(2)); process.exitCode = 7;');
  await mkdir(join(root, 'src/cli'), { recursive: true });
  await cp(prepare, join(root, 'src/cli/prepare.mjs'));
});

afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

async function write(path: string, content: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), content);
}

const journal = async () => {
  const entries = await readFile(join(root, 'journal'), 'utf8').catch(() => '');
  await rm(join(root, 'journal'), { force: true });
  return entries.trim().split('\n');
};

function start(args: string[], nodeFlags: string[] = []): ChildProcess {
  return spawn(process.execPath, [...nodeFlags, 'src/cli/prepare.mjs', ...args], {
    cwd: root,
    env: { ...process.env, npm_execpath: join(root, 'npm/npm-cli.js') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function run(args: string[] = ['script.mjs'], nodeFlags: string[] = []) {
  const child = start(args, nodeFlags);
  const ended = new Promise<number | null>((done) => child.on('exit', (code) => done(code)));
  const [out, err, code] = await Promise.all([text(child.stdout!), text(child.stderr!), ended]);
  return { out: out.trim(), err: err.trim(), code };
}

describe('starting a command on a bare clone', () => {
  test('installs, generates and hands over arguments and exit code; the second time it only runs', async () => {
    const first = await run(['script.mjs', 'a', 'b c']);
    expect(first).toMatchObject({ out: 'script a b c', code: 7 });
    expect(first.err).toMatch(/Installing packages: done in \d+ s[\s\S]*Generating the database client: done/);
    expect(await journal()).toEqual(['npm ci', 'prisma generate true']);
    expect(await run()).toEqual({ out: 'script', err: '', code: 7 });
    expect(await journal()).toEqual(['']);
  });

  test('installs again when the lockfile has changed, generates again when the schema has', async () => {
    await run();
    await journal();
    await write('prisma/schema.prisma', 'model Two');
    await run();
    expect(await journal()).toEqual(['prisma generate true']);
    await write('package-lock.json', '{"packages":{"":{},"node_modules/tsx":{"version":"2.0.0"}}}');
    await run();
    expect(await journal()).toEqual(['npm ci']);
  });

  test('accepts packages that were installed by hand', async () => {
    await run();
    await journal();
    await rm(join(root, 'node_modules/.laojing-install'));
    await write('node_modules/.package-lock.json', '{"packages":{"node_modules/tsx":{"version":"1.0.0"}}}');
    await run();
    expect(await journal()).toEqual(['']);
  });

  test('installs although the lockfile has holes that only npm ci minds', async () => {
    await write('npm-wish', 'holes');
    expect((await run()).code).toBe(7);
    expect(await journal()).toEqual(['npm ci', 'npm install', 'prisma generate true']);
  });

  test('installs once when two start together', async () => {
    const both = await Promise.all([run(), run()]);
    expect(both.map(({ code }) => code)).toEqual([7, 7]);
    expect(await journal()).toEqual(['npm ci', 'prisma generate true']);
  });

  test('takes over from a start that was killed long ago', async () => {
    await write('.laojing/prepare.lock', '999999999 1');
    await utimes(join(root, '.laojing/prepare.lock'), 1, 1);
    expect((await run()).code).toBe(7);
  });

  test('says what npm said and stops when packages cannot be installed', async () => {
    await write('npm-wish', 'offline');
    const { err, code } = await run();
    expect(code).toBe(1);
    expect(err).toMatch(/npm error network[\s\S]*Installing packages failed \(1\), see above\.$/);
    expect(err).not.toMatch(/\n\s+at /);
  });

  test('refuses an old Node in one sentence', async () => {
    const old = `data:text/javascript,${encodeURIComponent(
      'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.18.3" } })',
    )}`;
    const { err, code } = await run(['script.mjs'], ['--import', old]);
    expect({ err, code }).toEqual({ err: 'Node 20.19 or newer is needed; this is Node 20.18.3.', code: 1 });
  });

  test.skipIf(process.getuid?.() === 0)('says in one sentence that the checkout cannot be written', async () => {
    await chmod(root, 0o555);
    const { err, code } = await run();
    await chmod(root, 0o755);
    expect(code).toBe(1);
    expect(err).toMatch(/^This checkout cannot be written by the current user: .*$/);
  });

  test('passes SIGTERM on and ends with what the script made of it', async () => {
    await write(
      'script.mjs',
      'process.on("SIGTERM", () => { console.log("closing"); process.exit(3); }); console.log("up"); setInterval(() => {}, 1000);',
    );
    const child = start(['script.mjs']);
    const out: string[] = [];
    child.stdout?.on('data', (chunk) => {
      out.push(String(chunk));
      if (String(chunk).includes('up')) child.kill('SIGTERM');
    });
    const code = await new Promise((done) => child.on('exit', done));
    expect({ out: out.join('').trim().split('\n'), code }).toEqual({ out: ['up', 'closing'], code: 3 });
  });
});
