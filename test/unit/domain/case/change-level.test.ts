import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../src/domain/case/case.ts';
import { changeLevel, questionLevel } from '../../../../src/domain/case/change-level.ts';
import { addDetails } from '../../../../src/domain/case/intake.ts';
import { triage } from '../../../../src/domain/case/triage.ts';
import {
  aCalendar,
  aPerson,
  aPersonWith,
  aTriage,
  RED,
  refusal,
  succeeded,
  TUESDAY_9,
} from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

const calendar = aCalendar();
const reason = '对方当众扬言报复';
const veteran = aPerson();
const officer = aPersonWith('triage_officer');
const chief = aPersonWith('station_chief');
const changed = (current: Case, level: 'red' | 'yellow' | 'blue', by = veteran) =>
  changeLevel(current, { level, reason }, by, TUESDAY_9, calendar);
const open = () => aCase().triagedTo('songling').build();

describe('the level of a case', () => {
  it('is raised by whoever may see the case, with the reason on file', () => {
    const { next, facts } = succeeded(changed(open(), 'yellow'));
    expect(next.level).toBe('yellow');
    expect(next.levelChanges).toEqual([{ from: 'blue', to: 'yellow', reason, by: veteran.id, at: TUESDAY_9 }]);
    expect(facts).toEqual([{ type: 'risk.raised', from: 'blue', to: 'yellow' }]);
    const stranger = aPerson({ id: 'p-stranger', teamId: 'another' });
    expect(refusal(changed(open(), 'yellow', stranger))).toBe('person.not-allowed');
  });

  it('is lowered by a triage officer or the chief of the station only', () => {
    const red = succeeded(changed(open(), 'red')).next;
    expect(refusal(changed(red, 'blue'))).toBe('person.not-allowed');
    expect(refusal(changed(red, 'blue', aPersonWith('commander')))).toBe('person.not-allowed');
    for (const by of [officer, chief]) {
      const { next, facts } = succeeded(changed(red, 'blue', by));
      expect(next).toMatchObject({ level: 'blue', levelChanges: [{ to: 'red' }, { from: 'red', to: 'blue' }] });
      expect(facts).toEqual([{ type: 'risk.lowered', from: 'red', to: 'blue' }]);
    }
  });

  it('is not lowered from red by the triage officer who reported it', () => {
    const own = { ...aCase(RED).build(), reportedBy: officer.id };
    expect(refusal(changed(own, 'yellow', officer))).toBe('person.not-allowed');
  });

  it('is not changed to what it is', () => {
    expect(refusal(changed(open(), 'blue'))).toBe('level.unchanged');
  });

  it('brings forward what waits, and puts nothing off', () => {
    const waiting = open();
    const red = succeeded(changed(waiting, 'red')).next;
    expect(red).toMatchObject({ status: 'awaiting_claim', claimDueAt: '2026-11-24T01:30:00.000Z' });
    expect(succeeded(changed(red, 'blue', officer)).next).toMatchObject({ claimDueAt: '2026-11-24T01:30:00.000Z' });
    const taken = aCase().triagedTo('songling').takenBy(veteran).build();
    const sooner = succeeded(changed(taken, 'red')).next;
    expect('firstContactDueAt' in sooner && sooner.firstContactDueAt < taken.firstContactDueAt).toBe(true);
  });

  it('stays raised when details are added, and triage says why it decides for less', () => {
    const raised = succeeded(changed(aCase().build(), 'red', officer)).next;
    const detailed = succeeded(addDetails(raised, { participants: 3 }, officer)).next;
    expect(detailed.level).toBe('red');
    const decision = { ...aTriage(detailed), level: 'blue' as const };
    const other = aPersonWith('triage_officer', { id: 'p-other-officer' });
    expect(refusal(triage(detailed, decision, other, TUESDAY_9, calendar))).toBe('triage.reason-needed');
    const told = { ...decision, levelReason: '已当面核实，并无威胁' };
    expect(succeeded(triage(detailed, told, other, TUESDAY_9, calendar)).next.level).toBe('blue');
  });
});

describe('a commander who doubts the level', () => {
  const commander = aPersonWith('commander');
  const asked = (current: Case) => succeeded(questionLevel(current, '昨晚又有人堵门', commander, TUESDAY_9)).next;

  it('asks once, decides nothing, and whoever may lower it answers: it stays, with the reason', () => {
    const current = asked(open());
    expect(current.level).toBe('blue');
    expect(refusal(questionLevel(current, '再看看', commander, TUESDAY_9))).toBe('level.asked-already');
    expect(refusal(questionLevel(open(), '再看看', officer, TUESDAY_9))).toBe('person.not-allowed');
    expect(refusal(changed(current, 'blue'))).toBe('level.unchanged');
    const { next, facts } = succeeded(changed(current, 'blue', officer));
    expect(next.levelQuestions?.[0]?.answer).toEqual({ level: 'blue', reason, by: officer.id, at: TUESDAY_9 });
    expect(next.levelChanges).toBeUndefined();
    expect(facts).toEqual([{ type: 'level.answered', level: 'blue', kept: true, askedBy: commander.id }]);
    expect(refusal(changed(next, 'blue', officer))).toBe('level.unchanged');
    expect(asked(next).levelQuestions).toHaveLength(2);
  });

  it('is answered by a change, too; somebody else who raises it has not answered', () => {
    const raised = succeeded(changed(asked(open()), 'yellow')).next;
    expect(raised.levelQuestions?.[0]).not.toHaveProperty('answer');
    const { next, facts } = succeeded(changed(raised, 'red', chief));
    expect(next).toMatchObject({ level: 'red', levelQuestions: [{ answer: { level: 'red', by: chief.id } }] });
    expect(facts).toEqual([
      { type: 'risk.raised', from: 'yellow', to: 'red' },
      { type: 'level.answered', level: 'red', kept: false, askedBy: commander.id },
    ]);
  });
});
