/** What the officer saw, what the rules made of it, and what a person decided: the beginning of every case. */

import type { Instant } from '../time/instant.ts';
import type {
  Category,
  Consent,
  Difficulty,
  EligibilityGround,
  Exclusion,
  ImmediateAction,
  MediationBasis,
  Partner,
  Relationship,
  RiskFlag,
  RiskLevel,
  Route,
  Side,
  Source,
  Stage,
  Violator,
} from './vocabulary.ts';

/** Three questions asked in every family or intimate dispute. */
export const FAMILY_QUESTIONS = ['violenceBefore', 'fear', 'control'] as const;
export type FamilyScreen = Record<(typeof FAMILY_QUESTIONS)[number], boolean>;

export type Report = {
  category: Category;
  area: string;
  relationship: Relationship;
  narrative: string;
  /** Calls in the last 90 days; a band's lower bound where the officer chose a band (1, 2, 3, 5). */
  calls90d: number;
  /** What the first officer said, once calls on file are counted in `calls90d` too. */
  statedCalls90d?: number;
  /** Calls on file in the last 180 days. */
  calls180d?: number;
  dangerSigns: readonly RiskFlag[];
  /** False when the officer chose "not asked": unknown is not no. */
  dangerSignsAsked: boolean;
  circumstances: readonly RiskFlag[];
  circumstancesAsked: boolean;
  participants: number;
  priorMediations: number;
  source: Source;
  stationId: string;
  occurredAt: Instant;
  title?: string;
  callReference?: string;
  materialsReference?: string;
  immediateActions?: readonly ImmediateAction[];
  familyScreen?: FamilyScreen;
  /** Whole yuan. */
  amount?: number;
  consentBySide?: Record<Side, Consent>;
  suggestedRoute?: 'station' | 'veteran_team' | 'refer_out' | 'unsure';
};

/** The six inputs that an officer gives on the street. */
export type FirstReport = Pick<
  Report,
  'category' | 'area' | 'relationship' | 'narrative' | 'dangerSigns' | 'dangerSignsAsked' | 'calls90d'
>;

export type OverrideCode = 'R1' | 'R2' | 'R3' | 'R4' | 'R5';
/** One line of the explanation: a flag or a counted fact, and what it added. */
export type RiskItem = {
  item: RiskFlag | 'calls' | 'failed_mediations' | 'participants';
  points: number;
  count?: number;
};
export type RiskAssessment = {
  /** 0 to 100. */
  score: number;
  items: readonly RiskItem[];
  overrides: readonly OverrideCode[];
  level: RiskLevel;
  confidence: 'normal' | 'low';
  /** The level whose deadlines apply: one band higher when confidence is low. */
  clockLevel: RiskLevel;
};

export type DifficultyInputs = {
  sides: number;
  grievanceYears: number;
  failedMediations: number;
  participants: number;
  /** Whole yuan; 0 when no money is in dispute. */
  amount: number;
  secondAgency: boolean;
  titleDispute: boolean;
  keyPartyAbsent: boolean;
  strongHostility: boolean;
};

export type GateInputs = {
  riskFlags: readonly RiskFlag[];
  exclusion: Exclusion | null;
  consentBySide: Record<Side, Consent>;
  eligibilityGround: EligibilityGround | null;
  familyScreen: FamilyScreen | null;
  specialisedBody: boolean;
  alreadyInCourt: boolean;
  minorInvolved: boolean;
  guardianPresent: boolean;
  /** 16 or older, lives on own earnings, and agrees to be heard alone. */
  minorSelfSupporting?: boolean;
  /** Where the police mediate a violation: whose it is. This side acts in person. */
  violator?: Violator;
  duplicateOf: string | null;
  /** Safety and enforcement come first, whatever the signs. */
  enforcementFirst?: boolean;
  basis: MediationBasis;
};

export type GateRule = 'G1' | 'G2' | 'G3' | 'G4' | 'G5' | 'G6' | 'G7' | 'G8' | 'G9' | 'G10' | 'basis';
export type GateOutcome =
  | 'dispatch_first'
  | 'not_mediable'
  | 'hold_enforcement_first'
  | 'refer_out'
  | 'duplicate'
  | 'party_refuses'
  | 'guardian_gate'
  | MediationBasis;
export type GateFinding = { rule: GateRule; outcome: GateOutcome; exclusion?: Exclusion };
/** `first` decides; `further` lists every other rule that applies, in order, and ends with the mediation basis. */
export type GateResult = { first: GateFinding; further: readonly GateFinding[] };

export type Triage = {
  by: string;
  at: Instant;
  /** The edition of the rules that proposed; older decisions lack it. */
  rulesVersion?: string;
  systemLevel: RiskLevel;
  level: RiskLevel;
  levelReason?: string;
  gateInputs: GateInputs;
  gate: GateResult;
  difficultyInputs: DifficultyInputs;
  difficultyPoints: number;
  difficulty: Difficulty;
  route: Route;
  stageScope: readonly Stage[];
  /** Older decisions lack it. */
  firstContactDueAt?: Instant;
  partner?: Partner;
  /** Who confirms the law of it, where the police mediate a violation. */
  legalReviewerId?: string;
  /** Why a yes to the safety questions is no violence. */
  violenceRuledOut?: string;
  note?: string;
};
