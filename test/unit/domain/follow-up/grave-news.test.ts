import { describe, expect, it, test } from 'vitest';
import { recordFollowUp } from '../../../../src/domain/follow-up/record-follow-up.ts';
import { aCalendar, aCheck, aPerson, MONDAY_9, refusal, succeeded } from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

const calendar = aCalendar();
const veteran = aPerson();
const watched = (draft: object = {}) =>
  aCase(draft).triagedTo('songling').takenBy(veteran).inMediation().agreed().watched().build();
const typesAfter = (found: Parameters<typeof aCheck>[0], current = watched()) =>
  succeeded(recordFollowUp(current, aCheck({ at: '2026-12-01T02:00:00.000Z', ...found }), veteran, calendar)).facts.map(
    ({ type }) => type,
  );

describe('a check that finds something grave', () => {
  test.each([
    ['violence came back', { recurrence: 'violence' }, 'violence.reported'],
    ['a new sign of violence', { leftoverRisk: ['violence_assault'] }, 'violence.reported'],
    ['a new suspicion of violence at home', { leftoverRisk: ['dv_suspected'] }, 'violence.reported'],
    ['a new sign of a serious injury', { leftoverRisk: ['serious_injury'] }, 'injury.reported'],
    ['the box of the injury', { recurrence: 'violence', seriousInjury: true }, 'injury.reported'],
  ] as const)('%s: a look back follows', (_what, found, type) => {
    const told = typesAfter(found).filter((it) => it === 'violence.reported' || it === 'injury.reported');
    expect(told).toEqual([type]);
  });

  it('a quarrel, another leftover risk, or a sign that was known before opens none', () => {
    const none = (found: Parameters<typeof aCheck>[0], current = watched()) =>
      expect(typesAfter(found, current).filter((it) => it.endsWith('.reported'))).toEqual([]);
    none({ recurrence: 'quarrel' });
    none({ leftoverRisk: ['self_harm', 'emotional_distress'] });
    none({ leftoverRisk: ['violence_minor'] }, watched({ dangerSigns: ['violence_minor'] }));
  });
});

describe('whoever makes a check', () => {
  const tied = (tie: 'complained_of' | 'kin_elsewhere') => ({
    ...watched(),
    beside: { ties: [{ personId: veteran.id, tie }] },
  });
  const check = aCheck({ at: MONDAY_9 });

  it('makes none once a tie to a party stands on file', () => {
    expect(refusal(recordFollowUp(tied('complained_of'), check, veteran, calendar))).toBe('case.stand-aside');
  });

  it('has a lesser tie that came up since put before the chief, once', () => {
    const first = succeeded(recordFollowUp(tied('kin_elsewhere'), check, veteran, calendar));
    expect(first.facts).toContainEqual({ type: 'tie.disclosed', decides: 'chief' });
    const again = { ...first.next, beside: { ties: [{ personId: veteran.id, tie: 'kin_elsewhere' as const }] } };
    const { facts } = succeeded(recordFollowUp(again, check, veteran, calendar));
    expect(facts).not.toContainEqual({ type: 'tie.disclosed', decides: 'chief' });
  });
});
