import { expect, test } from 'vitest';
import { dueLine } from '../../../src/features/cases/due-line.view.ts';
import { messagesFor } from '../../../src/i18n/index.ts';
import { wordsFor } from '../../../src/i18n/words.ts';
import { aCalendar, aPerson } from '../../support/builders.ts';
import { aCase } from '../../support/case-building.ts';
import { aRoster } from '../../support/programme.ts';
import { LOCALES } from '../../support/typed-cases.ts';

const [zh, en] = LOCALES.map((locale) =>
  wordsFor(locale, messagesFor(locale), aRoster(), aCalendar({ announcedYears: new Set([2026]) })),
) as [ReturnType<typeof wordsFor>, ReturnType<typeof wordsFor>];

test('a day to come is marked while the days off of its year are not known, by the programme’s own clock', () => {
  expect([zh.dueDay('2026-12-31'), zh.dueDay('2027-01-04')]).toEqual(['12月31日', '1月4日（暂定）']);
  expect([en.dueDay('2026-12-31'), en.dueDay('2027-01-04')]).toEqual(['Dec 31', 'Jan 4 (provisional)']);
  expect(zh.due('2026-12-31T15:59:00.000Z')).toBe('12月31日 23:59');
  expect(zh.due('2026-12-31T16:00:00.000Z')).toBe('1月1日 00:00（暂定）');
});

test('what has happened is never provisional', () => {
  expect([zh.day('2027-01-04'), zh.time('2027-01-04T01:00:00.000Z')]).toEqual(['1月4日', '1月4日 09:00']);
});

test('the line of a case says that its deadline may still move', () => {
  const lead = aPerson();
  const taken = aCase({}, { at: '2026-12-31T01:00:00.000Z' }).triagedTo('songling').takenBy(lead).build();
  expect(dueLine(taken, zh)).toContain('（暂定）');
});
