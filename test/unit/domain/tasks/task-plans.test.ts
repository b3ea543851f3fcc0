import { describe, expect, it } from 'vitest';
import { report } from '../../../../src/domain/case/intake.ts';
import { alarmsOf, type CaseTask, closeTask, mayClose } from '../../../../src/domain/tasks/case-task.ts';
import { pathsOf, planTasks } from '../../../../src/domain/tasks/task-plans.ts';
import {
  aCalendar,
  aPerson,
  aPersonWith,
  aReport,
  gateInputs,
  MONDAY_9,
  RED,
  refusal,
  TUESDAY_9,
} from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

const calendar = aCalendar();
const DV = { dangerSigns: ['dv_suspected'] as const };
const turned = (draft: object, exclusion: string | null = null) =>
  aCase(draft)
    .turnedAway({ route: 'not_accepted', gateInputs: gateInputs({ exclusion: exclusion as never }) })
    .build();

describe('which path a case is on', () => {
  it('suspected violence at home, by a sign or by the code that triage ticked', () => {
    expect(pathsOf(turned(DV))).toEqual(['domestic_violence']);
  });

  it('child abuse or school bullying', () => {
    expect(pathsOf(turned({}, 'child_abuse_or_school_bullying'))).toEqual(['child_protection']);
    expect(pathsOf(turned({ dangerSigns: ['child_abuse_suspected'] }))).toEqual(['child_protection']);
  });

  it('a threat that enforcement answers first', () => {
    expect(pathsOf(aCase(RED).assignedTo(aPerson()).build())).toEqual(['immediate_safety']);
  });

  it('violence that comes to light in a session, while it is mediated', () => {
    const met = aCase().triagedTo('songling').takenBy(aPerson());
    expect(pathsOf(met.build())).toEqual([]);
    expect(pathsOf(met.met({ newRiskFlags: ['dv_suspected'] }).build())).toEqual(['domestic_violence']);
  });

  it('none before a person decided, and none in an ordinary quarrel', () => {
    expect(pathsOf(aCase(DV).build())).toEqual([]);
    expect(pathsOf(aCase().triagedTo('songling').build())).toEqual([]);
  });
});

describe('what is due when', () => {
  const planned = planTasks(turned(DV), MONDAY_9, calendar);
  const dueOf = (kind: string, slot = 0) => planned.find((it) => it.kind === kind && it.slot === slot)?.dueAt;

  it.each([
    ['evidence', 0, '2026-11-24T01:00:00.000Z'],
    ['protection_order', 0, '2026-11-24T01:00:00.000Z'],
    ['womens_federation', 0, '2026-11-24T01:00:00.000Z'],
    ['warning_or_penalty', 0, '2026-11-26T01:00:00.000Z'],
    ['visit_station', 7, '2026-11-30T09:30:00.000Z'],
    ['visit_committee', 30, '2026-12-23T09:30:00.000Z'],
    // Day 90 is a Sunday: the last working day before it.
    ['visit_station', 90, '2027-02-19T09:30:00.000Z'],
  ])('%s (%i) by %s', (kind, slot, dueAt) => {
    expect(dueOf(kind, slot)).toBe(dueAt);
  });

  it('what the report says was done at once is on record as done, by whom and when', () => {
    const current = aCase(RED).assignedTo(aPerson()).build();
    const actions = planTasks(current, MONDAY_9, calendar);
    expect(actions.filter(({ done }) => done).map(({ kind }) => kind)).toEqual(['separated']);
    expect(actions.find(({ done }) => done)?.done).toEqual({ by: 'p-triage_officer', at: TUESDAY_TRIAGE });
  });
});

/** An hour after the report. */
const TUESDAY_TRIAGE = '2026-11-23T02:00:00.000Z';

const aTask = (overrides: Partial<CaseTask> = {}): CaseTask => ({
  id: 't1',
  caseId: 'c1',
  cycle: 1,
  path: 'domestic_violence',
  kind: 'evidence',
  slot: 0,
  ownerRole: 'reporter',
  ownerId: 'p-reporting_officer',
  openedAt: MONDAY_9,
  dueAt: TUESDAY_9,
  state: 'open',
  ...overrides,
});

describe('who may close a task', () => {
  const current = turned(DV);
  const chief = aPersonWith('station_chief');
  it.each([
    ['the owner', aPersonWith('reporting_officer'), true],
    ['the chief of the station', chief, true],
    ['the commander', aPersonWith('commander'), true],
    ['a triage officer', aPersonWith('triage_officer'), false],
    ['the chief of another station', aPersonWith('station_chief', { id: 'p-other', stationId: 'hewan' }), false],
    ['a veteran', aPerson(), false],
    ['an auditor', aPersonWith('auditor'), false],
  ])('%s: %s', (_who, person, may) => {
    expect(mayClose(aTask(), current, person)).toBe(may);
  });

  it('nobody twice, nobody in the future, nobody before the dispute', () => {
    const end = (doneAt: string, task = aTask()) =>
      refusal(closeTask(task, current, { state: 'done', doneAt }, chief, TUESDAY_9));
    expect(end(MONDAY_9)).toBeNull();
    expect(end('2026-11-24T01:00:01.000Z')).toBe('task.done-later');
    expect(end('2026-11-20T01:00:00.000Z')).toBe('task.done-before');
    expect(end(MONDAY_9, aTask({ state: 'done', closedBy: 'p-1' }))).toBe('task.closed');
  });
});

describe('when a task reminds', () => {
  it('four hours before, where hours count', () => {
    expect(alarmsOf(aTask(), calendar)).toEqual({ due: '2026-11-23T21:00:00.000Z', overdue: TUESDAY_9 });
  });

  it('halfway, where there are two hours', () => {
    const task = aTask({ dueAt: '2026-11-23T03:00:00.000Z' });
    expect(alarmsOf(task, calendar).due).toBe('2026-11-23T02:00:00.000Z');
  });

  it('on the morning of its last day, where days count', () => {
    const task = aTask({ dueAt: '2026-12-23T09:30:00.000Z' });
    expect(alarmsOf(task, calendar)).toEqual({ due: '2026-12-23T00:30:00.000Z', overdue: '2026-12-23T09:30:00.000Z' });
  });
});

it('a report keeps the signs with which it came', () => {
  const { facts } = report(aReport(DV), 'p-1', MONDAY_9, 'c1');
  expect(facts[0]).toMatchObject({ signs: ['dv_suspected'] });
});
