/** What happens to cases, as the log keeps it and as the features hear of it. */
import type { ConfirmationMark } from '../agreement/confirmation-marks.ts';
import type { Instant, PlainDate } from '../time/instant.ts';
import type { Case } from './case.ts';
import type { GateFact } from './gate-events.ts';
import type { Place } from './overlay.ts';
import type { DeclineReason, FollowUpPlanRow, ReminderKind } from './records.ts';
import type { GateFinding, GateOutcome, OverrideCode } from './report.ts';
import type {
  CancelReason,
  CheckBackResult,
  EnforcementTrack,
  EscalatedTo,
  HandlingAfter,
  ReleaseReason,
  ReopenGround,
  SuspendReason,
} from './step-codes.ts';
import type {
  Difficulty,
  Exclusion,
  FollowUpAction,
  Mood,
  Partner,
  Performance,
  Recurrence,
  RiskFlag,
  RiskLevel,
  Route,
  SessionType,
  Side,
  UnresolvedReason,
} from './vocabulary.ts';

export type CaseEvent = {
  /** Position in the whole log, given on saving; 0 before. */
  id: number;
  caseId: string;
  cycle: number;
  by: string;
  at: Instant;
} & CaseFact;

/** The signs that came to light with this step; older events lack them. */
type Signs = { signs?: readonly RiskFlag[] };

/** How complete the file was, where somebody led the case; older events lack it. */
type FileAtEnd = { dossierPercent?: number };

