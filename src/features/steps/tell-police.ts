/** Where a violation lies behind a dispute: who hears that its procedure goes on, and what the legal reviewer says of it. */
import type { Deps } from '../../deps.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import type { Person } from '../../domain/people/person.ts';
import { button, lineWithButtons, oneLine } from '../../slack/blocks.ts';
import { wordsForPerson } from '../../slack/reader-words.ts';

/** The station's chief has a task of it; the legal reviewer who was named hears too, or else each of them. */
export async function tellOfRestart(
  event: Extract<CaseEvent, { type: 'handling.restarted' }>,
  deps: Deps,
): Promise<void> {
  const [current, roster] = await Promise.all([deps.cases.find(event.caseId), deps.people.roster()]);
  if (!current || !('triage' in current)) return;
  const named = roster.person(current.triage.legalReviewerId ?? '');
  for (const person of named ? [named] : roster.withRole('legal_reviewer')) {
    const { t, dueDay } = await wordsForPerson(person, deps);
    const key = `restarted-${event.id}-${person.id}`;
    const step = button('case.set-enforcement', t.steps.title['case.set-enforcement'], { value: current.id });
    const message = lineWithButtons(t.gate.handlingTold(current.number, dueDay(event.dueOn)), key, [step]);
    await deps.slack.postToPerson(key, person.slackUserId, message);
  }
}

/** Whoever leads the case; where it may not be mediated, whoever triaged it, too. */
export async function tellOfGateCheck(event: Extract<CaseEvent, { type: 'gate.checked' }>, deps: Deps): Promise<void> {
  const [current, roster] = await Promise.all([deps.cases.find(event.caseId), deps.people.roster()]);
  if (!current || !('triage' in current)) return;
  const lead = roster.person('leadId' in current ? current.leadId : '');
  const officer = event.result === 'returned' ? roster.person(current.triage.by) : null;
  const told = [lead, officer].filter((person): person is Person => person !== null);
  for (const person of new Set(told)) {
    const { check } = (await wordsForPerson(person, deps)).t.gate;
    const text = event.result === 'returned' ? check.returnedTo(current.number) : check.confirmedTo(current.number);
    await deps.slack.postToPerson(`gate-checked-${event.id}-${person.id}`, person.slackUserId, oneLine(text));
  }
}
