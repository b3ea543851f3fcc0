/** What is put on record while a case is worked on: declaration, sessions, agreement, follow-ups, closure. */
import type { Finding } from '../agreement/findings.ts';
import type { Instant, PlainDate } from '../time/instant.ts';
import type { Approach, ChecklistPoint, Colleague, Invitee, SideWish, TeamRole, VisitRule } from './session-codes.ts';
import type {
  FollowUpAction,
  FollowUpMethod,
  MediationBasis,
  Mood,
  OutcomeElement,
  Performance,
  Place,
  Recurrence,
  RiskFlag,
  SessionType,
  Side,
  Stance,
  TermKind,
  UnresolvedReason,
} from './vocabulary.ts';

export type Declaration = {
  /** The conflicts to which the veteran answered yes; empty is the clean declaration. */
  conflicts: readonly ConflictQuestion[];
  disclosure?: string;
  firstContactPlanAt: Instant;
  role: 'lead_firm' | 'lead_warm';
  members: readonly string[];
  /** Of those members for whom one was named. */
  memberRoles?: Readonly<Record<string, TeamRole>>;
};
/** A tie that a veteran declared, or that the programme knows, and for which the case was not taken; `allowedBy` is the chief who let it pass. */
export type Disclosure = {
  by: string;
  at: Instant;
  conflicts: readonly Tie[];
  text?: string;
  /** What the sides say to it, where it may pass. */
  answers?: Record<Side, SideAnswer>;
  allowedBy?: string;
  refusedBy?: string;
};
export const SIDE_ANSWERS = ['no_objection', 'objects', 'not_reached'] as const;
export type SideAnswer = (typeof SIDE_ANSWERS)[number];
export const CONFLICT_QUESTIONS = [
  'related',
  'interest',
  'close_tie',
  'handled_enforcement',
  'accepted_benefit',
  'fixed_view',
] as const;
export type ConflictQuestion = (typeof CONFLICT_QUESTIONS)[number];
/** What nobody has to declare, because the programme knows it. */
export const AUTOMATIC_TIES = [
  'excluded_area',
  'home_area',
  'own_report',
  'recused',
  'enforced',
  'familiar',
  'kin_elsewhere',
  'excluded_person',
  'complained_of',
  'benefit_reported',
] as const;
export type AutomaticTie = (typeof AUTOMATIC_TIES)[number];
/** `on_file`: something that only the chief may read. */
export type Tie = ConflictQuestion | AutomaticTie | 'on_file';
/** Never named to anybody but those who read complaints. */
export const SECRET_TIES: readonly Tie[] = ['complained_of', 'benefit_reported'];

/** Somebody who came in a side's place, with a written authority: to speak, or also to settle. */
export const AUTHORITY_SCOPES = ['general', 'special'] as const;
export type SessionAgent = { side: Side; authority: (typeof AUTHORITY_SCOPES)[number] };

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
  tookPart?: readonly Colleague[];
  approaches?: readonly Approach[];
  /** Both sides agreed to them. */
  invitees?: readonly Invitee[];
  /** Whole yuan. */
  expenses?: { yuan: number; purpose: string };
  /** Ticked where a minor is involved. */
  guardianPresent?: boolean;
  /** Ticked once the sides were told of their rights and duties. */
  rightsExplained?: boolean;
  agents?: readonly SessionAgent[];
  wishes?: readonly SideWish[];
  checklist?: readonly ChecklistPoint[];
  visitRules?: readonly VisitRule[];
  /** The first or second meeting of public-security mediation; `afterLimit`: later than the law allows. */
  attempt?: number;
  afterLimit?: true;
  /** When it was put on record; older sessions lack it. */
  recordedAt?: Instant;
};

