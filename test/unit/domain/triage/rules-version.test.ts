import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { triage } from '../../../../src/domain/case/triage.ts';
import { CATEGORIES, CIRCUMSTANCES, DANGER_SIGNS, EXCLUSIONS } from '../../../../src/domain/case/vocabulary.ts';
import { rateDifficulty } from '../../../../src/domain/triage/difficulty.ts';
import { passGate } from '../../../../src/domain/triage/gate.ts';
import { suggestRoute } from '../../../../src/domain/triage/referral.ts';
import { assessRisk } from '../../../../src/domain/triage/risk-score.ts';
import { RULES_VERSION } from '../../../../src/domain/triage/rules-version.ts';
import {
  aCalendar,
  aPersonWith,
  aReport,
  aTriage,
  gateInputs,
  MONDAY_9,
  succeeded,
} from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

/** What each edition answers to the same questions. Another answer is another edition: add a line, keep the old ones. */
const EDITIONS: Record<string, string> = {
  '2026-11': '33b4dd4e69c61d8a',
};

const COUNTS = [0, 1, 2, 3, 4, 5, 9, 10, 24];
const reports = [
  ...DANGER_SIGNS.map((sign) => aReport({ dangerSigns: [sign] })),
  ...CIRCUMSTANCES.map((sign) => aReport({ circumstances: [sign] })),
  ...COUNTS.flatMap((count) => [
    aReport({ calls90d: count }),
    aReport({ priorMediations: count }),
    aReport({ participants: count }),
  ]),
  ...CATEGORIES.flatMap((category) =>
    (['noise', 'threat_veiled', 'threat_explicit'] as const).map((sign) =>
      aReport({ category, dangerSigns: sign === 'noise' ? [] : [sign, 'violence_assault'] }),
    ),
  ),
];
const gates = [
  ...EXCLUSIONS.map((exclusion) => gateInputs({ exclusion })),
  ...DANGER_SIGNS.map((sign) => gateInputs({ riskFlags: [sign] })),
  gateInputs({ specialisedBody: true }),
  gateInputs({ minorInvolved: true }),
  gateInputs({ duplicateOf: 'c-1' }),
];
const ratings = COUNTS.flatMap((count) =>
  (['sides', 'grievanceYears', 'failedMediations', 'participants'] as const).map((input) =>
    rateDifficulty({ ...aTriage(aCase().build()).difficultyInputs, [input]: count }),
  ),
);

test('the edition of the rules is changed with what they answer, and kept with each triage', () => {
  const answers = {
    risk: reports.map((it) => assessRisk(it)),
    gate: gates.map((it) => passGate(it)),
    route: reports.map((it) => suggestRoute(it, assessRisk(it), passGate(gateInputs({ riskFlags: it.dangerSigns })))),
    ratings,
  };
  const fingerprint = createHash('sha256').update(JSON.stringify(answers)).digest('hex').slice(0, 16);
  expect(EDITIONS[RULES_VERSION]).toBe(fingerprint);
  const current = aCase().build();
  const { next } = succeeded(triage(current, aTriage(current), aPersonWith('triage_officer'), MONDAY_9, aCalendar()));
  expect(next).toMatchObject({ triage: { rulesVersion: RULES_VERSION } });
});
