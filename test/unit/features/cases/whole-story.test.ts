import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { casesFeature } from '../../../../src/features/cases/index.ts';

/** What has no place in a case's thread, and why. */
const ELSEWHERE = new Set([
  // Before the case has a card: told in the triage channel.
  'case.reported',
  'case.details-added',
  // It has no card any more, or the card alone says it.
  'case.returned',
]);

it('the thread of a case tells everything that may happen to it', async () => {
  const source = await readFile(new URL('../../../../src/domain/case/events.ts', import.meta.url), 'utf8');
  const types = [...source.matchAll(/type: '([a-z.-]+)'/g)].map(([, type]) => type!);
  const told = new Set(Object.keys(casesFeature.on ?? {}));
  expect(types.length).toBeGreaterThan(40);
  expect(types.filter((type) => !told.has(type) && !ELSEWHERE.has(type))).toEqual([]);
});
