/**
 * A step that safety or the law does not allow leaves a trace: who tried what, and what stood in the way. Other refusals,
 * such as a field left empty, do not.
 */
import type { ProblemCode } from '../result.ts';

export const HELD_STEPS = [
  'case.triage',
  'case.merge',
  'case.settle-on-scene',
  'case.release',
  'case.to-team',
  'case.reroute',
  'case.reopen',
  'case.suspend',
  'case.resume',
  'case.record-session',
  'case.record-agreement',
  'case.review-agreement',
  'case.mark-confirmation',
  'case.record-follow-up',
  'case.propose-closure',
  'feedback.record',
] as const;
export type HeldStep = (typeof HELD_STEPS)[number];

export const HELD_REASONS = [
  'case.shielded',
  'merge.shielded',
  'triage.gate-closed',
  'triage.dv-to-confirm',
  'session.third-public-security',
  'session.awaits-gate-check',
  'case.guardian-needed',
  'agent.of-violator',
] as const satisfies readonly ProblemCode[];
export type HeldReason = (typeof HELD_REASONS)[number];

export type StepHeld = { type: 'step.held'; step: HeldStep; why: HeldReason };

/** Null for every refusal that is not the gate's. */
export function heldStep(step: string, code: ProblemCode): StepHeld | null {
  const [known, why] = [HELD_STEPS.find((it) => it === step), HELD_REASONS.find((it) => it === code)];
  return known && why ? { type: 'step.held', step: known, why } : null;
}
