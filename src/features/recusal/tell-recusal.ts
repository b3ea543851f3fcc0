/** Who hears of a request and of its decision: each privately, with codes only; what was said is read behind a button. */
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import type { Recusal } from '../../domain/case/recusal-record.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Messages } from '../../i18n/index.ts';
import type { Words } from '../../i18n/words.ts';
import { button, lineWithButtons, oneLine } from '../../slack/blocks.ts';
import { wordsForPerson } from '../../slack/reader-words.ts';
import { DECIDE, READ } from './ids.ts';
import { recusalValue } from './recusal-value.ts';

export type AboutRecusal = { current: Case; asked: Recusal };

export async function tellOfRequest(event: Extract<CaseEvent, { type: 'recusal.asked' }>, deps: Deps): Promise<void> {
  const about = await recusalOf(event, deps);
  if (!about || about.asked.decision) return;
  await tellDeciders('asked', about, deps, (t, due) => t.recusal.tell.toDecider(about.current.number, due));
  const named = (await deps.people.roster()).person(about.asked.againstId);
  if (named)
    await tell('asked', named, about, null, deps, ({ t, time }) =>
      t.recusal.tell.toNamed(about.current.number, time(about.asked.dueAt)),
    );
}

export async function tellOfDecision(
  event: Extract<CaseEvent, { type: 'recusal.decided' }>,
  deps: Deps,
): Promise<void> {
  const about = await recusalOf(event, deps);
  if (!about) return;
  const roster = await deps.people.roster();
  const { number } = about.current;
  const [named, asker] = [roster.person(about.asked.againstId), roster.person(about.asked.recordedBy)];
  if (named)
    await tell('decided', named, about, READ, deps, ({ t: { recusal } }) =>
      event.granted ? recusal.tell.grantedToNamed(number) : recusal.tell.refusedToNamed(number),
    );
  if (asker && asker.id !== named?.id)
    await tell('decided', asker, about, READ, deps, ({ t: { recusal } }) =>
      event.granted ? recusal.tell.grantedToAsker(number) : recusal.tell.refusedToAsker(number),
    );
}

/** The chief or, where it is not for the chief, every commander. */
export async function tellDeciders(
  key: string,
  about: AboutRecusal,
  deps: Deps,
  says: (t: Messages, due: string) => string,
): Promise<void> {
  const roster = await deps.people.roster();
  const chief = about.asked.decides === 'chief' ? roster.chiefOf(about.current.report.stationId) : null;
  const deciders = chief ? [chief] : roster.withRole('commander');
  for (const person of deciders) {
    await tell(key, person, about, DECIDE, deps, ({ t, time }) => says(t, time(about.asked.dueAt)));
  }
}

export async function tell(
  key: string,
  person: Person,
  { current, asked }: AboutRecusal,
  offered: typeof DECIDE | typeof READ | null,
  deps: Deps,
  says: (words: Words) => string,
): Promise<void> {
  const words = await wordsForPerson(person, deps);
  const { decide, read } = words.t.recusal;
  const id = `recusal-${key}-${current.id}-${asked.no}-${person.id}`;
  const options = { value: recusalValue(current.id, asked.no), style: 'primary' as const };
  const message = offered
    ? lineWithButtons(says(words), id, [button(offered, (offered === DECIDE ? decide : read).button, options)])
    : oneLine(says(words));
  await deps.slack.postToPerson(id, person.slackUserId, message);
}

async function recusalOf(event: { caseId: string; no: number }, deps: Deps): Promise<AboutRecusal | null> {
  const current = await deps.cases.find(event.caseId);
  const asked = current?.recusals?.find(({ no }) => no === event.no);
  return current && asked ? { current, asked } : null;
}
