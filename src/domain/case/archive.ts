/** Some days after its end a case needs no more to be read in chat than that it was there. Domain notes 12.2. */
import { fail, ok, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import type { Case } from './case.ts';
import { endedAt } from './ended-at.ts';
import type { Decision } from './events.ts';

export const ARCHIVE_AFTER_MS = 7 * 24 * 3_600_000;

export function archive(current: Case, at: Instant): Result<Decision> {
  const end = endedAt(current);
  if (end === null || current.archivedAt !== undefined) return fail('case.not-in-this-state');
  if (Date.parse(at) - Date.parse(end) < ARCHIVE_AFTER_MS) return fail('case.not-in-this-state');
  return ok({
    next: { ...current, version: current.version + 1, archivedAt: at },
    facts: [{ type: 'case.archived' }],
  });
}
