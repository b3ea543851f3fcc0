/** Every form of the product with the fields that it asks for. */
import type { ModalView } from '@slack/types';
import type { Deps } from '../../src/deps.ts';
import type { Case } from '../../src/domain/case/case.ts';
import type { Recusal } from '../../src/domain/case/recusal-record.ts';
import type { Person } from '../../src/domain/people/person.ts';
import { repeatForm } from '../../src/features/cases/repeat.modal.ts';
import { reportForm } from '../../src/features/cases/report-case.modal.ts';
import { detailsForm } from '../../src/features/cases/report-details.modal.ts';
import { takeForm } from '../../src/features/cases/take-case.modal.ts';
import { openAssign, openDecline } from '../../src/features/cases/take-forms.ts';
import { feedbackForm } from '../../src/features/feedback/feedback.modal.ts';
import { closureForm } from '../../src/features/follow-ups/closure.modal.ts';
import { followUpForm } from '../../src/features/follow-ups/follow-up.modal.ts';
import { weighForm } from '../../src/features/impartiality/weigh.modal.ts';
import { agreementForm } from '../../src/features/mediation/agreement.modal.ts';
import { frameOf } from '../../src/features/mediation/agreement-frame.ts';
import { confirmationForm } from '../../src/features/mediation/confirmation.modal.ts';
import { sessionForm } from '../../src/features/mediation/session.modal.ts';
import { visitForm } from '../../src/features/outreach/visit.modal.ts';
import { askForm } from '../../src/features/recusal/ask-form.modal.ts';
import { decideForm } from '../../src/features/recusal/decide-form.modal.ts';
import { openReschedule } from '../../src/features/reminders/answers.ts';
import { promiseValue } from '../../src/features/reminders/promise-value.ts';
import { linkForm } from '../../src/features/repeats/link.modal.ts';
import { type StepVerb, stepForm } from '../../src/features/steps/step-form.modal.ts';
import { propose } from '../../src/features/triage/proposal.ts';
import { triageForm } from '../../src/features/triage/triage.modal.ts';
import { areaGroups } from '../../src/i18n/area-choices.ts';
import type { Words } from '../../src/i18n/words.ts';
import type { ActionCall, StateValues } from '../../src/slack/calls.ts';
import { stateOf } from '../../src/slack/draft-fields.ts';
import { aCalendar, anAgreement, aPerson, TUESDAY_9 } from './builders.ts';
import { aCase } from './case-building.ts';
import { day, maybe, one, type Row, text, who } from './form-answers.ts';
import {
  AGREEMENT,
  DETAILS,
  FEEDBACK,
  FOLLOW_UP,
  LONG,
  RECUSAL,
  REPORT,
  SESSION,
  SETTLED,
  STEPS,
  TAKE,
  UNRESOLVED,
  VISIT,
  WITHDRAWN,
} from './form-fields.ts';
import { aRoster, CHIEF, REPORTER, VETERAN } from './programme.ts';
import { TRIAGE, TRIAGED_OTHERWISE } from './triage-fields.ts';

export type FormRows = {
  callbackId: string;
  current: Case;
  /** How the form is rendered, or else which button opens it. */
  view?: (words: Words) => ModalView;
  opens?: (call: ActionCall, deps: Deps) => Promise<void>;
  value?: string;
  /** A veteran unless said otherwise. */
  by?: Person;
  fields: Record<string, Row>;
};

const roster = aRoster();
const lead = aPerson();
const talking = aCase().triagedTo('songling').takenBy(lead).inMediation().build();
const red = aCase({
  relationship: 'spouse_partner',
  dangerSigns: ['threat_explicit', 'specific_target'],
  participants: 1,
  occurredAt: '2024-11-01T01:00:00.000Z',
}).build();
const twoTerms = anAgreement().terms.concat(anAgreement().terms);
const agreed = aCase().triagedTo('songling').takenBy(lead).inMediation().agreed({ terms: twoTerms }).build();
const watched = aCase().triagedTo('songling').takenBy(lead).inMediation().agreed().watched().build();
const ROUTE = { teamIds: ['songling', 'hewan'], now: TUESDAY_9, calendar: aCalendar() };
const open = aCase().triagedTo('songling').build();
const personOf = (user: string) => roster.bySlackUser(user) ?? roster.person(user);
const stateFor = (fields: Record<string, Row>): StateValues =>
  stateOf(Object.fromEntries(Object.entries(fields).map(([name, { good }]) => [name, good])));

const reported = aCase({ relationship: 'spouse_partner' }).build();
const assigned = aCase().assignedTo(VETERAN).build();
const ASKED: Recusal = {
  ...{ no: 1, askedBy: 'party', side: 'A', againstId: VETERAN.id, ground: 'interest', text: '曾与对方合伙经营' },
  ...{ oral: false, requestedAt: TUESDAY_9, recordedBy: REPORTER.id, recordedAt: TUESDAY_9, dueAt: TUESDAY_9 },
  decides: 'chief',
};
const promise = promiseValue(talking.id, { kind: 'next_date', cycle: 1, anchorOn: '2026-11-27' });

