/** F2: a person confirms or changes what the rules propose; what is asked follows what is chosen. */
import type { ModalView } from '@slack/types';
import type { ReportedCase } from '../../domain/case/case.ts';
import type { Words } from '../../i18n/words.ts';
import { context, divider, modal, typedSections } from '../../slack/blocks.ts';
import type { StateValues } from '../../slack/calls.ts';
import { mrkdwn } from '../../slack/mrkdwn.ts';
import { chosenNow } from './chosen.ts';
import { difficultyFields } from './difficulty-fields.ts';
import { gateFields } from './gate-fields.ts';
import { TRIAGE_FORM } from './ids.ts';
import { knownFields } from './known-fields.ts';
import { levelFields, scoreSection } from './level-fields.ts';
import type { Proposal } from './proposal.ts';
import { type RouteFacts, routeFields } from './route-fields.ts';

export function triageForm(
  current: ReportedCase,
  proposal: Proposal,
  facts: RouteFacts,
  words: Words,
  state: StateValues = {},
): ModalView {
  const { t } = words;
  const { form } = t.triage;
  const { report } = current;
  const chosen = chosenNow(current, proposal, state, t);
  return modal({
    callbackId: TRIAGE_FORM,
    title: form.title(current.number),
    submit: form.submit,
    close: t.common.cancel,
    metadata: { caseId: current.id, ...(proposal.veteran ? { suggested: proposal.veteran.personId } : {}) },
    blocks: [
      context(
        mrkdwn`${t.codes.category[report.category]} · ${t.codes.relationship[report.relationship]} · ${words.area(report.area)}`,
      ),
      ...typedSections(form.report, report.narrative),
      scoreSection(chosen, t),
      divider(),
      ...knownFields(current, words),
      ...levelFields(chosen, t),
      divider(),
      ...gateFields(current, proposal, chosen, words),
      divider(),
      ...difficultyFields(proposal, t),
      divider(),
      ...routeFields(proposal, chosen, facts, words),
    ],
  });
}
