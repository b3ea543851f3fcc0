import { describe, expect, it, test } from 'vitest';
import { NO_BAR } from '../../../../src/domain/parties/agent-bar.ts';
import { labelOf, withoutGuardian } from '../../../../src/domain/parties/party.ts';
import { type PartyErrors, readParty, type Typed } from '../../../../src/domain/parties/read-party.ts';
import { messagesFor } from '../../../../src/i18n/index.ts';

const AROUND = {
  today: '2026-11-24',
  parties: [
    { id: 'p1', part: 'party' },
    { id: 'g1', part: 'guardian' },
  ],
  officers: ['veteran'],
  bar: NO_BAR,
} as const;
const PARTY = { part: 'party', side: 'A', kind: 'person', name: '佟大山' };

function typed(fields: Record<string, string | readonly string[]>): Typed {
  const many = (field: string) => [fields[field] ?? []].flat();
  return { many, one: (field) => many(field)[0] ?? '' };
}
const read = (fields: Record<string, string | readonly string[]>) => readParty(typed({ ...PARTY, ...fields }), AROUND);
const errorsOf = (fields: Record<string, string | readonly string[]>): PartyErrors => {
  const answer = read(fields);
  return 'errors' in answer ? answer.errors : {};
};

describe('an entry', () => {
  it('needs a name, and of a party its side; nothing else', () => {
    expect(read({})).toMatchObject({ entry: { name: '佟大山', side: 'A', consent: 'not_asked', contact: '' } });
    expect(errorsOf({ name: '  ', side: '' })).toEqual({ name: 'missing', side: 'missing' });
  });

  it('keeps what was typed, without the blanks around it', () => {
    const note = '第一行\n第二行';
    expect(read({ note: ` ${note.replace('\n', '\r\n')} `, address: ' 3 号楼 ' })).toMatchObject({
      entry: { note, address: '3 号楼' },
    });
  });

  it('names everything that is wrong at once', () => {
    expect(errorsOf({ name: '', contact: 'x', consentOn: '2026-02-30', vulnerabilities: ['minor', 'rich'] })).toEqual({
      name: 'missing',
      contact: 'not_a_phone',
      consentOn: 'not_a_day',
      vulnerabilities: 'not_a_choice',
    });
  });

  test.each<[string, string, string]>([
    ['name', '山'.repeat(61), 'too_long'],
    ['contact', '1'.repeat(41), 'too_long'],
    ['address', '路'.repeat(201), 'too_long'],
    ['note', '字'.repeat(1001), 'too_long'],
    ['name', '佟\u0000大山', 'control_characters'],
    ['name', '佟\n大山', 'control_characters'],
    ['name', '佟\u202e大山', 'control_characters'],
    ['note', '字\u0007', 'control_characters'],
    ['side', 'Z', 'not_a_choice'],
    ['kind', 'animal', 'not_a_choice'],
    ['consent', '__proto__', 'not_a_choice'],
    ['caucusOwnerId', 'stranger', 'not_a_choice'],
    ['consentOn', '2026-11-25', 'in_the_future'],
    ['consentOn', '1999-12-31', 'too_long_ago'],
    ['consentOn', '24.11.2026', 'not_a_day'],
    ['consentOn', '2026-13-01', 'not_a_day'],
    ['consentOn', '2025-02-29', 'not_a_day'],
  ])('is refused beside %s for %j', (field, value, problem) => {
    expect(errorsOf({ consent: 'given', [field]: value })).toHaveProperty(field, problem);
  });

  test.each([
    ['name', '山'.repeat(60)],
    ['name', '𠮷'.repeat(60)],
    ['contact', '1'.repeat(40)],
    ['address', '路'.repeat(200)],
    ['note', '字'.repeat(1000)],
  ])('may be as long as its limit: %s', (field, value) => {
    expect(errorsOf({ [field]: value })).toEqual({});
  });

  it('says in the note why a consent is taken back', () => {
    const taken = (fields: Record<string, string>, before: { consent: 'given' | 'refused'; note: string }) => {
      const answer = readParty(typed({ ...PARTY, consent: 'refused', consentOn: '2026-11-24', ...fields }), {
        ...AROUND,
        before,
      });
      return 'errors' in answer ? answer.errors : {};
    };
    const given = { consent: 'given', note: '电话里答应的' } as const;
    expect(taken({}, given)).toEqual({ note: 'note_needed' });
    expect(taken({ note: given.note }, given)).toEqual({ note: 'note_needed' });
    expect(taken({ consent: '', consentOn: '' }, given)).toEqual({ note: 'note_needed' });
    expect(taken({ note: '听说对方带人来，不愿再谈' }, given)).toEqual({});
    expect(taken({}, { consent: 'refused', note: '' })).toEqual({});
  });

  it('has a day for each answer, and an answer for each day', () => {
    expect(errorsOf({ consent: 'refused' })).toEqual({ consentOn: 'missing' });
    expect(errorsOf({ consentOn: '2026-11-24' })).toEqual({ consentOn: 'day_without_answer' });
    expect(errorsOf({ stance: 'forgives', stanceOn: '2024-02-29' })).toEqual({});
    expect(errorsOf({ stanceOn: '2026-11-24' })).toEqual({ stanceOn: 'day_without_answer' });
  });

  it('of an agent or guardian says for whom they stand, and that is a party', () => {
    expect(errorsOf({ part: 'guardian' })).toEqual({ actsFor: 'missing' });
    expect(errorsOf({ part: 'guardian', actsFor: 'g1' })).toHaveProperty('actsFor');
    const agent = { part: 'agent', actsFor: 'p1', authority: 'special' };
    expect(errorsOf(agent)).toEqual({ authorityOn: 'missing' });
    expect(errorsOf({ ...agent, authority: '' })).toEqual({ authority: 'missing' });
    expect(read({ ...agent, authorityOn: '2026-11-20' })).toMatchObject({ entry: { side: null, actsFor: 'p1' } });
  });

  it('has no side, no principal and no authority where its part has none', () => {
    const entry = read({ part: 'affected', actsFor: 'p1', authority: 'general', authorityOn: '2026-11-20' });
    expect(entry).toMatchObject({ entry: { side: null, actsFor: null, authority: null, authorityOn: null } });
  });
});