/** Forms that open from a store of their own, which these tests do not have, and two that ask nothing. */
export const WITHOUT_ROWS: readonly string[] = [
  'case.review-agreement.submit',
  'case.resume.submit',
  'task.done.submit',
  'task.not-needed.submit',
  'review.close.submit',
  'case.split.submit',
];

export const FORMS: readonly FormRows[] = [
  {
    callbackId: 'case.report.submit',
    current: open,
    view: ({ t, locale }) => reportForm({ narrative: '', areas: areaGroups(roster, REPORTER, locale) }, t),
    fields: REPORT,
  },
  {
    callbackId: 'case.add-details.submit',
    current: red,
    view: ({ t }) => detailsForm(red, TUESDAY_9, t, stateFor(DETAILS)),
    fields: DETAILS,
  },
  {
    callbackId: 'case.take.submit',
    current: open,
    view: (words) => takeForm(open, VETERAN, TUESDAY_9, aCalendar(), words, { state: stateFor(TAKE), personOf }),
    fields: TAKE,
  },
  {
    callbackId: 'case.record-session.submit',
    current: talking,
    view: ({ t }) => {
      const facts = { now: TUESDAY_9, nextOn: '2026-12-01', meetings: null, by: VETERAN, personOf, inFull: true };
      return sessionForm(talking, facts, t, stateFor(SESSION));
    },
    fields: SESSION,
  },
  {
    callbackId: 'case.record-agreement.submit',
    current: talking,
    view: (words) => {
      const draft = { terms: [], nextId: 1 };
      const days = { host: '松岭派出所', today: '2026-11-24', since: '2026-11-23' };
      return agreementForm(frameOf(talking, days, draft), draft, words);
    },
    fields: AGREEMENT,
  },
  {
    callbackId: 'case.record-follow-up.submit',
    current: agreed,
    view: ({ t }) => followUpForm(agreed, { method: 'phone', isCaller: true }, t, stateFor(FOLLOW_UP)),
    fields: FOLLOW_UP,
  },
  {
    callbackId: 'case.close.submit',
    current: watched,
    view: ({ t }) => closureForm(watched, true, t),
    fields: SETTLED,
  },
  {
    callbackId: 'case.close.submit',
    current: talking,
    view: ({ t }) => closureForm(talking, false, t, stateFor(UNRESOLVED)),
    fields: UNRESOLVED,
  },
  {
    callbackId: 'case.close.submit',
    current: talking,
    view: ({ t }) => closureForm(talking, false, t, stateFor(WITHDRAWN)),
    fields: WITHDRAWN,
  },
  {
    callbackId: 'outreach.record.submit',
    current: open,
    view: ({ t, locale }) => visitForm(VETERAN, areaGroups(roster, VETERAN, locale), TUESDAY_9, t),
    fields: VISIT,
  },
  {
    callbackId: 'case.triage.submit',
    current: reported,
    view: (words) => triageForm(reported, propose(reported, roster, []), ROUTE, words, stateFor(TRIAGE)),
    fields: TRIAGE,
  },
  ...TRIAGED_OTHERWISE.map((fields) => ({
    callbackId: 'case.triage.submit',
    current: reported,
    view: (words: Words) => triageForm(reported, propose(reported, roster, []), ROUTE, words, stateFor(fields)),
    fields,
  })),
  { callbackId: 'case.decline.submit', current: assigned, opens: openDecline, fields: { reason: one('load') } },
  { callbackId: 'case.assign.submit', current: assigned, by: CHIEF, opens: openAssign, fields: { to: who('U-p-wu') } },
  {
    callbackId: 'reminder.reschedule.submit',
    current: talking,
    opens: openReschedule,
    value: promise,
    fields: { to: day('2026-12-01', '2026-11-20'), reason: text('对方出差') },
  },
  {
    callbackId: 'case.report-repeat.submit',
    current: open,
    view: (words) =>
      repeatForm(
        {
          category: 'neighbour',
          area: 'songling-north',
          relationship: 'neighbour',
          narrative: LONG,
          dangerSigns: [],
          dangerSignsAsked: true,
          calls90d: 1,
        },
        [],
        words,
      ),
    fields: { sameAs: one('another') },
  },
  {
    callbackId: 'case.mark-confirmation.submit',
    current: agreed,
    view: (words) =>
      confirmationForm({ caseId: agreed.id, no: 'A-1', applyBy: '2026-12-24', today: '2026-11-24' }, words),
    fields: { mark: one('applied'), on: day('2026-11-24') },
  },
  {
    callbackId: 'case.link.submit',
    current: talking,
    view: ({ t }) => linkForm(talking, t),
    fields: { target: text('LJ-2026-000001') },
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
  ...Object.entries(STEPS).map(([verb, fields]) => ({
    callbackId: `${verb}.submit`,
    current: talking,
    view: ({ t }: Words) => stepForm(talking, verb as StepVerb, t),
    fields,
  })),
];