/** What happened, with codes and ids only: no free text, because events travel to chat and to the queue. */
export type CaseFact =
  | GateFact
  | ({ type: 'case.reported'; level: RiskLevel; score: number; overrides: readonly OverrideCode[] } & Signs)
  | ({ type: 'case.details-added'; level: RiskLevel; score: number; overrides: readonly OverrideCode[] } & Signs)
  | ({ type: 'call.added'; callId: string } & CallsFact)
  | { type: 'call.split-off'; callId: string; madeId: string; number: string; calls90: number; score: number }
  | { type: 'case.made-of-call'; callId: string; fromId: string; fromNumber: string }
  | { type: 'case.linked'; toId: string; toNumber: string }
  | { type: 'case.unlinked'; fromId: string; fromNumber: string }
  | ({
      type: 'case.triaged';
      /** What the score gave with everything that triage knew. */
      systemLevel: RiskLevel;
      level: RiskLevel;
      score?: number;
      overrides?: readonly OverrideCode[];
      /** A yes to the safety questions that triage, with a reason on file, took for no violence. */
      violenceRuledOut?: true;
      gate: GateFinding;
      difficulty: Difficulty;
      route: Route;
    } & Signs)
  | { type: 'case.opened'; teamId: string }
  | { type: 'case.assigned'; teamId: string | null; assigneeId: string; suggestedBySystem: boolean }
  | { type: 'case.declined'; reason: DeclineReason }
  | { type: 'tie.disclosed'; decides: 'chief' | 'lead'; personId?: string }
  | { type: 'recusal.asked'; no: number; decides: 'chief' | 'commander'; dueAt: Instant }
  | { type: 'recusal.decided'; no: number; granted: boolean }
  | { type: 'tie.weighed'; personId: string; allowed: boolean }
  | { type: 'feedback.recorded'; side: Side; reached: boolean }
  /** With the reason and the note's due time where somebody handed it on. */
  | {
      type: 'lead.changed';
      fromId: string;
      toId: string;
      reason?: ReleaseReason;
      dueAt?: Instant;
      nextOn?: PlainDate;
    }
  | { type: 'case.referred-out'; partner: Partner }
  | { type: 'case.not-accepted'; exclusion: Exclusion | null; outcome?: GateOutcome }
  | { type: 'case.taken'; leadId: string; firstContactDueAt: Instant; nextOn?: PlainDate }
  | ({
      type: 'session.recorded';
      no: number;
      sessionType: SessionType;
      durationMinutes: number;
      firstContact: boolean;
      nextOn: PlainDate | null;
      /** Put on record a day or more after it began. */
      late?: boolean;
      /** Where the police mediate a violation: which of the two that the law allows, and whether it came too late. */
      attempt?: number;
      afterLimit?: true;
    } & Signs)
  | { type: 'risk.raised'; from: RiskLevel; to: RiskLevel }
  | { type: 'risk.lowered'; from: RiskLevel; to: RiskLevel }
  | { type: 'level.questioned' }
  | { type: 'level.answered'; level: RiskLevel; kept: boolean; askedBy: string }
  | {
      type: 'agreement.recorded';
      no: string;
      terms: number;
      nextOn?: PlainDate;
      /** The last day on which a court may be asked to confirm it, where that is open. */
      applyBy?: PlainDate;
    }
  | { type: 'agreement.part-recorded'; no: string; terms: number; nextOn: PlainDate; applyBy?: PlainDate }
  | { type: 'confirmation.marked'; no: string; mark: ConfirmationMark }
  | { type: 'terms.performed'; followUpFrom: PlainDate; plan: readonly FollowUpPlanRow[]; checked?: true }
  /** Begins the next cycle. */
  | { type: 'agreement.breached'; nextOn: PlainDate; score?: number; remediesExplained?: boolean }
  | {
      type: 'follow-up.recorded';
      dayOffset: number | null;
      performance: Performance;
      recurrence: Recurrence;
      mood: Mood;
      reached?: boolean;
      action?: FollowUpAction;
      /** While the terms are still to be performed: when they are looked at again. */
      nextOn?: PlainDate;
      /** All is performed, say those who mediated; somebody from outside the team hears it too. */
      awaitsCheck?: true;
    }
  | { type: 'alarm.raised'; recurrence: Recurrence; mood: Mood; action: FollowUpAction }
  | { type: 'watch.passed'; closableOn: PlainDate }
  | { type: 'closure.proposed'; outcome: 'unresolved' | 'withdrawn' }
  | { type: 'closure.dropped' }
  | ({ type: 'case.resolved' } & FileAtEnd)
  | { type: 'case.archived' }
  | ({ type: 'case.unresolved'; reason: UnresolvedReason } & FileAtEnd)
  | ({ type: 'case.withdrawn'; withdrawnBy: Side; on?: PlainDate } & FileAtEnd)
  | { type: 'case.suspended'; reason: SuspendReason; nextOn: PlainDate }
  | { type: 'case.resumed'; nextOn: PlainDate }
  | { type: 'case.released'; reason: ReleaseReason; fromId: string; toId: string | null; dueAt: Instant }
  | { type: 'handoff.acknowledged'; fromId: string; toId: string }
  | { type: 'handoff.bounced'; toId: string }
  | { type: 'case.returned' }
  | { type: 'referral.checked'; result: CheckBackResult }
  | { type: 'case.settled-on-scene'; followUpFrom: PlainDate; plan: readonly FollowUpPlanRow[] }
  | { type: 'case.converted' }
  | { type: 'case.merged'; intoId: string; intoNumber: string }
  | ({
      type: 'duplicate.joined';
      fromId: string;
      fromNumber: string;
      calls: number;
      /** What had been promised there, for whoever goes on here. */
      promisedOn?: PlainDate;
    } & Partial<CallsFact>)
  | { type: 'case.unmerged'; fromId: string; fromNumber: string }
  | { type: 'duplicate.parted'; fromId: string; fromNumber: string; calls90: number; score: number }
  | { type: 'case.cancelled'; reason: CancelReason }
  | { type: 'case.reopened'; ground: ReopenGround; nextOn: PlainDate }
  | { type: 'case.rerouted'; from: Place; to: Place }
  | { type: 'case.escalated'; to: EscalatedTo }
  | { type: 'escalation.answered'; toId: string }
  | { type: 'handling.restarted'; dueOn: PlainDate; after: HandlingAfter }
  | { type: 'enforcement.changed'; from: EnforcementTrack; to: EnforcementTrack }
  | { type: 'reminder.rescheduled'; kind: ReminderKind; to: PlainDate }
  | { type: 'reminder.not-reached'; kind: ReminderKind; retryOn: PlainDate }
  | { type: 'promise.stuck'; kind: ReminderKind; anchorOn: PlainDate; times: number }
  | { type: 'help.asked'; kind: ReminderKind; anchorOn?: PlainDate; toId?: string | null };

/** What a further call about a known dispute makes of it. */
export type CallsFact = Signs & {
  calls60: number;
  calls90: number;
  score: number;
  /** What the number of calls proposes to a person. */
  referral?: boolean;
  review?: boolean;
  /** What makes it red whatever the score, and was not known before. */
  overrides?: readonly OverrideCode[];
  /** The level rose by it. */
  raised?: true;
  /** It was over, or being watched. */
  reopening?: true;
};

/** What a decision gives: the case as it is to be saved, and what happened, in order. */
export type Decision<T extends Case = Case> = { next: T; facts: readonly CaseFact[] };
