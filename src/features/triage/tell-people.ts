/** Who must hear of a report personally: the chief of danger, the reporter of the decision, whoever is asked to act. */
import type { Deps } from '../../deps.ts';
import type { Case, TriagedCore } from '../../domain/case/case.ts';
import { timesLoweredFromRed } from '../../domain/case/change-level.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { awaitsHandOver } from '../../domain/case/hand-off.ts';
import { isShielded } from '../../domain/people/permissions.ts';
import type { Person } from '../../domain/people/person.ts';
import { button, lineWithButtons } from '../../slack/blocks.ts';
import { notice } from '../../slack/problem.view.ts';
import { wordsForPerson } from '../../slack/reader-words.ts';
import { verdictText } from './verdict.view.ts';

/** A red case reaches its station's chief at once, not only the channel; suspected violence in words of its own. */
export async function tellChief(event: CaseEvent, deps: Deps): Promise<void> {
  const current = await deps.cases.find(event.caseId);
  if (!current) return;
  const chief = (await deps.people.roster()).chiefOf(current.report.stationId);
  if (!chief) return;
  const words = await wordsForPerson(chief, deps);
  const { codes, triage } = words.t;
  if (isShielded(current)) {
    const text = triage.toChiefShielded(current.number);
    await deps.slack.postToPerson(`shielded-${current.id}-${chief.id}`, chief.slackUserId, notice(text));
  } else if (current.level === 'red') {
    const text = triage.toChiefRed(
      current.number,
      codes.category[current.report.category],
      words.area(current.report.area),
    );
    const again = timesLoweredFromRed(current) || '';
    await deps.slack.postToPerson(`red-${current.id}-${chief.id}${again}`, chief.slackUserId, notice(text));
  }
}

/** Violence may come to light while the sides are met, also in a case that is red already. */
export async function tellChiefOfViolence(event: CaseEvent, deps: Deps): Promise<void> {
  const current = await deps.cases.find(event.caseId);
  if (current && isShielded(current)) await tellChief(event, deps);
}

/** An open case that becomes red is claimed by nobody: whoever decided at triage, and the chief, are asked to name one. */
export async function tellToName(event: Extract<CaseEvent, { type: 'risk.raised' }>, deps: Deps): Promise<void> {
  const [current, roster] = await Promise.all([deps.cases.find(event.caseId), deps.people.roster()]);
  if (current?.status !== 'awaiting_claim' || current.level !== 'red' || event.to !== 'red') return;
  const asked = [roster.person(current.triage.by), roster.chiefOf(current.report.stationId)];
  for (const person of new Set(asked)) {
    if (!person) continue;
    const { t } = await wordsForPerson(person, deps);
    const steps = [button('case.assign', t.cases.card.assign, { value: current.id, style: 'primary' })];
    const key = `name-red-${event.id}`;
    const message = lineWithButtons(t.triage.toNameRed(current.number), key, steps);
    await deps.slack.postToPerson(`${key}-${person.id}`, person.slackUserId, message);
  }
}

/** The reporter hears what became of the report, and what to tell the people when it is not accepted. */
export async function tellReporter(event: CaseEvent, deps: Deps): Promise<void> {
  const current = await deps.cases.find(event.caseId);
  if (!current || !('triage' in current)) return;
  const reporter = (await deps.people.roster()).person(current.reportedBy);
  if (!reporter) return;
  const text = verdictText(current, await wordsForPerson(reporter, deps));
  await deps.slack.postToPerson(`triaged-${current.id}`, reporter.slackUserId, notice(text));
}

/** The one who is asked to take it, with the buttons to answer. Of a hand-over they are told with its note. */
export async function tellAssignee(event: Extract<CaseEvent, { type: 'case.assigned' }>, deps: Deps): Promise<void> {
  const [current, roster] = await Promise.all([deps.cases.find(event.caseId), deps.people.roster()]);
  const assignee = roster.person(event.assigneeId);
  if (!assignee || !isWaitingFor(current, assignee) || awaitsHandOver(current)) return;
  const words = await wordsForPerson(assignee, deps);
  const { t } = words;
  const text = t.triage.toAssignee(current.number, t.codes.level[current.level], words.due(current.acceptDueAt));
  const key = `assigned-${event.id}`;
  const answers = [
    button('case.take', t.cases.card.accept, { value: current.id, style: 'primary' }),
    button('case.decline', t.cases.card.decline, { value: current.id }),
  ];
  await deps.slack.postToPerson(key, assignee.slackUserId, lineWithButtons(text, key, answers));
}

