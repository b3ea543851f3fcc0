/** The steps that are taken now and then only: asked for, offered where they may be taken, put on record. */
import { changeOrHold } from '../../db/hold-step.ts';
import type { Deps } from '../../deps.ts';
import { ABOUT_THE_NAMED } from '../../domain/case/assignment.ts';
import type { Case } from '../../domain/case/case.ts';
import { mayHaveEnforcement } from '../../domain/case/enforcement.ts';
import { isEscalated, mayEscalate } from '../../domain/case/escalation.ts';
import { awaitsGateCheck } from '../../domain/case/gate-check.ts';
import { startsFrom } from '../../domain/case/lifecycle.ts';
import { can, notAllowed } from '../../domain/people/permissions.ts';
import type { Person } from '../../domain/people/person.ts';
import { fail, ok, type ProblemCode, type Result } from '../../domain/result.ts';
import { wordsFor } from '../../i18n/words.ts';
import { button, lineWithButtons } from '../../slack/blocks.ts';
import type { ActionCall, SubmitAnswer, SubmitCall, Viewer } from '../../slack/calls.ts';
import type { Choices } from '../../slack/elements.ts';
import { notice, problemText } from '../../slack/problem.view.ts';
import { placeChoices } from './places.ts';
import { readStep } from './read-step.ts';
import { type StepVerb, stepForm } from './step-form.modal.ts';

/** The order in which they are offered. */
export const STEP_VERBS = [
  'case.suspend',
  'case.resume',
  'case.release',
  'case.to-team',
  'case.reroute',
  'case.send-elsewhere',
  'case.take-back',
  'case.check-back',
  'case.settle-on-scene',
  'case.merge',
  'case.unmerge',
  'case.cancel',
  'case.reopen',
  'case.convert',
  'case.confirm-gate',
  'case.escalate',
  'case.answer-escalation',
  'case.change-level',
  'case.question-level',
  'case.set-enforcement',
] as const satisfies readonly StepVerb[];

/** Steps that change no state have a first question of their own. */
const BESIDE = {
  'case.set-enforcement': mayHaveEnforcement,
  'case.confirm-gate': awaitsGateCheck,
  'case.escalate': mayEscalate,
  'case.answer-escalation': isEscalated,
} satisfies Partial<Record<StepVerb, (current: Case) => boolean>>;

function isBeside(verb: StepVerb): verb is keyof typeof BESIDE {
  return verb in BESIDE;
}

/** Enforcement lies over every state; every other step starts where the table says so. */
function mayTake(current: Case, verb: StepVerb, person: Person): Result<Case> {
  if (!can(person, 'case.show', current).allowed) return fail('case.not-found');
  const isFromHere = isBeside(verb) ? BESIDE[verb](current) : startsFrom(verb, current.status);
  if (!isFromHere) return fail('case.not-in-this-state');
  const permission = can(person, verb, current);
  return permission.allowed ? ok(current) : notAllowed(permission.mayInstead);
}

export async function offerSteps(call: ActionCall, deps: Deps): Promise<void> {
  const { person, t } = call.viewer;
  const current = await deps.cases.find(call.value);
  if (!current || !can(person, 'case.show', current).allowed) {
    return call.reply(notice(problemText({ code: 'case.not-found' }, t)));
  }
  const verbs = STEP_VERBS.filter((verb) => mayTake(current, verb, person).ok);
  const calls = can(person, 'case.link', current).allowed
    ? [button('case.calls', t.repeats.button, { value: current.id })]
    : [];
  const buttons = [...verbs.map((verb) => button(verb, t.steps.title[verb], { value: current.id })), ...calls];
  if (buttons.length === 0) return call.reply(notice(t.steps.none));
  return call.reply(lineWithButtons(t.steps.heading(current.number), `steps-${current.id}`, buttons));
}

async function placesFor({ locale, t }: Viewer, deps: Deps): Promise<Choices> {
  const roster = await deps.people.roster();
  return placeChoices(roster, wordsFor(locale, t, roster, deps.calendar));
}

export function openStep(verb: StepVerb) {
  return async (call: ActionCall, deps: Deps): Promise<void> => {
    const { person, t } = call.viewer;
    const [id = '', targetId] = call.value.split('/');
    const [current, target] = await Promise.all([deps.cases.find(id), targetId ? deps.cases.find(targetId) : null]);
    const allowed = current ? mayTake(current, verb, person) : fail('case.not-found');
    if (!allowed.ok) return call.reply(notice(problemText(allowed.problem, t)));
    const places = verb === 'case.reroute' ? await placesFor(call.viewer, deps) : [];
    await call.open(stepForm(allowed.value, verb, t, { places, ...(target ? { target: target.number } : {}) }));
  };
}

/** Where the error stands, when it is about one field. */
const FIELD_OF: Partial<Record<ProblemCode, string>> = {
  ...Object.fromEntries(ABOUT_THE_NAMED.map((code) => [code, 'to'])),
  'suspension.date-needed': 'resumeOn',
  'handoff.name-needed': 'to',
  'handoff.same-person': 'to',
  'handoff.promises-needed': 'openPromises',
  'handoff.date-needed': 'nextOn',
  'case.assignee-recused': 'to',
  'case.assignee-awaits-chief': 'to',
  'conversion.reference-needed': 'reference',
  'triage.partner-needed': 'partner',
  'triage.refusal-ground-needed': 'exclusion',
  'on-scene.ticks-needed': 'confirmed',
  'triage.ground-needed': 'eligibility',
  'case.guardian-needed': 'minor',
  'gate-check.note-needed': 'note',
  'reroute.same-place': 'place',
  'reroute.other-station': 'to',
  'closure.side-needed': 'withdrawnBy',
  'closure.day-needed': 'withdrawnOn',
  'closure.stance-needed': 'stance',
};
/** For every other refusal: the first field. A form without fields is answered by a sentence in its place. */
const FIRST_FIELD: Record<StepVerb, string | null> = {
  'case.suspend': 'reason',
  'case.resume': null,
  'case.cancel': 'reason',
  'case.release': 'reason',
  'case.to-team': 'to',
  'case.convert': 'reference',
  'case.merge': 'target',
  'case.unmerge': 'note',
  'case.reopen': 'ground',
  'case.reroute': 'place',
  'case.send-elsewhere': 'where',
  'case.take-back': 'note',
  'case.check-back': 'result',
  'case.settle-on-scene': 'evidence',
  'case.change-level': 'level',
  'case.question-level': 'note',
  'case.set-enforcement': 'track',
  'case.confirm-gate': 'result',
  'case.escalate': 'to',
  'case.answer-escalation': 'note',
};

export function submitStep(verb: StepVerb) {
  return async (call: SubmitCall, deps: Deps): Promise<SubmitAnswer> => {
    const { person, t } = call.viewer;
    const read = await readStep(verb, call, deps);
    if ('errors' in read) return { kind: 'errors', errors: read.errors };
    const attempt = { step: verb, by: person.id, requestKey: call.requestKey };
    const result = await changeOrHold(deps, call.metadata.caseId ?? '', attempt, read.decide);
    if (result.ok) return { kind: 'close' };
    const text = problemText(result.problem, t);
    const field = FIELD_OF[result.problem.code] ?? FIRST_FIELD[verb];
    if (field) return { kind: 'errors', errors: { [field]: text } };
    await call.reply(notice(text));
    return { kind: 'close' };
  };
}
