import { describe, expect, it } from 'vitest';
import type { MediatedCase } from '../../../../src/domain/case/case.ts';
import { reviewAgreement } from '../../../../src/domain/case/legal-review.ts';
import { recordAgreement } from '../../../../src/domain/case/mediation.ts';
import {
  aCalendar,
  anAgreement,
  aPerson,
  aPersonWith,
  gateInputs,
  refusal,
  succeeded,
  TUESDAY_9,
} from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

const calendar = aCalendar();
const veteran = aPerson();
const reviewer = aPersonWith('legal_reviewer');
const talking = (gate = gateInputs()) =>
  aCase().triagedTo('songling', { gateInputs: gate }).takenBy(veteran).inMediation({ guardianPresent: true }).build();
const pays = (amount: number) => ({
  terms: [{ obligor: 'A' as const, kind: 'pay' as const, text: '付清', amount, dueOn: '2026-12-10' }],
  guardianPresent: true,
});
const agree = (current: MediatedCase, more: object) =>
  succeeded(recordAgreement(current, anAgreement(more), veteran, TUESDAY_9, calendar)).next;
const withMinor: MediatedCase = { ...talking(), beside: { vulnerable: [{ side: 'B', flag: 'minor' }] } };
const pending = agree(talking(), pays(50_000));
const THURSDAY = '2026-11-26T01:00:00.000Z';
const decide = (input: Parameters<typeof reviewAgreement>[1], by = reviewer, current = pending) =>
  reviewAgreement(current, input, by, THURSDAY, calendar);

describe('which agreements a legal reviewer must pass', () => {
  it.each([
    ['49,999 yuan', talking(), pays(49_999), null],
    ['50,000 yuan', talking(), pays(50_000), ['amount']],
    ['a minor whom only the page of the parties knows', withMinor, pays(1), ['minor']],
    ['a minor', talking(gateInputs({ minorInvolved: true })), pays(1), ['minor']],
    [
      'public-security mediation',
      talking(gateInputs({ basis: 'public_security', eligibilityGround: 'acquaintance_trifle' })),
      pays(1),
      ['public_security'],
    ],
  ])('%s', (_what, current, more, reasons) => {
    const next = agree(current, more);
    expect(next.status).toBe(reasons ? 'in_mediation' : 'agreed');
    if (reasons) expect(next).toMatchObject({ pendingAgreement: { reasons } });
  });
});

describe('until it is passed', () => {
  it('it is not in force, and no other is recorded', () => {
    expect(pending).not.toHaveProperty('agreement');
    const again = recordAgreement(pending, anAgreement(), veteran, TUESDAY_9, calendar);
    expect(refusal(again)).toBe('agreement.waits-for-review');
  });

  it('passed, it is in force from that day, not from an earlier one', () => {
    const { next, facts } = succeeded(decide({ result: 'passed' }));
    expect(next).toMatchObject({
      status: 'agreed',
      agreement: { effectiveOn: '2026-11-26' },
      legalReviews: [{ result: 'passed', by: reviewer.id }],
    });
    expect(next).not.toHaveProperty('pendingAgreement');
    expect(facts[0]).toMatchObject({ type: 'agreement.recorded' });
  });

  it('returned, the mediation goes on, and the note stays', () => {
    const { next } = succeeded(decide({ result: 'returned', note: '写明付款方式' }));
    expect(next).toMatchObject({
      status: 'in_mediation',
      legalReviews: [{ result: 'returned', note: '写明付款方式' }],
    });
    expect(agree(next as MediatedCase, pays(10)).status).toBe('agreed');
  });

  it('nobody returns it without a word, and nobody reviews what is not there or what they recorded', () => {
    expect(refusal(decide({ result: 'returned' }))).toBe('agreement.return-note-needed');
    expect(refusal(decide({ result: 'passed' }, reviewer, talking()))).toBe('agreement.nothing-to-review');
    const both = aPerson({ roles: ['veteran', 'legal_reviewer'] });
    expect(refusal(decide({ result: 'passed' }, both))).toBe('person.not-allowed');
    expect(refusal(decide({ result: 'passed' }, aPersonWith('triage_officer')))).toBe('person.not-allowed');
  });
});
