/** Several messages owed by one reaction: one that fails holds up none of the others. */
import { classifySlackError } from './slack-error.ts';

/**
 * Tries each, in order; the first is the most urgent. What failed is thrown at the end, so that the reaction is tried
 * again, and an error that may pass goes before one that stays. What was sent stands in the ledger and is not repeated.
 */
export async function tryEach(...steps: (() => Promise<void>)[]): Promise<void> {
  const errors: unknown[] = [];
  for (const step of steps) await step().catch((error: unknown) => errors.push(error));
  if (errors.length === 0) return;
  throw errors.find((error) => classifySlackError(error).kind !== 'permanent') ?? errors[0];
}
