import { describe, expect, it, test } from 'vitest';
import type { Case } from '../../../../src/domain/case/case.ts';
import { askForHelp, noteNotReached, reschedule } from '../../../../src/domain/reminders/answers.ts';
import { isStillOwed, type PromiseKey } from '../../../../src/domain/reminders/promises.ts';
import { aCalendar, aPerson, aPersonWith, MONDAY_9, refusal, succeeded } from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

const calendar = aCalendar();
const veteran = aPerson();
const teamLead = aPersonWith('team_lead');
const chief = aPersonWith('station_chief');
const talking = () => aCase().triagedTo('songling').takenBy(veteran).inMediation({ nextOn: '2026-11-27' });
const watched = () => talking().agreed().watched();
const nextDate = (anchorOn: string): PromiseKey => ({ cycle: 1, kind: 'next_date', anchorOn });
const SATURDAY = '2026-11-28T01:00:00.000Z';
const puts = (current: Case, from: string, to: string, by = veteran, at = SATURDAY) =>
  reschedule(current, nextDate(from), { to, reason: '当事人出差' }, by, at);
const twicePutOff = (current: Case) =>
  succeeded(puts(succeeded(puts(current, '2026-11-27', '2026-12-01')).next, '2026-12-01', '2026-12-03')).next;
const misses = (current: Case, promise: PromiseKey, at: string) =>
  succeeded(noteNotReached(current, promise, veteran, at, calendar));

describe('a promise that is put off', () => {
  it('is owed on its new day, twice at most until it is kept', () => {
    const once = succeeded(puts(talking().build(), '2026-11-27', '2026-12-01'));
    expect(once.facts).toEqual([{ type: 'reminder.rescheduled', kind: 'next_date', to: '2026-12-01' }]);
    expect(once.next).toMatchObject({ nextOn: '2026-12-01', postponements: [{ to: '2026-12-01', by: veteran.id }] });
    const twice = succeeded(puts(once.next, '2026-12-01', '2026-12-03'));
    expect(puts(twice.next, '2026-12-03', '2026-12-05')).toMatchObject({
      problem: { code: 'reminder.rescheduled-too-often', facts: { decides: 'team_lead' } },
    });
  });

  it('a third time is for the team lead, or the chief', () => {
    for (const by of [teamLead, chief]) {
      const third = succeeded(puts(twicePutOff(talking().build()), '2026-12-03', '2026-12-05', by));
      expect(third.next).toMatchObject({ nextOn: '2026-12-05', postponements: [{}, {}, { by: by.id }] });
    }
    const outsider = aPersonWith('team_lead', { id: 'p-lead-2', teamId: 'hewan' });
    expect(refusal(puts(twicePutOff(talking().build()), '2026-12-03', '2026-12-05', outsider))).toBe(
      'person.not-allowed',
    );
  });

  it('a third time is not for oneself: a team lead who mediates is told that the chief decides', () => {
    const both = aPerson({ roles: ['veteran', 'team_lead'] });
    const current = twicePutOff(talking().build());
    expect(puts(current, '2026-12-03', '2026-12-05', both)).toMatchObject({
      problem: { code: 'reminder.rescheduled-too-often', facts: { decides: 'station_chief' } },
    });
  });

  it('may be put off twice again once the sides were seen', () => {
    const current = twicePutOff(talking().build());
    if (current.status !== 'in_mediation') throw new Error('still in mediation');
    const [session] = current.sessions;
    const seen = { ...session!, no: 2, recordedAt: '2026-12-03T08:00:00.000Z' };
    const met = { ...current, sessions: [...current.sessions, seen], nextOn: '2026-12-10' };
    expect(refusal(puts(met, '2026-12-10', '2026-12-11', veteran, '2026-12-10T01:00:00.000Z'))).toBeNull();
  });
});

