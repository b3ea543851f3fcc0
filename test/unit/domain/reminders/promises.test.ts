import { describe, expect, it, test } from 'vitest';
import type { Case } from '../../../../src/domain/case/case.ts';
import type { CaseEvent, CaseFact } from '../../../../src/domain/case/events.ts';
import type { ReminderKind } from '../../../../src/domain/case/records.ts';
import { reschedule } from '../../../../src/domain/reminders/answers.ts';
import { isStillOwed, keptBy, promisesFrom } from '../../../../src/domain/reminders/promises.ts';
import { instantAt } from '../../../../src/domain/time/working-calendar.ts';
import { aCalendar, aPerson, MONDAY_9, succeeded } from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

const calendar = aCalendar();
const veteran = aPerson();
const happened = (fact: CaseFact): CaseEvent => ({ id: 1, caseId: 'c', cycle: 1, by: 'p', at: MONDAY_9, ...fact });
const at = (local: string) => instantAt(calendar, local.slice(0, 10), local.slice(11));
const session = (nextOn: string | null, firstContact = false): CaseFact => ({
  type: 'session.recorded',
  no: 1,
  sessionType: 'phone',
  durationMinutes: 10,
  firstContact,
  nextOn,
});
const check = (dayOffset: number | null): CaseFact => ({
  type: 'follow-up.recorded',
  dayOffset,
  performance: 'done',
  recurrence: 'none',
  mood: 'calm',
});

describe('what happened makes promises', () => {
  it('a breach promises to see the sides again on the day that it names', () => {
    expect(promisesFrom(happened({ type: 'agreement.breached', nextOn: '2026-11-26' }), 'blue', calendar)).toEqual([
      { kind: 'next_date', anchorOn: '2026-11-26', dueAt: at('2026-11-26T08:30') },
    ]);
  });

  it('taking a case promises the first contact at its deadline', () => {
    const event = happened({ type: 'case.taken', leadId: 'p', firstContactDueAt: at('2026-11-25T09:00') });
    expect(promisesFrom(event, 'yellow', calendar)).toEqual([
      { kind: 'first_contact', anchorOn: '2026-11-25', dueAt: at('2026-11-25T09:00') },
    ]);
  });

  test.each([
    ['yellow', '2026-11-26T07:30'],
    ['red', '2026-11-25T23:59'],
  ] as const)('the first contact of a %s case due in the night is reminded of at %s', (level, due) => {
    const event = happened({ type: 'case.taken', leadId: 'p', firstContactDueAt: at('2026-11-25T23:59') });
    expect(promisesFrom(event, level, calendar)).toEqual([
      { kind: 'first_contact', anchorOn: '2026-11-25', dueAt: at(due) },
    ]);
  });

  it('a session promises its next date, in the morning', () => {
    expect(promisesFrom(happened(session('2026-11-27')), 'blue', calendar)).toEqual([
      { kind: 'next_date', anchorOn: '2026-11-27', dueAt: at('2026-11-27T08:30') },
    ]);
    expect(promisesFrom(happened(session(null)), 'blue', calendar)).toEqual([]);
  });

  it('performance promises every check of the plan that is not optional', () => {
    const plan = [
      { dayOffset: 7, method: 'phone', dueOn: '2026-11-30' },
      { dayOffset: 180, method: 'phone', dueOn: '2027-05-24', optional: true },
    ] as const;
    const event = happened({ type: 'terms.performed', followUpFrom: '2026-11-23', plan });
    expect(promisesFrom(event, 'yellow', calendar)).toEqual([
      { kind: 'follow_up_7', anchorOn: '2026-11-30', dueAt: at('2026-11-30T08:30') },
    ]);
  });

  test.each<[string, CaseFact]>([
    ['put off', { type: 'reminder.rescheduled', kind: 'follow_up_30', to: '2026-12-01' }],
    ['not reached', { type: 'reminder.not-reached', kind: 'follow_up_30', retryOn: '2026-12-01' }],
  ])('a promise %s is promised again for its new day', (_what, fact) => {
    expect(promisesFrom(happened(fact), 'blue', calendar)).toEqual([
      { kind: 'follow_up_30', anchorOn: '2026-12-01', dueAt: at('2026-12-01T08:30') },
    ]);
  });

  it('everything else promises nothing', () => {
    expect(promisesFrom(happened({ type: 'case.resolved' }), 'red', calendar)).toEqual([]);
    expect(promisesFrom(happened(check(7)), 'red', calendar)).toEqual([]);
  });
});