describe('a label', () => {
  const [a1, a2, b1] = [
    { part: 'party', side: 'A', ordinal: 1 },
    { part: 'party', side: 'A', ordinal: 2 },
    { part: 'party', side: 'B', ordinal: 1 },
  ] as const;
  const say = (locale: 'zh-CN' | 'en', one: typeof a1 | typeof a2 | typeof b1, all: readonly (typeof one)[]) =>
    messagesFor(locale).parties.label(labelOf(one, all));

  it('is the side, with a number once there are several on it', () => {
    expect([say('en', a1, [a1, b1]), say('zh-CN', a1, [a1, b1])]).toEqual(['Party A', '甲方']);
    expect([say('en', a2, [a1, a2, b1]), say('zh-CN', a2, [a1, a2, b1])]).toEqual(['Party A 2', '甲方2']);
    expect(say('zh-CN', b1, [a1, a2, b1])).toBe('乙方');
  });
});

test('a minor without a guardian is pointed out, one with a guardian is not', () => {
  const minor = { id: 'm', part: 'party', vulnerabilities: ['minor'], actsFor: null } as const;
  const guardian = { id: 'g', part: 'guardian', vulnerabilities: [], actsFor: 'm' } as const;
  expect(withoutGuardian([minor])).toEqual([minor]);
  expect(withoutGuardian([minor, guardian])).toEqual([]);
  expect(withoutGuardian([{ ...minor, vulnerabilities: ['elderly'] as const }])).toEqual([]);
});