describe('that nobody was reached', () => {
  it('reminds again on the next working day, and the case owes it then', () => {
    const { next, facts } = misses(talking().build(), nextDate('2026-11-27'), '2026-11-27T02:00:00.000Z');
    expect(facts).toEqual([{ type: 'reminder.not-reached', kind: 'next_date', retryOn: '2026-11-30' }]);
    expect(isStillOwed(next, nextDate('2026-11-30'))).toBe(true);
    expect(isStillOwed(next, nextDate('2026-11-27'))).toBe(false);
  });

  it('about a follow-up leaves the next date alone', () => {
    const due = { cycle: 1, kind: 'follow_up_7', anchorOn: '2026-11-30' } as const;
    expect(misses(watched().build(), due, MONDAY_9).next).toMatchObject({ nextOn: null, status: 'follow_up' });
  });

  it('counts as put off: the third time others are called in, and it cannot be rescheduled any more', () => {
    let current: Case = watched().build();
    const told = ['2026-11-30', '2026-12-01', '2026-12-02'].map((anchorOn) => {
      const day = { cycle: 1, kind: 'follow_up_7', anchorOn } as const;
      const { next, facts } = misses(current, day, `${anchorOn}T02:00:00.000Z`);
      current = next;
      return facts.flatMap((fact) => (fact.type === 'promise.stuck' ? [fact] : []));
    });
    expect(told).toEqual([[], [], [{ type: 'promise.stuck', kind: 'follow_up_7', anchorOn: '2026-12-03', times: 3 }]]);
    const fourth = { cycle: 1, kind: 'follow_up_7', anchorOn: '2026-12-03' } as const;
    const later = { to: '2026-12-20', reason: '再等等' };
    expect(refusal(reschedule(current, fourth, later, veteran, SATURDAY))).toBe('reminder.rescheduled-too-often');
  });
});

describe('an answer', () => {
  it('asks for help without changing anything else, and says who was asked', () => {
    const { next, facts } = succeeded(askForHelp(talking().build(), nextDate('2026-11-27'), veteran, 'p-lead'));
    expect(next.status).toBe('in_mediation');
    expect(facts).toEqual([{ type: 'help.asked', kind: 'next_date', anchorOn: '2026-11-27', toId: 'p-lead' }]);
  });

  test.each<[string, Case, PromiseKey, object]>([
    [
      'a day that was moved',
      talking().met({ nextOn: '2026-12-04' }).build(),
      nextDate('2026-11-27'),
      { on: '2026-12-04' },
    ],
    ['an earlier handling', talking().build(), { ...nextDate('2026-11-27'), cycle: 2 }, {}],
    [
      'a first contact that was made',
      talking().build(),
      { cycle: 1, kind: 'first_contact', anchorOn: '2026-11-30' },
      { status: 'in_mediation' },
    ],
    ['a case that has ended', talking().ended().build(), nextDate('2026-11-27'), { status: 'unresolved' }],
    [
      'a check that was made',
      watched().checked({ at: '2026-12-01T02:00:00.000Z' }).build(),
      { cycle: 1, kind: 'follow_up_7', anchorOn: '2026-11-30' },
      { status: 'follow_up' },
    ],
  ])('to an old message about %s changes nothing and says what is true now', (_what, current, promise, facts) => {
    const refused = { problem: { code: 'reminder.not-owed', facts } };
    expect(noteNotReached(current, promise, veteran, SATURDAY, calendar)).toMatchObject(refused);
    expect(askForHelp(current, promise, veteran, null)).toMatchObject(refused);
    expect(reschedule(current, promise, { to: '2026-12-24', reason: '出差' }, veteran, SATURDAY)).toMatchObject(
      refused,
    );
  });

  it('is for those who work on the case and the chief of its station', () => {
    const answers = (person: typeof veteran, current: Case = talking().build()) =>
      refusal(askForHelp(current, nextDate('2026-11-27'), person, null));
    expect(answers(chief)).toBeNull();
    expect(answers(aPersonWith('station_chief', { stationId: 'hewan' }))).toBe('person.not-allowed');
    expect(answers(aPerson({ id: 'p-wu' }))).toBe('person.not-allowed');
    expect(answers(veteran, aCase().build())).toBe('case.not-in-this-state');
  });
});
