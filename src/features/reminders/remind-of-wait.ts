/** What waits too long to be begun: whoever can end the waiting hears of it, with a name that would fit. */
import type { Roster } from '../../db/people-repo.ts';
import type { Reminder } from '../../db/reminder-repo.ts';
import type { Deps } from '../../deps.ts';
import { assign } from '../../domain/case/assignment.ts';
import type { Case } from '../../domain/case/case.ts';
import { isOnDuty, type Person } from '../../domain/people/person.ts';
import { nextStepAt } from '../../domain/reminders/ladder.ts';
import { isStillWaiting, type Wait, type WaitKind, waitOf } from '../../domain/reminders/waits.ts';
import { suggestVeterans, type VeteranSuggestion } from '../../domain/triage/suggest-veterans.ts';
import { nudgeKey, reminderKey, stepKey } from './ids.ts';
import { isLate } from './late.ts';
import { tellFirst } from './tell-first.ts';
import { nudgeMessage, waitMessage } from './wait.view.ts';

type Waiting = Omit<Reminder, 'kind'> & { kind: WaitKind };

export async function remindOfWait(current: Case, reminder: Waiting, deps: Deps): Promise<void> {
  if (!isStillWaiting(current, reminder, deps.calendar)) return await deps.reminders.cancel(reminder.id);
  const roster = await deps.people.roster();
  const wait = waitOf(reminder.kind)!;
  const { sentTo, told, id } = reminder;
  const heard = [...(sentTo ? [sentTo] : []), ...told];
  const left = whoEndsIt(current, wait, roster).filter((person) => !heard.includes(person.id));
  const suggestions = wait === 'triage' ? [] : await fitting(current, deps);
  const now = deps.clock.now();
  const facts = { wait, isLate: isLate(reminder, now), synthetic: roster.programme.synthetic };
  const person = await tellFirst(
    left,
    sentTo ? stepKey(id, told.length) : reminderKey(id),
    (words, reader) => {
      const may = ({ personId }: VeteranSuggestion) =>
        assign(current, roster.person(personId)!, reader, now, deps.calendar).ok;
      return waitMessage(current, { ...facts, suggestion: suggestions.find(may) ?? null }, words);
    },
    deps,
  );
  if (!person) return await deps.reminders.cancel(id);
  const next = nextStepAt(current.level, { steps: heard.length, toldAt: now }, deps.calendar);
  if (sentTo) return await deps.reminders.stepped(id, person.id, next);
  await nudge(current, id, roster, deps);
  await deps.reminders.sent(id, person.id, now, next);
}

/** Of triage one, or the lead of the team; then the station's chief and the commander. */
function whoEndsIt(current: Case, wait: Wait, roster: Roster): Person[] {
  const officers = roster.withRole('triage_officer').filter(({ id }) => id !== current.reportedBy);
  const officer = officers.find((person) => isOnDuty(person)) ?? officers[0] ?? null;
  const lead = 'teamId' in current ? roster.leadOf(current.teamId) : null;
  const isAsked = current.status === 'assigned' && current.assigneeId === lead?.id;
  const first = wait === 'triage' || !lead || !isOnDuty(lead) || isAsked ? officer : lead;
  const people = [first, roster.chiefOf(current.report.stationId), roster.commander()];
  return people.filter((person) => person !== null);
}

/** Best fit first; at the station nobody is proposed, because any officer may be named. */
async function fitting(current: Case, { people }: Deps): Promise<VeteranSuggestion[]> {
  if (!('triage' in current) || !('teamId' in current) || current.teamId === null) return [];
  const { report, triage } = current;
  const need = {
    stationId: report.stationId,
    area: report.area,
    category: report.category,
    difficulty: triage.difficulty,
  };
  return suggestVeterans(need, await people.veterans());
}

/** Whoever was named may have overlooked it. */
async function nudge(current: Case, reminderId: string, roster: Roster, deps: Deps): Promise<void> {
  const asked = current.status === 'assigned' ? roster.person(current.assigneeId) : null;
  if (!asked) return;
  const { synthetic } = roster.programme;
  await tellFirst([asked], nudgeKey(reminderId), (words) => nudgeMessage(current, synthetic, words), deps).catch(
    (error: unknown) => deps.log.warn({ err: error, reminderId }, 'whoever was named could not be reached'),
  );
}
