import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { CHECKOUT } from '../support/checkout.ts';

const bench = (...args: string[]) =>
  promisify(execFile)(process.execPath, ['src/cli/prepare.mjs', 'test/bench/run.ts', ...args], { cwd: CHECKOUT });

test('every lane of npm run bench still runs, and each ratio says whether it holds', { timeout: 180_000 }, async () => {
  const { stdout } = await bench('--quick');
  const verdicts = stdout.split('\n').filter((line) => line.includes('; bar '));
  expect(verdicts.length).toBeGreaterThanOrEqual(10);
  for (const line of verdicts) expect(line).toMatch(/: (holds|DOES NOT HOLD)$/);
  for (const goal of ['P1', 'P3', 'P10', 'start,', 'memory']) expect(stdout).toContain(goal);
});

test('a bench that does not exist is answered with those that do', async () => {
  await expect(bench('nothing')).rejects.toMatchObject({
    code: 1,
    stderr: 'No such bench: nothing. There are: ack, claim, parties, workspace.\n',
  });
});
