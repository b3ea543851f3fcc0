/** Triage: lets the domain decide on what the form says, and says a refusal beside the field that it is about. */
import { changeCase } from '../../db/change-case.ts';
import { keepHeld } from '../../db/hold-step.ts';
import type { Deps } from '../../deps.ts';
import { ABOUT_THE_NAMED } from '../../domain/case/assignment.ts';
import type { Case } from '../../domain/case/case.ts';
import type { CaseFact } from '../../domain/case/events.ts';
import type { GateOutcome } from '../../domain/case/report.ts';
import { triage } from '../../domain/case/triage.ts';
import type { Exclusion, Route } from '../../domain/case/vocabulary.ts';
import { can } from '../../domain/people/permissions.ts';
import { isEarlier } from '../../domain/repeats/repeats.ts';
import { fail, type Problem, type ProblemCode } from '../../domain/result.ts';
import type { Messages } from '../../i18n/index.ts';
import { tellPeople } from '../../i18n/tell-people.ts';
import type { SubmitAnswer, SubmitCall } from '../../slack/calls.ts';
import { problemText } from '../../slack/problem.view.ts';
import { askedAgain } from '../../slack/reshape.ts';
import { isDecided } from './chosen.ts';
import { triageFormOf } from './open-triage.ts';
import { type Earlier, readTriage } from './read-triage.ts';
import { NO_EARLIER } from './same-dispute.view.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const FIELD_OF: Partial<Record<ProblemCode, string>> = {
  ...Object.fromEntries(ABOUT_THE_NAMED.map((code) => [code, 'assignee'])),
  'triage.reason-needed': 'levelReason',
  'triage.gate-closed': 'route',
  'triage.safety-first': 'immediateActions',
  'triage.violator-needed': 'violator',
  'triage.legal-reviewer-needed': 'legalReviewer',
  'triage.family-screen-needed': 'violenceBefore',
  'triage.dv-to-confirm': 'shieldingSigns',
  'triage.refusal-ground-needed': 'mediability',
  'triage.ground-needed': 'ground',
  'triage.team-needed': 'team',
  'triage.stages-needed': 'stageScope',
  'triage.assignee-needed': 'assignee',
  'triage.nobody-to-take': 'assignee',
  'triage.partner-needed': 'partner',
};

/** A second delivery finds the case triaged; that it is one, and so a success, is known where the case is changed. */
export async function submitTriage(call: SubmitCall, deps: Deps): Promise<SubmitAnswer> {
  const { person, t, locale } = call.viewer;
  const caseId = call.metadata.caseId ?? '';
  const [roster, current] = await Promise.all([deps.people.roster(), deps.cases.find(caseId)]);
  if (!current) return { kind: 'errors', errors: { level: problemText({ code: 'case.not-found' }, t) } };
  const earlier = await earlierCase(current, call, deps);
  if (earlier === 'none such') return { kind: 'errors', errors: { sameAs: problemText({ code: 'link.no-case' }, t) } };
  const isOpen = current.status === 'reported';
  const isComplete = isOpen && isDecided(call.state);
  const asked = isComplete && askedAgain(await triageFormOf(current, call.viewer, call.state, deps), call.state);
  if (asked) return asked;
  const read = isOpen ? readTriage(current.report, call, { roster, now: deps.clock.now(), earlier }) : null;
  if (read && 'errors' in read) return { kind: 'errors', errors: read.errors };
  const result = await changeCase(deps, caseId, { by: person.id, requestKey: call.requestKey }, (latest, at) =>
    read ? triage(latest, read.value, person, at, deps.calendar) : fail('case.already-triaged'),
  );
  if (result.ok) return { kind: 'close' };
  const { problem } = result;
  const held = read ? heldBack(problem, read.value.route) : null;
  if (held) {
    const requestKey = [call.requestKey, held.route, read?.value.teamId, read?.value.assignee?.id].join('-');
    await deps.caseLog.append(caseId, held, { by: person.id, at: deps.clock.now(), requestKey });
    deps.announce();
  } else {
    await keepHeld(deps, caseId, problem.code, { step: 'case.triage', by: person.id, requestKey: call.requestKey });
  }
  const meant = FIELD_OF[problem.code] ?? 'level';
  const field = meant in call.state ? meant : 'level';
  const says = [problemText(problem, t), ...(held ? [insteadOf(held, t)] : [])];
  return { kind: 'errors', errors: { [field]: says.join(locale === 'zh-CN' ? '' : ' ') } };
}

type Held = Extract<CaseFact, { type: 'gate.held' }>;

function insteadOf({ outcome, exclusion }: Held, t: Messages): string {
  return tellPeople({ outcome, ...(exclusion ? { exclusion } : {}) }, t);
}

/** An attempt to send to mediators what the gate keeps from them; null for any other refusal. */
function heldBack({ code, facts = {} }: Problem, route: Route): Held | null {
  if (code !== 'triage.gate-closed') return null;
  const exclusion = (facts.exclusion ?? null) as Exclusion | null;
  return { type: 'gate.held', route, outcome: facts.outcome as GateOutcome, exclusion };
}

/** Chosen among those that were offered; whatever came instead is looked up all the same. */
async function earlierCase(
  current: Case,
  { state, viewer }: SubmitCall,
  deps: Deps,
): Promise<Earlier | 'none such' | null> {
  const chosen = state.sameAs?.sameAs?.selected_option?.value ?? NO_EARLIER;
  if (chosen === NO_EARLIER) return null;
  const found = UUID.test(chosen) ? await deps.cases.find(chosen) : null;
  const mayBe = found && isEarlier(found, current) && can(viewer.person, 'case.link', current).allowed;
  return mayBe ? { id: found.id, number: found.number } : 'none such';
}
