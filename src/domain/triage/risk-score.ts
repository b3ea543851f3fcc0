/**
 * How dangerous a dispute looks: an open checklist that orders the queue and picks the clock, never a verdict on people.
 * Ethnicity, household registration, occupation, sex and income are not inputs and must not become any.
 */
import type { OverrideCode, Report, RiskAssessment, RiskItem } from '../case/report.ts';
import type { RiskFlag, RiskLevel } from '../case/vocabulary.ts';

export type RiskInputs = Pick<
  Report,
  | 'dangerSigns'
  | 'dangerSignsAsked'
  | 'circumstances'
  | 'circumstancesAsked'
  | 'calls90d'
  | 'priorMediations'
  | 'participants'
>;

type CountedItem = Exclude<RiskItem['item'], RiskFlag>;
type PointsRow =
  | { flag: RiskFlag; points: number }
  | { counted: CountedItem; steps: readonly { from: number; points: number }[] };

/** Programme defaults, in the order of the explanation. The signs that only override (R2 to R5) carry no points. */
export const RISK_POINTS: readonly PointsRow[] = [
  { flag: 'threat_explicit', points: 30 },
  { flag: 'threat_veiled', points: 12 },
  { flag: 'weapon_or_means', points: 20 },
  { flag: 'violence_minor', points: 10 },
  { flag: 'violence_assault', points: 20 },
  { flag: 'serious_injury', points: 30 },
  { flag: 'violence_history', points: 10 },
  {
    counted: 'calls',
    steps: [
      { from: 5, points: 25 },
      { from: 3, points: 15 },
      { from: 2, points: 8 },
    ],
  },
  {
    counted: 'failed_mediations',
    steps: [
      { from: 2, points: 10 },
      { from: 1, points: 5 },
    ],
  },
  { flag: 'agreement_breached', points: 10 },
  { flag: 'grievance_over_1y', points: 5 },
  { flag: 'emotional_distress', points: 10 },
  { flag: 'substance_use', points: 5 },
  { flag: 'mental_health_concern', points: 10 },
  { flag: 'vulnerable_party', points: 8 },
  { flag: 'power_imbalance', points: 5 },
  {
    counted: 'participants',
    steps: [
      { from: 10, points: 10 },
      { from: 3, points: 5 },
    ],
  },
  { flag: 'collective_action', points: 15 },
  { flag: 'livelihood_stake', points: 5 },
  { flag: 'unavoidable_contact', points: 5 },
  { flag: 'both_willing', points: -5 },
  { flag: 'support_network', points: -5 },
];

const MOST_PROTECTION = -10;
const RED_FROM = 60;
const YELLOW_FROM = 30;

const THREAT_GROUP: readonly RiskFlag[] = ['threat_explicit', 'threat_veiled', 'weapon_or_means', 'specific_target'];
const PERSON_GROUP: readonly RiskFlag[] = [
  'emotional_distress',
  'substance_use',
  'mental_health_concern',
  'vulnerable_party',
  'power_imbalance',
];

const LEVELS_UPWARDS: readonly RiskLevel[] = ['blue', 'yellow', 'red'];

/**
 * The score (0 to 100), every item that made it in table order, the overrides, and the level: red from 60 or by any
 * override, yellow from 30, else blue. What was not asked is unknown, not absent: when that leaves more than half of
 * the threat or of the person signs unknown, confidence is low and the deadlines of the next higher level apply.
 */
export function assessRisk(inputs: RiskInputs): RiskAssessment {
  const flags = new Set([...inputs.dangerSigns, ...inputs.circumstances]);
  const items = contributingItems(inputs, flags);
  const sum = items.reduce((total, { points }) => total + points, 0);
  const score = Math.min(100, Math.max(0, sum));
  const overrides = overridesOf([...flags]);
  const level = overrides.length > 0 ? 'red' : bandOf(score);
  const isUnsure =
    (!inputs.dangerSignsAsked && isMostlyUnknown(THREAT_GROUP, flags)) ||
    (!inputs.circumstancesAsked && isMostlyUnknown(PERSON_GROUP, flags));
  return {
    score,
    items,
    overrides,
    level,
    confidence: isUnsure ? 'low' : 'normal',
    clockLevel: isUnsure ? oneBandHigher(level) : level,
  };
}

/** The combinations that make a case red whatever its score, in order. */
export function overridesOf(flags: readonly RiskFlag[]): OverrideCode[] {
  const seen = new Set(flags);
  const applies: Record<OverrideCode, boolean> = {
    R1: seen.has('threat_explicit') && (seen.has('weapon_or_means') || seen.has('specific_target')),
    R2: seen.has('self_harm'),
    R3: seen.has('public_extreme_act'),
    R4: seen.has('dv_suspected') || seen.has('child_abuse_suspected'),
    R5: seen.has('active_violence'),
  };
  return (Object.keys(applies) as OverrideCode[]).filter((code) => applies[code]);
}

/** The more serious of two levels. */
export function graverLevel(a: RiskLevel, b: RiskLevel): RiskLevel {
  return LEVELS_UPWARDS.indexOf(a) >= LEVELS_UPWARDS.indexOf(b) ? a : b;
}

function contributingItems(inputs: RiskInputs, flags: ReadonlySet<RiskFlag>): RiskItem[] {
  const counts: Record<CountedItem, number> = {
    calls: inputs.calls90d,
    failed_mediations: inputs.priorMediations,
    participants: inputs.participants,
  };
  let protection = 0;
  const items: RiskItem[] = [];
  for (const row of RISK_POINTS) {
    if ('counted' in row) {
      const count = counts[row.counted];
      const step = row.steps.find(({ from }) => count >= from);
      if (step) items.push({ item: row.counted, points: step.points, count });
    } else if (flags.has(row.flag)) {
      const points = row.points < 0 ? Math.max(row.points, MOST_PROTECTION - protection) : row.points;
      protection += Math.min(0, points);
      items.push({ item: row.flag, points });
    }
  }
  return items;
}

function isMostlyUnknown(group: readonly RiskFlag[], seen: ReadonlySet<RiskFlag>): boolean {
  return group.filter((flag) => !seen.has(flag)).length > group.length / 2;
}

function bandOf(score: number): RiskLevel {
  if (score >= RED_FROM) return 'red';
  return score >= YELLOW_FROM ? 'yellow' : 'blue';
}

function oneBandHigher(level: RiskLevel): RiskLevel {
  return LEVELS_UPWARDS[LEVELS_UPWARDS.indexOf(level) + 1] ?? 'red';
}
