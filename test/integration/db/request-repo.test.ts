import { expect, test } from 'vitest';
import { createPublicationRepo } from '../../../src/db/publication-repo.ts';
import { createRequestRepo } from '../../../src/db/request-repo.ts';
import { openStore } from '../../support/store.ts';

test('a request is first once, however many deliveries come at the same time', async () => {
  const { sql } = await openStore();
  const requests = createRequestRepo(sql);
  const answers = await Promise.all(Array.from({ length: 16 }, () => requests.isFirst('click-1')));
  expect(answers.filter(Boolean)).toHaveLength(1);
  expect([await requests.isFirst('click-1'), await requests.isFirst('click-2')]).toEqual([false, true]);
});

test('a request is forgotten after a day, not before', async () => {
  const { sql } = await openStore();
  const requests = createRequestRepo(sql);
  await requests.isFirst('old');
  await requests.isFirst('new');
  await sql.run(
    'test-age',
    `UPDATE handled_request SET handled_at = now() - interval '25 hours' WHERE key = 'old'`,
    [],
  );
  expect(await requests.forgetOld()).toBe(1);
  expect([await requests.isFirst('new'), await requests.isFirst('old')]).toEqual([false, true]);
});

test('the figures of a week are frozen by whoever is first, and published once', async () => {
  const { sql } = await openStore();
  const publications = createPublicationRepo(sql);
  const frozen = await Promise.all([1, 2, 3, 4].map((taken) => publications.freeze('league', '2026-W47', { taken })));
  expect(new Set(frozen.map(({ taken }) => taken)).size).toBe(1);
  expect(await publications.frozen('league', '2026-W47')).toEqual(frozen[0]);
  expect(await publications.frozen('digest', '2026-W47')).toBeNull();
  expect(await publications.isPublished('league', '2026-W47')).toBe(false);
  await publications.markPublished('league', '2026-W47', '2026-11-23T01:00:00.000Z', 'p-1');
  await publications.markPublished('league', '2026-W47', '2026-11-24T01:00:00.000Z', 'p-2');
  const row = await sql.one('test-published', 'SELECT requested_by FROM publication WHERE kind = $1', ['league']);
  expect(row).toEqual({ requested_by: 'p-1' });
  expect(await publications.isPublished('league', '2026-W47')).toBe(true);
});
