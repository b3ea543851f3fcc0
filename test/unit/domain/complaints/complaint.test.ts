import { describe, expect, it, test } from 'vitest';
import { mayDecide, mayRead, officersOf } from '../../../../src/domain/complaints/complaint.ts';
import { LONGEST_COMPLAINT, readComplaint, readVerdict } from '../../../../src/domain/complaints/read-complaint.ts';
import { aPerson, aPersonWith } from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

const veteran = aPerson();
const chief = aPersonWith('station_chief');
const commander = aPersonWith('commander');
const auditor = aPersonWith('auditor');
const current = aCase().triagedTo('songling').takenBy(veteran).build();

describe('who decides on a complaint', () => {
  test.each([
    ['about a veteran', veteran, [chief, commander]],
    ['about the chief', chief, [commander]],
    ['about the commander', commander, [auditor]],
  ])('%s', (_what, about, deciders) => {
    const all = [veteran, chief, commander, auditor, aPersonWith('triage_officer'), aPersonWith('team_lead')];
    expect(all.filter((person) => mayDecide(person, about, current))).toEqual(deciders);
  });

  it('never the one it is about, also where they hold the role', () => {
    const both = { ...veteran, roles: ['veteran', 'commander'] as const };
    expect(mayDecide(both, both, current)).toBe(false);
    expect(mayRead(both, { aboutId: both.id }, current)).toBe(false);
    expect(mayRead(auditor, { aboutId: veteran.id }, current)).toBe(true);
  });

  it('can be about whoever had a part in the case', () => {
    const people = [veteran, chief, commander, aPerson({ id: 'p-far', teamId: 'hewan', stationId: 'hewan' })];
    expect(officersOf(current, people).map(({ id }) => id)).toEqual([veteran.id, chief.id]);
  });
});

const GOOD = { about: veteran.id, code: 'favouritism', source: 'party', party: '', text: '总是只听对方说话。' };
const around = { officers: [veteran.id, 'p-self'], parties: ['party-1'], by: 'p-self' };
const typed = (fields: Record<string, string>) => ({ one: (field: string) => fields[field] ?? '' });
const errors = (change: Record<string, string>) => {
  const read = readComplaint(typed({ ...GOOD, ...change }), around);
  return 'errors' in read ? read.errors : null;
};

describe('a complaint as it was typed', () => {
  test.each([
    [{ about: 'p-nobody' }, { about: 'missing' }],
    [{ about: 'p-self' }, { about: 'own' }],
    [{ code: 'x' }, { code: 'missing' }],
    [{ source: '' }, { source: 'missing' }],
    [{ party: 'party-9' }, { party: 'missing' }],
    [{ text: ' ' }, { text: 'missing' }],
    [{ text: '短' }, { text: 'too_short' }],
    [{ text: '字'.repeat(LONGEST_COMPLAINT + 1) }, { text: 'too_long' }],
    [{ text: '含有\u0000字符的投诉' }, { text: 'control_characters' }],
    [{ text: '含有\u202e字符的投诉' }, { text: 'control_characters' }],
  ])('%j is told beside its field', (change, expected) => {
    expect(errors(change)).toEqual(expected);
  });

  it('is taken as it is, with the party only where a party complains', () => {
    const text = `${'字'.repeat(LONGEST_COMPLAINT - 1)}\n`;
    expect(readComplaint(typed({ ...GOOD, party: 'party-1', text }), around)).toMatchObject({
      entry: { partyId: 'party-1', text: '字'.repeat(LONGEST_COMPLAINT - 1) },
    });
    expect(readComplaint(typed({ ...GOOD, source: 'officer', party: 'party-1' }), around)).toMatchObject({
      entry: { partyId: null },
    });
  });

  it('is decided once; what was upheld may be cleared later', () => {
    const verdict = (state: 'open' | 'upheld' | 'cleared', one: string) =>
      'verdict' in readVerdict(typed({ verdict: one, decision: '已谈话并公开致歉。' }), state);
    expect([verdict('open', 'upheld'), verdict('upheld', 'cleared'), verdict('upheld', 'not_upheld')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(verdict('cleared', 'upheld')).toBe(false);
  });
});
