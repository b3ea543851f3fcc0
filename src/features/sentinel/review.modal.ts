/** The look back: each step with the signs on record and who could see them; lessons at its end. */
import type { KnownBlock, ModalView } from '@slack/types';
import type { Case } from '../../domain/case/case.ts';
import type { SentinelReview } from '../../domain/sentinel/review.ts';
import type { Knower, ReviewStep } from '../../domain/sentinel/timeline.ts';
import type { Words } from '../../i18n/words.ts';
import {
  actions,
  button,
  context,
  divider,
  input,
  type Message,
  modal,
  section,
  typedSections,
} from '../../slack/blocks.ts';
import { textInput } from '../../slack/elements.ts';
import { mrkdwn, raw } from '../../slack/mrkdwn.ts';
import { REVIEW_FORM, REVIEW_OPEN } from './ids.ts';

/** Slack's limit for a modal is 100 blocks. */
const MOST_STEPS = 80;

export function reviewForm(
  current: Case,
  review: SentinelReview,
  steps: readonly ReviewStep[],
  mayCloseIt: boolean,
  words: Words,
): ModalView {
  const { sentinel: says, common } = words.t;
  const isOpen = review.closedAt === undefined;
  const canClose = isOpen && mayCloseIt;
  const earlier = steps.length - MOST_STEPS;
  return modal({
    callbackId: REVIEW_FORM,
    title: says.title,
    ...(canClose ? { submit: says.submit } : {}),
    close: canClose ? common.cancel : common.close,
    metadata: { reviewId: review.id },
    blocks: [
      section(mrkdwn`*${current.number}* · ${says.trigger[review.trigger]}`),
      context(raw(says.purpose)),
      section(raw(`*${says.question}*`)),
      ...(earlier > 0 ? [context(raw(says.earlierSteps(earlier)))] : []),
      ...steps.slice(-MOST_STEPS).map((step) => stepBlock(step, words)),
      divider(),
      ...(canClose ? [lessonsField(words)] : []),
      ...(isOpen ? [] : closing(review, words)),
    ],
  });
}

function stepBlock(step: ReviewStep, words: Words): KnownBlock {
  const { sentinel: says, codes, common } = words.t;
  const named = (signs: ReviewStep['known']) => signs.map((sign) => codes.riskFlag[sign]).join(common.listSeparator);
  const lines = [
    mrkdwn`${words.time(step.at)} · *${says.step[step.type]}* · ${words.person(step.by)} · ${codes.level[step.level]}`,
    ...(step.newSigns.length > 0 ? [mrkdwn`${says.newSigns(named(step.newSigns))}`] : []),
    mrkdwn`${step.known.length > 0 ? says.known(named(step.known)) : says.noSigns}`,
    mrkdwn`${says.knownTo(step.knownTo.map((one) => knower(one, words)).join(common.listSeparator))}`,
  ];
  return section(raw(lines.map((line) => line.mrkdwn).join('\n')));
}

function knower(one: Knower, words: Words): string {
  return 'personId' in one ? words.person(one.personId) : words.t.sentinel.groups[one.group];
}

function lessonsField({ t }: Words): KnownBlock {
  return input(t.sentinel.lessons, textInput('lessons', { multiline: true, min: 20, max: 1000 }), {
    hint: t.sentinel.lessonsHint,
  });
}

function closing(review: SentinelReview, words: Words): KnownBlock[] {
  const { sentinel } = words.t;
  return [
    ...typedSections(sentinel.lessons, review.lessons ?? ''),
    context(
      mrkdwn`${sentinel.closed(words.person(review.closedBy ?? ''), words.time(review.closedAt ?? review.dueAt))}`,
    ),
  ];
}

export function openedReview(current: Case, review: SentinelReview, synthetic: boolean, words: Words): Message {
  const { sentinel, common } = words.t;
  const text = sentinel.opened(current.number, sentinel.trigger[review.trigger], words.time(review.dueAt));
  return {
    text,
    blocks: [
      section(raw(text)),
      actions(`review-${review.id}`, [button(REVIEW_OPEN, sentinel.open, { value: review.id, style: 'primary' })]),
      ...(synthetic ? [context(raw(common.synthetic))] : []),
    ],
  };
}
