import { configDefaults, defineConfig } from 'vitest/config';
import { TotalsReporter } from './test/support/reporter.ts';

const project = (name: string, extra: Record<string, unknown> = {}) => ({
  test: { name, include: [`test/${name}/**/*.test.ts`], ...extra },
});

// One PostgreSQL and one Redis for all the projects that name it.
const globalSetup = 'test/support/services.ts';

export default defineConfig({
  test: {
    exclude: [...configDefaults.exclude],
    reporters: ['default', new TotalsReporter()],
    passWithNoTests: true, // src/cli/test.ts fails a run without any test
    projects: [
      project('unit'),
      project('repo', { testTimeout: 60_000, hookTimeout: 60_000 }),
      project('integration', { globalSetup, testTimeout: 30_000, hookTimeout: 60_000 }),
      project('e2e', { globalSetup, testTimeout: 60_000, hookTimeout: 60_000 }),
      project('browser', { globalSetup, testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false }),
    ],
  },
});
