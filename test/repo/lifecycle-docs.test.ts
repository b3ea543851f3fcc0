import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lifecyclePage } from '../../src/cli/lifecycle-page.ts';

test('docs/lifecycle.md says what the table says now; `npm run docs:lifecycle` prints it', () => {
  const page = readFileSync(new URL('../../docs/lifecycle.md', import.meta.url), 'utf8');
  expect(page).toBe(lifecyclePage());
});
