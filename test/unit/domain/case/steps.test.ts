import { describe, expect, test } from 'vitest';
import type { Case } from '../../../../src/domain/case/case.ts';
import { setEnforcement } from '../../../../src/domain/case/enforcement.ts';
import { bounce, type ReleaseInput, release } from '../../../../src/domain/case/hand-off.ts';
import { take } from '../../../../src/domain/case/mediation.ts';
import { merge } from '../../../../src/domain/case/merging.ts';
import { openHandOff } from '../../../../src/domain/case/open-hand-off.ts';
import { reopen } from '../../../../src/domain/case/reopening.ts';
import { sendElsewhere, takeBack } from '../../../../src/domain/case/sent-elsewhere.ts';
import { cancel, convert } from '../../../../src/domain/case/stopping.ts';
import { resume, suspend } from '../../../../src/domain/case/suspension.ts';
import {
  aCalendar,
  aDeclaration,
  aPerson,
  aPersonWith,
  MONDAY_9,
  RED,
  refusal,
  succeeded,
  TUESDAY_9,
} from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

const calendar = aCalendar();
const lead = aPerson();
const other = aPerson({ id: 'p-wang' });
const teamLead = aPersonWith('team_lead');
const triageOfficer = aPersonWith('triage_officer');
const chief = aPersonWith('station_chief');
const reporter = aPersonWith('reporting_officer');
const open = () => aCase().triagedTo('songling');
const mediated = () => open().takenBy(lead).inMediation();
const handOver = (current: Case, overrides: Partial<ReleaseInput> = {}, at = TUESDAY_9) =>
  release(
    current,
    { reason: 'leave', summary: '甲方已答应清理', openPromises: null, nextOn: '2026-12-20', to: null, ...overrides },
    teamLead,
    at,
    calendar,
  );

describe('suspending', () => {
  const wait = (resumeOn: string) =>
    suspend(mediated().build(), { reason: 'hospital', resumeOn }, lead, TUESDAY_9, calendar);

  test.each(['', '2026-11-24', '2026-12-25'])(
    'until %j is refused: tomorrow at the earliest, thirty days at most',
    (day) => {
      expect(refusal(wait(day))).toBe('suspension.date-needed');
    },
  );

  test('puts the day of going on in the place of the next date, and going on gives the rhythm back', () => {
    const waiting = succeeded(wait('2026-12-24')).next;
    expect(waiting).toMatchObject({ status: 'suspended', nextOn: '2026-12-24', suspension: { reason: 'hospital' } });
    const on = succeeded(resume(waiting, lead, '2026-12-24T01:00:00.000Z', calendar)).next;
    expect(on).toMatchObject({
      status: 'in_mediation',
      nextOn: '2026-12-31',
      pastSuspensions: [{ reason: 'hospital' }],
    });
    expect('suspension' in on).toBe(false);
  });
});

describe('handing over', () => {
  test('to the team keeps what was done: the next lead goes on with session two', () => {
    const released = succeeded(handOver(mediated().build())).next;
    expect(released).toMatchObject({ status: 'awaiting_claim', claimDueAt: '2026-11-25T01:00:00.000Z' });
    const taken = succeeded(take(released, other, aDeclaration(), TUESDAY_9, calendar, 0));
    expect(taken.next.sessions).toHaveLength(1);
    expect(taken.facts.map(({ type }) => type)).toEqual(['case.taken', 'handoff.acknowledged']);
    expect(openHandOff(taken.next)).toBeNull();
  });

  test('a red case goes to somebody by name, who has two hours', () => {
    const red = aCase(RED).assignedTo(lead, { level: 'red' }).takenBy(lead).build();
    expect(refusal(handOver(red))).toBe('handoff.name-needed');
    expect(refusal(handOver(red, { to: lead }))).toBe('handoff.same-person');
    expect(succeeded(handOver(red, { to: other })).next).toMatchObject({
      status: 'assigned',
      assigneeId: 'p-wang',
      acceptDueAt: '2026-11-24T03:00:00.000Z',
    });
  });

  test('what nobody takes in time bounces to the lead of the team, once', () => {
    const released = succeeded(handOver(mediated().build())).next;
    expect(refusal(bounce(released, teamLead, '2026-11-25T00:59:00.000Z', calendar))).toBe('handoff.not-due');
    const bounced = succeeded(bounce(released, teamLead, '2026-11-25T01:00:00.000Z', calendar)).next;
    expect(bounced).toMatchObject({ status: 'assigned', assigneeId: teamLead.id, earlier: { sessions: [{ no: 1 }] } });
    expect(refusal(bounce(bounced, chief, '2026-11-26T01:00:00.000Z', calendar))).toBe('handoff.not-due');
  });
});

