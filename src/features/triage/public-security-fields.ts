/** What triage says where the police mediate a violation: who is suspected of it, and who confirms the law of it. */
import type { InputBlock } from '@slack/types';
import type { Roster } from '../../db/people-repo.ts';
import type { TriageDecision } from '../../domain/case/triage.ts';
import { VIOLATORS } from '../../domain/case/vocabulary.ts';
import type { Messages } from '../../i18n/index.ts';
import { input } from '../../slack/blocks.ts';
import { choicesOf, select, userSelect } from '../../slack/elements.ts';
import type { Form } from '../../slack/form.ts';
import { problemText } from '../../slack/problem.view.ts';

const OPTIONAL = { optional: true };

export function publicSecurityFields({ gate, common }: Messages): InputBlock[] {
  return [
    input(gate.violator, select('violator', choicesOf(VIOLATORS, gate.violators), common.choose), OPTIONAL),
    input(gate.legalReviewer, userSelect('legalReviewer', common.choose), OPTIONAL),
  ];
}

/** Without meaning, and so left out, for any other basis. */
export function readViolator(form: Form): Pick<TriageDecision['gateInputs'], 'violator'> {
  const violator = form.choice('violator', VIOLATORS);
  return violator ? { violator } : {};
}

export function readLegalReviewer(form: Form, roster: Roster, t: Messages): Pick<TriageDecision, 'legalReviewer'> {
  const user = form.user('legalReviewer');
  const legalReviewer = user ? roster.bySlackUser(user) : null;
  if (user && !legalReviewer) form.wrong('legalReviewer', problemText({ code: 'person.unknown' }, t));
  return legalReviewer ? { legalReviewer } : {};
}
