/** What a side thinks of how it was treated, asked by somebody who had no part in the case, or written on paper. */
import type { Case, OwnedCase } from '../case/case.ts';
import type { Decision } from '../case/events.ts';
import type { Side } from '../case/vocabulary.ts';
import { can, isShielded, notAllowed } from '../people/permissions.ts';
import type { Person } from '../people/person.ts';
import { hadAPart } from '../people/relations.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import type { FeedbackInput, PartyFeedback } from './feedback-record.ts';

/** From the agreement on, and after an end without one. */
const ASKED_IN: readonly Case['status'][] = ['agreed', 'follow_up', 'resolved', 'unresolved', 'withdrawn'];

export function recordFeedback(current: Case, input: FeedbackInput, by: Person, at: Instant): Result<Decision> {
  const permission = can(by, 'feedback.record', current);
  if (!permission.allowed) return notAllowed(permission.mayInstead);
  if (!isAskedAfter(current)) return fail('case.not-in-this-state');
  if (isShielded(current)) return fail('case.shielded');
  if (hadAPart(current, by)) return fail('feedback.not-independent');
  if (input.reached === 'yes' && !input.answers) return fail('feedback.answers-needed');
  const earlier = current.feedback ?? [];
  const isGiven = earlier.some(
    ({ side, cycle, reached }) => side === input.side && cycle === current.cycle && reached === 'yes',
  );
  if (isGiven) return fail('feedback.given');
  const { answers, ...rest } = input;
  const made: PartyFeedback = {
    ...rest,
    ...(input.reached === 'yes' && answers ? { answers } : {}),
    cycle: current.cycle,
    by: by.id,
    at,
  };
  return ok({
    next: { ...current, version: current.version + 1, feedback: [...earlier, made] },
    facts: [{ type: 'feedback.recorded', side: input.side, reached: input.reached === 'yes' }],
  });
}

export function isAskedAfter(current: Case): current is OwnedCase {
  return 'leadId' in current && ASKED_IN.includes(current.status);
}

/** Sides that say, in this handling, that they felt pressed. */
export function pressedSides({ feedback = [], cycle }: Pick<Case, 'feedback' | 'cycle'>): readonly Side[] {
  const pressed = feedback.filter((made) => made.cycle === cycle && made.answers?.feltPressured === true);
  return [...new Set(pressed.map(({ side }) => side))];
}
