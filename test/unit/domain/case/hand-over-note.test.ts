import { describe, expect, it, test } from 'vitest';
import { type ReleaseInput, release } from '../../../../src/domain/case/hand-off.ts';
import { take } from '../../../../src/domain/case/mediation.ts';
import { promisesFrom } from '../../../../src/domain/reminders/promises.ts';
import {
  aCalendar,
  aDeclaration,
  aPerson,
  aPersonWith,
  refusal,
  succeeded,
  TUESDAY_9,
} from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

const calendar = aCalendar();
const lead = aPerson();
const next = aPerson({ id: 'p-wang' });
const NOTE: ReleaseInput = {
  ...{ reason: 'leave', summary: '甲方已答应清理', openPromises: '周五回话', nextOn: '2026-12-04', to: next },
};
const handed = (note: Partial<ReleaseInput> = {}) =>
  release(
    aCase().triagedTo('songling').takenBy(lead).inMediation().build(),
    { ...NOTE, ...note },
    aPersonWith('team_lead'),
    TUESDAY_9,
    calendar,
  );
const takenAt = (at: string) => succeeded(take(succeeded(handed()).next, next, aDeclaration(), at, calendar, 0));

describe('whoever hands a case on', () => {
  it('says what is promised, or that nothing is', () => {
    expect(refusal(handed({ openPromises: '' }))).toBe('handoff.promises-needed');
    expect(succeeded(handed({ openPromises: null })).next.handOffs).toMatchObject([{ openPromises: '' }]);
  });

  test.each([null, '2026-11-23', '2026-11-24', '2027-05-24'])('and gives a date ahead, which %j is not', (nextOn) => {
    expect(refusal(handed({ nextOn }))).toBe('handoff.date-needed');
  });

  test.each(['2026-11-25', '2027-05-23'])('and gives a date ahead, as %s is', (nextOn) => {
    expect(handed({ nextOn }).ok).toBe(true);
  });
});

describe('whoever takes it over', () => {
  it('owes the date that was given, and is reminded of it', () => {
    const { next: taken, facts } = takenAt(TUESDAY_9);
    expect(taken.nextOn).toBe('2026-12-04');
    const event = { id: 1, caseId: taken.id, cycle: 1, by: next.id, at: TUESDAY_9, ...facts[0]! };
    expect(promisesFrom(event as never, 'blue', calendar)).toContainEqual({
      kind: 'next_date',
      anchorOn: '2026-12-04',
      dueAt: '2026-12-04T00:30:00.000Z',
    });
  });

  it('owes it at once, where it passed before anybody had taken the case', () => {
    expect(takenAt('2026-12-07T01:00:00.000Z').next.nextOn).toBe('2026-12-07');
  });
});
