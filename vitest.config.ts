import { configDefaults, defineConfig } from 'vitest/config';
import { TotalsReporter } from './test/support/reporter.ts';

// One PostgreSQL and one Redis for all the projects that name it.
const globalSetup = 'test/support/services.ts';
// One worker serves many files: what they import is loaded once, and what they open is closed by hooks of their own.
const stateful = { globalSetup, setupFiles: 'test/support/end-of-each.ts', isolate: false };

const project = (name: string, extra: Record<string, unknown> = {}) => ({
  test: { name, include: [`test/${name}/**/*.test.ts`], ...extra },
});

export default defineConfig({
  test: {
    exclude: [...configDefaults.exclude],
    maxWorkers: 3, // on two cores: most of a test is waiting for a socket
    reporters: ['default', new TotalsReporter()],
    passWithNoTests: true, // src/cli/test.ts fails a run without any test
    projects: [
      project('unit', { isolate: false, testTimeout: 30_000 }),
      project('repo', { ...stateful, isolate: true, testTimeout: 60_000, hookTimeout: 60_000 }),
      project('integration', { ...stateful, testTimeout: 30_000, hookTimeout: 60_000 }),
      project('e2e', { ...stateful, testTimeout: 60_000, hookTimeout: 60_000 }),
      project('faults', { ...stateful, testTimeout: 60_000, hookTimeout: 60_000 }),
      project('browser', {
        ...stateful,
        isolate: true,
        testTimeout: 120_000,
        hookTimeout: 120_000,
        fileParallelism: false,
      }),
    ],
  },
});
