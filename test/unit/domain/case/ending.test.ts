import { describe, expect, it, test } from 'vitest';
import type { WatchedCase } from '../../../../src/domain/case/case.ts';
import { close } from '../../../../src/domain/case/ending.ts';
import { reopen } from '../../../../src/domain/case/reopening.ts';
import { recordFollowUp } from '../../../../src/domain/follow-up/record-follow-up.ts';
import { addCall, dropCall } from '../../../../src/domain/repeats/calls.ts';
import { addDays, instantAt } from '../../../../src/domain/time/working-calendar.ts';
import {
  aCalendar,
  aCheck,
  aClosure,
  aPerson,
  aPersonWith,
  aReport,
  aWithdrawal,
  MONDAY_9,
  RED,
  refusal,
  succeeded,
} from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

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

  it('waits for a check that reached somebody, whatever the form was preset to', () => {
    const current = watched().build();
    const nobody = checks(current, 30, { reached: { A: 'no', B: 'no' }, performance: 'unknown' }).next as WatchedCase;
    expect(refusal(closes(nobody, 31))).toBe('case.follow-ups-outstanding');
    const one = checks(nobody, 32, { reached: { A: 'yes', B: 'no' } }).next;
    expect(refusal(closes(one, 33))).toBeNull();
  });

  it('waits while the mood is getting worse', () => {
    const worse = checks(watched().build(), 30, { mood: 'escalating' }).next;
    expect(refusal(closes(worse, 31))).toBe('case.follow-ups-outstanding');
  });

  it('is undone by bad news from elsewhere, and not by a later check that reached nobody', () => {
    const calm = checks(watched().build(), 30).next as WatchedCase;
    const nobody = { reached: { A: 'no', B: 'no' }, performance: 'unknown' } as const;
    expect(refusal(closes(checks(calm, 31, nobody).next, 32))).toBeNull();
    const heard = checks(calm, 31, { ...nobody, recurrence: 'violence' }).next;
    expect(refusal(closes(heard, 32))).toBe('case.follow-ups-outstanding');
  });

  describe('called about again while it was watched', () => {
    const call = { id: 'call-1', by: 'p-second', report: aReport({ dangerSigns: [], calls90d: 1 }) };
    const calledOn = (day: number) => {
      const current = watched().build();
      const at = onDay(current, day);
      const times = [current.reportedAt, at].map((when) => ({ at: when, stated: 1 }));
      return checks(succeeded(addCall(current, call, times, at)).next as WatchedCase, 30).next as WatchedCase;
    };
    const becauseOf = (callsReason: string) => aClosure({ callsReason });

    it('waits until triage says what the call means', () => {
      const again = calledOn(20);
      expect(closes(again, 31)).toMatchObject({ problem: { code: 'closure.calls-undecided', facts: { calls: 1 } } });
      expect(refusal(close(again, becauseOf('无关'), officer, onDay(again, 31), calendar))).toBe(
        'closure.calls-undecided',
      );
      const closed = succeeded(
        close(again, becauseOf('噪音来自楼上，与本案无关'), officer, onDay(again, 31), calendar),
      );
      expect(closed.next).toMatchObject({ status: 'resolved', closure: { callsReason: '噪音来自楼上，与本案无关' } });
      expect(closed.next.repeats).not.toHaveProperty('undecided');
    });

    it('is not explained away by a caller', () => {
      const again = calledOn(20);
      expect(refusal(close(again, becauseOf('与本案无关的一次报警'), caller, onDay(again, 31), calendar))).toBe(
        'closure.calls-undecided',
      );
    });

    it('is settled once the call was split off', () => {
      const again = calledOn(20);
      const split = { callId: 'call-1', caseId: 'c-new', number: 'LJ-2026-000999' };
      const apart = dropCall(again, split, [{ at: again.reportedAt, stated: 1 }], onDay(again, 31))!.next;
      expect(refusal(closes(apart, 31))).toBeNull();
    });

    it('begins anew after a reopening', () => {
      const reopened = succeeded(reopen(calledOn(20), 'new_call', officer, onDay(watched().build(), 31), calendar));
      expect(reopened.next.repeats).not.toHaveProperty('undecided');
    });
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
  const withdrawn = aWithdrawal();

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
    const proposed = succeeded(close(agreed().build(), withdrawn, veteran, MONDAY_9, calendar)).next;
    const { next, facts } = succeeded(close(proposed, withdrawn, officer, MONDAY_9, calendar));
    expect(next.status).toBe('withdrawn');
    expect(facts).toEqual([{ type: 'case.withdrawn', withdrawnBy: 'B', on: '2026-11-23' }]);
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

  test.each([
    ['unresolved', unresolved],
    ['withdrawn', withdrawn],
  ])('as %s takes two people: nobody confirms what nobody proposed', (_outcome, input) => {
    expect(refusal(close(talking().build(), input, officer, MONDAY_9, calendar))).toBe('closure.proposal-needed');
    const other = succeeded(
      close(talking().build(), input === withdrawn ? unresolved : withdrawn, veteran, MONDAY_9, calendar),
    ).next;
    expect(refusal(close(other, input, officer, MONDAY_9, calendar))).toBe('closure.proposal-needed');
  });

  it('is not confirmed by the one who proposed it, whatever else they are', () => {
    const both = aPerson({ roles: ['veteran', 'triage_officer'] });
    const proposed = succeeded(close(talking().build(), unresolved, both, MONDAY_9, calendar)).next;
    expect(proposed.status).toBe('in_mediation');
    expect(succeeded(close(proposed, unresolved, both, MONDAY_9, calendar)).next.status).toBe('in_mediation');
    expect(succeeded(close(proposed, unresolved, officer, MONDAY_9, calendar)).next.status).toBe('unresolved');
  });

  it('is confirmed by the triage office, not by a caller', () => {
    const proposed = talking().proposedToEnd().build();
    expect(refusal(close(proposed, unresolved, caller, MONDAY_9, calendar))).toBe('person.not-allowed');
  });

  test.each([
    [
      'that other remedies were explained',
      { ...unresolved, alternativesExplained: false },
      'closure.alternatives-needed',
    ],
    ['why', aClosure({ outcome: 'unresolved', alternativesExplained: true }), 'closure.reason-needed'],
    ['who withdrew', aClosure({ outcome: 'withdrawn' }), 'closure.side-needed'],
    ['on which day', aClosure({ outcome: 'withdrawn', withdrawnBy: 'A' }), 'closure.day-needed'],
    ['how that side stands', aWithdrawal({ stance: ' ' }), 'closure.stance-needed'],
  ] as const)('says %s, on proposing and on confirming', (_what, input, code) => {
    expect(refusal(close(talking().build(), input, veteran, MONDAY_9, calendar))).toBe(code);
    expect(refusal(close(talking().proposedToEnd().build(), input, officer, MONDAY_9, calendar))).toBe(code);
  });

  it('needs no proposal where violence is suspected: the lead pauses, triage decides', () => {
    const shielded = talking()
      .met({ newRiskFlags: ['dv_suspected'] })
      .build();
    expect(refusal(close(shielded, unresolved, veteran, MONDAY_9, calendar))).toBe('case.shielded');
    expect(succeeded(close(shielded, unresolved, officer, MONDAY_9, calendar)).next.status).toBe('unresolved');
  });
});
