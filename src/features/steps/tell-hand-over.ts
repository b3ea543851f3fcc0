/** Who hears how a hand-over stands: whoever is asked, and whoever handed it on. What they wrote stays behind a button. */
import type { Deps } from '../../deps.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { awaitsHandOver } from '../../domain/case/hand-off.ts';
import { can, isShielded } from '../../domain/people/permissions.ts';
import { oneLine } from '../../slack/blocks.ts';
import { wordsForChannel, wordsForPerson } from '../../slack/reader-words.ts';
import { teamAnswered, toNewLead, toNewOwner, toTeam } from './hand-over.view.ts';

type Fact<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>;

/** The one who is named while a hand-over waits: at first, in place of another, or because it bounced. */
export async function tellNewOwner(event: Fact<'case.assigned'>, deps: Deps): Promise<void> {
  const [current, roster] = await Promise.all([deps.cases.find(event.caseId), deps.people.roster()]);
  if (current?.status !== 'assigned' || current.assigneeId !== event.assigneeId || current.declined) return;
  const [handOff, person] = [awaitsHandOver(current), roster.person(event.assigneeId)];
  if (!handOff || !person) return;
  const may = {
    take: can(person, 'case.take', current).allowed,
    decline: can(person, 'case.decline', current).allowed,
    assign: can(person, 'case.assign', current).allowed,
  };
  const message = toNewOwner(current, handOff, may, await wordsForPerson(person, deps));
  await deps.slack.postToPerson(`assigned-${event.id}`, person.slackUserId, message);
}

export async function tellNewLead(event: Fact<'lead.changed'>, deps: Deps): Promise<void> {
  const [current, roster] = await Promise.all([deps.cases.find(event.caseId), deps.people.roster()]);
  const [handOff, lead] = [current && awaitsHandOver(current), roster.person(event.toId)];
  if (!current || !handOff || !lead || !('leadId' in current) || current.leadId !== lead.id) return;
  const message = toNewLead(current, handOff, await wordsForPerson(lead, deps));
  await deps.slack.postToPerson(`new-lead-${event.id}`, lead.slackUserId, message);
}

/** The team is asked by a message of its own, which says in place who has answered. */
export async function askTeam(event: CaseEvent, deps: Deps): Promise<void> {
  const [current, roster] = await Promise.all([deps.cases.find(event.caseId), deps.people.roster()]);
  const handOff = current?.handOffs?.at(-1);
  if (!current || !handOff || handOff.to !== null || isShielded(current)) return;
  if (handOff.acknowledgedAt && event.type !== 'handoff.acknowledged') return;
  const channel = 'teamId' in current ? roster.team(current.teamId)?.channelId : null;
  if (!channel) return;
  const words = await wordsForChannel(deps);
  const isAsked = current.status === 'awaiting_claim' && awaitsHandOver(current) !== null;
  const message = (isAsked ? toTeam : teamAnswered)(current, handOff, words);
  await deps.slack.show(`handover-${current.id}-${current.handOffs?.length}`, channel, message, current.version);
}

/** Whoever handed it on hears that it has arrived, or that it has not; unless it came back to them. */
export async function tellFormerOwner(
  event: Fact<'handoff.acknowledged'> | Fact<'handoff.bounced'>,
  deps: Deps,
): Promise<void> {
  const [current, roster] = await Promise.all([deps.cases.find(event.caseId), deps.people.roster()]);
  if (!current) return;
  const fromId = event.type === 'handoff.acknowledged' ? event.fromId : current.handOffs?.at(-1)?.from;
  const former = fromId && fromId !== event.toId ? roster.person(fromId) : null;
  if (!former || isShielded(current)) return;
  const words = await wordsForPerson(former, deps);
  const says = words.t.steps.handOver;
  const say = event.type === 'handoff.acknowledged' ? says.arrived : says.notArrived;
  const message = oneLine(say(current.number, words.person(event.toId)));
  await deps.slack.postToPerson(`handed-over-${event.id}`, former.slackUserId, message);
}
