/** The forms of a mediation and of what follows it, with the fields that they ask for. */
import type { MediatedCase, WatchedCase } from '../../src/domain/case/case.ts';
import type { PendingAgreement } from '../../src/domain/case/review-records.ts';
import { closureForm } from '../../src/features/follow-ups/closure.modal.ts';
import { followUpForm } from '../../src/features/follow-ups/follow-up.modal.ts';
import { agreementForm } from '../../src/features/mediation/agreement.modal.ts';
import { frameOf } from '../../src/features/mediation/agreement-frame.ts';
import { confirmationForm } from '../../src/features/mediation/confirmation.modal.ts';
import { agreementReviewForm } from '../../src/features/mediation/review.modal.ts';
import { sessionForm } from '../../src/features/mediation/session.modal.ts';
import { type StepVerb, stepForm } from '../../src/features/steps/step-form.modal.ts';
import type { Words } from '../../src/i18n/words.ts';
import { anAgreement, aPerson, aPersonWith, gateInputs, TUESDAY_9 } from './builders.ts';
import { aCase } from './case-building.ts';
import { day, type FormRows, maybe, one, some, stateFor, text } from './form-answers.ts';
import {
  AGREEMENT,
  FOLLOW_UP,
  SESSION,
  SETTLED,
  STEPS,
  UNRESOLVED,
  VISIT_IN_DETENTION,
  WITHDRAWN,
} from './form-fields.ts';
import { aRoster, VETERAN } from './programme.ts';

const roster = aRoster();
const lead = aPerson();
const personOf = (user: string) => roster.bySlackUser(user) ?? roster.person(user);
const talking = aCase().triagedTo('songling').takenBy(lead).inMediation().build();
const atPolice = aCase()
  .triagedTo('songling', {
    gateInputs: gateInputs({ basis: 'public_security', eligibilityGround: 'acquaintance_trifle' }),
    legalReviewer: aPersonWith('legal_reviewer'),
  })
  .takenBy(lead)
  .inMediation()
  .build();
const delicate = aCase()
  .triagedTo('songling', { gateInputs: gateInputs({ minorInvolved: true }) })
  .takenBy(lead)
  .inMediation({ guardianPresent: true })
  .build();
const pending: PendingAgreement = {
  agreement: { ...anAgreement(), no: 'A-1', recordedBy: lead.id },
  reasons: ['minor'],
  reviewerId: null,
};
const awaitsReview: MediatedCase & { pendingAgreement: PendingAgreement } = { ...talking, pendingAgreement: pending };
const twoTerms = anAgreement().terms.concat(anAgreement().terms);
const agreed = aCase().triagedTo('songling').takenBy(lead).inMediation().agreed({ terms: twoTerms }).build();
const watched = aCase().triagedTo('songling').takenBy(lead).inMediation().agreed().watched().build();

const { performedBy: _by, tookPart: _with, 'role-p-wu': _role, approaches: _how, ...shorter } = SESSION;
const { invitees: _guests, inviteesConsent: _agreed, expenses: _cost, expensesFor: _for, ...short } = shorter;
const calledAgain: WatchedCase = { ...watched, repeats: { calls: 2, undecided: ['call-1'] } };

export const WORK_FORMS: readonly FormRows[] = [
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
    callbackId: 'case.record-session.submit',
    current: atPolice,
    view: ({ t }) => {
      const facts = { now: TUESDAY_9, nextOn: '2026-12-01', meetings: null, by: VETERAN, personOf, inFull: true };
      return sessionForm(atPolice, facts, t, stateFor(VISIT_IN_DETENTION));
    },
    fields: VISIT_IN_DETENTION,
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
    callbackId: 'case.record-session.submit',
    current: talking,
    view: ({ t }) => {
      const facts = { now: TUESDAY_9, nextOn: '2026-12-01', meetings: null, by: VETERAN, personOf, inFull: false };
      return sessionForm(talking, facts, t, stateFor(short));
    },
    fields: short,
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
    current: calledAgain,
    view: ({ t }) => closureForm(calledAgain, true, t),
    fields: { ...SETTLED, callsReason: text('另一楼层的噪音，与本案无关') },
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
    callbackId: 'case.mark-confirmation.submit',
    current: agreed,
    view: (words) =>
      confirmationForm({ caseId: agreed.id, no: 'A-1', applyBy: '2026-12-24', today: '2026-11-24' }, words),
    fields: { mark: one('applied'), on: day('2026-11-24') },
  },
  ...Object.entries(STEPS).map(([verb, fields]) => ({
    callbackId: `${verb}.submit`,
    current: talking,
    view: ({ t }: Words) => stepForm(talking, verb as StepVerb, t, { places: [['team:hewan', '河湾']] }),
    fields,
  })),
  {
    callbackId: 'case.record-agreement.submit',
    current: delicate,
    view: (words) => {
      const draft = { terms: [], nextId: 1 };
      const days = { host: '松岭派出所', today: '2026-11-24', since: '2026-11-23' };
      return agreementForm(frameOf(delicate, days, draft), draft, words);
    },
    fields: {
      ...AGREEMENT,
      guardian: maybe(some('present')),
      freeConsent: text('逐条讲明，单独问过，本人表示自愿。'),
      thirdPerson: maybe(some('present')),
    },
  },
  {
    callbackId: 'case.review-agreement.submit',
    current: awaitsReview,
    view: (words) => agreementReviewForm(awaitsReview, words),
    fields: { result: one('passed'), note: maybe(text('请写明付款方式。')) },
  },
];