describe('stopping', () => {
  test('whoever reported it cancels it within a day, the triage office until the first session', () => {
    expect(succeeded(cancel(aCase().build(), 'no_dispute', reporter, TUESDAY_9)).next.status).toBe('cancelled');
    expect(refusal(cancel(aCase().build(), 'no_dispute', reporter, '2026-11-24T01:00:01.000Z'))).toBe(
      'cancel.too-late',
    );
    expect(refusal(cancel(open().build(), 'no_dispute', reporter, MONDAY_9))).toBe('person.not-allowed');
    expect(succeeded(cancel(open().build(), 'no_dispute', triageOfficer, '2026-12-24T01:00:00.000Z')).next.status).toBe(
      'cancelled',
    );
    const handedOn = succeeded(handOver(mediated().build())).next;
    expect(refusal(cancel(handedOn, 'no_dispute', triageOfficer, TUESDAY_9))).toBe('cancel.has-sessions');
  });

  test('a case that became a criminal one has its reference', () => {
    expect(refusal(convert(mediated().build(), { reference: ' ' }, chief, TUESDAY_9))).toBe(
      'conversion.reference-needed',
    );
    const converted = succeeded(convert(mediated().build(), { reference: '刑-2026-17' }, chief, TUESDAY_9)).next;
    expect(converted).toMatchObject({ status: 'converted', conversion: { reference: '刑-2026-17' } });
  });

  test('the later report goes into the earlier one, never the other way round', () => {
    const [first, second] = [open().build(), aCase({}, { at: TUESDAY_9 }).build()];
    expect(refusal(merge(first, second, triageOfficer, TUESDAY_9))).toBe('merge.into-later');
    expect(refusal(merge(second, second, triageOfficer, TUESDAY_9))).toBe('merge.no-target');
    const over = succeeded(cancel(first, 'no_dispute', triageOfficer, TUESDAY_9)).next;
    expect(refusal(merge(second, over, triageOfficer, TUESDAY_9))).toBe('merge.target-over');
    const merged = succeeded(merge(second, first, triageOfficer, TUESDAY_9)).next;
    expect(merged).toMatchObject({ status: 'merged', mergedInto: { id: first.id } });
  });
});

describe('coming back', () => {
  test('a settled dispute is reopened with its lead, in a new cycle, and may be agreed again', () => {
    const settled = open().takenBy(lead).inMediation().agreed().watched().resolved().build();
    const back = succeeded(reopen(settled, 'new_call', triageOfficer, '2027-03-01T01:00:00.000Z', calendar)).next;
    expect(back).toMatchObject({ status: 'in_mediation', cycle: 2, leadId: lead.id, nextOn: '2027-03-02' });
    expect(back.pastCycles).toMatchObject([{ cycle: 1, ground: 'new_call', resolvedAt: settled.closure.at }]);
    expect(['agreement' in back, 'closure' in back, 'followUpPlan' in back]).toEqual([false, false, false]);
  });

  test('what another office gives back is triaged again, and its clock has run since the first report', () => {
    const away = aCase().turnedAway({ route: 'refer_out', partner: 'justice_office' }).build();
    const back = succeeded(takeBack(away, '不属其管辖', triageOfficer, TUESDAY_9)).next;
    expect(back).toMatchObject({ status: 'reported', reportedAt: MONDAY_9, returns: [{ partner: 'justice_office' }] });
    expect('triage' in back).toBe(false);
  });

  test('what a team had begun before another office gave it back is still there for the next lead', () => {
    const worked = mediated().build();
    const away = succeeded(
      sendElsewhere(worked, { to: 'referred_out', partner: 'justice_office' }, triageOfficer, TUESDAY_9),
    ).next;
    const back = succeeded(takeBack(away, '不属其管辖', triageOfficer, TUESDAY_9)).next;
    expect(back.earlier?.sessions).toEqual(worked.sessions);
  });

  test('a dispute that comes back is no longer an archived one', () => {
    const settled = {
      ...open().takenBy(lead).inMediation().agreed().watched().resolved().build(),
      archivedAt: MONDAY_9,
    };
    const again = succeeded(reopen(settled, 'new_call', triageOfficer, '2027-03-01T01:00:00.000Z', calendar)).next;
    const away = {
      ...aCase().turnedAway({ route: 'refer_out', partner: 'justice_office' }).build(),
      archivedAt: MONDAY_9,
    };
    const back = succeeded(takeBack(away, '不属其管辖', triageOfficer, TUESDAY_9)).next;
    expect([again.archivedAt, back.archivedAt]).toEqual([undefined, undefined]);
  });

  test('what a team has is referred with an office, turned away with a ground, withdrawn with a side', () => {
    const send = (to: Parameters<typeof sendElsewhere>[1], from: Case = open().build()) =>
      sendElsewhere(from, to, triageOfficer, TUESDAY_9);
    expect(refusal(send({ to: 'referred_out', partner: null }))).toBe('triage.partner-needed');
    expect(refusal(send({ to: 'not_accepted', exclusion: null }))).toBe('triage.refusal-ground-needed');
    const withdrawn = {
      to: 'withdrawn',
      withdrawnBy: 'A',
      withdrawnOn: '2026-11-23',
      stance: '不愿再谈，要去起诉',
    } as const;
    expect(refusal(send({ ...withdrawn, withdrawnBy: null }))).toBe('closure.side-needed');
    expect(refusal(send({ ...withdrawn, withdrawnOn: null }))).toBe('closure.day-needed');
    expect(refusal(send({ ...withdrawn, stance: '' }))).toBe('closure.stance-needed');
    expect(refusal(send(withdrawn, mediated().build()))).toBe('closure.proposal-needed');
    expect(succeeded(send(withdrawn)).next).toMatchObject({
      status: 'withdrawn',
      closure: { stance: '不愿再谈，要去起诉' },
    });
    expect(succeeded(send({ to: 'referred_out', partner: 'medical_dispute_committee' })).next.status).toBe(
      'referred_out',
    );
    expect(succeeded(send({ to: 'not_accepted', exclusion: 'sexual_offence' })).next.status).toBe('not_accepted');
  });
});

test('where enforcement stands lies over any state, is set by chief and legal reviewer, and survives a hand-over', () => {
  const summoned = succeeded(setEnforcement(mediated().build(), { track: 'summoned' }, chief, TUESDAY_9));
  expect(summoned.facts).toEqual([{ type: 'enforcement.changed', from: 'none', to: 'summoned' }]);
  expect(refusal(setEnforcement(mediated().build(), { track: 'summoned' }, lead, TUESDAY_9))).toBe(
    'person.not-allowed',
  );
  expect(succeeded(handOver(summoned.next)).next.enforcement).toMatchObject({ track: 'summoned' });
});
