/** From report to route: the score explained, a person's decision, and whoever must know told. */
import type { Deps } from '../../deps.ts';
import { can } from '../../domain/people/permissions.ts';
import type { Feature } from '../../feature.ts';
import { wordsFor } from '../../i18n/words.ts';
import type { ActionCall } from '../../slack/calls.ts';
import { notAllowedText, notice, problemText } from '../../slack/problem.view.ts';
import { tryEach } from '../../slack/try-each.ts';
import { TRIAGE_FORM } from './ids.ts';
import { propose } from './proposal.ts';
import { tellAssignee, tellChief, tellChiefOfViolence, tellDeclined, tellReporter, tellTie } from './tell-people.ts';
import { triageForm } from './triage.modal.ts';
import { submitTriage } from './triage-case.ts';
import { showInTriage, tellStep } from './triage-post.ts';

async function openTriage(call: ActionCall, deps: Deps): Promise<void> {
  const { t, locale, person } = call.viewer;
  const [current, roster, veterans] = await Promise.all([
    deps.cases.find(call.value),
    deps.people.roster(),
    deps.people.veterans(),
  ]);
  if (current?.status !== 'reported') return call.reply(notice(problemText({ code: 'case.already-triaged' }, t)));
  const permission = can(person, 'case.triage', current);
  if (!permission.allowed) return call.reply(notice(notAllowedText(permission.mayInstead, t)));
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
    'case.reported': (event, deps) =>
      tryEach(
        () => tellChief(event, deps),
        () => tellStep(event, deps),
      ),
    'case.details-added': (event, deps) =>
      tryEach(
        () => tellChief(event, deps),
        () => tellStep(event, deps),
      ),
    'call.added': tellStep,
    'case.triaged': (event, deps) =>
      tryEach(
        () => tellChief(event, deps),
        () => tellReporter(event, deps),
        () => tellStep(event, deps),
      ),
    'case.archived': showInTriage,
    'risk.raised': (event, deps) =>
      tryEach(
        () => tellChief(event, deps),
        () => showInTriage(event, deps),
      ),
    'session.recorded': (event, deps) =>
      tryEach(
        () => tellChiefOfViolence(event, deps),
        () => showInTriage(event, deps),
      ),
    'case.assigned': (event, deps) =>
      tryEach(
        () => tellAssignee(event, deps),
        () => showInTriage(event, deps),
      ),
    'case.declined': (event, deps) =>
      tryEach(
        () => tellDeclined(event, deps),
        () => tellStep(event, deps),
      ),
    'tie.disclosed': (event, deps) =>
      tryEach(
        () => tellTie(event, deps),
        () => showInTriage(event, deps),
      ),
    'case.referred-out': tellStep,
    'case.not-accepted': tellStep,
    'case.taken': showInTriage,
    'agreement.recorded': showInTriage,
    'terms.performed': showInTriage,
    'agreement.breached': showInTriage,
    'alarm.raised': showInTriage,
    'closure.proposed': showInTriage,
    'closure.dropped': showInTriage,
    'case.resolved': showInTriage,
    'case.unresolved': showInTriage,
    'case.withdrawn': showInTriage,
    'case.suspended': showInTriage,
    'case.resumed': showInTriage,
    'case.released': showInTriage,
    'handoff.acknowledged': showInTriage,
    'handoff.bounced': showInTriage,
    'case.settled-on-scene': showInTriage,
    'case.converted': showInTriage,
    'case.merged': showInTriage,
    'duplicate.joined': showInTriage,
    'case.cancelled': showInTriage,
    'case.reopened': showInTriage,
    'enforcement.changed': showInTriage,
    'case.returned': showInTriage,
    'referral.checked': showInTriage,
  },
};
