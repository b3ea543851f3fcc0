/** What becomes of work whose message to Slack failed: tried again, and when, or set aside. */
import { PostBusy } from '../slack/gateway.ts';
import { classifySlackError, isSlackError } from '../slack/slack-error.ts';

export type RetryPlan =
  /** However often it takes. */
  | { next: 'postpone'; code: string; afterMs: number; forOperator: boolean }
  /** A fault in our own code: again, but not for ever. */
  | { next: 'count'; code: string; afterMs: number }
  | { next: 'set-aside'; code: string };

/** Somebody must mend something first; that is not done within a minute. */
export const OPERATOR_PAUSE_MS = 5 * 60_000;
/** Whatever Slack asks for: work that is due again at once would be taken again in the same round, without end. */
const SHORTEST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;

export function planRetry(error: unknown, attempts: number): RetryPlan {
  if (error instanceof PostBusy)
    return { next: 'postpone', code: 'busy', afterMs: SHORTEST_PAUSE_MS, forOperator: false };
  const pause = Math.min(SHORTEST_PAUSE_MS * 2 ** (attempts - 1), LONGEST_PAUSE_MS);
  if (!isSlackError(error)) {
    return { next: 'count', code: error instanceof Error ? error.name : 'not_an_error', afterMs: pause };
  }
  const failure = classifySlackError(error);
  switch (failure.kind) {
    case 'permanent':
    case 'gone':
      return { next: 'set-aside', code: failure.code };
    case 'operator':
      return { next: 'postpone', code: failure.code, afterMs: OPERATOR_PAUSE_MS, forOperator: true };
    case 'later':
      return {
        next: 'postpone',
        code: failure.code,
        afterMs: Math.max(failure.afterMs ?? pause, SHORTEST_PAUSE_MS),
        forOperator: false,
      };
    case 'unknown':
      return { next: 'postpone', code: failure.code, afterMs: pause, forOperator: false };
  }
}
