import { expect, test } from 'vitest';
import { assign } from '../../../../src/domain/case/assignment.ts';
import type { Case } from '../../../../src/domain/case/case.ts';
import { isStillWaiting, isWait, waitOf, waitReminder } from '../../../../src/domain/reminders/waits.ts';
import { aCalendar, aPerson, aPersonWith, RED, succeeded } from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

const calendar = aCalendar();
const lead = aPerson();
const remindedOf = (current: Case) => waitReminder(current, calendar);

test('triage, a volunteer and the yes of whoever was named are waited for, each until its minute', () => {
  const reported = aCase();
  expect(remindedOf(reported.build())).toMatchObject({ kind: expect.stringMatching(/^wait_triage_\d+$/) });
  const open = reported.triagedTo('songling').build();
  expect(remindedOf(open)).toMatchObject({ dueAt: open.claimDueAt, kind: expect.stringMatching(/^wait_claim_/) });
  const assigned = aCase(RED).assignedTo(lead).build();
  expect(remindedOf(assigned)).toMatchObject({
    dueAt: assigned.acceptDueAt,
    kind: expect.stringMatching(/^wait_accept_/),
  });
  expect(remindedOf(reported.triagedTo('songling').takenBy(lead).build())).toBeNull();
  expect(remindedOf({ ...assigned, declined: 'load' })).toBeNull();
});

test('in the quiet hours nobody is woken, but for a red case', () => {
  const late = { at: '2026-11-24T13:30:00.000Z' }; // 21:30
  const open = aCase({}, late).triagedTo('songling').build();
  expect(remindedOf(open)?.dueAt).toBe('2026-11-27T23:30:00.000Z');
  const red = aCase(RED, late).assignedTo(lead).build();
  expect(remindedOf(red)?.dueAt).toBe(red.acceptDueAt);
});

test('once somebody begins, or another is named, the old wait is over', () => {
  const triage = aPersonWith('triage_officer');
  const current = aCase(RED).assignedTo(lead).build();
  const old = { ...remindedOf(current)!, cycle: 1 };
  expect(isStillWaiting(current, old, calendar)).toBe(true);
  const other = aPerson({ id: 'other', slackUserId: 'UOTHER' });
  const { next } = succeeded(assign(current, other, triage, '2026-11-24T09:00:00.000Z', calendar));
  expect(isStillWaiting(next, old, calendar)).toBe(false);
  expect(isStillWaiting(current, { ...old, cycle: 2 }, calendar)).toBe(false);
});

test('a kind says what is waited for', () => {
  expect([waitOf('wait_claim_29400000'), waitOf('duty_due_x'), waitOf('wait_lunch_1')]).toEqual(['claim', null, null]);
  expect(isWait('first_contact')).toBe(false);
});
