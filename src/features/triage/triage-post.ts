/** The triage channel sees every report and what became of it; those who must know at once are told themselves. */
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { isShielded } from '../../domain/people/permissions.ts';
import type { Person } from '../../domain/people/person.ts';
import { messagesFor } from '../../i18n/index.ts';
import { type Words, wordsFor } from '../../i18n/words.ts';
import { actions, button, section } from '../../slack/blocks.ts';
import { mrkdwn } from '../../slack/mrkdwn.ts';
import { notice } from '../../slack/problem.view.ts';
import { propose } from './proposal.ts';
import { triageCard } from './triage-card.view.ts';

export async function showInTriage(event: CaseEvent, deps: Deps): Promise<void> {
  const current = await deps.cases.find(event.caseId);
  if (!current) return;
  const roster = await deps.people.roster();
  const words = wordsFor(deps.programmeLocale, messagesFor(deps.programmeLocale), roster, deps.calendar.zone);
  const proposal = current.status === 'reported' ? propose(current, roster, await deps.people.veterans()) : null;
  const card = triageCard(current, proposal, deps.calendar, words, roster.programme.synthetic);
  await deps.slack.show(`triage-${current.id}`, roster.programme.triageChannelId, card, current.version);
}

/** A red report reaches the station's chief at once, not only the channel. */
export async function tellReported(event: CaseEvent, deps: Deps): Promise<void> {
  await showInTriage(event, deps);
  const current = await deps.cases.find(event.caseId);
  if (current && isShielded(current)) return tellChiefOfViolence(current, deps);
  if (current?.level !== 'red') return;
  const roster = await deps.people.roster();
  const chief = roster.chiefOf(current.report.stationId);
  if (!chief) return;
  const words = await wordsForPerson(chief, deps);
  const text = words.t.triage.toChiefRed(
    current.number,
    words.t.codes.category[current.report.category],
    words.area(current.report.area),
  );
  await deps.slack.postToPerson(`red-${current.id}-${chief.id}`, chief.slackUserId, notice(text));
}

/** Violence may come to light while the sides are met, also in a case that is red already. */
export async function tellSession(event: CaseEvent, deps: Deps): Promise<void> {
  const current = await deps.cases.find(event.caseId);
  if (current && isShielded(current)) await tellReported(event, deps);
}

/** The reporter hears what became of the report; the chief hears when a person confirmed that violence is suspected. */
export async function tellTriaged(event: CaseEvent, deps: Deps): Promise<void> {
  await showInTriage(event, deps);
  const current = await deps.cases.find(event.caseId);
  if (!current || !('triage' in current)) return;
  const roster = await deps.people.roster();
  const reporter = roster.person(current.reportedBy);
  if (reporter) {
    const words = await wordsForPerson(reporter, deps);
    await deps.slack.postToPerson(
      `triaged-${current.id}`,
      reporter.slackUserId,
      notice(words.t.triage.toReporter(current.number, destination(current, words))),
    );
  }
  if (isShielded(current)) await tellChiefOfViolence(current, deps);
}

/** Once for each case, whoever first suspected it. */
async function tellChiefOfViolence(current: Case, deps: Deps): Promise<void> {
  const chief = (await deps.people.roster()).chiefOf(current.report.stationId);
  if (!chief) return;
  const { t } = await wordsForPerson(chief, deps);
  await deps.slack.postToPerson(
    `shielded-${current.id}-${chief.id}`,
    chief.slackUserId,
    notice(t.triage.toChiefShielded(current.number)),
  );
}

/** The one who is asked to take it hears it personally, with the button. */
export async function tellAssignee(event: Extract<CaseEvent, { type: 'case.assigned' }>, deps: Deps): Promise<void> {
  await showInTriage(event, deps);
  const [current, roster] = await Promise.all([deps.cases.find(event.caseId), deps.people.roster()]);
  const assignee = roster.person(event.assigneeId);
  if (current?.status !== 'assigned' || !assignee || current.assigneeId !== assignee.id) return;
  const words = await wordsForPerson(assignee, deps);
  const { t } = words;
  const text = t.triage.toAssignee(current.number, t.codes.level[current.level], words.time(current.acceptDueAt));
  await deps.slack.postToPerson(`assigned-${event.id}`, assignee.slackUserId, {
    text,
    blocks: [
      section(mrkdwn`${text}`),
      actions(`assigned-${event.id}`, [
        button('case.take', t.cases.card.accept, { value: current.id, style: 'primary' }),
        button('case.decline', t.cases.card.decline, { value: current.id }),
      ]),
    ],
  });
}

function destination(current: Case, words: Words): string {
  if (!('triage' in current)) return '';
  const { t } = words;
  if (current.teamId) return t.common.team(words.team(current.teamId));
  if (current.triage.partner) return `${t.codes.route.refer_out} · ${t.codes.partner[current.triage.partner]}`;
  return t.codes.route[current.triage.route];
}

async function wordsForPerson(person: Person, deps: Deps): Promise<Words> {
  const locale = (await deps.slack.localeOf(person.slackUserId)) ?? deps.programmeLocale;
  return wordsFor(locale, messagesFor(locale), await deps.people.roster(), deps.calendar.zone);
}
