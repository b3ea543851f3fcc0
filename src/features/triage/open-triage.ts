/** The form of F2 as it opens, and as it changes with what is chosen in it. */
import type { ModalView } from '@slack/types';
import { repeatsOfCase } from '../../db/likely-repeats.ts';
import type { Deps } from '../../deps.ts';
import type { ReportedCase } from '../../domain/case/case.ts';
import { can } from '../../domain/people/permissions.ts';
import { wordsFor } from '../../i18n/words.ts';
import type { ActionCall, StateValues, Viewer } from '../../slack/calls.ts';
import { notAllowedText, notice, problemText } from '../../slack/problem.view.ts';
import { reshape, stateIn } from '../../slack/reshape.ts';
import { propose } from './proposal.ts';
import { triageForm } from './triage.modal.ts';

export async function openTriage(call: ActionCall, deps: Deps): Promise<void> {
  const { t, person } = call.viewer;
  const current = await deps.cases.find(call.value);
  if (current?.status !== 'reported') return call.reply(notice(problemText({ code: 'case.already-triaged' }, t)));
  const permission = can(person, 'case.triage', current);
  if (!permission.allowed) return call.reply(notice(notAllowedText(permission.mayInstead, t)));
  await call.open(await triageFormOf(current, call.viewer, stateIn(call), deps));
}

export async function reshapeTriage(call: ActionCall, deps: Deps): Promise<void> {
  const current = await deps.cases.find(call.view?.metadata.caseId ?? '');
  if (current?.status !== 'reported') return;
  await reshape(call, await triageFormOf(current, call.viewer, stateIn(call), deps));
}

export async function triageFormOf(
  current: ReportedCase,
  { t, locale }: Viewer,
  state: StateValues,
  deps: Deps,
): Promise<ModalView> {
  const [roster, veterans, repeats] = await Promise.all([
    deps.people.roster(),
    deps.people.veterans(),
    repeatsOfCase(current, deps),
  ]);
  const facts = { teamIds: roster.teams.map((team) => team.id), now: deps.clock.now(), calendar: deps.calendar };
  const words = wordsFor(locale, t, roster, deps.calendar);
  return triageForm(current, propose(current, roster, veterans, repeats), facts, words, state);
}
