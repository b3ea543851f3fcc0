/** G8: what looks like the same dispute, why, and what may be done: shown on the card, asked for in the form. */
import type { KnownBlock } from '@slack/types';
import type { Case } from '../../domain/case/case.ts';
import type { LikelyRepeat } from '../../domain/repeats/likely-repeat.ts';
import { mayTakeCalls } from '../../domain/repeats/repeats.ts';
import { repeatReasons } from '../../i18n/repeat-lines.ts';
import type { Words } from '../../i18n/words.ts';
import { actions, button, context, input, section } from '../../slack/blocks.ts';
import { select } from '../../slack/elements.ts';
import { mrkdwn, raw } from '../../slack/mrkdwn.ts';
import type { Proposal } from './proposal.ts';

export const NO_EARLIER = 'none';

/** Merge, reopen and link are steps of other features: their buttons are their verbs. */
export function sameDisputeBlocks(current: Case, repeats: readonly LikelyRepeat[], words: Words): KnownBlock[] {
  if (repeats.length === 0) return [];
  const { repeats: says } = words.t;
  return [
    section(mrkdwn`*${says.card.likely}*`),
    ...repeats.flatMap((repeat) => [section(raw(lineOf(repeat, words))), choices(current, repeat, words)]),
    context(raw(says.card.whatToDo)),
  ];
}

function lineOf({ match, earlier }: LikelyRepeat, { t }: Words): string {
  return t.repeats.list.likelyLine(earlier.number, t.codes.status[earlier.status], repeatReasons(match, t));
}

function choices(current: Case, { earlier }: LikelyRepeat, { t }: Words): KnownBlock {
  const { id, number, status } = earlier;
  const pair = `${current.id}/${id}`;
  const mayBeReopened = status === 'follow_up' || status === 'resolved';
  return actions(`same-${id}`, [
    ...(mayBeReopened ? [button('case.reopen', t.repeats.reopen(number), { value: id })] : []),
    ...(mayTakeCalls(earlier) ? [button('case.merge', t.repeats.merge(number), { value: pair })] : []),
    button('case.link', t.repeats.linkTo(number), { value: pair }),
  ]);
}

/** Nothing where nothing looks alike; the likeliest is chosen beforehand where the gate would name it. */
export function sameAsField({ repeats, gateInputs }: Proposal, { t }: Words): KnownBlock[] {
  if (repeats.length === 0) return [];
  const { form } = t.repeats;
  const earlier = repeats.map(
    (it) => [it.earlier.id, form.choice(it.earlier.number, repeatReasons(it.match, t))] as const,
  );
  const initial = gateInputs.duplicateOf ?? NO_EARLIER;
  return [
    input(form.sameAs, select('sameAs', [[NO_EARLIER, form.another], ...earlier], t.common.choose, initial), {
      optional: true,
      hint: form.sameAsHint,
    }),
  ];
}
