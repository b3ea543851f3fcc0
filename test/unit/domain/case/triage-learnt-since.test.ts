import { describe, expect, it, test } from 'vitest';
import { triage } from '../../../../src/domain/case/triage.ts';
import {
  aCalendar,
  aPerson,
  aPersonWith,
  aTriage,
  gateInputs,
  MONDAY_9,
  refusal,
  succeeded,
} from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

const calendar = aCalendar();
const officer = aPersonWith('triage_officer');
const veteran = aPerson();
const decided = (current: Parameters<typeof aTriage>[0], overrides: Parameters<typeof aTriage>[1] = {}) =>
  triage(current, aTriage(current, overrides), officer, MONDAY_9, calendar);

describe('what triage learnt since', () => {
  const skipped = { circumstancesAsked: false, dangerSigns: [] };
  const late = {
    gateInputs: gateInputs({ riskFlags: ['emotional_distress', 'unavoidable_contact'] }),
    details: { circumstancesAsked: true, participants: 4, priorMediations: 2, amount: 3000 },
  };

  it('is added to the report, and the score is computed again with it', () => {
    const before = aCase(skipped).build();
    expect(before).toMatchObject({ level: 'blue', assessment: { score: 8, confidence: 'low' } });
    const { next, facts } = succeeded(decided(before, { ...late, level: 'yellow' }));
    expect(next).toMatchObject({
      level: 'yellow',
      report: { circumstances: ['emotional_distress', 'unavoidable_contact'], participants: 4, amount: 3000 },
      assessment: { score: 38, confidence: 'normal' },
      triage: { systemLevel: 'yellow' },
    });
    expect(facts.slice(0, 2)).toMatchObject([
      { type: 'case.triaged', systemLevel: 'yellow', level: 'yellow', score: 38, overrides: [] },
      { type: 'risk.raised', from: 'blue', to: 'yellow' },
    ]);
  });

  it('moves the level with it: to keep the old one needs a reason', () => {
    const before = aCase(skipped).build();
    const kept = decided(before, late);
    expect(!kept.ok && kept.problem).toEqual({ code: 'triage.level-moved', facts: { score: 38, level: 'yellow' } });
    const { next } = succeeded(decided(before, { ...late, levelReason: '双方已经平静下来' }));
    expect(next).toMatchObject({ level: 'blue', triage: { systemLevel: 'yellow' } });
  });

  it('puts a sign that overrides the score on record', () => {
    const confirmed = gateInputs({ riskFlags: ['dv_suspected'] });
    const { next, facts } = succeeded(
      decided(aCase().build(), { level: 'red', route: 'not_accepted', gateInputs: confirmed }),
    );
    expect(next).toMatchObject({ level: 'red', report: { dangerSigns: ['violence_minor', 'dv_suspected'] } });
    expect(facts).toMatchObject([
      { type: 'case.triaged', systemLevel: 'red', overrides: ['R4'] },
      { type: 'risk.raised', from: 'blue', to: 'red' },
      { type: 'case.not-accepted', exclusion: 'domestic_violence_suspected' },
    ]);
  });

  it('takes nothing out of the report', () => {
    const reported = aCase({ circumstances: ['substance_use'] }).build();
    const { next } = succeeded(decided(reported, { gateInputs: gateInputs({ riskFlags: [] }) }));
    expect(next.report).toMatchObject({ dangerSigns: ['violence_minor'], circumstances: ['substance_use'] });
  });
});

describe('a yes to the safety questions', () => {
  const screen = { violenceBefore: false, fear: true, control: false };
  const asked = aCase({ relationship: 'family' }).build();
  const answered = gateInputs({ familyScreen: screen });

  test.each(['veteran_team', 'station'] as const)(
    'keeps the case from the %s while nobody confirmed or ruled out violence',
    (route) => {
      expect(refusal(decided(asked, { route, assignee: veteran, gateInputs: answered }))).toBe('triage.dv-to-confirm');
      const word = { route, assignee: veteran, gateInputs: answered, violenceRuledOut: '没' };
      expect(refusal(decided(asked, word))).toBe('triage.dv-to-confirm');
    },
  );

  it('closes the gate once it is confirmed', () => {
    const confirmed = gateInputs({ familyScreen: screen, riskFlags: ['dv_suspected'] });
    expect(refusal(decided(asked, { level: 'red', assignee: veteran, gateInputs: confirmed }))).toBe(
      'triage.gate-closed',
    );
  });

  it('may be set aside with a reason, which stays in the file while the log says that it was', () => {
    const reason = '害怕的是欠债，双方没有动过手';
    const { next, facts } = succeeded(decided(asked, { gateInputs: answered, violenceRuledOut: reason }));
    expect(next).toMatchObject({
      status: 'awaiting_claim',
      triage: { violenceRuledOut: reason },
      report: { familyScreen: screen },
    });
    expect(facts[0]).toMatchObject({ type: 'case.triaged', violenceRuledOut: true });
    expect(JSON.stringify(facts)).not.toContain(reason);
  });
});
