import { describe, expect, it } from 'vitest';
import { isCheckDue } from '../../../../src/domain/follow-up/due-check.ts';
import { aPerson, TUESDAY_9 } from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

const agreed = aCase().triagedTo('songling').takenBy(aPerson()).inMediation().agreed();

describe('a check is due', () => {
  it('once the day has come on which the terms are looked at again, and not before', () => {
    const waiting = agreed.checked({ performance: 'not_due' }).build();
    const { nextOn } = waiting as { nextOn: string };
    expect(isCheckDue(waiting, '2026-11-23')).toBe(false);
    expect(isCheckDue(waiting, nextOn)).toBe(true);
  });

  it('in the watch when a promised day has come, until it is answered', () => {
    const watched = agreed.watched();
    const [first] = watched.build().followUpPlan;
    expect(isCheckDue(watched.build(), '2026-11-24')).toBe(false);
    expect(isCheckDue(watched.build(), first!.dueOn)).toBe(true);
    const answered = watched.checked({ at: `${first!.dueOn}T02:00:00.000Z` }).build();
    expect(isCheckDue(answered, first!.dueOn)).toBe(false);
  });

  it('never while nothing is agreed', () => {
    expect(isCheckDue(aCase({}, { at: TUESDAY_9 }).build(), '2027-12-31')).toBe(false);
  });
});