function isWaitingFor(current: Case | null, { id }: Person): current is Extract<Case, { status: 'assigned' }> {
  return current?.status === 'assigned' && current.assigneeId === id && current.declined === undefined;
}

/** Nobody has the case now: whoever decided at triage hears it, and the lead of the team or else the station's chief. */
export async function tellDeclined(event: Extract<CaseEvent, { type: 'case.declined' }>, deps: Deps): Promise<void> {
  const [current, roster] = await Promise.all([deps.cases.find(event.caseId), deps.people.roster()]);
  if (current?.status !== 'assigned' || !current.declined) return;
  const nearest = roster.leadOf(current.teamId) ?? roster.chiefOf(current.report.stationId);
  const deciders = [roster.person(current.triage.by), nearest].filter((it) => it !== null && it.id !== event.by);
  for (const person of new Set(deciders)) {
    if (person) await askToDecide(event, current, person, 'toDeciders', deps);
  }
}

/** A tie that may pass is the chief's to decide; one that may not leaves the lead to find someone else. */
export async function tellTie(event: Extract<CaseEvent, { type: 'tie.disclosed' }>, deps: Deps): Promise<void> {
  const [current, roster] = await Promise.all([deps.cases.find(event.caseId), deps.people.roster()]);
  if (!current || !('triage' in current)) return;
  const chief = roster.chiefOf(current.report.stationId);
  const lead = roster.leadOf(current.teamId);
  const nearest =
    event.decides === 'chief' ? chief : lead && [event.by, event.personId].includes(lead.id) ? chief : lead;
  const decider = nearest ?? roster.person(current.triage.by);
  if (!decider) return;
  if (event.personId) return tellOfColleague({ ...event, personId: event.personId }, current, decider, deps);
  await askToDecide(event, current, decider, event.decides === 'chief' ? 'toChiefTie' : 'toLeadTie', deps);
}

/** Somebody else wanted to take them along: nobody has to be found instead. */
async function tellOfColleague(
  { id, decides, personId }: Extract<CaseEvent, { type: 'tie.disclosed' }> & { personId: string },
  current: Extract<Case, TriagedCore>,
  person: Person,
  deps: Deps,
): Promise<void> {
  const words = await wordsForPerson(person, deps);
  const { cases, impartiality, triage } = words.t;
  const text = triage[decides === 'chief' ? 'toChiefColleague' : 'toLeadColleague'](
    current.number,
    words.person(personId),
  );
  const steps = [
    ...(decides === 'chief'
      ? [button('case.allow-tie', impartiality.weigh.button, { value: current.id, style: 'primary' })]
      : []),
    button('case.disclosure', cases.disclosure.read, { value: current.id }),
  ];
  const message = lineWithButtons(text, `decide-${id}`, steps);
  await deps.slack.postToPerson(`decide-${id}-${person.id}`, person.slackUserId, message);
}

/** What was disclosed is not in the message: it is read behind the button. */
async function askToDecide(
  event: CaseEvent,
  current: Extract<Case, TriagedCore>,
  person: Person,
  call: 'toDeciders' | 'toChiefTie' | 'toLeadTie',
  deps: Deps,
): Promise<void> {
  const words = await wordsForPerson(person, deps);
  const { cases, triage } = words.t;
  const text = triage[call](current.number, words.person(event.by));
  const hasDisclosed = (current.disclosures ?? []).some(({ by }) => by === event.by);
  const isTie = call === 'toChiefTie';
  const steps = [
    ...(isTie
      ? [button('case.allow-tie', words.t.impartiality.weigh.button, { value: current.id, style: 'primary' })]
      : []),
    button('case.assign', cases.card.assign, { value: current.id, ...(isTie ? {} : { style: 'primary' }) }),
    ...(hasDisclosed ? [button('case.disclosure', cases.disclosure.read, { value: current.id })] : []),
  ];
  const message = lineWithButtons(text, `decide-${event.id}`, steps);
  await deps.slack.postToPerson(`decide-${event.id}-${person.id}`, person.slackUserId, message);
}
