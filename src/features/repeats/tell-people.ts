/** Who must hear of a further call personally: of danger, of a dispute that is back, of one that is called about too often. */
import type { Roster } from '../../db/people-repo.ts';
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { startsFrom } from '../../domain/case/lifecycle.ts';
import { can, isShielded } from '../../domain/people/permissions.ts';
import type { Person } from '../../domain/people/person.ts';
import { isForReview } from '../../domain/repeats/calls.ts';
import type { Words } from '../../i18n/words.ts';
import { button, lineWithButtons, type Message, oneLine } from '../../slack/blocks.ts';
import { wordsForPerson } from '../../slack/reader-words.ts';
import { SHOW_CALLS } from './ids.ts';

type CallEvent = Extract<CaseEvent, { type: 'call.added' | 'duplicate.joined' }>;
type Said = { text: string; button?: { id: string; label: string } };

/** New danger comes first; each of them is told once, whatever runs again. */
export async function tellOfCall(event: CallEvent, deps: Deps): Promise<void> {
  const [current, roster] = await Promise.all([deps.cases.find(event.caseId), deps.people.roster()]);
  if (!current) return;
  if (event.overrides) await tellOfDanger(event, current, roster, deps);
  if (event.reopening) await tellOfReturn(event, current, roster, deps);
  if (event.referral) await tellOfReferral(current, roster, deps);
  await tellOfReview(current, roster, deps);
}

/** The first report may say so already. */
export async function tellOfReport({ caseId }: CaseEvent, deps: Deps): Promise<void> {
  const [current, roster] = await Promise.all([deps.cases.find(caseId), deps.people.roster()]);
  if (current) await tellOfReview(current, roster, deps);
}

/** Whoever has the case, and triage. Before triage its channel sees it; a chief hears of a red case as of any other. */
async function tellOfDanger(event: CallEvent, current: Case, roster: Roster, deps: Deps): Promise<void> {
  if (isShielded(current) || current.status === 'reported') return;
  const ownerId = 'leadId' in current ? current.leadId : 'assigneeId' in current ? current.assigneeId : '';
  const owner = roster.person(ownerId);
  const chief = event.raised ? null : roster.chiefOf(current.report.stationId);
  const people = [...(owner ? [owner] : []), ...(chief ? [chief] : []), ...roster.withRole('triage_officer')];
  await tellEach(people, `danger-${event.id}`, current, deps, ({ t }, person) => {
    const mustName = current.status === 'awaiting_claim' && can(person, 'case.assign', current).allowed;
    return mustName
      ? { text: t.repeats.tell.assignNow(current.number), button: { id: 'case.assign', label: t.cases.card.assign } }
      : { text: t.repeats.tell.danger(current.number), button: calls(t.repeats.button) };
  });
}

async function tellOfReturn(event: CallEvent, current: Case, roster: Roster, deps: Deps): Promise<void> {
  const chief = roster.chiefOf(current.report.stationId);
  const people = [...roster.withRole('triage_officer'), ...(chief ? [chief] : [])];
  await tellEach(people, `back-${event.id}`, current, deps, ({ t }, person) => {
    const { tell } = t.repeats;
    const status = t.codes.status[current.status];
    if (isShielded(current)) return { text: tell.shieldedAgain(current.number), button: calls(t.repeats.button) };
    return can(person, 'case.reopen', current).allowed
      ? {
          text: tell.reopen(current.number, status),
          button: { id: 'case.reopen', label: t.steps.title['case.reopen'] },
        }
      : { text: tell.reopenDecidedByTriage(current.number, status), button: calls(t.repeats.button) };
  });
}

/** While it waits for triage its card says so. */
async function tellOfReferral(current: Case, roster: Roster, deps: Deps): Promise<void> {
  if (isShielded(current) || current.status === 'reported') return;
  const { calls180d = current.report.calls90d } = current.report;
  await tellEach(
    roster.withRole('triage_officer'),
    `referral-${current.id}-${current.cycle}`,
    current,
    deps,
    ({ t }, person) => ({
      text: t.repeats.tell.referral(current.number, Math.max(calls180d, current.report.calls90d)),
      button: mayGoToTeam(person, current)
        ? { id: 'case.to-team', label: t.steps.title['case.to-team'] }
        : calls(t.repeats.button),
    }),
  );
}

function mayGoToTeam(person: Person, current: Case): boolean {
  return startsFrom('case.to-team', current.status) && can(person, 'case.to-team', current).allowed;
}

async function tellOfReview(current: Case, roster: Roster, deps: Deps): Promise<void> {
  const chief = roster.chiefOf(current.report.stationId);
  if (!chief || !isForReview(current.report)) return;
  await tellEach([chief], `review-${current.id}-${current.cycle}`, current, deps, ({ t }) => ({
    text: t.repeats.tell.review(current.number, current.report.calls90d),
    button: calls(t.repeats.button),
  }));
}

const calls = (label: string) => ({ id: SHOW_CALLS, label });

async function tellEach(
  people: readonly Person[],
  key: string,
  current: Case,
  deps: Deps,
  say: (words: Words, person: Person) => Said,
): Promise<void> {
  for (const person of new Set(people)) {
    const said = say(await wordsForPerson(person, deps), person);
    await deps.slack.postToPerson(`${key}-${person.id}`, person.slackUserId, message(said, key, current.id));
  }
}

function message({ text, button: step }: Said, key: string, caseId: string): Message {
  return step
    ? lineWithButtons(text, key, [button(step.id, step.label, { value: caseId, style: 'primary' })])
    : oneLine(text);
}
