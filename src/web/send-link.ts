/** A click in Slack becomes a link into our own page: for this person, this case, ten minutes, once. */
import type { Deps } from '../deps.ts';
import { minutesAfter } from '../domain/time/instant.ts';
import type { ActionCall } from '../slack/calls.ts';

const LINK_MINUTES = 10;

/** The address; null where there are no pages. `startsAt`: on which page the visit begins. */
export async function linkTo(
  { viewer: { person, locale } }: ActionCall,
  about: { caseId: string | null; startsAt?: string },
  deps: Deps,
): Promise<string | null> {
  if (deps.publicUrl === null || deps.parties === null) return null;
  const token = await deps.visits.invite({
    id: deps.ids.next(),
    personId: person.id,
    caseId: about.caseId,
    startsAt: about.startsAt ?? null,
    locale,
    until: minutesAfter(deps.clock.now(), LINK_MINUTES),
  });
  return `${deps.publicUrl}/open/${token}`;
}
