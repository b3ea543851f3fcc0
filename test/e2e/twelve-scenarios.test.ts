import { beforeEach, expect, test } from 'vitest';
import { SCENARIOS, type Scenario } from '../../prisma/demo/scenarios.ts';
import type { GateInputs } from '../../src/domain/case/report.ts';
import { zhCn } from '../../src/i18n/zh-cn/index.ts';
import { CHANNELS } from '../support/small-programme.ts';
import { cardOf, report, type Story, startStory, triageAs } from '../support/story.ts';
import { slackIdOf, wordsIn } from '../support/told.ts';

const { codes, triage } = zhCn;
const bandOf = (count: number, bands: readonly number[]): string =>
  String(bands.findLast((from) => from <= count) ?? bands[0]);
const yesNo = (answer: boolean): string => (answer ? 'yes' : 'no');

const firstStep = ({ report: told }: Scenario) => ({
  category: told.category,
  relationship: told.relationship,
  narrative: told.narrative,
  dangerSigns: told.dangerSigns.length > 0 ? [...told.dangerSigns] : ['none_seen'],
  calls: bandOf(told.calls90d, [1, 2, 3, 5]),
});

const secondStep = ({ report: told }: Scenario) => ({
  circumstances: told.circumstances.length > 0 ? [...told.circumstances] : ['none_seen'],
  participants: told.participants,
  priorMediations: bandOf(told.priorMediations, [0, 1, 2]),
  source: told.source,
  title: told.title,
  ...(told.amount ? { amount: told.amount } : {}),
  ...(told.immediateActions ? { immediateActions: [...told.immediateActions] } : {}),
  ...(told.consentBySide ? { consentA: told.consentBySide.A, consentB: told.consentBySide.B } : {}),
  ...(told.familyScreen
    ? {
        violenceBefore: yesNo(told.familyScreen.violenceBefore),
        fear: yesNo(told.familyScreen.fear),
        control: yesNo(told.familyScreen.control),
      }
    : {}),
});

/** What triage ticks and types, and a route that the first gate allows. */
function decision({ gateInputs, difficultyInputs: rated, expected }: Scenario) {
  const ticked = <T extends string>(facts: Partial<Record<T, unknown>>, names: readonly T[]) =>
    names.filter((name) => facts[name] === true);
  return {
    ...(gateInputs.exclusion
      ? { mediability: 'not_mediable', exclusion: gateInputs.exclusion }
      : { mediability: gateInputs.basis }),
    ...(gateInputs.eligibilityGround ? { ground: gateInputs.eligibilityGround } : {}),
    ...(gateInputs.violator ? { violator: gateInputs.violator, legalReviewer: slackIdOf('legalReviewer') } : {}),
    gateTicks: ticked(gateInputs, ['specialisedBody', 'alreadyInCourt', 'minorInvolved', 'guardianPresent']),
    shieldingSigns: gateInputs.riskFlags.filter((flag) => flag === 'dv_suspected'),
    sides: rated.sides,
    participants: rated.participants,
    grievanceYears: rated.grievanceYears,
    failedMediations: rated.failedMediations,
    amount: rated.amount,
    difficultyTicks: ticked(rated, ['secondAgency', 'titleDispute', 'keyPartyAbsent', 'strongHostility']),
    ...routeFor(gateInputs, expected),
  };
}

function routeFor(gateInputs: GateInputs, { firstGate, level }: Scenario['expected']) {
  const refuses = Object.values(gateInputs.consentBySide).includes('refuses');
  if (firstGate.outcome === 'not_mediable' || refuses) return { route: 'not_accepted' };
  if (firstGate.outcome === 'refer_out') return { route: 'refer_out', partner: 'justice_office' };
  return {
    route: 'veteran_team',
    team: 'songling',
    ...(level === 'red' ? { assignee: slackIdOf('veteran') } : {}),
  };
}

/** What the report alone lets the rules see: triage adds these three. */
const isSeenAtReport = ({ gateInputs }: Scenario) =>
  gateInputs.exclusion === null &&
  !gateInputs.specialisedBody &&
  !gateInputs.minorInvolved &&
  (gateInputs.basis === 'peoples_mediation' || gateInputs.riskFlags.includes('dv_suspected'));

let story: Story;
beforeEach(async () => {
  story = await startStory();
});

test('the twelve scenarios, typed into the forms, get the score, the level, the gate and the difficulty as printed', async () => {
  for (const scenario of SCENARIOS) {
    const { id, expected } = scenario;
    const number = await report(story, 'officer', firstStep(scenario), secondStep(scenario));
    const reported = wordsIn(await cardOf(story, number, CHANNELS.triage, 'secondTriage'));
    expect(reported, id).toContain(triage.card.score(expected.score));
    expect(reported, id).toContain(codes.level[expected.level]);
    for (const override of expected.overrides) expect(reported, id).toContain(codes.override[override]);
    if (expected.overrides.length === 0) expect(reported, id).not.toContain(triage.card.overrides);
    const gate = codes.gateOutcome[expected.firstGate.outcome];
    if (isSeenAtReport(scenario)) expect(reported, id).toContain(gate);
    if (isSeenAtReport(scenario) && expected.firstGate.exclusion) {
      expect(reported, id).toContain(codes.exclusion[expected.firstGate.exclusion]);
    }

    await triageAs(story, 'secondTriage', number, decision(scenario));
    const decided = wordsIn(await cardOf(story, number, CHANNELS.triage, 'secondTriage'));
    expect(decided, id).toContain(`${codes.difficulty[expected.difficulty]} · ${gate}`);
    expect(await story.app.deps.cases.findByNumber(number), id).toMatchObject({
      level: expected.level,
      assessment: { score: expected.score, overrides: expected.overrides },
      triage: {
        gate: { first: expected.firstGate },
        difficulty: expected.difficulty,
        difficultyPoints: expected.difficultyPoints,
      },
    });
  }
  expect(await story.app.deps.cases.awaitingTriage(20)).toEqual([]);
}, 180_000);
