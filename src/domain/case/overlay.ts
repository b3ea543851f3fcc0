/** What lies over a case whatever its state, or stays from an earlier handling: enforcement, hand-offs, ends. */
import type { Instant, PlainDate } from '../time/instant.ts';
import type { Agreement, FollowUpRecord, PastAgreement, Postponement, Session } from './records.ts';
import type {
  CancelReason,
  CheckBackResult,
  EnforcementTrack,
  EscalatedTo,
  GateCheckResult,
  HandlingAfter,
  ReleaseReason,
  ReopenGround,
  SuspendReason,
} from './step-codes.ts';
import type { Partner, RiskLevel } from './vocabulary.ts';

/** A person raised or lowered the level, and said why. */
export type LevelChange = { from: RiskLevel; to: RiskLevel; reason: string; by: string; at: Instant };
/** The commander doubts the level; whoever may lower it changes it or keeps it, and says why. */
export type LevelQuestion = {
  note: string;
  by: string;
  at: Instant;
  answer?: { level: RiskLevel; reason: string; by: string; at: Instant };
};
export type Enforcement = { track: EnforcementTrack; reference?: string; by: string; at: Instant };

/** A team, or a station where no team has it. */
export type Place = { teamId: string | null; stationId: string };
export type Reroute = { from: Place; reason: string; by: string; at: Instant };
/** Somebody above is called in; open until it is answered. */
export type Escalation = {
  to: EscalatedTo;
  reason: string;
  by: string;
  at: Instant;
  answer?: string;
  answeredBy?: string;
  answeredAt?: Instant;
};
/** The police's own days began anew: `no` counts how often. */
export type Handling = { dueOn: PlainDate; no: number; after: HandlingAfter };
export type GateCheck = { result: GateCheckResult; note?: string; by: string; at: Instant };

/** A change of owner; the new one acknowledges it by taking the case, or it bounces to whoever leads the team. */
export type HandOff = {
  from: string;
  /** Null: the team is asked, and whoever claims it first is the new owner. */
  to: string | null;
  reason: ReleaseReason;
  summary: string;
  openPromises: string;
  nextOn: PlainDate | null;
  by: string;
  at: Instant;
  dueAt: Instant;
  acknowledgedAt?: Instant;
  bouncedAt?: Instant;
  /** It went to another office before anybody took it over. */
  endedAt?: Instant;
};

/** What the former lead did, so that the next one goes on and does not begin again. */
export type EarlierWork = {
  sessions: readonly Session[];
  partialAgreements?: readonly Agreement[];
  pastAgreements?: readonly PastAgreement[];
  pastCycles?: readonly PastCycle[];
  pastSuspensions?: readonly Suspension[];
};

/** One handling that was thought settled. */
export type PastCycle = {
  cycle: number;
  ground: ReopenGround;
  reopenedAt: Instant;
  reopenedBy: string;
  agreement: Agreement;
  followUps: readonly FollowUpRecord[];
  postponements: readonly Postponement[];
  /** Set where it had been closed. */
  resolvedAt?: Instant;
};

export type Suspension = {
  reason: SuspendReason;
  since: Instant;
  resumeOn: PlainDate;
  /** No postponement goes beyond this day. */
  latestOn: PlainDate;
  note?: string;
  /** Set once it is over. */
  until?: Instant;
};
export type Conversion = { reference: string; note?: string; by: string; at: Instant };
export type Merging = { id: string; number: string; by: string; at: Instant };
export type Cancellation = { reason: CancelReason; by: string; at: Instant };
/** Sent to another office after a team or the station had it. */
export type SentOn = { by: string; at: Instant; note?: string };
/** What the other office said when it was asked. */
export type CheckedBack = { result: CheckBackResult; note?: string; by: string; at: Instant };
/** Merged, and another dispute after all. */
export type Parting = { fromId: string; fromNumber: string; note: string; by: string; at: Instant };
export type Return = { partner?: Partner; note: string; by: string; at: Instant };

export type RelatedCase = { id: string; number: string; by: string; at: Instant };
/** A call that was another dispute, and the case that it became. */
export type SplitCall = { callId: string; caseId: string; number: string };

export type Repeats = {
  /** All calls on file, the one that made the case included. */
  calls: number;
  /** Officers whose calls were added here. */
  callers?: readonly string[];
  /** Earlier cases that have to do with this one. */
  related?: readonly RelatedCase[];
  splitOff?: readonly SplitCall[];
  /** Ids of calls and merged reports that came while it was watched: nobody has said yet what they mean. */
  undecided?: readonly string[];
};
