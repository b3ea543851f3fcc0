import { expect, test } from 'vitest';
import type { Case } from '../../../../src/domain/case/case.ts';
import type { Person } from '../../../../src/domain/people/person.ts';
import { nextDue } from '../../../../src/domain/queue/next-due.ts';
import { decisionFor, isWaitingFor } from '../../../../src/domain/queue/whose-turn.ts';
import { aCalendar, aPerson, aPersonWith, RED } from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';
import { casesWith, NORMAL } from '../../../support/typed-cases.ts';

const lead = aPerson();
const colleague = aPerson({ id: 'colleague', slackUserId: 'UCOLLEAGUE' });
const triage = aPersonWith('triage_officer');
const chief = aPersonWith('station_chief');
const reviewer = aPersonWith('legal_reviewer');
const EVERYONE = { lead, colleague, triage, chief, reviewer };

const waitedFor = (current: Case) =>
  Object.entries(EVERYONE).flatMap(([name, person]) => (isWaitingFor(current, person) ? [name] : []));
const decides = (current: Case, person: Person) => decisionFor(current, person);

test('a case waits for whoever may take the next step', () => {
  const reported = aCase();
  expect(waitedFor(reported.build())).toEqual(['triage']);
  expect(waitedFor(reported.triagedTo('songling').build())).toEqual(['lead', 'colleague']);
  expect(waitedFor(aCase(RED).assignedTo(lead).build())).toEqual(['lead']);
  const taken = reported.triagedTo('songling').takenBy(lead);
  expect(waitedFor(taken.build())).toEqual(['lead']);
  expect(waitedFor(taken.inMediation().agreed().build())).toEqual(['lead']);
});

test('a declined case waits for whoever names another', () => {
  const declined = { ...aCase(RED).assignedTo(lead).build(), declined: 'load' } as Case;
  expect(isWaitingFor(declined, lead)).toBe(false);
  expect(decides(declined, triage)).toBe('assign');
});

test('an end that was proposed waits for whoever confirms it, not for the lead', () => {
  const { proposed } = casesWith(NORMAL);
  const current = proposed.build() as Case & { leadId: string };
  expect(decides(current, triage)).toBe('closure');
  expect(isWaitingFor(current, aPerson({ id: current.leadId }))).toBe(false);
});

test('each state that goes on has its date, and what has ended has none', () => {
  const calendar = aCalendar();
  const taken = aCase().triagedTo('songling').takenBy(lead);
  expect(nextDue(taken.build(), calendar)).toEqual({ at: taken.build().firstContactDueAt });
  const watched = taken.inMediation().agreed().watched().build();
  expect(nextDue(watched, calendar)).toEqual({ on: watched.followUpPlan[0]!.dueOn });
  const putOff = { kind: 'follow_up_7', to: '2026-12-20', reason: '出差', at: '', by: lead.id } as const;
  expect(nextDue({ ...watched, postponements: [putOff] }, calendar)).toEqual({ on: '2026-12-20' });
  const ended = Object.values(casesWith(NORMAL)).map((building) => building.build() as Case);
  for (const one of ended.filter(({ status }) => ['unresolved', 'withdrawn', 'merged', 'resolved'].includes(status)))
    expect([one.status, nextDue(one, calendar)]).toEqual([one.status, null]);
});
