/** What the lifecycle says of one step. */
import type { Role } from '../people/person.ts';
import type { ProblemCode } from '../result.ts';
import type { CaseFact } from './events.ts';
import type { Status } from './states.ts';

export type Transition = {
  /** From which states to which; from nowhere: the case begins here. */
  moves: readonly (readonly [from: readonly Status[], to: readonly Status[]])[];
  /** The state that it passes on the way. */
  via?: 'triaged';
  verb: string;
  /** Roles that may take the step on some case; on which one, the rights decide. Empty: the system does it. */
  actors: readonly Role[];
  /** The refusals of its own guards. */
  guards: readonly ProblemCode[];
  /** What the log says afterwards; reminders and messages follow from it. */
  effects: readonly CaseFact['type'][];
  reasons?: readonly string[];
};
