/** The forms beside a mediation: ties, recusal, feedback, tasks, the look back, a promise put off. */
import type { Recusal } from '../../src/domain/case/recusal-record.ts';
import type { SentinelReview } from '../../src/domain/sentinel/review.ts';
import type { CaseTask } from '../../src/domain/tasks/case-task.ts';
import { feedbackForm } from '../../src/features/feedback/feedback.modal.ts';
import { weighForm } from '../../src/features/impartiality/weigh.modal.ts';
import { askForm } from '../../src/features/recusal/ask-form.modal.ts';
import { decideForm } from '../../src/features/recusal/decide-form.modal.ts';
import { openReschedule } from '../../src/features/reminders/answers.ts';
import { promiseValue } from '../../src/features/reminders/promise-value.ts';
import { reviewForm } from '../../src/features/sentinel/review.modal.ts';
import { closeTaskForm } from '../../src/features/tasks/close-task.modal.ts';
import { handOnForm } from '../../src/features/tasks/hand-on.modal.ts';
import { aPerson, MONDAY_9, TUESDAY_9 } from './builders.ts';
import { aCase } from './case-building.ts';
import { day, type FormRows, maybe, moment, one, text, who } from './form-answers.ts';
import { FEEDBACK, RECUSAL } from './form-fields.ts';
import { REPORTER, VETERAN } from './programme.ts';

const lead = aPerson();
const talking = aCase().triagedTo('songling').takenBy(lead).inMediation().build();
const watched = aCase().triagedTo('songling').takenBy(lead).inMediation().agreed().watched().build();
const open = aCase().triagedTo('songling').build();
const ASKED: Recusal = {
  ...{ no: 1, askedBy: 'party', side: 'A', againstId: VETERAN.id, ground: 'interest', text: '曾与对方合伙经营' },
  ...{ oral: false, requestedAt: TUESDAY_9, recordedBy: REPORTER.id, recordedAt: TUESDAY_9, dueAt: TUESDAY_9 },
  decides: 'chief',
};
const promise = promiseValue(talking.id, { kind: 'next_date', cycle: 1, anchorOn: '2026-11-27' });
const TASK: CaseTask = {
  ...{ id: 'task-1', caseId: talking.id, cycle: 1, path: 'domestic_violence', kind: 'evidence', slot: 0 },
  ...{ ownerRole: 'reporter', ownerId: REPORTER.id, openedAt: MONDAY_9, dueAt: TUESDAY_9, state: 'open' },
};
const LOOK_BACK: SentinelReview = {
  ...{ id: 'review-1', caseId: talking.id, cycle: 1, trigger: 'conversion', ownerId: null },
  ...{ openedAt: MONDAY_9, dueAt: TUESDAY_9 },
};

export const BESIDE_FORMS: readonly FormRows[] = [
  {
    callbackId: 'reminder.reschedule.submit',
    current: talking,
    opens: openReschedule,
    value: promise,
    fields: { to: day('2026-12-01', '2026-11-20'), reason: text('对方出差') },
  },
  {
    callbackId: 'case.allow-tie.submit',
    current: open,
    view: ({ t }) => weighForm(open, null, t),
    fields: {
      veteran: who(VETERAN.slackUserId),
      answerA: one('no_objection'),
      answerB: one('not_reached'),
      decision: one('allow'),
    },
  },
  {
    callbackId: 'recusal.ask.submit',
    current: talking,
    view: ({ t }) => askForm(talking, TUESDAY_9, t),
    fields: RECUSAL,
  },
  {
    callbackId: 'recusal.decide.submit',
    current: talking,
    view: (words) => decideForm(talking, ASKED, words),
    fields: {
      granted: one('no'),
      reason: maybe(text('并无此种关系')),
      to: maybe(who(VETERAN.slackUserId)),
      summary: maybe(text('已谈两次')),
    },
  },
  {
    callbackId: 'feedback.record.submit',
    current: watched,
    view: ({ t }) => feedbackForm(watched, t),
    fields: FEEDBACK,
  },
  {
    callbackId: 'task.done.submit',
    current: talking,
    view: ({ t }) => closeTaskForm(talking, TASK, 'done', TUESDAY_9, t),
    fields: { doneAt: moment('2026-11-24T01:00:00.000Z') },
  },
  {
    callbackId: 'task.not-needed.submit',
    current: talking,
    view: ({ t }) => closeTaskForm(talking, TASK, 'not_needed', TUESDAY_9, t),
    fields: { reason: text('已由妇联办理') },
  },
  {
    callbackId: 'task.hand-on.submit',
    current: talking,
    view: (words) => handOnForm(talking, TASK, words),
    fields: { to: who(VETERAN.slackUserId), note: text('照片已拍，病历还没有取。') },
  },
  {
    callbackId: 'review.close.submit',
    current: talking,
    view: (words) => reviewForm(talking, LOOK_BACK, [], true, words),
    fields: { lessons: text('含蓄的威胁也应当天上门，再约双方见面，这一条写进早会。') },
  },
];
