import { describe, expect, it } from 'vitest';
import { dueDaysOf, nextAgreementNo, nextTermOn } from '../../../../src/domain/agreement/terms.ts';
import { recordAgreement } from '../../../../src/domain/case/mediation.ts';
import type { Term } from '../../../../src/domain/case/records.ts';
import { aCalendar, anAgreement, aPerson, succeeded, TUESDAY_9 } from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

const lead = aPerson();
const rent: Term = {
  obligor: 'B',
  obligee: 'A',
  kind: 'pay',
  text: '分两期付清',
  amount: 3000,
  dueOn: '2027-01-04',
  instalments: [
    { amount: 1000, dueOn: '2026-12-04' },
    { amount: 2000, dueOn: '2027-01-04' },
  ],
};

describe('instalments', () => {
  it('each fall due on their own day', () => {
    expect(dueDaysOf(rent)).toEqual(['2026-12-04', '2027-01-04']);
    expect(nextTermOn([rent], '2026-12-03')).toBe('2026-12-04');
    expect(nextTermOn([rent], '2026-12-04')).toBe('2027-01-04');
    expect(nextTermOn([rent], '2027-01-04')).toBeNull();
  });

  it('are looked at one after the other', () => {
    const agreed = aCase()
      .triagedTo('songling')
      .takenBy(lead)
      .inMediation()
      .agreed({ terms: [rent] });
    expect(agreed.build().nextOn).toBe('2026-12-04');
    const paid = agreed.checked({ performance: 'on_track', at: '2026-12-04T02:00:00.000Z' }).build();
    expect(paid).toMatchObject({ status: 'agreed', nextOn: '2027-01-04' });
  });
});

describe('an agreement on some of the issues', () => {
  const talking = aCase({}, { number: 'LJ-2026-000123' }).triagedTo('songling').takenBy(lead).inMediation();
  const part = anAgreement({ terms: [rent], partial: { agreed: '房租', open: '押金' } });
  const decided = succeeded(recordAgreement(talking.build(), part, lead, TUESDAY_9, aCalendar()));

  it('is on record while the rest goes on in mediation', () => {
    expect(decided.next).toMatchObject({
      status: 'in_mediation',
      partialAgreements: [{ no: 'LJ-2026-000123-1', partial: { open: '押金' } }],
      nextOn: '2026-12-01',
    });
    expect(decided.facts).toEqual([
      { type: 'agreement.part-recorded', no: 'LJ-2026-000123-1', terms: 1, nextOn: '2026-12-01' },
    ]);
  });

  it('is looked at together with the one on the rest', () => {
    const rest = succeeded(recordAgreement(decided.next, anAgreement(), lead, TUESDAY_9, aCalendar()));
    expect(rest.next).toMatchObject({
      status: 'agreed',
      agreement: { no: 'LJ-2026-000123-2' },
      partialAgreements: [{ no: 'LJ-2026-000123-1' }],
      nextOn: '2026-12-04',
    });
  });
});

it('numbers go on over breaches and reopenings', () => {
  const agreement = { ...anAgreement(), no: '', recordedBy: 'p' };
  const past = { agreement, followUps: [], postponements: [], breachedAt: TUESDAY_9 };
  const cycle = { ...past, cycle: 1, ground: 'new_call', reopenedAt: TUESDAY_9, reopenedBy: 'p' } as const;
  expect(nextAgreementNo('LJ-1', {})).toBe('LJ-1-1');
  expect(nextAgreementNo('LJ-1', { pastAgreements: [past], pastCycles: [cycle], partialAgreements: [agreement] })).toBe(
    'LJ-1-4',
  );
});
