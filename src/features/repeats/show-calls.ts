/** The private list behind the button, for whoever may see the case. */
import { repeatsOfCase } from '../../db/likely-repeats.ts';
import { survivorOf } from '../../db/survivor.ts';
import type { Deps } from '../../deps.ts';
import { can } from '../../domain/people/permissions.ts';
import { wordsFor } from '../../i18n/words.ts';
import type { ActionCall } from '../../slack/calls.ts';
import { notice, problemText } from '../../slack/problem.view.ts';
import { callsList } from './calls-list.view.ts';

/** Of a merged case, the calls of what it became. */
export async function showCalls(call: ActionCall, deps: Deps): Promise<void> {
  const { person, t, locale } = call.viewer;
  const [asked, current] = [await deps.cases.find(call.value), await survivorOf(call.value, deps.cases)];
  const maySee = [asked, current].every((it) => it && can(person, 'case.show', it).allowed);
  if (!current || !maySee) return call.reply(notice(problemText({ code: 'case.not-found' }, t)));
  const about = { by: person.id, purpose: 'chat', at: deps.clock.now() } as const;
  await deps.accesses.record({ ...about, kind: 'calls_read', caseId: current.id });
  const mayDecide = can(person, 'case.link', current).allowed;
  const [roster, calls, namedBy, likely] = await Promise.all([
    deps.people.roster(),
    deps.calls.ofDispute(current.id),
    deps.calls.relatedTo(current.id),
    mayDecide ? repeatsOfCase(current, deps) : [],
  ]);
  const words = wordsFor(locale, t, roster, deps.calendar);
  const seen = namedBy.filter((it) => can(person, 'case.show', it).allowed);
  await call.reply(callsList(current, { calls, namedBy: seen, likely, mayDecide }, words));
}
