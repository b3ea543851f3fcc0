import { describe, expect, it } from 'vitest';
import { agentBarOf, barredAgents, whyBarred } from '../../../../src/domain/parties/agent-bar.ts';
import type { Party } from '../../../../src/domain/parties/party.ts';
import { aPerson, gateInputs } from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

const aParty = (id: string, more: Partial<Party>): Party => ({
  ...{ id, caseId: 'c', ordinal: 1, version: 1, enteredAt: '2026-11-24T01:00:00.000Z', stances: [] },
  ...{ part: 'party', side: 'A', kind: 'person', name: '', contact: '', address: '', note: '', vulnerabilities: [] },
  ...{ consent: 'not_asked', consentOn: null, actsFor: null, authority: null, authorityOn: null, caucusOwnerId: null },
  ...more,
});
const A = aParty('a', { side: 'A', name: '佟大山', contact: '138 0013 8000' });
const B = aParty('b', { side: 'B', name: '那小河' });
const caseWith = (gate: Parameters<typeof gateInputs>[0]) =>
  aCase()
    .triagedTo('songling', { gateInputs: gateInputs(gate) })
    .takenBy(aPerson())
    .build();
const onPublicSecurity = (violator: 'A' | 'B' | 'both') =>
  caseWith({ basis: 'public_security', eligibilityGround: 'acquaintance_trifle', violator });
const someone = { name: '贺律', contact: '' };

describe('in public-security mediation', () => {
  const bar = agentBarOf(onPublicSecurity('A'), [A, B]);

  it('nobody acts for the suspected violator; the injured side may send somebody', () => {
    expect(whyBarred({ ...someone, actsFor: 'a' }, bar)).toEqual({ field: 'actsFor', problem: 'of_violator' });
    expect(whyBarred({ ...someone, actsFor: 'b' }, bar)).toBeNull();
  });

  it('the suspected violator acts for nobody, known by number, or by name where there is no number', () => {
    const isOne = { field: 'name', problem: 'is_violator' };
    expect(whyBarred({ name: '别名', contact: '+86 13800138000', actsFor: 'b' }, bar)).toEqual(isOne);
    expect(whyBarred({ name: ' 佟 大山', contact: '', actsFor: 'b' }, bar)).toEqual(isOne);
    // Another person of the same name.
    expect(whyBarred({ name: '佟大山', contact: '13900139000', actsFor: 'b' }, bar)).toBeNull();
  });

  it('where each hit the other, neither sends anybody', () => {
    const both = agentBarOf(onPublicSecurity('both'), [A, B]);
    for (const actsFor of ['a', 'b']) expect(whyBarred({ ...someone, actsFor }, both)?.problem).toBe('of_violator');
  });

  it('nobody sends anybody while it is not said who is suspected', () => {
    const current = onPublicSecurity('A');
    const { violator: _unsaid, ...gateInputs } = current.triage.gateInputs;
    const unknown = agentBarOf({ ...current, triage: { ...current.triage, gateInputs } }, [A, B]);
    expect(whyBarred({ ...someone, actsFor: 'b' }, unknown)).toEqual({ field: 'actsFor', problem: 'violator_unknown' });
  });

  it('an agent who was entered before triage said who is suspected is pointed out', () => {
    const agent = aParty('agent', { part: 'agent', side: null, name: '贺律', actsFor: 'a', authority: 'general' });
    expect(barredAgents(onPublicSecurity('A'), [A, B, agent])).toEqual([agent]);
    expect(barredAgents(onPublicSecurity('B'), [A, B, agent])).toEqual([]);
    expect(barredAgents(aCase().build(), [A, B, agent])).toEqual([]);
  });
});

it('elsewhere each side may send an agent', () => {
  const bar = agentBarOf(caseWith({ basis: 'peoples_mediation' }), [A, B]);
  expect(whyBarred({ ...someone, actsFor: 'a' }, bar)).toBeNull();
});
