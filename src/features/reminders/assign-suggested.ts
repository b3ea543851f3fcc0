/** One click on the name that fits: the reader assigns, the rules are asked again. */
import { changeCase } from '../../db/change-case.ts';
import type { Deps } from '../../deps.ts';
import { assign } from '../../domain/case/assignment.ts';
import { fail } from '../../domain/result.ts';
import type { ActionCall } from '../../slack/calls.ts';
import { notice } from '../../slack/problem.view.ts';
import { sayProblem } from '../../slack/reader-words.ts';

export async function assignSuggested(call: ActionCall, deps: Deps): Promise<void> {
  const { person, t } = call.viewer;
  const [caseId = '', personId = ''] = call.value.split('|');
  const assignee = (await deps.people.roster()).person(personId);
  const result = assignee
    ? await changeCase(deps, caseId, { by: person.id }, (current, at) =>
        assign(current, assignee, person, at, deps.calendar, 'suggested'),
      )
    : fail('person.unknown');
  if (!result.ok) return call.reply(notice(await sayProblem(result.problem, call.viewer, deps)));
  await call.reply(notice(t.waits.assigned(assignee!.name, result.value.number)));
}
