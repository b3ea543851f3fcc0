/** Triage: lets the domain decide on what the form says, and says a refusal beside the field that it is about. */
import { changeCase } from '../../db/change-case.ts';
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import { triage } from '../../domain/case/triage.ts';
import { can } from '../../domain/people/permissions.ts';
import { isEarlier } from '../../domain/repeats/repeats.ts';
import { fail, type ProblemCode } from '../../domain/result.ts';
import type { SubmitAnswer, SubmitCall } from '../../slack/calls.ts';
import { problemText } from '../../slack/problem.view.ts';
import { type Earlier, readTriage } from './read-triage.ts';
import { NO_EARLIER } from './same-dispute.view.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const FIELD_OF: Partial<Record<ProblemCode, string>> = {
  'triage.reason-needed': 'levelReason',
  'triage.gate-closed': 'route',
  'triage.family-screen-needed': 'violenceBefore',
  'triage.dv-to-confirm': 'shieldingSigns',
  'triage.refusal-ground-needed': 'exclusion',
  'triage.ground-needed': 'ground',
  'triage.team-needed': 'team',
  'triage.assignee-needed': 'assignee',
  'triage.nobody-to-take': 'assignee',
  'triage.partner-needed': 'partner',
  'case.assignee-away': 'assignee',
  'case.assignee-tied': 'assignee',
  'case.assignee-other-team': 'assignee',
  'case.assignee-no-veteran': 'assignee',
  'case.assignee-cannot-take': 'assignee',
};

/** A second delivery finds the case triaged; that it is one, and so a success, is known where the case is changed. */
export async function submitTriage(call: SubmitCall, deps: Deps): Promise<SubmitAnswer> {
  const { person, t } = call.viewer;
  const caseId = call.metadata.caseId ?? '';
  const [roster, current] = await Promise.all([deps.people.roster(), deps.cases.find(caseId)]);
  if (!current) return { kind: 'errors', errors: { level: problemText({ code: 'case.not-found' }, t) } };
  const earlier = await earlierCase(current, call, deps);
  if (earlier === 'none such') return { kind: 'errors', errors: { sameAs: problemText({ code: 'link.no-case' }, t) } };
  const read = current.status === 'reported' ? readTriage(current.report, call, roster, earlier) : null;
  if (read && 'errors' in read) return { kind: 'errors', errors: read.errors };
  const result = await changeCase(deps, caseId, { by: person.id, requestKey: call.requestKey }, (latest, at) =>
    read ? triage(latest, read.value, person, at, deps.calendar) : fail('case.already-triaged'),
  );
  if (result.ok) return { kind: 'close' };
  const field = FIELD_OF[result.problem.code] ?? 'level';
  return { kind: 'errors', errors: { [field]: problemText(result.problem, t) } };
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
