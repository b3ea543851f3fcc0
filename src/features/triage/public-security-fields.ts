/** What triage says where the police mediate a violation: who is suspected of it, and who confirms the law of it. */
import type { InputBlock } from '@slack/types';
import type { Roster } from '../../db/people-repo.ts';
import type { TriageDecision } from '../../domain/case/triage.ts';
import { VIOLATORS, type Violator } from '../../domain/case/vocabulary.ts';
import type { Messages } from '../../i18n/index.ts';
import { input } from '../../slack/blocks.ts';
import { choicesOf, select, userSelect } from '../../slack/elements.ts';
import type { Form } from '../../slack/form.ts';
import { problemText } from '../../slack/problem.view.ts';

export function publicSecurityFields({ gate, common }: Messages): InputBlock[] {
  return [
    input(gate.violator, select('violator', choicesOf(VIOLATORS, gate.violators), common.choose)),
    input(gate.legalReviewer, userSelect('legalReviewer', common.choose)),
  ];
}

export function readViolator(form: Form): Violator {
  return form.required('violator', VIOLATORS);
}

export function readLegalReviewer(form: Form, roster: Roster, t: Messages): Pick<TriageDecision, 'legalReviewer'> {
  const user = form.user('legalReviewer');
  const legalReviewer = user ? roster.bySlackUser(user) : null;
  const problem = user ? 'person.unknown' : 'triage.legal-reviewer-needed';
  if (!legalReviewer) form.wrong('legalReviewer', problemText({ code: problem }, t));
  return legalReviewer ? { legalReviewer } : {};
}
