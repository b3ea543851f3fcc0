import { describe, expect, it } from 'vitest';
import type { CaseTask } from '../../../../src/domain/tasks/case-task.ts';
import { answersHandOff, handOnTask, mayReceive } from '../../../../src/domain/tasks/hand-task.ts';
import {
  aCalendar,
  aPersonWith,
  gateInputs,
  MONDAY_9,
  refusal,
  succeeded,
  TUESDAY_9,
} from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

const calendar = aCalendar();
const current = aCase({ dangerSigns: ['dv_suspected'] })
  .turnedAway({ route: 'not_accepted', gateInputs: gateInputs() })
  .build();
const chief = aPersonWith('station_chief', { id: 'p-the-chief', stationId: current.report.stationId });
const colleague = aPersonWith('triage_officer', { id: 'p-colleague' });
const task: CaseTask = {
  ...{ id: 't', caseId: current.id, cycle: 1, path: 'domestic_violence', kind: 'evidence', slot: 0 },
  ...{ ownerRole: 'station_chief', ownerId: chief.id, openedAt: MONDAY_9, dueAt: TUESDAY_9, state: 'open' },
};
const note = '照片已拍，病历还没有取。';
const hand = (to: typeof chief, by: typeof chief, one: CaseTask = task) =>
  handOnTask(one, current, { to, note }, by, MONDAY_9, calendar);

describe('a task that is handed on', () => {
  it('stays with its owner until the other answers, who has two hours where the case is red', () => {
    const asked = succeeded(hand(colleague, chief));
    const dueAt = current.level === 'red' ? '2026-11-23T03:00:00.000Z' : TUESDAY_9;
    expect(asked).toEqual({ to: colleague.id, by: chief.id, at: MONDAY_9, dueAt, note });
    expect(task.ownerId).toBe(chief.id);
  });

  it('is handed on by its owner, the chief of the station or the commander', () => {
    const stranger = aPersonWith('triage_officer', { id: 'p-stranger' });
    expect(refusal(hand(colleague, stranger))).toBe('person.not-allowed');
    expect(refusal(hand(colleague, stranger, { ...task, ownerId: stranger.id }))).toBeNull();
    expect(refusal(hand(colleague, aPersonWith('commander'), { ...task, ownerId: stranger.id }))).toBeNull();
  });

  it('goes to nobody who may not see the case, is away, only oversees, or has it already', () => {
    const veteran = aPersonWith('veteran', { id: 'p-vet' });
    expect(refusal(hand(veteran, chief))).toBe('task.cannot-receive');
    expect(refusal(hand({ ...colleague, availability: 'leave' }, chief))).toBe('task.cannot-receive');
    expect(refusal(hand(aPersonWith('auditor', { id: 'p-audit' }), chief))).toBe('task.cannot-receive');
    expect(refusal(hand(chief, chief))).toBe('task.has-it-already');
  });

  it('a legal review goes to those alone who may review', () => {
    const reviewer = aPersonWith('legal_reviewer', { id: 'p-law' });
    expect(mayReceive({ path: 'legal_review' }, current, reviewer)).toBe(true);
    expect(mayReceive({ path: 'legal_review' }, current, colleague)).toBe(false);
    expect(mayReceive({ path: 'domestic_violence' }, current, reviewer)).toBe(false);
  });

  it('is answered by the one who is asked, while it is open', () => {
    const asked = { ...task, handOff: succeeded(hand(colleague, chief)) };
    expect(refusal(answersHandOff(asked, colleague))).toBeNull();
    expect(refusal(answersHandOff(asked, chief))).toBe('task.not-asked');
    expect(refusal(answersHandOff(task, colleague))).toBe('task.not-asked');
    expect(refusal(answersHandOff({ ...asked, state: 'done' }, colleague))).toBe('task.closed');
    expect(refusal(hand(colleague, chief, { ...task, state: 'done' }))).toBe('task.closed');
  });
});
