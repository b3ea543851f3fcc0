/** To whoever can end a wait: what waits, until when it was to, and who would fit. */
import type { Case } from '../../domain/case/case.ts';
import type { Wait } from '../../domain/reminders/waits.ts';
import type { VeteranSuggestion } from '../../domain/triage/suggest-veterans.ts';
import type { Words } from '../../i18n/words.ts';
import { actions, button, context, type Message, section } from '../../slack/blocks.ts';
import { mrkdwn, raw } from '../../slack/mrkdwn.ts';
import { ASSIGN_SUGGESTED } from './ids.ts';

type WaitFacts = { wait: Wait; isLate: boolean; suggestion: VeteranSuggestion | null; synthetic: boolean };

export function waitMessage(current: Case, { wait, isLate, suggestion, synthetic }: WaitFacts, words: Words): Message {
  const { t } = words;
  const says = t.waits[wait];
  const id = current.id;
  const named = suggestion && words.person(suggestion.personId);
  const why = suggestion?.reasons.map((reason) => t.triage.suggestionReasons[reason]).join(t.common.listSeparator);
  const open =
    wait === 'triage'
      ? [button('case.triage', t.triage.card.open, { value: id, style: 'primary' })]
      : [
          ...(suggestion && named
            ? [
                button(ASSIGN_SUGGESTED, t.waits.assign(named), {
                  value: `${id}|${suggestion.personId}`,
                  style: 'primary',
                }),
              ]
            : []),
          button('case.assign', t.cases.card.assign, { value: id }),
        ];
  return {
    text: says.text(current.number),
    blocks: [
      section(raw(says.heading(current.number))),
      context(factsLine(current, words)),
      ...(isLate ? [context(raw(t.reminders.late))] : []),
      ...(named ? [section(mrkdwn`${t.waits.suggested(named, why ?? '')}`)] : []),
      ...(wait === 'claim' && current.level === 'blue' ? [context(raw(t.waits.toStation))] : []),
      actions(`wait-${id}`, [...open, button('case.open', t.reminders.notKept.open, { value: id })]),
      ...(synthetic ? [context(raw(t.common.synthetic))] : []),
    ],
  };
}

/** To whoever was named and has not answered. */
export function nudgeMessage(current: Case, synthetic: boolean, words: Words): Message {
  const { t } = words;
  return {
    text: t.waits.nudge.text(current.number),
    blocks: [
      section(raw(t.waits.nudge.heading(current.number))),
      context(factsLine(current, words)),
      actions(`nudge-${current.id}`, [
        button('case.take', t.cases.card.accept, { value: current.id, style: 'primary' }),
        button('case.decline', t.cases.card.decline, { value: current.id }),
      ]),
      ...(synthetic ? [context(raw(t.common.synthetic))] : []),
    ],
  };
}

function factsLine(current: Case, words: Words) {
  const { codes, reminders } = words.t;
  const due = 'acceptDueAt' in current ? current.acceptDueAt : 'claimDueAt' in current ? current.claimDueAt : null;
  const { category, area } = current.report;
  const about = [codes.level[current.level], codes.category[category], words.area(area)] as const;
  return due ? mrkdwn`${reminders.facts(...about, words.due(due))}` : mrkdwn`${about.join(' · ')}`;
}