export type Instalment = { amount: number; dueOn: PlainDate };
export type Term = {
  obligor: Side;
  obligee?: Side;
  kind: TermKind;
  text: string;
  /** Whole yuan; with instalments their sum. */
  amount?: number;
  /** With instalments the day of the last one. */
  dueOn?: PlainDate;
  instalments?: readonly Instalment[];
  /** How its performance will be shown. */
  proof?: string;
};
export type Agreement = {
  no: string;
  form: 'written' | 'oral' | 'on_scene';
  basis: MediationBasis;
  host: string;
  facts: string;
  terms: readonly Term[];
  /** `agent_signed`: by an agent whose written authority lets them settle. */
  signatures: Record<Side, 'signed' | 'oral_confirmed' | 'agent_signed' | 'refused'>;
  copiesDelivered: boolean;
  judicialConfirmation: 'wanted' | 'not_wanted' | 'undecided';
  effectiveOn: PlainDate;
  recordedBy: string;
  guardianPresent?: boolean;
  recordedAt?: Instant;
  responsibility?: string;
  signedOn?: Record<Side, PlainDate>;
  /** What was settled and what goes on in mediation; unset where everything was settled. */
  partial?: { agreed: string; open: string };
  confirmation?: { state: 'applied' | 'confirmed' | 'refused'; on: PlainDate; by: string; at: Instant };
  /** Where one side is weak at the moment: how it was seen that the consent was free. */
  consent?: { note: string; thirdPerson?: boolean };
  /** What was said about it when it went on record, and ticked. */
  warnings?: readonly Finding[];
};
/** One that was breached, with the checks and the postponements until then. */
export type PastAgreement = {
  agreement: Agreement;
  followUps: readonly FollowUpRecord[];
  postponements: readonly Postponement[];
  breachedAt: Instant;
};

/** One promised check; `dayOffset` counts from the day on which the case entered follow-up. */
export type FollowUpPlanRow = { dayOffset: number; method: 'visit' | 'phone'; dueOn: PlainDate; optional?: boolean };
export type FollowUpRecord = {
  /** The promise that this check answers; null where none was due, and where nobody was reached. */
  dayOffset: number | null;
  method: FollowUpMethod;
  at: Instant;
  by: string;
  reached: Record<Side, 'yes' | 'no' | 'refused'>;
  performance: Performance;
  /** Term by term, where not all of them stand alike. */
  terms?: readonly Performance[];
  recurrence: Recurrence;
  mood: Mood;
  leftoverRisk?: readonly RiskFlag[];
  /** 1 to 5; asked by callers from outside the team only. */
  satisfaction?: Partial<Record<Side, number>>;
  /** Minor injury or worse is possible. */
  seriousInjury?: true;
  action?: FollowUpAction;
  note?: string;
  /** Set at a breach: both sides know that they may sue, or have it enforced where a court confirmed it. */
  remediesExplained?: boolean;
};

/** A hard dispute: who of those at work said that all is performed, and who from outside the team heard it too. */
export type PerformanceCheck = { saidBy?: string; saidAt?: Instant; by?: string; at?: Instant };

export type Closure = {
  outcome: 'resolved' | 'unresolved' | 'withdrawn';
  by: string;
  at: Instant;
  elements: readonly OutcomeElement[];
  /** To both sides. */
  alternativesExplained: boolean;
  /** To whom; older ends lack it. */
  alternativesTo?: readonly Side[];
  reason?: UnresolvedReason;
  withdrawnBy?: Side;
  /** When that side said so, and how it stands since; older ends lack both. */
  withdrawnOn?: PlainDate;
  stance?: string;
  showcaseCandidate?: true;
  /** How complete the file was at the end; older ends lack it. */
  dossierPercent?: number;
  lessons?: string;
  /** Why the calls that came during the watch change nothing. */
  callsReason?: string;
};

/** A promise put off: which, to when, and why. `notReached`: nobody answered, so it has no other reason. */
export type Postponement = {
  kind: ReminderKind;
  to: PlainDate;
  reason: string;
  at: Instant;
  by?: string;
  notReached?: true;
};
/** What a reminder is about. A follow-up's is its day: `follow_up_30`; so is the one of the thirty in which a court may be asked. */
export type ReminderKind =
  | 'first_contact'
  | 'next_date'
  | 'check_back'
  | `follow_up_${number}`
  | `confirmation_${number}`;

export const DECLINE_REASONS = ['conflict', 'health', 'load', 'skill'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];
