import { describe, expect, it, test } from 'vitest';
import { messagesFor } from '../../../src/i18n/index.ts';
import type { ElementState } from '../../../src/slack/calls.ts';
import { readForm } from '../../../src/slack/form.ts';

const t = messagesFor('zh-CN');
const formOf = (fields: Record<string, ElementState>) =>
  readForm(Object.fromEntries(Object.entries(fields).map(([name, state]) => [name, { [name]: state }])), t);
const typed = (value: string | null) => formOf({ it: { value } });
const chosen = (value: string) => formOf({ it: { selected_option: { value } } });

describe('a text', () => {
  it('is given without the blanks around it, line breaks kept', () => {
    const form = typed('  第一行\r\n第二行\t完  ');
    expect(form.text('it', { max: 100 })).toBe('第一行\n第二行\t完');
    expect(form.errors()).toBeNull();
  });

  test.each(['\u0000', '\u0007', '\u001b', '\u007f', '\u0085', '\u202e', '\u2066'])(
    'with the control character %j in it is refused, and not changed on the quiet',
    (sign) => {
      const form = typed(`第一${sign}行`);
      form.text('it', { max: 100, optional: true });
      expect(form.errors()).toEqual({ it: t.problems.controlCharacters });
    },
  );

  test.each([
    ['too short', '短', { min: 2, max: 5 }, t.problems.tooShort(2)],
    ['too long', '长长长长长长', { max: 5 }, t.problems.tooLong(5)],
    ['nothing', null, { min: 1, max: 5 }, t.problems.tooShort(1)],
    ['only blanks', ' \n ', { min: 1, max: 5 }, t.problems.tooShort(1)],
  ])('that is %s is refused beside its field', (_what, value, limits, error) => {
    const form = typed(value);
    form.text('it', limits);
    expect(form.errors()).toEqual({ it: error });
  });

  it('that may be left out may be empty, but not too short', () => {
    const form = typed('');
    expect(form.text('it', { min: 6, max: 60, optional: true })).toBe('');
    expect(form.errors()).toBeNull();
    const short = typed('短');
    short.text('it', { min: 6, max: 60, optional: true });
    expect(short.errors()).toEqual({ it: t.problems.tooShort(6) });
  });

  test.each([
    ['110101199003070011', t.problems.personalDataKind.id_number],
    ['手机138-1234-5678', t.problems.personalDataKind.mobile],
    ['4111 1111 1111 1111', t.problems.personalDataKind.bank_card],
    ['京A12345', t.problems.personalDataKind.plate],
  ])('with %s is refused, and the reason says what it looks like', (value, kind) => {
    const form = typed(value);
    form.text('it', { max: 100, optional: true });
    expect(form.errors()).toEqual({ it: t.problems.personalData(kind) });
    expect(form.errors()!.it).toContain(kind);
    expect(form.errors()!.it).not.toContain(value);
  });

  it('keeps the first error of a field', () => {
    const form = typed('短');
    form.wrong('it', 'first');
    form.text('it', { min: 5, max: 9 });
    expect(form.errors()).toEqual({ it: 'first' });
  });
});

describe('a choice', () => {
  it('is one of those offered, or none', () => {
    expect(chosen('b').choice('it', ['a', 'b'])).toBe('b');
    expect(chosen('forged').choice('it', ['a', 'b'])).toBeNull();
    expect(formOf({}).choice('it', ['a', 'b'])).toBeNull();
  });

  it('that is required and missing or forged is an error', () => {
    for (const form of [formOf({}), chosen('forged'), formOf({ it: { selected_option: null } })]) {
      form.required('it', ['a', 'b']);
      expect(form.errors()).toEqual({ it: t.problems.chooseOne });
    }
  });

  it('of several drops what was not offered', () => {
    const form = formOf({ it: { selected_options: [{ value: 'b' }, { value: 'forged' }, { value: 'a' }] } });
    expect(form.choices('it', ['a', 'b'])).toEqual(['b', 'a']);
    expect(formOf({}).choices('it', ['a'])).toEqual([]);
  });

  it('of yes or no to every question, or no answer at all', () => {
    const answer = (value: string): ElementState => ({ selected_option: { value } });
    expect(formOf({ p: answer('yes'), q: answer('no') }).yesNo(['p', 'q'])).toEqual([true, false]);
    expect(formOf({ p: answer('yes') }).yesNo(['p', 'q'])).toBeNull();
  });
});

describe('a number', () => {
  test.each([
    ['7', 7],
    [' 007 ', 7],
    ['0', 0],
  ])('%j is %d', (value, number) => {
    const form = typed(value);
    expect(form.number('it', { min: 0, max: 10 })).toBe(number);
    expect(form.errors()).toBeNull();
  });

  test.each(['11', '-1', '1.5', 'seven', '', '１２', '1e1', '0x5', 'Infinity'])('%j is refused', (value) => {
    const form = typed(value);
    form.number('it', { min: 0, max: 10 });
    expect(form.errors()).toEqual({ it: t.problems.numberBetween(0, 10) });
  });

  it('may be left out where it is optional', () => {
    const form = typed('');
    expect(form.number('it', { min: 1, max: 2, optional: true })).toBeNull();
    expect(form.errors()).toBeNull();
  });
});

test('dates, moments and people come through, and are null where nothing was chosen', () => {
  const form = formOf({
    on: { selected_date: '2026-11-23' },
    at: { selected_date_time: 1_795_395_600 },
    who: { selected_user: 'U1' },
    all: { selected_users: ['U1', 'U2'] },
  });
  expect([form.date('on'), form.instant('at'), form.user('who'), form.users('all')]).toEqual([
    '2026-11-23',
    '2026-11-23T01:00:00.000Z',
    'U1',
    ['U1', 'U2'],
  ]);
  const empty = formOf({});
  expect([empty.date('on'), empty.instant('at'), empty.user('who'), empty.users('all')]).toEqual([
    null,
    null,
    null,
    [],
  ]);
});
