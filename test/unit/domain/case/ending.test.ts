import { describe, expect, it, test } from 'vitest';
import type { WatchedCase } from '../../../../src/domain/case/case.ts';
import { askForHelp, close, noteNotReached, recordFollowUp, reschedule } from '../../../../src/domain/case/ending.ts';
import { isStillOwed } from '../../../../src/domain/reminders/promises.ts';
import { addDays, instantAt } from '../../../../src/domain/time/working-calendar.ts';
import {
  aCalendar,
  aCase,
  aCheck,
  aClosure,
  aPerson,
  aPersonWith,
  MONDAY_9,
  RED,
  refusal,
  succeeded,
} from '../../../support/builders.ts';

const calendar = aCalendar();
const veteran = aPerson();
const officer = aPersonWith('triage_officer');
const caller = aPersonWith('follow_up_caller');
const talking = () => aCase().triagedTo('songling').takenBy(veteran).inMediation();
const agreed = () => talking().agreed();
/** Blue, in its watch since 2026-11-23: checks on day 7, 30 and 90. */
const watched = () => agreed().watched();
const onDay = (current: WatchedCase, day: number) => instantAt(calendar, addDays(current.followUpFrom, day), '10:00');
const checks = (current: WatchedCase, day: number, overrides: Parameters<typeof aCheck>[0] = {}, by = veteran) =>
  succeeded(recordFollowUp(current, aCheck({ at: onDay(current, day), ...overrides }), by, calendar));

