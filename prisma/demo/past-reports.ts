/** Draws the reports of the invented past: what was reported, how grave it was, how hard to settle. */
import type { DifficultyInputs, GateInputs, Report } from '../../src/domain/case/report.ts';
import type {
  Category,
  ImmediateAction,
  MediationBasis,
  RiskFlag,
  RiskLevel,
  Source,
} from '../../src/domain/case/vocabulary.ts';
import { DANGER_SIGNS } from '../../src/domain/case/vocabulary.ts';
import { familyScreenNeeded } from '../../src/domain/triage/gate.ts';
import { assessRisk } from '../../src/domain/triage/risk-score.ts';
import { narrativeOf, STORIES } from './narratives.ts';
import type { Random } from './random.ts';

/** Shares in percent, as one county's police figures have them (2023): contract and debt 40, family and love 23 … */
export const CATEGORY_MIX: Readonly<Partial<Record<Category, number>>> = {
  debt_lending: 20,
  contract_business: 8,
  landlord_tenant: 6,
  consumer: 6,
  marriage_family: 13,
  inheritance_support: 5,
  emotional_relationship: 5,
  neighbour: 17,
  property_management: 4,
  land_forest: 4.5,
  village_affairs: 1.5,
  labour_wage: 5,
  medical: 0.5,
  school_minor: 0.5,
  housing_homestead: 0.7,
  relocation_demolition: 0.3,
  damage_injury: 0.5,
  traffic_accident: 0.4,
  environment: 0.4,
  online: 0.3,
  public_quarrel: 1,
  other: 0.4,
};

const SOURCE_MIX: Readonly<Partial<Record<Source, number>>> = {
  call_110: 62,
  walk_in: 14,
  grid_worker: 8,
  patrol: 5,
  home_visit: 5,
  transferred_in: 3,
  repeat_review: 2,
  petition: 1,
};

/** How likely each sign is at a level; drawn again until the score says that level. */
const SIGNS: Readonly<Record<RiskLevel, Partial<Record<RiskFlag, number>>>> = {
  blue: {
    violence_minor: 0.07,
    emotional_distress: 0.15,
    unavoidable_contact: 0.5,
    both_willing: 0.35,
    support_network: 0.1,
  },
  yellow: {
    threat_veiled: 0.3,
    violence_minor: 0.4,
    violence_assault: 0.15,
    emotional_distress: 0.45,
    vulnerable_party: 0.25,
    grievance_over_1y: 0.3,
    unavoidable_contact: 0.6,
    livelihood_stake: 0.15,
    substance_use: 0.1,
  },
  red: {
    threat_explicit: 0.8,
    specific_target: 0.4,
    weapon_or_means: 0.3,
    violence_minor: 0.4,
    violence_assault: 0.3,
    emotional_distress: 0.7,
    grievance_over_1y: 0.4,
    unavoidable_contact: 0.5,
    livelihood_stake: 0.3,
  },
};

export type Aim = { level: RiskLevel; forTeam: boolean; domesticViolence: boolean };
export type DrawnReport = Omit<Report, 'occurredAt' | 'stationId' | 'area'>;

export function drawReport(category: Category, aim: Aim, random: Random): DrawnReport {
  for (let tries = 0; tries < 500; tries += 1) {
    const drawn = draw(category, aim, random);
    if (assessRisk(drawn).level === aim.level) return drawn;
  }
  throw new Error(`no ${aim.level} report of ${category} came up`);
}

function draw(category: Category, aim: Aim, random: Random): DrawnReport {
  const told = aim.domesticViolence ? STORIES.marriage_family[0]! : random.pick(STORIES[category]);
  const signs = Object.entries(SIGNS[aim.level]).flatMap(([flag, likely]) =>
    random.chance(likely) ? [flag as RiskFlag] : [],
  );
  if (aim.domesticViolence) signs.push('dv_suspected', 'violence_minor');
  const flags = [...new Set(signs)];
  const isDanger = (flag: RiskFlag) => (DANGER_SIGNS as readonly RiskFlag[]).includes(flag);
  const isGrave = aim.level !== 'blue';
  const counts = {
    dangerSigns: flags.filter(isDanger),
    circumstances: flags.filter((flag) => !isDanger(flag)),
    calls90d: drawCalls(aim, random),
    priorMediations: aim.forTeam && random.chance(isGrave ? 0.35 : 0.3) ? random.int(1, 2) : 0,
    participants: random.chance(isGrave ? 0.3 : 0.12) ? random.int(3, 8) : 2,
  };
  const amount = told.thousands ? random.int(...told.thousands) * 1000 : undefined;
  const screened = familyScreenNeeded(told.relationship, category);
  return {
    title: told.title,
    category,
    relationship: told.relationship,
    source: random.weighted(SOURCE_MIX),
    narrative: narrativeOf(told, counts, amount),
    ...counts,
    dangerSignsAsked: true,
    circumstancesAsked: !random.chance(0.05),
    ...(amount ? { amount } : {}),
    ...(counts.dangerSigns.length > 0 ? { immediateActions: drawActions(random) } : {}),
    ...(screened
      ? { familyScreen: { violenceBefore: aim.domesticViolence, fear: aim.domesticViolence, control: false } }
      : {}),
    consentBySide: { A: 'willing', B: random.pick(['willing', 'unsure']) },
  };
}

function drawCalls({ level, forTeam }: Aim, random: Random): number {
  if (level === 'blue') return forTeam && random.chance(0.3) ? 3 : random.pick([1, 1, 1, 1, 2]);
  return random.pick(forTeam ? [1, 2, 3, 3, 4, 6] : [1, 1, 2, 2]);
}

function drawActions(random: Random): ImmediateAction[] {
  return random.chance(0.3) ? ['separated', 'family_notified'] : ['separated'];
}

/** As the triage officer would fill it in; nothing in it stops the case. */
export function gateInputsOf(report: DrawnReport, random: Random): GateInputs {
  const hasViolence = report.dangerSigns.some((flag) => flag === 'violence_minor' || flag === 'violence_assault');
  const basis: MediationBasis = hasViolence ? 'public_security' : random.pick(['peoples_mediation', 'informal']);
  return {
    riskFlags: [...report.dangerSigns, ...report.circumstances],
    exclusion: null,
    consentBySide: report.consentBySide ?? { A: 'not_asked', B: 'not_asked' },
    eligibilityGround: hasViolence ? random.pick(['acquaintance_trifle', 'easier_by_mediation']) : null,
    familyScreen: report.familyScreen ?? null,
    specialisedBody: false,
    alreadyInCourt: false,
    minorInvolved: report.category === 'school_minor',
    guardianPresent: report.category === 'school_minor',
    ...(hasViolence ? { violator: 'B' as const } : {}),
    duplicateOf: null,
    basis,
  };
}

export function difficultyInputsOf(report: DrawnReport, forTeam: boolean, random: Random): DifficultyInputs {
  const likely = forTeam ? 0.4 : 0.1;
  return {
    sides: report.participants > 3 && random.chance(0.5) ? 3 : 2,
    grievanceYears: report.circumstances.includes('grievance_over_1y') ? random.pick([1, 2, 3, 6]) : 0,
    failedMediations: report.priorMediations,
    participants: report.participants,
    amount: report.amount ?? 0,
    secondAgency: random.chance(likely),
    titleDispute: ['land_forest', 'housing_homestead', 'inheritance_support'].includes(report.category) && forTeam,
    keyPartyAbsent: random.chance(likely / 3),
    strongHostility: report.dangerSigns.length > 0 && random.chance(0.6),
  };
}
