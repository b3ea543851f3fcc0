import { describe, expect, it, test } from 'vitest';
import { recordAgreement } from '../../../../src/domain/case/mediation.ts';
import { aCalendar, anAgreement, aPerson, refusal, succeeded, TUESDAY_9 } from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

const calendar = aCalendar();
const veteran = aPerson();

describe('an agreement', () => {
  const talking = aCase({}, { number: 'LJ-2026-000123' }).triagedTo('songling').takenBy(veteran).inMediation().build();

  it('is numbered after the case and resolves nothing yet', () => {
    const { next, facts } = succeeded(recordAgreement(talking, anAgreement(), veteran, TUESDAY_9, calendar));
    expect(next).toMatchObject({
      status: 'agreed',
      agreement: { no: 'LJ-2026-000123-1' },
      nextOn: '2026-12-01',
      followUps: [],
    });
    expect(facts).toEqual([{ type: 'agreement.recorded', no: 'LJ-2026-000123-1', terms: 1, nextOn: '2026-12-01' }]);
  });

  test.each([
    ['one side refuses', anAgreement({ signatures: { A: 'signed', B: 'refused' } }), 'agreement.unsigned'],
    [
      'money has no amount',
      anAgreement({ terms: [{ obligor: 'A', kind: 'pay', text: '赔偿', dueOn: '2026-12-01' }] }),
      'agreement.lint',
    ],
    [
      'money has no date',
      anAgreement({ terms: [{ obligor: 'A', kind: 'share_cost', text: '分担', amount: 500 }] }),
      'agreement.lint',
    ],
  ])('is none where %s', (_what, input, code) => {
    expect(refusal(recordAgreement(talking, input, veteran, TUESDAY_9, calendar))).toBe(code);
  });

  it('is looked at again when the first of its terms falls due', () => {
    const due = (dueOn: string) => ({ obligor: 'A', kind: 'act', text: '清理楼道', dueOn }) as const;
    const input = anAgreement({ terms: [due('2026-12-08'), due('2026-12-04'), due('2026-11-20')] });
    const { next } = succeeded(recordAgreement(talking, input, veteran, TUESDAY_9, calendar));
    expect(next.nextOn).toBe('2026-12-04');
  });

  it('after a breach gets a number of its own', () => {
    const again = aCase({}, { number: 'LJ-2026-000123' })
      .triagedTo('songling')
      .takenBy(veteran)
      .inMediation()
      .agreed()
      .checked({ performance: 'breached' })
      .agreed()
      .build();
    expect(again.agreement.no).toBe('LJ-2026-000123-2');
    expect(again.pastAgreements).toMatchObject([{ agreement: { no: 'LJ-2026-000123-1' } }]);
  });

  it('needs a first contact', () => {
    const taken = aCase().triagedTo('songling').takenBy(veteran).build();
    expect(refusal(recordAgreement(taken, anAgreement(), veteran, TUESDAY_9, calendar))).toBe('case.not-in-this-state');
  });
});
