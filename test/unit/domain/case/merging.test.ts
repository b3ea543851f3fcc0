import { describe, expect, test } from 'vitest';
import type { Case, MergedCase } from '../../../../src/domain/case/case.ts';
import { merge, unmerge } from '../../../../src/domain/case/merging.ts';
import { suspend } from '../../../../src/domain/case/suspension.ts';
import { promisesFrom } from '../../../../src/domain/reminders/promises.ts';
import { joinDuplicate } from '../../../../src/domain/repeats/calls.ts';
import { aCalendar, aPerson, aPersonWith, MONDAY_9, refusal, succeeded, TUESDAY_9 } from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

const officer = aPersonWith('triage_officer');
const lead = aPerson();
const calendar = aCalendar();
const LATER = '2026-11-23T03:00:00.000Z';
const ofTeam = (at = MONDAY_9) => aCase({}, { at }).triagedTo('songling');
const talking = (nextOn: string, at = MONDAY_9) => ofTeam(at).takenBy(lead).inMediation({ nextOn });
const merged = (it: Case, target: Case): MergedCase => succeeded(merge(it, target, officer, TUESDAY_9)).next;
const counted = [
  { at: MONDAY_9, stated: 1 },
  { at: LATER, stated: 1 },
];
const joined = (target: Case, duplicate: MergedCase) => joinDuplicate(target, duplicate, counted, TUESDAY_9)!;

describe('what somebody promised', () => {
  const later = talking('2026-11-27', LATER).build();

  test.each<[string, Case]>([
    ['waits for triage', aCase().build()],
    ['waits for a taker', ofTeam().build()],
    ['is settled', talking('2026-12-10').agreed().watched().resolved().build()],
    [
      'is suspended',
      talking('2026-12-10')
        .stepped((it, at) => suspend(it, { reason: 'away', resumeOn: '2026-12-15' }, lead, at, calendar), lead)
        .build(),
    ],
  ])('goes to nobody where the earlier case %s: the merge is refused', (_state, target) => {
    expect(refusal(merge(later, target, officer, TUESDAY_9))).toBe('merge.nobody-goes-on');
  });

  test.each([
    ['2026-12-10', '2026-11-27'],
    ['2026-11-25', '2026-11-25'],
  ])('is kept by whoever goes on: with a date of their own on %s, the next is %s', (own, next) => {
    const target = talking(own).build();
    const { next: now, facts } = joined(target, merged(later, target));
    expect(now).toMatchObject({ nextOn: next });
    expect(facts[0]).toMatchObject({ type: 'duplicate.joined', promisedOn: '2026-11-27' });
    const event = { ...facts[0]!, id: 1, caseId: target.id, cycle: 1, by: 'p', at: TUESDAY_9 };
    expect(promisesFrom(event as never, 'blue', calendar).map(({ anchorOn }) => anchorOn)).toEqual(['2026-11-27']);
  });

  test('an agreement is performed where it was made: such a case is linked and not merged', () => {
    const [target, part] = [talking('2026-12-10').build(), talking('2026-11-27', LATER).build()];
    const { agreement } = talking('2026-11-27', LATER).agreed().build() as Extract<Case, { status: 'agreed' }>;
    const partly = { ...part, partialAgreements: [agreement] } as Case;
    expect(refusal(merge(partly, target, officer, TUESDAY_9))).toBe('merge.has-agreement');
    const whole = talking('2026-11-27', LATER).agreed().build();
    expect(refusal(merge(whole, target, officer, TUESDAY_9))).toBe('case.not-in-this-state');
  });
});

describe('another dispute after all', () => {
  test('it waits for triage under its own number, with its meetings, and says from where it came', () => {
    const target = talking('2026-12-10').build();
    const was = merged(talking('2026-11-27', LATER).build(), target);
    const { next, facts } = succeeded(unmerge(was, '另一栋楼', officer, TUESDAY_9));
    expect(next).toMatchObject({ id: was.id, number: was.number, status: 'reported', reportedAt: LATER });
    expect(next).not.toHaveProperty('mergedInto');
    expect(next).not.toHaveProperty('triage');
    expect(next.earlier?.sessions).toHaveLength(1);
    expect(next.partings).toEqual([
      { fromId: target.id, fromNumber: target.number, note: '另一栋楼', by: officer.id, at: TUESDAY_9 },
    ]);
    expect(facts).toEqual([{ type: 'case.unmerged', fromId: target.id, fromNumber: target.number }]);
  });

  test('only triage says so, and only of a merged case', () => {
    const target = aCase().build();
    const was = merged(aCase({}, { at: LATER }).build(), target);
    expect(refusal(unmerge(was, '另一栋楼', lead, TUESDAY_9))).toBe('person.not-allowed');
    expect(refusal(unmerge(target, '另一栋楼', officer, TUESDAY_9))).toBe('case.not-in-this-state');
  });
});
