import { describe, expect, it } from 'vitest';
import type { Agreement, Session } from '../../../../src/domain/case/records.ts';
import type { Party } from '../../../../src/domain/parties/party.ts';
import { meetingBefore } from '../../../../src/features/papers/of-case.ts';
import { boundBy, mediatorsAt, officersBeside, whoWasThere } from '../../../../src/features/papers/present.ts';
import { anAgreement, aPerson, aSession } from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';
import { wordsIn } from '../../../support/typed-cases.ts';

const words = wordsIn('en');
const { t } = words;

function aParty(id: string, change: Partial<Party>): Party {
  const blank = { part: 'party', side: null, ordinal: 1, kind: 'person', consent: 'given', actsFor: null };
  return { ...blank, id, name: id, ...change } as unknown as Party;
}
const people = [
  aParty('first', { side: 'A' }),
  aParty('second', { side: 'B' }),
  aParty('agent', { part: 'agent', actsFor: 'second' }),
  aParty('mother', { part: 'guardian', actsFor: 'first' }),
  aParty('elder', { part: 'invited' }),
  aParty('child', { part: 'affected' }),
];
const aMeeting = (change: Partial<Session> = {}): Session => ({
  ...aSession({ type: 'joint_session', attended: ['A', 'B'] }),
  no: 1,
  recordedBy: 'p-zhou',
  ...change,
});
const there = (change: Partial<Session>) => {
  const { named, unnamed } = whoWasThere(aMeeting(change), people, t);
  return [...named.map(({ id }) => id), ...unnamed];
};

describe('present at a meeting', () => {
  it('is neither an agent, nor a guardian, nor a guest who stayed away', () => {
    expect(there({})).toEqual(['first', 'second']);
  });

  it('is an agent who came in place of their side', () => {
    expect(there({ attended: ['A'], agents: [{ side: 'B', authority: 'general' }] })).toEqual(['first', 'agent']);
  });

  it('is an agent without a name, where none was entered', () => {
    const agents = [{ side: 'A', authority: 'special' }] as const;
    expect(there({ agents })).toEqual(['first', 'second', 'Agent of Party A']);
  });

  it('is a guardian where the tick says so, and the side came', () => {
    expect(there({ guardianPresent: true })).toEqual(['first', 'second', 'mother']);
    expect(there({ guardianPresent: true, attended: ['B'] })).toEqual(['second']);
  });

  it('is a guest by name where it is clear who it was, and else by kind', () => {
    expect(there({ invitees: ['elder'] })).toEqual(['first', 'second', 'elder']);
    const both = ['first', 'second', t.forms.invitee.elder, t.forms.invitee.lawyer];
    expect(there({ invitees: ['elder', 'lawyer'] })).toEqual(both);
  });

  it('are the officers beside; who is there to learn did not mediate', () => {
    const zhou = aPerson();
    const met = aMeeting({ tookPart: [{ personId: 'p-wu' }, { personId: zhou.id, role: 'observer' }] });
    expect(mediatorsAt({ ...met, performedBy: 'p-sun' })).toEqual(['p-sun', 'p-wu']);
    expect(officersBeside(met, { ...words, person: (id) => id })).toEqual([
      'p-wu',
      `${t.forms.teamRole.observer}: ${zhou.id}`,
    ]);
  });
});

describe('an agreement', () => {
  const agreement: Agreement = {
    ...anAgreement(),
    no: 'LJ-1',
    recordedBy: 'p-zhou',
    recordedAt: '2026-11-26T01:00:00.000Z',
  };

  it('is signed by the sides, by the agent who signed, and by the guests of the meeting only', () => {
    const ids = (meeting: Session | undefined, signed = agreement) =>
      whoWasThere(boundBy(signed, meeting), people, t).named.map(({ id }) => id);
    expect(ids(aMeeting())).toEqual(['first', 'second']);
    const byAgent = { ...agreement, signatures: { A: 'signed', B: 'agent_signed' } as const };
    expect(ids(undefined, byAgent)).toEqual(['first', 'second', 'agent']);
    expect(ids(aMeeting({ invitees: ['elder'] }))).toEqual(['first', 'second', 'elder']);
  });

  it('comes from the last meeting of both sides before it', () => {
    const at = (day: number, change: Partial<Session> = {}) =>
      aMeeting({ no: day, startedAt: `2026-11-${day}T01:00:00.000Z`, ...change });
    const sessions = [at(24), at(25), at(23), at(26, { attended: ['A'] }), at(27)];
    const current = { ...aCase().triagedTo('songling').takenBy(aPerson()).inMediation().build(), sessions };
    expect(meetingBefore(agreement, current)?.no).toBe(25);
  });
});
