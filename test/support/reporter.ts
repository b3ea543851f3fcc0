import { writeFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

export type Totals = { passed: number; failed: number; skipped: number; failures: string[] };

/** A file that did not load and an error outside every test count as failures: neither may pass for silence. */
export function countTests(modules: readonly TestModule[], errors: readonly SerializedError[] = []): Totals {
  const totals: Totals = {
    passed: 0,
    failed: errors.length,
    skipped: 0,
    failures: errors.map(({ message }) => message.split('\n')[0] ?? ''),
  };
  for (const module of modules) {
    let failedHere = 0;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') totals.passed += 1;
      else if (state === 'skipped') totals.skipped += 1;
      else {
        failedHere += 1; // also a test that never came to an end
        totals.failures.push(`${module.relativeModuleId} > ${test.fullName}`);
      }
    }
    const failedOutsideTests = module.state() === 'failed' && failedHere === 0;
    totals.failed += failedHere + (failedOutsideTests ? 1 : 0);
    if (failedOutsideTests) totals.failures.push(`${module.relativeModuleId}, outside its tests`);
  }
  return totals;
}

/** Writes the totals of a run, as JSON, to the file that LAOJING_TEST_TOTALS names. */
export class TotalsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const file = process.env.LAOJING_TEST_TOTALS;
    if (file) writeFileSync(file, JSON.stringify(countTests(modules, errors)));
  }
}
