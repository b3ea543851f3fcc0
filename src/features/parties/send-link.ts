/** A click in Slack becomes a link into our own page: for this person, this case, ten minutes, once. */
import type { Deps } from '../../deps.ts';
import { can } from '../../domain/people/permissions.ts';
import type { ActionCall } from '../../slack/calls.ts';
import { notice } from '../../slack/problem.view.ts';
import { linkTo } from '../../web/send-link.ts';
import { linkAnswer } from './link.view.ts';

const PAPERS = '/papers';

export function sendCaseLink(call: ActionCall, deps: Deps): Promise<void> {
  return sendLinkTo(undefined, call, deps);
}

export function sendPapersLink(call: ActionCall, deps: Deps): Promise<void> {
  return sendLinkTo(PAPERS, call, deps);
}

async function sendLinkTo(startsAt: string | undefined, call: ActionCall, deps: Deps): Promise<void> {
  const { person, t } = call.viewer;
  const found = await deps.cases.find(call.value);
  if (!found || !can(person, 'party.read', found).allowed) return call.reply(notice(t.parties.link.notYours));
  await sendLink(call, { id: found.id, number: found.number, ...(startsAt ? { startsAt } : {}) }, deps);
}

export function sendSearchLink(call: ActionCall, deps: Deps): Promise<void> {
  return sendLink(call, null, deps);
}

type About = { id: string; number: string; startsAt?: string };

async function sendLink(call: ActionCall, about: About | null, deps: Deps): Promise<void> {
  const { t } = call.viewer;
  const url = await linkTo(
    call,
    { caseId: about?.id ?? null, ...(about?.startsAt ? { startsAt: about.startsAt } : {}) },
    deps,
  );
  await call.reply(url === null ? notice(t.parties.link.notSetUp) : linkAnswer(url, about?.number ?? null, t));
}