describe('a check', () => {
  it('that finds all terms performed opens the watch with its plan', () => {
    const { next, facts } = succeeded(recordFollowUp(agreed().build(), aCheck(), veteran, calendar));
    expect(next).toMatchObject({
      status: 'follow_up',
      followUpFrom: '2026-11-23',
      followUpPlan: [{ dueOn: '2026-11-30' }, { dueOn: '2026-12-23' }, { dueOn: '2027-02-22' }],
      followUps: [{ dayOffset: null }],
    });
    expect(facts.map(({ type }) => type)).toEqual(['follow-up.recorded', 'terms.performed']);
  });

  test.each(['on_track', 'late', 'not_due'] as const)('that finds performance %s is on record only', (performance) => {
    const { next, facts } = succeeded(recordFollowUp(agreed().build(), aCheck({ performance }), veteran, calendar));
    expect(next).toMatchObject({ status: 'agreed', followUps: [{ performance }] });
    expect(facts).toHaveLength(1);
  });

  test.each([
    ['agreed', agreed().build()],
    ['in its watch', watched().build()],
  ])('that finds a breach puts a case that is %s back into mediation', (_status, current) => {
    const { next, facts } = succeeded(recordFollowUp(current, aCheck({ performance: 'breached' }), veteran, calendar));
    expect(next.status).toBe('in_mediation');
    expect(next).not.toHaveProperty('agreement');
    expect(next).toMatchObject({
      firstContactAt: current.firstContactAt,
      nextOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    expect(facts[1]).toEqual({ type: 'agreement.breached', nextOn: 'nextOn' in next ? next.nextOn : null });
  });

  it('answers the latest promise that is due and not yet answered', () => {
    const current = watched().build();
    const early = checks(current, 3);
    expect(early.facts).toMatchObject([{ dayOffset: null }]);
    const first = checks(current, 8);
    expect(first.facts).toMatchObject([{ dayOffset: 7 }]);
    const both = checks(current, 31);
    expect(both.facts).toMatchObject([{ dayOffset: 30 }]);
  });

  it('is also for a caller from outside the team, not for a stranger', () => {
    const current = watched().build();
    expect(refusal(recordFollowUp(current, aCheck(), caller, calendar))).toBeNull();
    const stranger = aPerson({ id: 'p-x', teamId: 'hewan' });
    expect(refusal(recordFollowUp(current, aCheck(), stranger, calendar))).toBe('person.not-allowed');
  });

  it('that was promised for later than the settlement is still made, and the case stays settled', () => {
    const settled = watched().resolved().build();
    const at = onDay(settled as unknown as WatchedCase, 91);
    const { next, facts } = succeeded(recordFollowUp(settled, aCheck({ at }), caller, calendar));
    expect(next.status).toBe('resolved');
    expect(facts).toMatchObject([{ type: 'follow-up.recorded', dayOffset: 90 }]);
    const owed = { cycle: 1, kind: 'follow_up_90' as const, anchorOn: '2027-02-22' };
    expect([isStillOwed(settled, owed), isStillOwed(next, owed)]).toEqual([true, false]);
  });

  it('has no place before an agreement', () => {
    expect(refusal(recordFollowUp(talking().build(), aCheck(), veteran, calendar))).toBe('case.not-in-this-state');
  });
});

describe('settling a dispute', () => {
  const closes = (current: Parameters<typeof close>[0], day: number, by = officer) =>
    close(current, aClosure(), by, onDay(current as WatchedCase, day), calendar);

  it('takes a calm watch and the promised check at its end', () => {
    const current = watched().build();
    const calm = checks(current, 30).next;
    const { next, facts } = succeeded(closes(calm, 30));
    expect(next).toMatchObject({ status: 'resolved', closure: { outcome: 'resolved', by: officer.id } });
    expect(facts).toEqual([{ type: 'case.resolved' }]);
  });

  it('is too early on the day before the watch ends', () => {
    const current = watched().build();
    expect(closes(current, 29)).toMatchObject({
      problem: { code: 'case.closing-too-early', facts: { on: '2026-12-23' } },
    });
  });

  it('lasts ninety days for yellow and red', () => {
    const red = aCase(RED).assignedTo(veteran).takenBy(veteran).inMediation().agreed().watched().build();
    expect(refusal(closes(red, 89))).toBe('case.closing-too-early');
    expect(refusal(closes(checks(red, 90).next, 90))).toBeNull();
  });

  it('waits for the last check, however many came before it', () => {
    const current = checks(watched().build(), 8).next;
    expect(refusal(closes(current, 31))).toBe('case.follow-ups-outstanding');
  });

  it('waits for calm, and a later calm check heals a quarrel', () => {
    const quarrel = checks(watched().build(), 30, { recurrence: 'quarrel' }).next as WatchedCase;
    expect(refusal(closes(quarrel, 35))).toBe('case.follow-ups-outstanding');
    const calm = checks(quarrel, 40).next as WatchedCase;
    expect(refusal(closes(calm, 41))).toBeNull();
    const again = checks(calm, 42, { recurrence: 'call_to_police' }).next;
    expect(refusal(closes(again, 43))).toBe('case.follow-ups-outstanding');
  });

  it('is for someone outside the team', () => {
    const calm = checks(watched().build(), 30).next;
    expect(refusal(closes(calm, 30, veteran))).toBe('person.not-allowed');
    expect(refusal(closes(calm, 30, caller))).toBeNull();
    const insider = aPersonWith('follow_up_caller', { teamId: 'songling' });
    expect(refusal(closes(calm, 30, insider))).toBe('person.not-allowed');
  });

  it('has no place before the watch', () => {
    expect(refusal(close(agreed().build(), aClosure(), officer, MONDAY_9, calendar))).toBe('case.not-in-this-state');
  });
});

describe('ending without settlement', () => {
  const unresolved = aClosure({ outcome: 'unresolved', alternativesExplained: true, reason: 'no_show' });
  const withdrawn = aClosure({ outcome: 'withdrawn', withdrawnBy: 'B' });

  it('is proposed by the lead and confirmed by triage', () => {
    const proposal = succeeded(close(talking().build(), unresolved, veteran, MONDAY_9, calendar));
    expect(proposal.next).toMatchObject({ status: 'in_mediation', closureProposal: { by: veteran.id } });
    expect(proposal.facts).toEqual([{ type: 'closure.proposed', outcome: 'unresolved' }]);
    const { next, facts } = succeeded(close(proposal.next, unresolved, officer, MONDAY_9, calendar));
    expect(next).toMatchObject({ status: 'unresolved', closure: { by: officer.id } });
    expect(next).not.toHaveProperty('closureProposal');
    expect(facts).toEqual([{ type: 'case.unresolved', reason: 'no_show' }]);
  });

  it('says who withdrew', () => {
    const { next, facts } = succeeded(close(agreed().build(), withdrawn, officer, MONDAY_9, calendar));
    expect(next.status).toBe('withdrawn');
    expect(facts).toEqual([{ type: 'case.withdrawn', withdrawnBy: 'B' }]);
  });

  test.each([
    ['open', aCase().triagedTo('songling').build()],
    ['in its watch', watched().build()],
    ['settled', watched().resolved().build()],
    ['ended', talking().ended().build()],
  ])('is not possible while the case is %s', (_status, current) => {
    expect(refusal(close(current, unresolved, officer, MONDAY_9, calendar))).toBe('case.not-in-this-state');
  });

  it('is not for a colleague who does not work on it', () => {
    const colleague = aPerson({ id: 'p-wu' });
    expect(refusal(close(talking().build(), unresolved, colleague, MONDAY_9, calendar))).toBe('person.not-allowed');
  });
});

describe('an answer to a reminder', () => {
  const puts = (current: Parameters<typeof reschedule>[0], to: string, at = '2026-11-28T01:00:00.000Z') =>
    reschedule(current, { kind: 'next_date', to, reason: '当事人出差' }, veteran, at);

  it('puts the promise off, twice at most until it is kept', () => {
    const once = succeeded(puts(talking().build(), '2026-12-01'));
    expect(once.facts).toEqual([{ type: 'reminder.rescheduled', kind: 'next_date', to: '2026-12-01' }]);
    expect(once.next).toMatchObject({ nextOn: '2026-12-01', postponements: [{ to: '2026-12-01' }] });
    const twice = succeeded(puts(once.next, '2026-12-03'));
    expect(refusal(puts(twice.next, '2026-12-05'))).toBe('reminder.rescheduled-too-often');
    const first = { kind: 'first_contact', to: '2026-12-05', reason: '联系不便' } as const;
    expect(refusal(reschedule(twice.next, first, veteran, MONDAY_9))).toBeNull();
  });

  it('that nobody was reached reminds again on the next working day, and the case still owes it then', () => {
    const friday = '2026-11-27T02:00:00.000Z';
    const { next, facts } = succeeded(noteNotReached(talking().build(), 'next_date', veteran, friday, calendar));
    expect(facts).toEqual([{ type: 'reminder.not-reached', kind: 'next_date', retryOn: '2026-11-30' }]);
    expect(isStillOwed(next, { cycle: 1, kind: 'next_date', anchorOn: '2026-11-30' })).toBe(true);
    expect(isStillOwed(next, { cycle: 1, kind: 'next_date', anchorOn: '2026-11-27' })).toBe(false);
  });

  it('about a follow-up leaves the next date alone', () => {
    const { next } = succeeded(noteNotReached(watched().build(), 'follow_up_7', veteran, MONDAY_9, calendar));
    expect(next).toMatchObject({ nextOn: null, status: 'follow_up' });
  });

  it('asks for help without changing anything else', () => {
    const { next, facts } = succeeded(askForHelp(talking().build(), 'next_date', veteran));
    expect(next.status).toBe('in_mediation');
    expect(facts).toEqual([{ type: 'help.asked', kind: 'next_date' }]);
  });

  it('is for those who work on the case and the chief of its station', () => {
    const current = talking().build();
    const answers = (person: typeof veteran) => refusal(askForHelp(current, 'next_date', person));
    expect(answers(aPersonWith('station_chief'))).toBeNull();
    expect(answers(aPersonWith('station_chief', { stationId: 'hewan' }))).toBe('person.not-allowed');
    expect(answers(aPerson({ id: 'p-wu' }))).toBe('person.not-allowed');
    expect(refusal(askForHelp(aCase().build(), 'next_date', veteran))).toBe('case.not-in-this-state');
  });
});
