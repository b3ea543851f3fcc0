import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lifecycleDrawing } from '../../src/cli/lifecycle-drawing.ts';
import { lifecyclePage } from '../../src/cli/lifecycle-page.ts';
import { messagesFor } from '../../src/i18n/index.ts';

test('docs/lifecycle.md says what the table says now; `npm run docs:lifecycle` prints it', () => {
  const page = readFileSync(new URL('../../docs/lifecycle.md', import.meta.url), 'utf8');
  expect(page).toBe(lifecyclePage());
});

test('docs/lifecycle.svg draws what the table says now, with every state in both languages', () => {
  const drawn = readFileSync(new URL('../../docs/lifecycle.svg', import.meta.url), 'utf8');
  expect(drawn).toBe(lifecycleDrawing());
  for (const { codes } of [messagesFor('en'), messagesFor('zh-CN')]) {
    for (const name of Object.values(codes.status)) expect(drawn).toContain(`>${name}<`);
  }
});