describe('what happened keeps promises', () => {
  test.each<[string, CaseFact, readonly ReminderKind[]]>([
    ['a first contact', session('2026-11-27', true), ['first_contact', 'next_date']],
    ['a later session', session(null), ['next_date']],
    ['an agreement', { type: 'agreement.recorded', no: '1', terms: 1 }, ['next_date']],
    ['a check', check(30), ['follow_up_30']],
    ['a look at the terms', { ...check(null), nextOn: '2026-12-01' } as CaseFact, ['next_date']],
    ['a check that nobody had promised', check(null), []],
    ['a proposal to close', { type: 'closure.proposed', outcome: 'withdrawn' }, []],
  ])('%s', (_what, fact, kinds) => {
    expect(keptBy(happened(fact))).toEqual(kinds);
  });
});

describe('a promise is still owed', () => {
  const taken = aCase().triagedTo('songling').takenBy(veteran);
  const talking = taken.inMediation({ nextOn: '2026-11-27' });
  const watched = talking.agreed().watched();
  const owes = (current: Case, kind: ReminderKind, anchorOn = '2026-11-27', cycle = 1) =>
    isStillOwed(current, { cycle, kind, anchorOn });

  test('the first contact until a party was met', () => {
    expect(
      [taken, taken.met({ attended: ['others'] }), talking, taken.ended()].map((it) =>
        owes(it.build(), 'first_contact'),
      ),
    ).toEqual([true, true, false, false]);
  });

  test('the next date while it is the next date and they still talk', () => {
    expect(owes(talking.build(), 'next_date')).toBe(true);
    expect(owes(talking.build(), 'next_date', '2026-11-26')).toBe(false);
    expect(owes(talking.met({ nextOn: '2026-12-04' }).build(), 'next_date')).toBe(false);
    expect([talking.agreed(), talking.ended(), watched].map((it) => owes(it.build(), 'next_date'))).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('a next date that was put off twice on its last day only', () => {
    const putOff = (current: Case, anchorOn: string, to: string) => {
      const promise = { cycle: 1, kind: 'next_date', anchorOn } as const;
      return succeeded(reschedule(current, promise, { to, reason: '出差' }, veteran, '2026-11-28T01:00:00.000Z')).next;
    };
    const twice = putOff(putOff(talking.build(), '2026-11-27', '2026-12-01'), '2026-12-01', '2026-12-03');
    expect(['2026-11-27', '2026-12-01', '2026-12-03'].map((day) => owes(twice, 'next_date', day))).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('each follow-up by itself, also after the settlement', () => {
    const answered = watched.checked({ at: '2026-12-01T02:00:00.000Z' });
    expect([watched, answered].map((it) => owes(it.build(), 'follow_up_7'))).toEqual([true, false]);
    expect(owes(answered.build(), 'follow_up_30')).toBe(true);
    const settled = watched.resolved().build();
    expect([owes(settled, 'follow_up_30'), owes(settled, 'follow_up_90')]).toEqual([false, true]);
  });

  test('no follow-up after a breach', () => {
    expect(owes(watched.checked({ performance: 'breached' }).build(), 'follow_up_30')).toBe(false);
  });

  test('a follow-up that was put off on its new day only', () => {
    const promise = { cycle: 1, kind: 'follow_up_7', anchorOn: '2026-11-30' } as const;
    const later = { to: '2026-12-02', reason: '出差' };
    const moved = succeeded(reschedule(watched.build(), promise, later, veteran, '2026-11-30T01:00:00.000Z')).next;
    expect(['2026-11-30', '2026-12-02'].map((day) => owes(moved, 'follow_up_7', day))).toEqual([false, true]);
  });

  test('the next date of an agreement while its terms are performed', () => {
    const agreed = talking.agreed({ terms: [{ obligor: 'A', kind: 'act', text: '清理楼道', dueOn: '2026-12-08' }] });
    expect(owes(agreed.build(), 'next_date', '2026-12-08')).toBe(true);
    expect(owes(agreed.watched().build(), 'next_date', '2026-12-08')).toBe(false);
  });

  test('nothing once domestic violence is suspected', () => {
    const shielded = talking.met({ newRiskFlags: ['dv_suspected'], nextOn: '2026-11-28' }).build();
    expect(owes(shielded, 'next_date', '2026-11-28')).toBe(false);
  });

  test('nothing of an earlier handling', () => {
    expect(owes(taken.build(), 'first_contact', '2026-11-27', 2)).toBe(false);
  });
});
