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
 *   cycle        1 for a first handling; one more each time that the dispute is reopened or an agreement is breached
 */
import type { PartyFeedback } from '../impartiality/feedback-record.ts';
import type { Instant, PlainDate } from '../time/instant.ts';
import type { Beside } from './beside.ts';
import type {
  Cancellation,
  CheckedBack,
  Conversion,
  EarlierWork,
  Enforcement,
  Escalation,
  GateCheck,
  Handling,
  HandOff,
  LevelChange,
  LevelQuestion,
  Merging,
  Parting,
  PastCycle,
  Repeats,
  Reroute,
  Return,
  SentOn,
  Suspension,
} from './overlay.ts';
import type {
  Agreement,
  Closure,
  Declaration,
  DeclineReason,
  Disclosure,
  FollowUpPlanRow,
  FollowUpRecord,
  PastAgreement,
  PerformanceCheck,
  Postponement,
  Session,
} from './records.ts';
import type { Recusal } from './recusal-record.ts';
import type { Report, RiskAssessment, Triage } from './report.ts';
import type { LegalReview, PendingAgreement } from './review-records.ts';
import type { Status } from './states.ts';
import type { RiskLevel } from './vocabulary.ts';

export type { Status };

/** What every case has, whatever its state. */
export type CaseCore = {
  id: string;
  /** `LJ-2026-000123`: the year of the report, and one running number that no new year starts again. */
  number: string;
  /** Grows by one with every saved change; a write is refused when it was read from an older one. */
  version: number;
  cycle: number;
  reportedBy: string;
  reportedAt: Instant;
  report: Report;
  assessment: RiskAssessment;
  level: RiskLevel;
  enforcement?: Enforcement;
  handling?: Handling;
  /** Places where it was before triage sent it elsewhere, oldest first. */
  reroutes?: readonly Reroute[];
  /** Oldest first; the last one is open until it is answered. */
  escalations?: readonly Escalation[];
  /** By a person, with the reason; oldest first. */
  levelChanges?: readonly LevelChange[];
  /** Oldest first; the last may be open. */
  levelQuestions?: readonly LevelQuestion[];
  /** The ids of those that turned out to be this dispute and were merged into it. */
  duplicates?: readonly string[];
  /** Further calls, related cases, calls split off. */
  repeats?: Repeats;
  /** Offices that gave it back, oldest first. */
  returns?: readonly Return[];
  /** Merges that were undone, oldest first. */
  partings?: readonly Parting[];
  /** Ties declared by those who did not take it for them. */
  disclosures?: readonly Disclosure[];
  /** What the sides said of how they were treated, oldest first. */
  feedback?: readonly PartyFeedback[];
  /** Requests that somebody keep out, oldest first. */
  recusals?: readonly Recusal[];
  /** Oldest first; the last one is open until it is acknowledged. */
  handOffs?: readonly HandOff[];
  /** Done before the case was handed on or given back; in its place again once it is taken. */
  earlier?: EarlierWork;
  /** Since then channels show number and state only. */
  archivedAt?: Instant;
  beside?: Beside;
};
/** A person has decided. `teamId` is null when the station itself mediates. */
export type TriagedCore = CaseCore & {
  triage: Triage;
  teamId: string | null;
  /** Public-security mediation: the last day on which the first meeting of both sides is in time. */
  firstMeetingBy?: PlainDate;
  gateCheck?: GateCheck;
};
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
  /** On some of the issues, oldest first; the rest goes on in mediation. */
  partialAgreements?: readonly Agreement[];
  /** Breached ones, oldest first. */
  pastAgreements?: readonly PastAgreement[];
  /** Handlings before the dispute came back, oldest first. */
  pastCycles?: readonly PastCycle[];
  /** Ended ones, oldest first. */
  pastSuspensions?: readonly Suspension[];
  /** Oldest first. */
  legalReviews?: readonly LegalReview[];
};
type AgreedCore = OwnedCore & {
  agreement: Agreement;
  followUps: readonly FollowUpRecord[];
  performanceCheck?: PerformanceCheck;
};
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
  /** Who said no because of a conflict of interest: not to be named again. */
  tied?: readonly string[];
};
export type TakenCase = OwnedCore & { status: 'taken' };
export type MediatedCase = OwnedCore & {
  status: 'in_mediation';
  firstContactAt: Instant;
  /** Both sides agreed; it binds nobody before the legal reviewer passed it. */
  pendingAgreement?: PendingAgreement;
};
export type SuspendedCase = OwnedCore & { status: 'suspended'; firstContactAt: Instant; suspension: Suspension };
export type AgreedCase = AgreedCore & { status: 'agreed' };
export type WatchedCase = WatchedCore & { status: 'follow_up' };
export type ResolvedCase = WatchedCore & { status: 'resolved'; closure: Closure };
export type EndedCase = OwnedCore & { status: 'unresolved' | 'withdrawn'; closure: Closure };
/** Withdrawn before anybody had taken it. */
export type UntakenCase = TriagedCore & { status: 'withdrawn'; closure: Closure; sentOn?: SentOn };
/** `sentOn` is set where a team or the station had it first. */
export type TurnedAwayCase = (TriagedCore | OwnedCore) & {
  status: 'not_accepted' | 'referred_out';
  sentOn?: SentOn;
  checkedBack?: CheckedBack;
};
/** From any state on the way: reported only, triaged, or led by somebody. */
type AnyCore = CaseCore | TriagedCore | OwnedCore;
export type ConvertedCase = AnyCore & { status: 'converted'; conversion: Conversion };
export type MergedCase = AnyCore & { status: 'merged'; mergedInto: Merging };
export type CancelledCase = AnyCore & { status: 'cancelled'; cancellation: Cancellation };

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
  | SuspendedCase
  | UntakenCase
  | TurnedAwayCase
  | ConvertedCase
  | MergedCase
  | CancelledCase;

/** A case that somebody took, at work or over. */
export type OwnedCase = Extract<Case, OwnedCore>;

/** A case that a lead works on now: it counts against the lead's load. */
export type WorkedCase = TakenCase | MediatedCase | SuspendedCase | AgreedCase;
