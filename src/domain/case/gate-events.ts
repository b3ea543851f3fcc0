/** What happens beside a mediation, or instead of it: protection tasks, reviews, attempts that the gate stopped. */

import type { TaskKind, TaskPath } from '../tasks/task-codes.ts';
import type { Instant } from '../time/instant.ts';
import type { StepHeld } from './held-steps.ts';
import type { GateOutcome } from './report.ts';
import type { GateCheckResult } from './step-codes.ts';
import type { Exclusion, Route } from './vocabulary.ts';

export type ReviewTrigger = 'conversion' | 'serious_injury' | 'violence';

/** Why a task was not taken over. */
export type TaskHandBack = 'declined' | 'unanswered';

type TaskNamed = { taskId: string; path: TaskPath; kind: TaskKind; slot: number };

export type GateFact =
  | { type: 'tasks.opened'; path: TaskPath; count: number }
  | ({ type: 'task.done' } & TaskNamed)
  | ({ type: 'task.not-needed' } & TaskNamed)
  /** Asked to take it over; taken over; or left with its owner. */
  | ({ type: 'task.handed'; fromId: string | null; toId: string; dueAt: Instant } & TaskNamed)
  | ({ type: 'task.taken-over'; fromId: string | null; toId: string } & TaskNamed)
  | ({ type: 'task.stays'; ownerId: string | null; toId: string; why: TaskHandBack } & TaskNamed)
  | { type: 'injury.reported'; during: 'session' | 'follow_up' | 'call' }
  | { type: 'violence.reported'; during: 'follow_up' }
  | { type: 'review.opened'; reviewId: string; trigger: ReviewTrigger }
  | { type: 'review.closed'; reviewId: string }
  /** Somebody tried to send it to mediators though the gate was closed; nothing else changed. */
  | { type: 'gate.held'; route: Route; outcome: GateOutcome; exclusion: Exclusion | null }
  /** Somebody tried a later step that safety or the law does not allow. */
  | StepHeld
  /** The legal reviewer looked at the ground of a public-security mediation. */
  | { type: 'gate.checked'; result: GateCheckResult }
  | { type: 'agreement.submitted'; no: string; reviewerId: string | null }
  | { type: 'agreement.returned'; no: string };
