/** From Slack to the page: a number and a link, nothing else. */
import type { Deps } from '../../deps.ts';
import { can } from '../../domain/people/permissions.ts';
import { actions, button, section } from '../../slack/blocks.ts';
import type { ActionCall } from '../../slack/calls.ts';
import { raw } from '../../slack/mrkdwn.ts';
import { notice, problemText } from '../../slack/problem.view.ts';
import { linkTo } from '../../web/send-link.ts';
import { FOLLOW_LINK, PAGE } from './ids.ts';

export async function sendComplaintLink(call: ActionCall, deps: Deps): Promise<void> {
  const { person, t } = call.viewer;
  const current = await deps.cases.find(call.value);
  if (!current || !can(person, 'complaint.register', current).allowed)
    return call.reply(notice(problemText({ code: 'case.not-found' }, t)));
  const url = await linkTo(call, { caseId: current.id, startsAt: PAGE }, deps);
  const { link } = t.complaints;
  if (url === null) return call.reply(notice(link.notSetUp));
  await call.reply({
    text: link.text(current.number),
    blocks: [
      section(raw(link.says(current.number))),
      actions('complaint-link', [button(FOLLOW_LINK, t.parties.link.open, { url, style: 'primary' })]),
    ],
  });
}
