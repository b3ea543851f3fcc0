import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
let tree: string;

beforeEach(async () => {
  tree = await mkdtemp(join(tmpdir(), 'laojing-line-'));
});

afterEach(async () => {
  await rm(tree, { recursive: true, force: true });
});

async function write(path: string, content: string): Promise<void> {
  await mkdir(dirname(join(tree, path)), { recursive: true });
  await writeFile(join(tree, path), content);
}

async function run(
  command: string,
  args: string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ code: number; last: string; failures: string[] }> {
  return new Promise((done) => {
    execFile(command, args, { cwd: tree, env: { ...process.env, ...env } }, (error, stdout) => {
      const lines = stdout.trimEnd().split('\n');
      const failures = lines.filter((line) => line.startsWith('failed: ')).toSorted();
      done({ code: error ? Number(error.code) : 0, last: lines.at(-1) ?? '', failures });
    });
  });
}

describe('the closing line of the tests', () => {
  const runTests = (args: string[], env: NodeJS.ProcessEnv = {}) =>
    run(process.execPath, ['--import', 'tsx', 'src/cli/test.ts', ...args], env);

  beforeEach(async () => {
    await symlink(join(root, 'node_modules'), join(tree, 'node_modules'));
    for (const path of ['src/cli/test.ts', 'src/cli/chromium.ts', 'test/support', 'vitest.config.ts']) {
      await cp(join(root, path), join(tree, path), { recursive: true });
    }
    await write('package.json', '{"type":"module"}');
    await write('test/support/services.ts', 'export function setup() {}');
    await write(
      'test/unit/fine.test.ts',
      `import { test } from 'vitest';\ntest('holds', () => {});\ntest.skip('later', () => {});`,
    );
  });

  test('counts what passed and what was skipped', async () => {
    expect(await runTests([])).toEqual({ code: 0, last: '1 passed, 0 failed, 1 skipped', failures: [] });
  });

  test('counts a failed test, a file that does not load and an error outside every test', async () => {
    await write(
      'test/unit/wrong.test.ts',
      `import { test } from 'vitest';\ntest('no', () => { throw new Error('no'); });`,
    );
    await write('test/unit/broken.test.ts', `import './not-there.ts';`);
    await write(
      'test/integration/stray.test.ts',
      `import { test } from 'vitest';\ntest('leaks', async () => { void Promise.reject(new Error('stray')); await new Promise((done) => setTimeout(done, 20)); });`,
    );
    expect(await runTests([])).toEqual({
      code: 1,
      last: '2 passed, 3 failed, 1 skipped',
      failures: [
        'failed: stray',
        'failed: test/unit/broken.test.ts, outside its tests',
        'failed: test/unit/wrong.test.ts > no',
      ],
    });
  });

  test('fails when there was no test at all', async () => {
    expect(await runTests(['unit', 'no-such-name'])).toMatchObject({ code: 1, last: '0 passed, 1 failed' });
  });

  test('counts browser tests as skipped where there is no Chromium', async () => {
    await write(
      'test/browser/page.test.ts',
      `import { test } from 'vitest';\ntest('looks right', () => { throw new Error('ran'); });`,
    );
    const { code, last } = await runTests(['browser'], { PATH: '/nowhere' });
    expect({ code, last }).toEqual({ code: 0, last: '0 passed, 0 failed, 1 skipped' });
  });
});

describe('the closing line of .ci/run', () => {
  type Runs = { checks?: string; tests?: string; repo?: string; faults?: string; browser?: string };
  const FINE = 'echo "5 passed, 0 failed"';
  const npm = ({ checks = 'true', tests = FINE, repo = FINE, faults = FINE, browser = FINE }: Runs) => `#!/bin/sh
    case "$*" in
      "run check -- --static") ${checks} ;;
      "test") ${tests} ;;
      "run test:repo") ${repo} ;;
      "run test:faults") ${faults} ;;
      "run test:browser") ${browser} ;;
      *) echo "unexpected: $*"; exit 9 ;;
    esac`;

  async function runCi(script: string): ReturnType<typeof run> {
    await cp(join(root, '.ci/run'), join(tree, '.ci/run'), { recursive: true });
    for (const name of ['redis-server', 'chromium', 'fc-list']) {
      await write(`bin/${name}`, '#!/bin/sh\necho here\n');
      await chmod(join(tree, 'bin', name), 0o755);
    }
    await write('bin/npm', script);
    await chmod(join(tree, 'bin/npm'), 0o755);
    return run(join(tree, '.ci/run'), [], { PATH: `${join(tree, 'bin')}:${process.env.PATH}` });
  }

  test('adds up all test runs', async () => {
    const script = npm({ tests: 'echo "5 passed, 0 failed, 2 skipped"', browser: 'echo "3 passed, 0 failed"' });
    expect(await runCi(script)).toMatchObject({ code: 0, last: '18 passed, 0 failed, 2 skipped' });
  });

  test('fails with failed static checks, with failed tests and with a run that died', async () => {
    const runs: Runs[] = [
      { checks: 'false' },
      { tests: 'echo "failed: a.test.ts > no"; echo "4 passed, 1 failed"; exit 1' },
      { repo: 'exit 137' },
      { faults: 'exit 137' },
    ];
    const answers = [];
    for (const each of runs) answers.push(await runCi(npm(each)));
    expect(answers).toEqual([
      { code: 1, last: '20 passed, 1 failed', failures: [] },
      { code: 1, last: '19 passed, 1 failed', failures: Array(2).fill('failed: a.test.ts > no') }, // where it ran, and again at the end
      { code: 1, last: '15 passed, 1 failed', failures: [] },
      { code: 1, last: '15 passed, 1 failed', failures: [] },
    ]);
  });
});
