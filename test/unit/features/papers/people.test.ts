import { describe, expect, it } from 'vitest';
import type { Party } from '../../../../src/domain/parties/party.ts';
import { peopleRows, signers } from '../../../../src/features/papers/people.ts';
import { wordsIn } from '../../../support/typed-cases.ts';

const { t } = wordsIn('en');

function aParty(id: string, change: Partial<Party>): Party {
  return {
    ...{ id, version: 1, part: 'party', side: 'A', ordinal: 1, kind: 'person', name: `Name of ${id}`, contact: '' },
    ...{ address: '', note: '', vulnerabilities: [], consent: 'given', consentOn: null, actsFor: null },
    ...{ authority: null, authorityOn: null, caucusOwnerId: null, stances: [], enteredBy: 'p-zhou', enteredAt: '' },
    ...change,
  } as unknown as Party;
}

const first = aParty('first', { side: 'A' });
const second = aParty('second', { side: 'B' });
const guest = aParty('guest', { part: 'invited', side: null });

describe('on a paper', () => {
  it.each([
    ['nobody of Party B is named', [first], ['Party A: Name of first:', 'Party B:']],
    ['nobody of Party A is named', [second], ['Party A:', 'Party B: Name of second:']],
    ['both are, and a guest', [guest, second, first], ['Party A: Name of first:', 'Party B: Name of second:']],
  ])('Party A signs before Party B where %s', (_who, people, lines) => {
    expect(signers(people, t).slice(0, 2)).toEqual(lines);
  });

  it('a side of which nobody is named yet stands among the people all the same', () => {
    expect(peopleRows([second], t).map(([label, who]) => `${label} = ${who}`)).toEqual([
      'Party A = not named yet',
      'Party B = Name of second, Person',
    ]);
  });

  it('a side that was not there does not sign the record of a meeting', () => {
    expect(signers([], t, ['B'])).toEqual(['Party B:']);
  });
});
