/**
 * A dispute from its report to the day when it is settled.
 *
 * Terminology
 *   report       what the officer saw and typed; later details are added to it, never over it
 *   assessment   the computed risk score with every item that made it
 *   triage       what a person decided: level, gate, difficulty, route
 *   take         a veteran declares impartiality and becomes the lead
 *   session      one meeting, visit or call of the mediation
 *   agreement    terms that both sides accepted; not yet "resolved"
 *   follow-up    a check after performance that the peace holds
 *   cycle        1 for a first handling; one more each time that the dispute is reopened
 */
import type {
  Category,
  Consent,
  Difficulty,
  EligibilityGround,
  Exclusion,
  FollowUpMethod,
  ImmediateAction,
  MediationBasis,
  Mood,
  OutcomeElement,
  Partner,
  Performance,
  Place,
  Recurrence,
  Relationship,
  RiskFlag,
  RiskLevel,
  Route,
  SessionType,
  Side,
  Source,
  Stage,
  Stance,
  TermKind,
  UnresolvedReason,
} from './vocabulary.ts';

/** Instants are ISO 8601 in UTC (`2026-11-23T01:00:00Z`); plain dates are `2026-11-23` in the programme's zone. */
export type Instant = string;
export type PlainDate = string;

export type Status =
  | 'reported'
  | 'awaiting_claim'
  | 'assigned'
  | 'taken'
  | 'in_mediation'
  | 'agreed'
  | 'follow_up'
  | 'resolved'
  | 'unresolved'
  | 'withdrawn'
  | 'not_accepted'
  | 'referred_out';

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
  duplicateOf: string | null;
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
  partner?: Partner;
  note?: string;
};

export type Declaration = {
  /** The conflicts to which the veteran answered yes; empty is the clean declaration. */
  conflicts: readonly ConflictQuestion[];
  disclosure?: string;
  firstContactPlanAt: Instant;
  role: 'lead_firm' | 'lead_warm';
  members: readonly string[];
};
export const CONFLICT_QUESTIONS = [
  'related',
  'interest',
  'close_tie',
  'handled_enforcement',
  'accepted_benefit',
  'fixed_view',
] as const;
export type ConflictQuestion = (typeof CONFLICT_QUESTIONS)[number];

export type Session = {
  no: number;
  type: SessionType;
  startedAt: Instant;
  durationMinutes: number;
  place: Place;
  attended: readonly (Side | 'others')[];
  performedBy: string;
  recordedBy: string;
  summary: string;
  stances: Partial<Record<Side, Stance>>;
  newRiskFlags: readonly RiskFlag[];
  nextStep: string;
  nextOn: PlainDate | null;
};

export type Term = { obligor: Side; kind: TermKind; text: string; amount?: number; dueOn?: PlainDate };
export type Agreement = {
  no: string;
  form: 'written' | 'oral' | 'on_scene';
  basis: MediationBasis;
  host: string;
  facts: string;
  terms: readonly Term[];
  signatures: Record<Side, 'signed' | 'oral_confirmed' | 'refused'>;
  copiesDelivered: boolean;
  judicialConfirmation: 'wanted' | 'not_wanted' | 'undecided';
  effectiveOn: PlainDate;
  recordedBy: string;
};

/** One promised check; `dayOffset` counts from the day on which the case entered follow-up. */
export type FollowUpPlanRow = { dayOffset: number; method: 'visit' | 'phone'; dueOn: PlainDate; optional?: boolean };
export type FollowUpRecord = {
  /** The promise that this check answers; null for a check made before the plan began. */
  dayOffset: number | null;
  method: FollowUpMethod;
  at: Instant;
  by: string;
  reached: Record<Side, 'yes' | 'no' | 'refused'>;
  performance: Performance;
  recurrence: Recurrence;
  mood: Mood;
  note?: string;
};

export type Closure = {
  outcome: 'resolved' | 'unresolved' | 'withdrawn';
  by: string;
  at: Instant;
  elements: readonly OutcomeElement[];
  alternativesExplained: boolean;
  reason?: UnresolvedReason;
  withdrawnBy?: Side;
  lessons?: string;
};

/** A promise put off by the veteran: which, to when, and why. */
export type Postponement = { kind: ReminderKind; to: PlainDate; reason: string; at: Instant };
/** What a reminder is about. A follow-up's is its day: `follow_up_30`. */
export type ReminderKind = 'first_contact' | 'next_date' | `follow_up_${number}`;

