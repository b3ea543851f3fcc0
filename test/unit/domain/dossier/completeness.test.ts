import { describe, expect, it } from 'vitest';
import { dossierOf, type PersonOutline } from '../../../../src/domain/dossier/completeness.ts';
import { aPerson, gateInputs } from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

const TODAY = '2026-11-24';
const lead = aPerson();
const taken = aCase().triagedTo('songling').takenBy(lead);
const talking = taken.inMediation();
const person = (side: 'A' | 'B', more: Partial<PersonOutline> = {}): PersonOutline => ({
  ...{ id: `p-${side}`, part: 'party', side, vulnerabilities: [], authority: null, actsFor: null },
  ...more,
});
const BOTH = [person('A'), person('B')];

describe('the file of a case', () => {
  it('does not exist before somebody leads it', () => {
    expect(dossierOf(aCase().build(), BOTH, TODAY)).toBeNull();
  });

  it('after taking lacks nearly everything, and counts only what the case needs', () => {
    expect(dossierOf(taken.build(), [], TODAY)).toEqual({
      percent: 20,
      needed: ['register', 'rights', 'identity', 'session', 'agreement'],
      missing: ['rights', 'identity', 'session', 'agreement'],
    });
  });

  it('is complete with rights told, both sides entered, a session, an agreement and its copies', () => {
    const agreed = taken.inMediation({ rightsExplained: true }).agreed({ copiesDelivered: true });
    expect(dossierOf(agreed.build(), BOTH, TODAY)).toMatchObject({ percent: 100, missing: [] });
  });

  it('asks for no names where none are kept', () => {
    expect(dossierOf(talking.build(), null, TODAY)?.needed).not.toContain('identity');
  });

  it('wants the authority of an agent', () => {
    const agent = person('A', { id: 'agent', part: 'agent', side: null, authority: 'not_shown', actsFor: 'p-A' });
    expect(dossierOf(talking.build(), [...BOTH, agent], TODAY)?.missing).toContain('authority');
    expect(dossierOf(talking.build(), [...BOTH, { ...agent, authority: 'special' }], TODAY)?.missing).not.toContain(
      'authority',
    );
  });

  it('wants the guardian of a minor at every joint session and among the people', () => {
    const minor = aCase()
      .triagedTo('songling', { gateInputs: gateInputs({ minorInvolved: true, guardianPresent: true }) })
      .takenBy(lead)
      .inMediation({ type: 'joint_session', attended: ['A', 'B'], guardianPresent: true })
      .build();
    const young = person('A', { vulnerabilities: ['minor'] });
    const guardian = person('A', { id: 'g', part: 'guardian', side: null, actsFor: 'p-A' });
    expect(dossierOf(minor, [young, person('B')], TODAY)?.missing).toContain('guardian');
    expect(dossierOf(minor, [young, person('B'), guardian], TODAY)?.missing).not.toContain('guardian');
  });

  it('wants the proof of performance and every check that was due', () => {
    const watched = taken.inMediation({ rightsExplained: true }).agreed().watched().build();
    expect(dossierOf(watched, BOTH, TODAY)?.missing).toEqual([]);
    expect(dossierOf(watched, BOTH, '2026-12-30')?.missing).toEqual(['follow_ups']);
  });

  it('wants the papers of a court that was to be asked', () => {
    const wanted = taken.inMediation({ rightsExplained: true }).agreed({ judicialConfirmation: 'wanted' }).build();
    expect(dossierOf(wanted, BOTH, TODAY)?.missing).toEqual(['confirmation']);
  });

  it('of a case that ends without agreement needs none, but that other remedies were explained', () => {
    const ended = taken.inMediation({ rightsExplained: true }).ended().build();
    expect(dossierOf(ended, BOTH, TODAY)).toMatchObject({ percent: 100, missing: [] });
    expect(dossierOf(ended, BOTH, TODAY)?.needed).toContain('remedies');
    expect(dossierOf(ended, BOTH, TODAY)?.needed).not.toContain('agreement');
  });
});
