import { expect, test } from 'vitest';
import { type DisputeTraits, matchRepeats } from '../../../../src/domain/repeats/match.ts';

const NOW = '2026-11-24T01:00:00.000Z';
const CALL: DisputeTraits = { area: 'garden', category: 'neighbour', relationship: 'neighbour', at: NOW };

function daysAgo(days: number): string {
  return new Date(Date.parse(NOW) - days * 86_400_000).toISOString();
}

function match(earlier: Partial<DisputeTraits> & { daysAgo?: number }, call: Partial<DisputeTraits> = {}) {
  const { daysAgo: days = 10, ...traits } = earlier;
  return matchRepeats({ ...CALL, ...call }, [{ ...CALL, at: daysAgo(days), ...traits, caseId: 'earlier' }])[0] ?? null;
}

test.each([
  ['all is the same, ten days ago', {}, 90, 'strong'],
  ['all is the same, just now', { daysAgo: 0 }, 90, 'strong'],
  ['all is the same, 60 days ago', { daysAgo: 60 }, 90, 'strong'],
  ['all is the same, 61 days ago', { daysAgo: 61 }, 85, 'strong'],
  ['all is the same, 91 days ago', { daysAgo: 91 }, 75, 'strong'],
  ['all is the same, 180 days ago', { daysAgo: 180 }, 75, 'strong'],
  ['the type was written down differently', { category: 'other' }, 65, 'probable'],
  ['the relationship was written down differently', { relationship: 'other' }, 65, 'probable'],
  ['elsewhere, between parties of whom nothing is known', { area: 'market' }, 65, 'probable'],
] as const)('%s', (_name, earlier, points, strength) => {
  expect(match(earlier)).toMatchObject({ points, strength });
});

test('what was last called about more than 180 days ago is no repeat, nor is what came later', () => {
  expect(match({ daysAgo: 181 })).toBeNull();
  expect(match({ daysAgo: -1 })).toBeNull();
});

test('the same place alone is no repeat', () => {
  expect(match({ category: 'other', relationship: 'other' })).toBeNull();
});

test('two shared parties say more than place and type, and one says less than two', () => {
  const unlike = { area: 'market', category: 'other' } as const;
  expect(match({ ...unlike, partyKeys: ['a', 'b'] }, { partyKeys: ['b', 'a'] })).toMatchObject({ strength: 'strong' });
  expect(match({ ...unlike, partyKeys: ['a', 'b'] }, { partyKeys: ['a', 'a'] })).toMatchObject({ points: 70 });
});

test('every point has a reason, and the likeliest dispute comes first', () => {
  const found = matchRepeats(CALL, [
    { ...CALL, at: daysAgo(3), relationship: 'other', caseId: 'less' },
    { ...CALL, at: daysAgo(70), caseId: 'more' },
  ]);
  expect(found.map(({ caseId }) => caseId)).toEqual(['more', 'less']);
  for (const { points, reasons } of found) expect(reasons.reduce((sum, it) => sum + it.points, 0)).toBe(points);
  expect(found[1]?.reasons.map(({ reason }) => reason)).toEqual(['area', 'category', 'recent']);
});

test('before parties are known, only the same words in the same place are a strong match', () => {
  for (const area of ['garden', 'market'])
    for (const category of ['neighbour', 'other'] as const)
      for (const relationship of ['neighbour', 'other'] as const) {
        const isSame = area === CALL.area && category === CALL.category && relationship === CALL.relationship;
        expect(match({ area, category, relationship, daysAgo: 1 })?.strength === 'strong').toBe(isSame);
      }
});

test('the windows are settings', () => {
  const short = { recent: 5, repeat: 7, longest: 9 };
  expect(matchRepeats(CALL, [{ ...CALL, at: daysAgo(10), caseId: 'earlier' }], short)).toEqual([]);
});
