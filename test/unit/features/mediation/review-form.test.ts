import { expect, it } from 'vitest';
import { agreementReviewForm } from '../../../../src/features/mediation/review.modal.ts';
import { anAgreement, aPerson } from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';
import { wordsIn } from '../../../support/typed-cases.ts';

const words = wordsIn('zh-CN');

it('the legal reviewer reads all that is to be passed', () => {
  const current = aCase().triagedTo('songling').takenBy(aPerson()).inMediation().build();
  if (current.status !== 'in_mediation') throw new Error('The case is not in mediation');
  const input = anAgreement({
    responsibility: '甲方负主要责任',
    partial: { agreed: '门板赔偿', open: '楼道堆放' },
    guardianPresent: true,
    signedOn: { A: '2026-11-26', B: '2026-11-27' },
    consent: { note: '乙方年事已高，由女儿陪同' },
    terms: [
      {
        ...{ obligor: 'A', obligee: 'B', kind: 'pay', text: '赔偿门板', amount: 700, dueOn: '2026-12-20' },
        instalments: [
          { amount: 300, dueOn: '2026-12-10' },
          { amount: 400, dueOn: '2026-12-20' },
        ],
        proof: '转账记录',
      },
    ],
  });
  const agreement = { ...input, no: 'LJ-2026-000001-1', recordedBy: 'p-zhou' };
  const pendingAgreement = { agreement, reasons: ['minor' as const], reviewerId: null };
  const shown = JSON.stringify(agreementReviewForm({ ...current, pendingAgreement }, words));
  for (const part of [
    '甲方负主要责任',
    '门板赔偿',
    '楼道堆放',
    '赔偿门板',
    '300',
    '400',
    words.day('2026-12-10'),
    '转账记录',
    words.day('2026-11-27'),
    '乙方年事已高',
    words.t.mediation.session.guardianPresent,
  ])
    expect(shown).toContain(part);
});