/** What every case has, whatever its state. */
export type CaseCore = {
  id: string;
  /** The running number of the year; shown as LJ-2026-000123. */
  number: string;
  /** Grows by one with every saved change; a write is refused when it was read from an older one. */
  version: number;
  cycle: number;
  reportedBy: string;
  reportedAt: Instant;
  report: Report;
  assessment: RiskAssessment;
  level: RiskLevel;
};
/** A person has decided. `teamId` is null when the station itself mediates. */
export type TriagedCore = CaseCore & { triage: Triage; teamId: string | null };
export type OwnedCore = TriagedCore & {
  leadId: string;
  declaration: Declaration;
  takenAt: Instant;
  firstContactDueAt: Instant;
  firstContactAt: Instant | null;
  sessions: readonly Session[];
  nextOn: PlainDate | null;
  /** Promises put off, oldest first. */
  postponements: readonly Postponement[];
  closureProposal?: Closure;
};
type AgreedCore = OwnedCore & { agreement: Agreement; followUps: readonly FollowUpRecord[] };
type WatchedCore = AgreedCore & { followUpFrom: PlainDate; followUpPlan: readonly FollowUpPlanRow[] };

export type ReportedCase = CaseCore & { status: 'reported' };
export type OpenCase = TriagedCore & { status: 'awaiting_claim'; claimDueAt: Instant };
export type AssignedCase = TriagedCore & {
  status: 'assigned';
  assigneeId: string;
  assignedAt: Instant;
  acceptDueAt: Instant;
  /** Set once the assignee said no: the case waits for another name. */
  declined?: DeclineReason;
};
export type TakenCase = OwnedCore & { status: 'taken' };
export type MediatedCase = OwnedCore & { status: 'in_mediation'; firstContactAt: Instant };
export type AgreedCase = AgreedCore & { status: 'agreed' };
export type WatchedCase = WatchedCore & { status: 'follow_up' };
export type ResolvedCase = WatchedCore & { status: 'resolved'; closure: Closure };
export type EndedCase = OwnedCore & { status: 'unresolved' | 'withdrawn'; closure: Closure };
export type TurnedAwayCase = TriagedCore & { status: 'not_accepted' | 'referred_out' };

export type Case =
  | ReportedCase
  | OpenCase
  | AssignedCase
  | TakenCase
  | MediatedCase
  | AgreedCase
  | WatchedCase
  | ResolvedCase
  | EndedCase
  | TurnedAwayCase;

/** A case that a lead works on now: it counts against the lead's load. */
export type WorkedCase = TakenCase | MediatedCase | AgreedCase;

export type CaseEvent = {
  /** Position in the whole log, given on saving; 0 before. */
  id: number;
  caseId: string;
  cycle: number;
  by: string;
  at: Instant;
} & CaseFact;

export const DECLINE_REASONS = ['conflict', 'health', 'load', 'skill'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** What happened, with codes and ids only: no free text, because events travel to chat and to the queue. */
export type CaseFact =
  | { type: 'case.reported'; level: RiskLevel; score: number; overrides: readonly OverrideCode[] }
  | { type: 'case.details-added'; level: RiskLevel; score: number; overrides: readonly OverrideCode[] }
  | {
      type: 'case.triaged';
      systemLevel: RiskLevel;
      level: RiskLevel;
      gate: GateFinding;
      difficulty: Difficulty;
      route: Route;
    }
  | { type: 'case.opened'; teamId: string }
  | { type: 'case.assigned'; teamId: string | null; assigneeId: string; suggestedBySystem: boolean }
  | { type: 'case.declined'; reason: DeclineReason }
  | { type: 'case.referred-out'; partner: Partner }
  | { type: 'case.not-accepted'; exclusion: Exclusion | null }
  | { type: 'case.taken'; leadId: string; firstContactDueAt: Instant }
  | {
      type: 'session.recorded';
      no: number;
      sessionType: SessionType;
      durationMinutes: number;
      firstContact: boolean;
      nextOn: PlainDate | null;
    }
  | { type: 'risk.raised'; from: RiskLevel; to: RiskLevel }
  | { type: 'agreement.recorded'; no: string; terms: number }
  | { type: 'terms.performed'; followUpFrom: PlainDate; plan: readonly FollowUpPlanRow[] }
  | { type: 'agreement.breached' }
  | {
      type: 'follow-up.recorded';
      dayOffset: number | null;
      performance: Performance;
      recurrence: Recurrence;
      mood: Mood;
    }
  | { type: 'closure.proposed'; outcome: 'unresolved' | 'withdrawn' }
  | { type: 'case.resolved' }
  | { type: 'case.unresolved'; reason: UnresolvedReason }
  | { type: 'case.withdrawn'; withdrawnBy: Side }
  | { type: 'reminder.rescheduled'; kind: ReminderKind; to: PlainDate }
  | { type: 'reminder.not-reached'; kind: ReminderKind; retryOn: PlainDate }
  | { type: 'help.asked'; kind: ReminderKind };

/** What a decision gives: the case as it is to be saved, and what happened, in order. */
export type Decision<T extends Case = Case> = { next: T; facts: readonly CaseFact[] };
