import { describe, expect, it } from 'vitest';
import { reviewAlarms, reviewDueAt } from '../../../../src/domain/sentinel/review.ts';
import { reviewTimeline } from '../../../../src/domain/sentinel/timeline.ts';
import { en } from '../../../../src/i18n/en/index.ts';
import { zhCn } from '../../../../src/i18n/zh-cn/index.ts';
import { aPerson, MONDAY_9 } from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

describe('the course of a case, for a look back', () => {
  const veteran = aPerson();
  const steps = reviewTimeline(
    aCase({ dangerSigns: ['threat_veiled'] })
      .triagedTo('songling')
      .takenBy(veteran)
      .met({ newRiskFlags: ['weapon_or_means'] })
      .met({ newRiskFlags: ['dv_suspected'] })
      .history(),
  );
  const at = (type: string) => steps.filter((step) => step.type === type);

  it('says at each step which signs were new and which were on record', () => {
    expect(at('case.reported')[0]).toMatchObject({ newSigns: ['threat_veiled'], known: ['threat_veiled'] });
    expect(at('case.taken')[0]).toMatchObject({ newSigns: [], known: ['threat_veiled'] });
    expect(at('session.recorded')[0]).toMatchObject({
      newSigns: ['weapon_or_means'],
      known: ['threat_veiled', 'weapon_or_means'],
    });
  });

  it('says who could see it: the reporter, triage, the team once it was open to it, the chief once it was grave', () => {
    const groups = (step: (typeof steps)[number] | undefined) =>
      step?.knownTo.flatMap((one) => ('group' in one ? [one.group] : []));
    expect(groups(at('case.reported')[0])).toEqual(['triage_office']);
    expect(groups(at('case.opened')[0])).toEqual(['triage_office', 'team']);
    expect(groups(at('session.recorded')[1])).toEqual(['triage_office', 'station_chief']);
    expect(at('case.taken')[0]?.knownTo).toContainEqual({ personId: veteran.id });
  });

  it('leaves out what only the machinery does', () => {
    expect(steps.every(({ type }) => !/^(reminder|tasks?|review)\./.test(type))).toBe(true);
  });
});

it('is due a day later, and reminded of four hours before', () => {
  const dueAt = reviewDueAt(MONDAY_9);
  expect(dueAt).toBe('2026-11-24T01:00:00.000Z');
  expect(reviewAlarms({ dueAt })).toEqual({ due: '2026-11-23T21:00:00.000Z', overdue: dueAt });
});

it('blames nobody, in either language', () => {
  const said = (value: unknown): string =>
    typeof value === 'function'
      ? String(value('…', '…', '…'))
      : typeof value === 'object'
        ? Object.values(value ?? {})
            .map(said)
            .join('\n')
        : String(value);
  expect(said(zhCn.sentinel)).not.toMatch(/追责|问责|责任人|失职|过错|错误|疏忽|处分/);
  expect(said(en.sentinel)).not.toMatch(/blame|fault|guilt|fail|mistake|negligen|wrong/i);
});
