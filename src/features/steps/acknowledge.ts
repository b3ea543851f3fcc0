/** The new lead says that the note has arrived. */
import { changeCase } from '../../db/change-case.ts';
import type { Deps } from '../../deps.ts';
import { acknowledgeLead } from '../../domain/case/new-lead.ts';
import type { ActionCall } from '../../slack/calls.ts';
import { notice, problemText } from '../../slack/problem.view.ts';

export async function gotIt(call: ActionCall, deps: Deps): Promise<void> {
  const { person, t } = call.viewer;
  const result = await changeCase(deps, call.value, { by: person.id }, (current, at) =>
    acknowledgeLead(current, person, at),
  );
  await call.reply(notice(result.ok ? t.steps.handOver.yours(result.value.number) : problemText(result.problem, t)));
}
