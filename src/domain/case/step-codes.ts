/** The code lists of the steps that are taken now and then only. */

export const SUSPEND_REASONS = [
  'injury_appraisal',
  'detained',
  'hospital',
  'away',
  'awaiting_document',
  'cooling_off',
  'festival',
] as const;
export type SuspendReason = (typeof SUSPEND_REASONS)[number];

export const RELEASE_REASONS = [
  'conflict',
  'health',
  'leave',
  'retirement',
  'overload',
  'skill',
  'party_request',
] as const;
/** `to_veterans`: nobody chooses it; it says that the station handed it to a team. */
export type ReleaseReason = (typeof RELEASE_REASONS)[number] | 'to_veterans';

export const CANCEL_REASONS = ['entered_twice', 'wrong_place', 'no_dispute', 'test_entry'] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

export const REOPEN_GROUNDS = ['new_call', 'breach', 'violence', 'party_request'] as const;
export type ReopenGround = (typeof REOPEN_GROUNDS)[number];

/** What the other office says, two weeks after a case was sent there. */
export const CHECK_BACK_RESULTS = ['in_hand', 'settled', 'no_answer'] as const;
export type CheckBackResult = (typeof CHECK_BACK_RESULTS)[number];

/** The police's own procedure beside the mediation; the one never stands for the other. */
export const ENFORCEMENT_TRACKS = [
  'none',
  'summoned',
  'investigating',
  'penalty_decided',
  'in_detention',
  'released',
  'criminal_filed',
  'closed',
] as const;
export type EnforcementTrack = (typeof ENFORCEMENT_TRACKS)[number];

/** What makes it a matter for the spot: Procedure Provisions 178, third paragraph. All of them, or none of it. */
export const ON_SCENE_TICKS = ['facts_clear', 'no_cost_dispute', 'both_agree', 'performed_at_once'] as const;
export type OnSceneTick = (typeof ON_SCENE_TICKS)[number];
export const ON_SCENE_MINORS = ['none', 'guardian_there', 'no_guardian'] as const;
export type OnSceneMinor = (typeof ON_SCENE_MINORS)[number];

/** What the legal reviewer says of the ground of a public-security mediation. */
export const GATE_CHECK_RESULTS = ['confirmed', 'returned'] as const;
export type GateCheckResult = (typeof GATE_CHECK_RESULTS)[number];
/** Why the police's own days begin anew. */
export type HandlingAfter = 'unresolved' | 'withdrawn' | 'breached';

/** Who is called in. */
export const ESCALATED_TO = ['chief', 'commander'] as const;
export type EscalatedTo = (typeof ESCALATED_TO)[number];
