import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './chromium.ts';

// npm test                       unit, integration and e2e
// npm test -- unit               one project, or several
// npm test -- league -t "week"   anything else goes to vitest: filters, options
const EVERY_TIME = ['unit', 'integration', 'e2e'];
const PROJECTS = [...EVERY_TIME, 'repo', 'faults', 'browser'];

const args = process.argv.slice(2);
const named = args.filter((arg) => PROJECTS.includes(arg));
const rest = args.filter((arg) => !PROJECTS.includes(arg));
const projects = named.length > 0 ? named : EVERY_TIME;

if (projects.includes('browser') && !findChromium()) {
  console.log('The browser tests are skipped: this machine has no Chromium (Debian: apt-get install chromium).');
  rest.push('--testNamePattern', '(?!)'); // matches no name, so that every test is counted as skipped
}

const directory = mkdtempSync(join(tmpdir(), 'laojing-totals-'));
const code = await runVitest(join(directory, 'totals.json'));
const { passed, failed, skipped, failures: names } = readTotals(join(directory, 'totals.json'));
rmSync(directory, { recursive: true, force: true });

const ran = passed + failed + skipped;
if (ran === 0) console.error('No test was found.');
// vitest says no for reasons of its own, too (an error while closing, say): that is a failure although no test failed.
const failures = failed === 0 && (code !== 0 || ran === 0) ? 1 : failed;
for (const name of names) console.log(`failed: ${name}`);
console.log(`\n${passed} passed, ${failures} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failures > 0 ? code || 1 : 0;

function runVitest(totals: string): Promise<number> {
  const flags = ['run', ...projects.flatMap((project) => ['--project', project]), ...rest];
  const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', ...flags], {
    stdio: 'inherit',
    env: { ...process.env, LAOJING_TEST_TOTALS: totals },
  });
  process.on('SIGINT', () => undefined); // vitest gets it from the terminal and stops its services
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve) => {
    child.on('exit', (status, signal) => resolve(status ?? 128 + constants.signals[signal ?? 'SIGTERM']));
  });
}

function readTotals(file: string): { passed: number; failed: number; skipped: number; failures: string[] } {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 0, skipped: 0, failures: [] };
  }
}
