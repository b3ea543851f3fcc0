/** The buttons of an untaken case, Take, Decline and Assign, and the forms behind them. */
import type { ModalView } from '@slack/types';
import { changeCase } from '../../db/change-case.ts';
import type { Deps } from '../../deps.ts';
import { assign, decline } from '../../domain/case/assignment.ts';
import type { AssignedCase, Case, OpenCase } from '../../domain/case/case.ts';
import { ABOUT_COLLEAGUES, discloseForColleagues } from '../../domain/case/colleagues.ts';
import { disclose, hasDisclosed } from '../../domain/case/disclosure.ts';
import { startsFrom } from '../../domain/case/lifecycle.ts';
import { take } from '../../domain/case/mediation.ts';
import { DECLINE_REASONS } from '../../domain/case/records.ts';
import { can } from '../../domain/people/permissions.ts';
import type { Person } from '../../domain/people/person.ts';
import { fail, type Problem, type ProblemCode } from '../../domain/result.ts';
import { messagesFor } from '../../i18n/index.ts';
import { wordsFor } from '../../i18n/words.ts';
import { context, input, modal, section } from '../../slack/blocks.ts';
import type { ActionCall, StateValues, SubmitAnswer, SubmitCall, Viewer } from '../../slack/calls.ts';
import { select, userSelect } from '../../slack/elements.ts';
import { readForm } from '../../slack/form.ts';
import { mrkdwn, sentence } from '../../slack/mrkdwn.ts';
import { notAllowedText, notice } from '../../slack/problem.view.ts';
import { sayProblem } from '../../slack/reader-words.ts';
import { askedAgain, reshape, stateIn } from '../../slack/reshape.ts';
import { ASSIGN_FORM, DECLINE_FORM } from './ids.ts';
import { readDeclaration, takeForm } from './take-case.modal.ts';
import { takeCase } from './take-case.ts';

/** Whoever discloses a tie has not taken the case, and whoever decides on it is told. */
const TIES: readonly ProblemCode[] = ['case.recused', 'case.needs-chief-decision'];

/** What others put on file keeps somebody out whatever they declare. */
const ON_FILE: readonly ProblemCode[] = ['case.excluded-area', 'case.excluded-person', 'case.stand-aside'];

/** Whoever could not take it anyway is told now, not after filling in the form. */
export async function openTake(call: ActionCall, deps: Deps): Promise<void> {
  const { viewer } = call;
  const current = await deps.cases.find(call.value);
  if (!current) return call.reply(notice(await sayProblem({ code: 'case.not-found' }, viewer, deps)));
  const at = deps.clock.now();
  const clean = { conflicts: [], firstContactPlanAt: at, role: 'lead_firm', members: [] } as const;
  const points = await deps.people.loadOf(viewer.person.id);
  const attempt = take(current, viewer.person, clean, at, deps.calendar, points);
  if (!attempt.ok && !mayDisclose(attempt.problem, current, viewer.person)) {
    if (ON_FILE.includes(attempt.problem.code)) await tellOfExclusion(current, call, deps);
    return call.reply(notice(await sayProblem(attempt.problem, viewer, deps)));
  }
  if (current.status !== 'awaiting_claim' && current.status !== 'assigned') return;
  await call.open(await formFor(current, viewer, stateIn(call), deps));
}

/** A tie asks what it is, a colleague for a role. */
export async function reshapeTake(call: ActionCall, deps: Deps): Promise<void> {
  const current = await deps.cases.find(call.view?.metadata.caseId ?? '');
  if (current?.status !== 'awaiting_claim' && current?.status !== 'assigned') return;
  await reshape(call, await formFor(current, call.viewer, stateIn(call), deps));
}

async function formFor(
  current: OpenCase | AssignedCase,
  viewer: Viewer,
  state: StateValues,
  deps: Deps,
): Promise<ModalView> {
  const roster = await deps.people.roster();
  const filled = { state, personOf: (user: string) => roster.bySlackUser(user) };
  return takeForm(current, viewer.person, deps.clock.now(), deps.calendar, await wordsOf(viewer, deps), filled);
}

/** A tie that the chief may let pass is declared in the form, once. */
function mayDisclose({ code }: Problem, current: Case, person: Person): boolean {
  return code === 'case.needs-chief-decision' && !hasDisclosed(current, person);
}

/** The lead hears, as of every tie that keeps somebody out; nobody else does. */
async function tellOfExclusion({ id }: Case, { viewer: { person } }: ActionCall, deps: Deps): Promise<void> {
  await changeCase(deps, id, { by: person.id }, (current, at) =>
    hasDisclosed(current, person) ? fail('case.excluded-area') : disclose(current, { conflicts: [] }, person, at),
  );
}

