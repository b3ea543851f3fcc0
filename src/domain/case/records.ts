/** What is put on record while a case is worked on: declaration, sessions, agreement, follow-ups, closure. */
import type { Instant, PlainDate } from '../time/instant.ts';
import type {
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
};
/** A tie that a veteran declared and for which the case was not taken; `allowedBy` is the chief who let it pass. */
export type Disclosure = {
  by: string;
  at: Instant;
  conflicts: readonly ConflictQuestion[];
  text?: string;
  allowedBy?: string;
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

export const DECLINE_REASONS = ['conflict', 'health', 'load', 'skill'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];
