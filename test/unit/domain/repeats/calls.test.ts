import { describe, expect, test } from 'vitest';
import type { Case, MergedCase } from '../../../../src/domain/case/case.ts';
import type { CaseFact } from '../../../../src/domain/case/events.ts';
import { merge } from '../../../../src/domain/case/merging.ts';
import {
  addCall,
  type CountedCall,
  countCalls,
  dropCall,
  joinDuplicate,
} from '../../../../src/domain/repeats/calls.ts';
import { aPerson, aPersonWith, aReport, MONDAY_9, refusal, succeeded } from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

const NOW = '2026-11-23T12:00:00.000Z';
const triageOfficer = aPersonWith('triage_officer');

const daysAgo = (days: number, stated = 1): CountedCall => ({
  at: new Date(Date.parse(NOW) - days * 86_400_000).toISOString(),
  stated,
});
const calls = (...days: number[]) => days.map((day) => daysAgo(day));
/** Reported once, and so counted. */
const known = (change: object = {}) => aCase({ calls90d: 1, dangerSigns: [], ...change });
const heard = (change: object = {}) => ({
  id: 'call-1',
  by: 'p-second',
  report: aReport({ calls90d: 1, dangerSigns: [], ...change }),
});
const added = (current: Case, times: CountedCall[], change: object = {}) =>
  succeeded(addCall(current, heard(change), times, NOW));
const factOf = <T extends CaseFact['type']>({ facts }: { facts: readonly CaseFact[] }, type: T) =>
  facts.find((fact): fact is Extract<CaseFact, { type: T }> => fact.type === type);
function mergedInto(target: Case, duplicate: Case): MergedCase {
  return succeeded(merge(duplicate, target, triageOfficer, NOW)).next;
}

describe('the windows', () => {
  test.each([
    [60, { in60: 1, in90: 1, in180: 1 }],
    [61, { in60: 0, in90: 1, in180: 1 }],
    [90, { in60: 0, in90: 1, in180: 1 }],
    [91, { in60: 0, in90: 0, in180: 1 }],
    [180, { in60: 0, in90: 0, in180: 1 }],
    [181, { in60: 0, in90: 0, in180: 0 }],
    [-1, { in60: 0, in90: 0, in180: 0 }],
  ])('a call %s days ago', (days, count) => {
    expect(countCalls(calls(days), NOW)).toEqual(count);
  });
});

describe('a further call', () => {
  test('is counted, scored anew, and its officer is known to the case', () => {
    const { next, facts } = added(known().build(), calls(30, 0));
    expect(next.report).toMatchObject({ calls90d: 2, calls180d: 2 });
    expect(next.assessment.items).toContainEqual({ item: 'calls', points: 8, count: 2 });
    expect(next.repeats).toEqual({ calls: 2, callers: ['p-second'] });
    expect(facts).toEqual([
      { type: 'call.added', callId: 'call-1', calls60: 2, calls90: 2, score: next.assessment.score, signs: [] },
    ]);
  });

  test('raises the level where its danger signs ask for it, names the new danger, and never lowers it', () => {
    const red = added(known().build(), calls(1, 0), { dangerSigns: ['threat_explicit', 'weapon_or_means'] });
    expect(red.next.level).toBe('red');
    expect(factOf(red, 'call.added')?.overrides).toEqual(['R1']);
    expect(factOf(red, 'risk.raised')).toEqual({ type: 'risk.raised', from: 'blue', to: 'red' });
    const calm = added({ ...red.next, version: 3 }, calls(2, 1, 0), { dangerSigns: [] });
    expect(calm.next.level).toBe('red');
    expect(calm.next.report.dangerSigns).toEqual(['threat_explicit', 'weapon_or_means']);
    expect(factOf(calm, 'call.added')?.overrides).toBeUndefined();
  });

  test('what an officer said of earlier calls holds for ninety days and no longer', () => {
    expect(added(known().build(), [daysAgo(20, 5), daysAgo(0)]).next.report.calls90d).toBe(5);
    expect(added(known().build(), [daysAgo(20), daysAgo(0, 3)]).next.report.calls90d).toBe(3);
    expect(added(known({ calls90d: 5 }).build(), [daysAgo(91, 5), daysAgo(0)]).next.report).toMatchObject({
      statedCalls90d: 5,
      calls90d: 1,
    });
  });

  test('an answer to what was not asked before makes the score surer', () => {
    const unsure = known({ dangerSignsAsked: false }).build();
    expect(unsure.assessment.confidence).toBe('low');
    expect(added(unsure, calls(1, 0)).next.assessment.confidence).toBe('normal');
  });

  test.each<[string, number[], boolean, boolean]>([
    ['two in 90 days', [10, 0], false, false],
    ['three in 90 days', [20, 10, 0], true, false],
    ['three in 180 days', [170, 100, 0], true, false],
    ['five in 90 days', [40, 30, 20, 10, 0], true, true],
  ])('%s', (_name, days, referral, review) => {
    const fact = factOf(added(known().build(), calls(...days)), 'call.added')!;
    expect([fact.referral ?? false, fact.review ?? false]).toEqual([referral, review]);
  });

  test('a proposal is made once, when the number is reached, and none to those who have the case already', () => {
    const third = added(known().build(), calls(20, 10, 0));
    expect(factOf(added(third.next, calls(20, 10, 1, 0)), 'call.added')?.referral).toBeUndefined();
    const withTeam = known().triagedTo('songling').build();
    expect(factOf(added(withTeam, calls(20, 10, 0)), 'call.added')?.referral).toBeUndefined();
  });

  test('about a settled or watched dispute proposes to reopen it', () => {
    const agreed = known().triagedTo('songling').takenBy(aPerson()).inMediation().agreed();
    expect(factOf(added(agreed.watched().build(), calls(1, 0)), 'call.added')?.reopening).toBe(true);
    expect(factOf(added(agreed.watched().resolved().build(), calls(1, 0)), 'call.added')?.reopening).toBe(true);
    expect(factOf(added(agreed.build(), calls(1, 0)), 'call.added')?.reopening).toBeUndefined();
  });

  test('is taken by no case that is over for good, nor by one that was merged', () => {
    const over = known().turnedAway({ route: 'not_accepted' }).build();
    expect(refusal(addCall(over, heard(), calls(1, 0), NOW))).toBe('call.case-over');
    const merged = mergedInto(known({}).build(), aCase({}, { at: '2026-11-23T02:00:00.000Z' }).build());
    expect(refusal(addCall(merged, heard(), calls(1, 0), NOW))).toBe('call.case-merged');
  });
});

