/** A click in Slack becomes a link into our own page: for this person, this case, ten minutes, once. */
import type { Deps } from '../../deps.ts';
import { can } from '../../domain/people/permissions.ts';
import { minutesAfter } from '../../domain/time/instant.ts';
import type { ActionCall } from '../../slack/calls.ts';
import { notice } from '../../slack/problem.view.ts';
import { linkAnswer } from './link.view.ts';

const LINK_MINUTES = 10;

export function sendCaseLink(call: ActionCall, deps: Deps): Promise<void> {
  return sendLinkTo('', call, deps);
}

export function sendPapersLink(call: ActionCall, deps: Deps): Promise<void> {
  return sendLinkTo('?to=papers', call, deps);
}

async function sendLinkTo(landing: '' | '?to=papers', call: ActionCall, deps: Deps): Promise<void> {
  const { person, t } = call.viewer;
  const found = await deps.cases.find(call.value);
  if (!found || !can(person, 'party.read', found).allowed) return call.reply(notice(t.parties.link.notYours));
  await sendLink(call, { id: found.id, number: found.number, landing }, deps);
}

export function sendSearchLink(call: ActionCall, deps: Deps): Promise<void> {
  return sendLink(call, null, deps);
}

type About = { id: string; number: string; landing: string };

async function sendLink(call: ActionCall, about: About | null, deps: Deps): Promise<void> {
  const { person, t, locale } = call.viewer;
  if (deps.publicUrl === null || deps.parties === null) return call.reply(notice(t.parties.link.notSetUp));
  const token = await deps.visits.invite({
    id: deps.ids.next(),
    personId: person.id,
    caseId: about?.id ?? null,
    locale,
    until: minutesAfter(deps.clock.now(), LINK_MINUTES),
  });
  await call.reply(linkAnswer(`${deps.publicUrl}/open/${token}${about?.landing ?? ''}`, about?.number ?? null, t));
}
