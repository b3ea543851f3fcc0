import { describe, expect, it, test } from 'vitest';
import type { WatchedCase } from '../../../../src/domain/case/case.ts';
import { recordFollowUp } from '../../../../src/domain/follow-up/record-follow-up.ts';
import { isStillOwed } from '../../../../src/domain/reminders/promises.ts';
import { addDays, instantAt } from '../../../../src/domain/time/working-calendar.ts';
import { aCalendar, aCheck, aPerson, aPersonWith, refusal, succeeded } from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

const calendar = aCalendar();
const veteran = aPerson();
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
    expect(next).toMatchObject({ status: 'agreed', followUps: [{ performance }], nextOn: '2026-11-30' });
    expect(facts).toMatchObject([{ type: 'follow-up.recorded', nextOn: '2026-11-30' }]);
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
    const nextOn = 'nextOn' in next ? next.nextOn : null;
    expect(facts[1]).toEqual({ type: 'agreement.breached', nextOn, score: 28, remediesExplained: true });
  });

  it('answers the latest promise that is due and not yet answered', () => {
    const current = watched().build();
    const early = checks(current, 3);
    expect(early.facts).toMatchObject([{ dayOffset: null }]);
    const first = checks(current, 8);
    expect(first.facts).toMatchObject([{ dayOffset: 7 }]);
    const both = checks(current, 31);
    expect(both.facts).toMatchObject([{ dayOffset: 30 }, { type: 'watch.passed' }]);
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

  it('that reached nobody is on record, answers no promise, and is tried again on the next working day', () => {
    const reached = { A: 'no', B: 'refused' } as const;
    const { next, facts } = checks(watched().build(), 7, { reached, performance: 'unknown' });
    expect(next).toMatchObject({ followUps: [{}, { dayOffset: null }], postponements: [{ kind: 'follow_up_7' }] });
    expect(facts).toMatchObject([
      { type: 'follow-up.recorded', dayOffset: null, reached: false },
      { type: 'reminder.not-reached', kind: 'follow_up_7', retryOn: '2026-12-01' },
    ]);
    const owed = { cycle: 1, kind: 'follow_up_7', anchorOn: '2026-12-01' } as const;
    expect(isStillOwed(next, owed)).toBe(true);
    expect(checks(next as WatchedCase, 8).facts).toMatchObject([{ dayOffset: 7 }]);
  });

  it('that reached nobody cannot know that all is performed', () => {
    const nobody = aCheck({ reached: { A: 'no', B: 'no' } });
    expect(refusal(recordFollowUp(agreed().build(), nobody, veteran, calendar))).toBe('follow-up.nobody-reached');
    const one = aCheck({ reached: { A: 'no', B: 'yes' } });
    expect(refusal(recordFollowUp(agreed().build(), one, veteran, calendar))).toBeNull();
  });

  test.each([
    ['violence', { recurrence: 'violence' }],
    ['a new call to the police', { recurrence: 'call_to_police' }],
    ['a worsening mood', { mood: 'escalating' }],
    ['a step that is for others', { action: 'reopen' }],
    ['violence heard of elsewhere', { recurrence: 'violence', reached: { A: 'no', B: 'no' }, performance: 'unknown' }],
  ] as const)('that finds %s raises the alarm', (_what, found) => {
    const types = checks(watched().build(), 8, found).facts.map(({ type }) => type);
    expect(types).toContain('alarm.raised');
  });

  it('that finds a quarrel which has calmed down raises none', () => {
    const { facts } = checks(watched().build(), 8, { recurrence: 'quarrel', mood: 'tense' });
    expect(facts.map(({ type }) => type)).toEqual(['follow-up.recorded']);
  });

  it('that is the last one and calm proposes to close, from the end of the watch on, once', () => {
    const last = checks(checks(watched().build(), 7).next as WatchedCase, 30);
    expect(last.facts[1]).toEqual({ type: 'watch.passed', closableOn: '2026-12-23' });
    const more = checks(last.next as WatchedCase, 33);
    expect(more.facts).toHaveLength(1);
  });

  it('that finds a breach keeps the agreement that was, and counts the breach in the score', () => {
    const yellow = aCase({ dangerSigns: ['violence_assault'] })
      .triagedTo('songling')
      .takenBy(veteran)
      .inMediation();
    const before = yellow.agreed().watched().build();
    const after = succeeded(recordFollowUp(before, aCheck({ performance: 'breached' }), veteran, calendar)).next;
    expect(after).toMatchObject({
      report: { circumstances: ['agreement_breached'] },
      pastAgreements: [{ agreement: before.agreement, followUps: [{}, { performance: 'breached' }] }],
    });
    expect(after.assessment.score).toBe(before.assessment.score + 10);
    expect(after).not.toHaveProperty('followUpPlan');
  });

  it('that finds a breach may raise the level, and never lowers one that a person set', () => {
    const near = aCase({ dangerSigns: ['violence_assault'], calls90d: 1 }).triagedTo('songling');
    const breach = (made: ReturnType<typeof agreed>) =>
      succeeded(recordFollowUp(made.build(), aCheck({ performance: 'breached' }), veteran, calendar));
    const raised = breach(near.takenBy(veteran).inMediation().agreed());
    expect(raised.next.level).toBe('yellow');
    expect(raised.facts).toContainEqual({ type: 'risk.raised', from: 'blue', to: 'yellow' });
    const set = aCase().triagedTo('songling', { level: 'yellow', levelReason: '双方积怨较深，需要留意' });
    const kept = breach(set.takenBy(veteran).inMediation().agreed());
    expect(kept.next.level).toBe('yellow');
    expect(kept.facts.map(({ type }) => type)).not.toContain('risk.raised');
  });

  it('drops a proposal to close: what was proposed is no longer so', () => {
    const proposed = agreed().proposedToEnd().build();
    const breach = succeeded(recordFollowUp(proposed, aCheck({ performance: 'breached' }), veteran, calendar));
    const done = succeeded(recordFollowUp(proposed, aCheck(), veteran, calendar));
    for (const { next, facts } of [breach, done]) {
      expect(next).not.toHaveProperty('closureProposal');
      expect(facts).toContainEqual({ type: 'closure.dropped' });
    }
  });
});