describe('a merged report', () => {
  const duplicate = (change: object = {}) =>
    aCase({ calls90d: 1, dangerSigns: [], ...change }, { at: '2026-11-23T03:00:00.000Z', by: 'p-third' }).build();

  test('counts by the same rule as a call: windows, score, level, proposals', () => {
    const target = known({}).build();
    const merged = mergedInto(target, duplicate({ dangerSigns: ['self_harm'], circumstances: ['substance_use'] }));
    const joined = joinDuplicate(target, merged, calls(50, 30, 20, 10, 0), NOW)!;
    expect(joined.next.report).toMatchObject({ calls90d: 5, dangerSigns: ['self_harm'] });
    expect(joined.next.report.circumstances).toEqual(['substance_use']);
    expect(joined.next).toMatchObject({
      level: 'red',
      duplicates: [merged.id],
      repeats: { calls: 5, callers: ['p-third'] },
    });
    const { score } = joined.next.assessment;
    expect(joined.facts).toEqual([
      {
        ...{ type: 'duplicate.joined', fromId: merged.id, fromNumber: merged.number, calls: 5, calls60: 5, calls90: 5 },
        ...{
          score,
          signs: ['self_harm', 'substance_use'],
          referral: true,
          review: true,
          overrides: ['R2'],
          raised: true,
        },
      },
      { type: 'risk.raised', from: 'blue', to: 'red' },
    ]);
  });

  test('joins once, however often it is asked for', () => {
    const target = known({}).build();
    const merged = mergedInto(target, duplicate());
    const joined = joinDuplicate(target, merged, calls(0, 0), MONDAY_9)!.next;
    expect(joinDuplicate(joined, merged, calls(0, 0), MONDAY_9)).toBeNull();
  });
});

test('a call split off counts no longer; signs and level stay, for a person to lower', () => {
  const before = added(known().build(), calls(20, 10, 0), { dangerSigns: ['self_harm'] }).next;
  const split = { callId: 'call-1', caseId: 'c-new', number: 'LJ-2026-000999' };
  const { next, facts } = dropCall(before, split, calls(20, 10), NOW)!;
  expect(next.report).toMatchObject({ calls90d: 2, dangerSigns: ['self_harm'] });
  expect([next.level, next.repeats?.calls, next.repeats?.splitOff]).toEqual(['red', 2, [split]]);
  expect(next.assessment.items).toContainEqual({ item: 'calls', points: 8, count: 2 });
  const { caseId: madeId, ...which } = split;
  const { score } = next.assessment;
  expect(facts).toEqual([{ type: 'call.split-off', ...which, madeId, calls90: 2, score }]);
  expect(dropCall(next, split, calls(20, 10), NOW)).toBeNull();
});