export async function submitTake(call: SubmitCall, deps: Deps): Promise<SubmitAnswer> {
  const { viewer } = call;
  const roster = await deps.people.roster();
  const caseId = call.metadata.caseId ?? '';
  const current = await deps.cases.find(caseId);
  const isOpen = current?.status === 'awaiting_claim' || current?.status === 'assigned';
  const asked = isOpen && askedAgain(await formFor(current, viewer, call.state, deps), call.state);
  if (asked) return asked;
  const personOf = (user: string) => roster.bySlackUser(user);
  const read = readDeclaration(call.state, viewer.person, deps.clock.now(), personOf, viewer.t);
  if ('errors' in read) return { kind: 'errors', errors: read.errors };
  const colleagues = read.value.members.flatMap((id) => roster.person(id) ?? []);
  const result = await takeCase(caseId, read.value, viewer.person, colleagues, deps);
  if (!result.ok && ABOUT_COLLEAGUES.some((code) => code === result.problem.code)) {
    await changeCase(deps, caseId, { by: viewer.person.id }, (current, at) =>
      discloseForColleagues(current, colleagues, viewer.person, at),
    );
    return { kind: 'errors', errors: { members: await sayProblem(result.problem, viewer, deps) } };
  }
  if (!result.ok && TIES.includes(result.problem.code)) {
    await changeCase(deps, caseId, { by: viewer.person.id, requestKey: call.requestKey }, (current, at) =>
      disclose(current, read.value, viewer.person, at),
    );
    return answered(viewer.t.cases.take.title, await sayProblem(result.problem, viewer, deps), viewer);
  }
  if (!result.ok) {
    // Beside the answer that stands in the way; else at the top, where it is seen at once.
    const field = read.value.conflicts[0] ?? 'related';
    return { kind: 'errors', errors: { [field]: await sayProblem(result.problem, viewer, deps) } };
  }
  const { take: words } = viewer.t.cases;
  return answered(words.takenTitle, words.taken(result.value.number), viewer);
}

/** The form is over; nothing of it can be sent again. */
function answered(title: string, text: string, { t }: Viewer): SubmitAnswer {
  const view = modal({ callbackId: 'case.take.done', title, close: t.common.close, blocks: [section(sentence(text))] });
  return { kind: 'update', view };
}

export async function openDecline(call: ActionCall, deps: Deps): Promise<void> {
  const { t } = call.viewer;
  const current = await deps.cases.find(call.value);
  const attempt = current ? decline(current, 'load', call.viewer.person) : fail('case.not-found');
  if (!attempt.ok) return call.reply(notice(await sayProblem(attempt.problem, call.viewer, deps)));
  const words = t.cases.decline;
  await call.open(
    modal({
      callbackId: DECLINE_FORM,
      title: words.title,
      submit: words.submit,
      close: t.common.cancel,
      metadata: { caseId: call.value },
      blocks: [
        input(
          words.reason,
          select(
            'reason',
            DECLINE_REASONS.map((it) => [it, words.reasons[it]] as const),
            t.common.choose,
          ),
        ),
      ],
    }),
  );
}

export async function submitDecline(call: SubmitCall, deps: Deps): Promise<SubmitAnswer> {
  const { person, t } = call.viewer;
  const form = readForm(call.state, t);
  const reason = form.required('reason', DECLINE_REASONS);
  const errors = form.errors();
  if (errors) return { kind: 'errors', errors };
  const result = await changeCase(
    deps,
    call.metadata.caseId ?? '',
    { by: person.id, requestKey: call.requestKey },
    (current) => decline(current, reason, person),
  );
  return result.ok
    ? { kind: 'close' }
    : { kind: 'errors', errors: { reason: await sayProblem(result.problem, call.viewer, deps) } };
}

export async function openAssign(call: ActionCall, deps: Deps): Promise<void> {
  const { viewer } = call;
  const { t } = viewer;
  const current = await deps.cases.find(call.value);
  if (!current) return call.reply(notice(await sayProblem({ code: 'case.not-found' }, viewer, deps)));
  if (!startsFrom('case.assign', current.status)) {
    return call.reply(notice(await sayProblem({ code: 'case.not-in-this-state' }, viewer, deps)));
  }
  const permission = can(viewer.person, 'case.assign', current);
  if (!permission.allowed) return call.reply(notice(notAllowedText(permission.mayInstead, t)));
  const words = t.cases.assign;
  await call.open(
    modal({
      callbackId: ASSIGN_FORM,
      title: words.title,
      submit: words.submit,
      close: t.common.cancel,
      metadata: { caseId: current.id },
      blocks: [
        context(mrkdwn`${current.number}`),
        input(words.to, userSelect('to', t.common.choose), { hint: words.hint }),
      ],
    }),
  );
}

export async function submitAssign(call: SubmitCall, deps: Deps): Promise<SubmitAnswer> {
  const { viewer } = call;
  const roster = await deps.people.roster();
  const assignee = roster.bySlackUser(readForm(call.state, viewer.t).user('to') ?? '');
  const result = assignee
    ? await changeCase(
        deps,
        call.metadata.caseId ?? '',
        { by: viewer.person.id, requestKey: call.requestKey },
        (current, at) => assign(current, assignee, viewer.person, at, deps.calendar),
      )
    : fail('person.unknown');
  return result.ok
    ? { kind: 'close' }
    : { kind: 'errors', errors: { to: await sayProblem(result.problem, viewer, deps) } };
}

async function wordsOf(viewer: Viewer, deps: Deps) {
  return wordsFor(viewer.locale, messagesFor(viewer.locale), await deps.people.roster(), deps.calendar);
}
