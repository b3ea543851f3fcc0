import { beforeAll, expect, test } from 'vitest';
import { FEATURES } from '../../src/app.ts';
import type { Case } from '../../src/domain/case/case.ts';
import { isEscalated, mayEscalate } from '../../src/domain/case/escalation.ts';
import { awaitsGateCheck } from '../../src/domain/case/gate-check.ts';
import { type LifecycleVerb, startsFrom, TRANSITIONS } from '../../src/domain/case/lifecycle.ts';
import { STATES } from '../../src/domain/case/states.ts';
import type { Transition } from '../../src/domain/case/transition.ts';
import { can, type Verb } from '../../src/domain/people/permissions.ts';
import type { Person } from '../../src/domain/people/person.ts';
import type { ProblemCode } from '../../src/domain/result.ts';
import { STEP_VERBS } from '../../src/features/steps/take-step.ts';
import { notAllowedText, problemText } from '../../src/slack/problem.view.ts';
import { CAST, type Outcome, readsIn, type Stage, startStage } from '../support/matrix-stage.ts';
import { saved } from '../support/store.ts';
import { casesWith, NORMAL } from '../support/typed-cases.ts';

const rows: readonly Transition[] = TRANSITIONS;
const LISTENERS = Object.assign({}, ...FEATURES.map(({ slack }) => slack?.actions ?? {})) as Record<
  string,
  { verb: Verb }
>;
/** Every step of the table that has a button of its own, and enforcement, which lies over the states. */
const VERBS = [...rows.map(({ verb }) => verb).filter((verb) => verb !== 'case.report'), 'case.set-enforcement'].filter(
  (verb): verb is Verb => verb in LISTENERS,
);
/** Slack takes 25 buttons in a row. */
const [FIRST, SECOND] = [VERBS.slice(0, 20), [...VERBS.slice(20), 'case.steps']];
/** What is said where the case is in no state for this step. */
const WRONG_STATE: readonly ProblemCode[] = [
  'case.already-taken',
  'agreement.nothing-to-review',
  'case.already-triaged',
  'case.assigned-to-another',
  'case.not-found',
  'case.not-in-this-state',
  'case.not-open-to-claim',
  'closure.proposal-needed',
];
/** What else tells somebody that it is another's to do. */
const NOT_YOURS: readonly ProblemCode[] = [
  'agreement.nothing-to-review',
  'case.assigned-to-another',
  'case.not-found',
  'case.not-your-team',
];
/** One button for two: an end is proposed, or decided on. */
const ENDS: readonly Verb[] = ['case.close', 'case.propose-closure'];

let stage: Stage;
const inEveryState = new Map<string, Case>();

beforeAll(async () => {
  stage = await startStage();
  const made = casesWith(NORMAL);
  const wanted = new Set(Object.keys(STATES).filter((state) => state !== 'triaged'));
  for (const building of Object.values(made)) {
    if (wanted.delete(building.build().status)) {
      const current = (await saved(stage.cases, building as never)) as Case;
      inEveryState.set(current.status, current);
    }
  }
  expect([...wanted]).toEqual([]);
  inEveryState.set('proposed', (await saved(stage.cases, made.proposed)) as Case);
}, 60_000);

/** Steps that lie over the states. */
const BESIDE: Partial<Record<Verb, (current: Case) => boolean>> = {
  'case.set-enforcement': ({ status }) => status !== 'merged' && status !== 'cancelled',
  'case.confirm-gate': awaitsGateCheck,
  'case.escalate': mayEscalate,
  'case.answer-escalation': isEscalated,
};
const fromHere = (verb: Verb, current: Case) =>
  BESIDE[verb]?.(current) ?? startsFrom(verb as LifecycleVerb, current.status);

/** What the table and the rights say together. */
function mayNow(person: Person, verb: Verb, current: Case): boolean {
  return can(person, 'case.show', current).allowed && can(person, verb, current).allowed && fromHere(verb, current);
}

/** One button stands for proposing an end and for deciding on it. */
function opens(person: Person, verb: Verb, current: Case): boolean {
  if (verb === 'case.review-agreement' && !('pendingAgreement' in current && current.pendingAgreement)) return false;
  if (!ENDS.includes(verb)) return mayNow(person, verb, current);
  const proposal = 'closureProposal' in current ? current.closureProposal : undefined;
  return (
    mayNow(person, 'case.close', current) ||
    mayNow(person, 'case.propose-closure', current) ||
    (mayNow(person, 'case.confirm-closure', current) && proposal !== undefined && proposal.by !== person.id)
  );
}

/** Every sentence with which this may be refused. */
function refusals(person: Person, verb: Verb, current: Case): string[] {
  const t = readsIn(person);
  const name = (id: string) => CAST.find((it) => it.id === id)?.name ?? t.common.nobody;
  const atAll = can(person, LISTENERS[verb]!.verb);
  if (!atAll.allowed) return [notAllowedText(atAll.mayInstead, t)];
  const facts = {
    ...('leadId' in current ? { personId: current.leadId, at: current.takenAt } : {}),
    ...('assigneeId' in current ? { personId: current.assigneeId } : {}),
  };
  const asked: readonly Verb[] = ENDS.includes(verb) ? ['case.close', 'case.confirm-closure'] : [verb];
  const whoMay = asked.flatMap((one) => {
    const permission = can(person, one, current);
    return permission.allowed ? [] : [notAllowedText(permission.mayInstead, t)];
  });
  const isEnd = ENDS.includes(verb);
  const isFromHere = fromHere(verb, current);
  const codes = isFromHere && !isEnd ? NOT_YOURS : WRONG_STATE;
  return [...whoMay, ...codes.map((code) => problemText({ code, facts }, t, name))];
}

test.concurrent.each(CAST.map((person) => [person.roles.join(' '), person] as const))(
  'a %s: each button of each state opens its form where table and rights allow it, and else says why, and who may instead',
  async (_roles, person) => {
    for (const [state, current] of inEveryState) {
      const [first, second] = [await stage.panel(person, current, FIRST), await stage.panel(person, current, SECOND)];
      for (const verb of VERBS) {
        const outcome = await stage.click(person, FIRST.includes(verb) ? first : second, verb);
        const about = { state, verb };
        if (opens(person, verb, current))
          expect({ ...about, outcome }).toMatchObject({
            ...about,
            outcome: { form: expect.stringContaining('case.') },
          });
        else
          expect(refusals(person, verb, current), JSON.stringify({ ...about, outcome })).toContain(
            'told' in outcome ? outcome.told : '',
          );
      }
      const offered: Outcome = await stage.click(person, second, 'case.steps');
      const calls = can(person, 'case.link', current).allowed ? ['case.calls'] : [];
      const expected = [...STEP_VERBS.filter((verb) => mayNow(person, verb, current)), ...calls];
      expect({ state, offered: 'told' in offered ? offered.buttons : null }).toEqual({ state, offered: expected });
    }
  },
  300_000,
);
