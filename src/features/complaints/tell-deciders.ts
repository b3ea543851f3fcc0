/** Whoever decides hears that there is a complaint, and nothing of what it says or about whom. */
import type { Deps } from '../../deps.ts';
import { mayDecide } from '../../domain/complaints/complaint.ts';
import { can } from '../../domain/people/permissions.ts';
import type { Person } from '../../domain/people/person.ts';
import { button, lineWithButtons } from '../../slack/blocks.ts';
import { wordsForPerson } from '../../slack/reader-words.ts';
import { REGISTER } from './ids.ts';

const BATCH = 50;

/** Found in the store, not in the log of the case, which those see who work on it. Told once each, by the ledger. */
export async function tellOfComplaints(deps: Deps): Promise<void> {
  const { complaints } = deps;
  if (complaints === null) return;
  for (const { id, caseId, aboutId } of await complaints.untold(BATCH)) {
    const [current, roster] = await Promise.all([deps.cases.find(caseId), deps.people.roster()]);
    if (current) {
      const about = roster.person(aboutId);
      const deciders = roster.people.filter((person) => mayDecide(person, about, current));
      const chiefs = deciders.filter(({ roles }) => roles.includes('station_chief'));
      const told = chiefs.length > 0 ? chiefs : deciders;
      const auditors = roster
        .withRole('auditor')
        .filter(
          (person) => person.id !== aboutId && !told.includes(person) && can(person, 'complaint.read', current).allowed,
        );
      for (const person of told) await tell(id, caseId, current.number, person, 'toDecider', deps);
      for (const person of auditors) await tell(id, caseId, current.number, person, 'toAuditor', deps);
    }
    await complaints.markTold(id);
  }
}

async function tell(
  id: string,
  caseId: string,
  number: string,
  person: Person,
  says: 'toDecider' | 'toAuditor',
  deps: Deps,
): Promise<void> {
  const { complaints } = (await wordsForPerson(person, deps)).t;
  const key = `complaint-${id}-${person.id}`;
  const register = button(REGISTER, complaints.button, { value: caseId, style: 'primary' });
  await deps.slack.postToPerson(key, person.slackUserId, lineWithButtons(complaints[says](number), key, [register]));
}
