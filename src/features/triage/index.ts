/** From report to route: the score explained, a person's decision, and whoever must know told. */
import type { Deps } from '../../deps.ts';
import type { Feature } from '../../feature.ts';
import { wordsFor } from '../../i18n/words.ts';
import type { ActionCall } from '../../slack/calls.ts';
import { notice, problemText } from '../../slack/problem.view.ts';
import { TRIAGE_FORM } from './ids.ts';
import { propose } from './proposal.ts';
import { triageForm } from './triage.modal.ts';
import { submitTriage } from './triage-case.ts';
import { showInTriage, tellAssignee, tellReported, tellSession, tellTriaged } from './triage-post.ts';

async function openTriage(call: ActionCall, deps: Deps): Promise<void> {
  const { t, locale } = call.viewer;
  const [current, roster, veterans] = await Promise.all([
    deps.cases.find(call.value),
    deps.people.roster(),
    deps.people.veterans(),
  ]);
  if (current?.status !== 'reported') return call.reply(notice(problemText({ code: 'case.already-triaged' }, t)));
  const words = wordsFor(locale, t, roster, deps.calendar.zone);
  await call.open(
    triageForm(
      current,
      propose(current, roster, veterans),
      roster.teams.map((team) => team.id),
      words,
    ),
  );
}

export const triageFeature: Feature = {
  name: 'triage',
  slack: {
    actions: { 'case.triage': { verb: 'case.triage', run: openTriage } },
    views: { [TRIAGE_FORM]: { verb: 'case.triage', run: submitTriage } },
  },
  on: {
    'case.reported': tellReported,
    'case.details-added': tellReported,
    'case.triaged': tellTriaged,
    'case.assigned': tellAssignee,
    'case.declined': showInTriage,
    'case.taken': showInTriage,
    'session.recorded': tellSession,
    'risk.raised': tellReported,
    'agreement.recorded': showInTriage,
    'terms.performed': showInTriage,
    'agreement.breached': showInTriage,
    'alarm.raised': showInTriage,
    'closure.proposed': showInTriage,
    'closure.dropped': showInTriage,
    'case.resolved': showInTriage,
    'case.unresolved': showInTriage,
    'case.withdrawn': showInTriage,
  },
};
