import { describe, expect, test } from 'vitest';
import { criteriaOf, type FindQuery, type Label, readFind } from '../../../../src/domain/case/find-query.ts';

const LABELS: Label[] = [
  { text: '松岭小区', means: { field: 'areas', code: 'songling-garden' } },
  { text: 'Songling Garden', means: { field: 'areas', code: 'songling-garden' } },
  { text: '松岭', means: { field: 'stations', code: 'songling' } },
  { text: 'Songling', means: { field: 'stations', code: 'songling' } },
  { text: '邻里纠纷', means: { field: 'categories', code: 'neighbour' } },
  { text: 'Neighbours (noise, leak)', means: { field: 'categories', code: 'neighbour' } },
  { text: '调解中', means: { field: 'statuses', code: 'in_mediation' } },
];
const found = (typed: string): Partial<FindQuery> | string => {
  const read = readFind(typed, LABELS);
  if (typeof read === 'string') return read;
  return Object.fromEntries(Object.entries(read).filter(([, value]) => !Array.isArray(value) || value.length > 0));
};

describe('what is looked for', () => {
  test.each([
    ['松岭小区', { areas: ['songling-garden'], page: 1 }],
    ['松岭 邻里纠纷', { stations: ['songling'], categories: ['neighbour'], page: 1 }],
    ['松岭小区调解中', { areas: ['songling-garden'], statuses: ['in_mediation'], page: 1 }],
    ['songling garden', { areas: ['songling-garden'], page: 1 }],
    ['SONGLING', { stations: ['songling'], page: 1 }],
    ['neighbours (noise, leak) songling 2', { stations: ['songling'], categories: ['neighbour'], page: 2 }],
    ['松岭 第3页', { stations: ['songling'], page: 3 }],
    ['lj-2026-12', { numbers: ['LJ-2026-000012'], page: 1 }],
    ['ＬＪ－2026－000012', { numbers: ['LJ-2026-000012'], page: 1 }],
    ['', 'nothing'],
    ['  ', 'nothing'],
  ])('%s', (typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });

  test.each([
    '佟大山',
    '松岭 佟大山',
    '13812345678',
    '松岭13812345678',
    'songlingxyz',
    '3',
    'LJ-2026-000012x',
    '3 号楼',
  ])('a name, a number or an address is not looked for here: %s', (typed) => {
    expect(found(typed)).toBe('other');
  });

  test('the record of the search holds codes only', () => {
    expect(criteriaOf(readFind('松岭小区 邻里纠纷', LABELS) as FindQuery)).toBe(
      'areas=songling-garden categories=neighbour page=1',
    );
  });
});
