/** Read by commander and auditor, closed by the commander with what the programme learns. */
import type { Deps } from '../../deps.ts';
import { can } from '../../domain/people/permissions.ts';
import { reviewTimeline } from '../../domain/sentinel/timeline.ts';
import type { Waiting } from '../../feature.ts';
import { wordsFor } from '../../i18n/words.ts';
import { button } from '../../slack/blocks.ts';
import type { ActionCall, SubmitAnswer, SubmitCall, Viewer } from '../../slack/calls.ts';
import { readForm } from '../../slack/form.ts';
import { mrkdwn, raw } from '../../slack/mrkdwn.ts';
import { notice, problemText } from '../../slack/problem.view.ts';
import { REVIEW_OPEN } from './ids.ts';
import { reviewForm } from './review.modal.ts';

export async function showReview(call: ActionCall, deps: Deps): Promise<void> {
  const { person, t, locale } = call.viewer;
  const review = await deps.reviews.find(call.value);
  const current = review ? await deps.cases.find(review.caseId) : null;
  if (!review || !current) return call.reply(notice(problemText({ code: 'case.not-found' }, t)));
  const about = { by: person.id, purpose: 'chat', caseId: current.id, at: deps.clock.now() } as const;
  await deps.accesses.record({ ...about, kind: 'review_read' });
  const [history, roster] = await Promise.all([deps.cases.history(current.id), deps.people.roster()]);
  const words = wordsFor(locale, t, roster, deps.calendar);
  const mayClose = can(person, 'review.close', current).allowed;
  await call.open(reviewForm(current, review, reviewTimeline(history), mayClose, words));
}

export async function closeReview(call: SubmitCall, deps: Deps): Promise<SubmitAnswer> {
  const { person, t } = call.viewer;
  const form = readForm(call.state, t);
  const lessons = form.text('lessons', { min: 20, max: 1000 });
  const errors = form.errors();
  if (errors) return { kind: 'errors', errors };
  const reviewId = call.metadata.reviewId ?? '';
  if (await deps.reviews.close(reviewId, lessons, { by: person.id, at: deps.clock.now() })) {
    deps.announce();
    return { kind: 'close' };
  }
  const before = await deps.reviews.find(reviewId);
  if (before?.closedBy === person.id && before.lessons === lessons) return { kind: 'close' };
  return { kind: 'errors', errors: { lessons: problemText({ code: 'review.closed' }, t) } };
}

/** More than ever lie open at once. */
const MOST_OPEN = 50;

export async function reviewsWaiting({ person, t, locale }: Viewer, deps: Deps): Promise<Waiting[]> {
  if (!can(person, 'review.read').allowed) return [];
  const [open, roster] = await Promise.all([deps.reviews.openOnes(MOST_OPEN), deps.people.roster()]);
  const words = wordsFor(locale, t, roster, deps.calendar);
  return open.map((review) => ({
    due: { at: review.dueAt },
    isOthers: !can(person, 'review.close').allowed,
    show: async () => {
      const number = (await deps.cases.find(review.caseId))?.number ?? '';
      return {
        text: mrkdwn`${raw(t.sentinel.homeLine(number, words.time(review.dueAt)))}`,
        button: button(REVIEW_OPEN, t.sentinel.open, { value: review.id }),
      };
    },
  }));
}
