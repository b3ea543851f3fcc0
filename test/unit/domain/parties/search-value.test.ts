import { expect, test } from 'vitest';
import { nameToFind, phoneToFind } from '../../../../src/domain/parties/search-value.ts';

test.each([
  ['佟大山', ' 佟 大山 '],
  ['阿依古丽·买买提', '阿依古丽•买买提'],
  ['阿依古丽·买买提', '阿依古丽买买提'],
  ['Zhao Wei', 'ＺＨＡＯ　ｗｅｉ'],
])('the names %s and %s are one', (one, other) => {
  expect(nameToFind(one)).toBe(nameToFind(other));
  expect(nameToFind(one)).not.toBe('');
});

test('names of which one is a part of the other are two', () => {
  expect(nameToFind('佟大山')).not.toBe(nameToFind('佟大'));
});

test.each([
  ['13812345678', '138-1234-5678'],
  ['13812345678', '+86 138 1234 5678'],
  ['13812345678', '0086 13812345678'],
  ['13812345678', '１３８１２３４５６７８'],
  ['055112345', '(0551) 12345'],
])('the numbers %s and %s are one', (one, other) => {
  expect(phoneToFind(one)).toBe(phoneToFind(other));
  expect(phoneToFind(one)).not.toBe('');
});

test.each(['', '没有电话', '1234', '—'])('%j is no number', (typed) => {
  expect(phoneToFind(typed)).toBe('');
});
