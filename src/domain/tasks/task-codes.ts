/** The paths that run beside a mediation or instead of it, the kinds of task on them, and whose each is. */
import { IMMEDIATE_ACTIONS, type ImmediateAction } from '../case/vocabulary.ts';

export const TASK_PATHS = [
  'domestic_violence',
  'child_protection',
  'immediate_safety',
  'watch_after_refusal',
  'handling',
  'gate_check',
  'legal_review',
  'independent_check',
] as const;
export type TaskPath = (typeof TASK_PATHS)[number];

/** Kept by a step of the case itself, and by nothing else. */
export const KEPT_BY_STEP = {
  gate_check: 'case.confirm-gate',
  legal_review: 'case.review-agreement',
  independent_check: 'case.record-follow-up',
} as const satisfies Partial<Record<TaskPath, string>>;
export type KeptByStep = keyof typeof KEPT_BY_STEP;
export function stepOf(path: TaskPath): (typeof KEPT_BY_STEP)[KeptByStep] | null {
  return path in KEPT_BY_STEP ? KEPT_BY_STEP[path as KeptByStep] : null;
}

/** Done at once where enforcement comes first. */
export const SAFETY_ACTIONS = IMMEDIATE_ACTIONS.filter((it): it is Exclude<ImmediateAction, 'none'> => it !== 'none');
export type SafetyAction = Exclude<ImmediateAction, 'none'>;

export const PROTECTION_KINDS = [
  'safety_contact',
  'evidence',
  'protection_order',
  'warning_or_penalty',
  'womens_federation',
  'mandatory_report',
  'civil_affairs',
  'school',
  'visit_station',
  'visit_committee',
] as const;
export type TaskKind =
  | (typeof PROTECTION_KINDS)[number]
  | SafetyAction
  | 'watch_visit'
  | 'resume_procedure'
  | 'ground_check'
  | 'agreement_review'
  | 'performance_check';

/** Whose it is: whoever reported knows the people; the chief answers for what only the station can do. */
export type TaskOwner = 'reporter' | 'station_chief' | 'legal_reviewer' | 'outside_caller';
