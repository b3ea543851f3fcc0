/** Every field of every form, with one good answer; what is bad follows from its kind and limits. */
import type { ModalView } from '@slack/types';
import type { Deps } from '../../src/deps.ts';
import type { Case } from '../../src/domain/case/case.ts';
import { CONFLICT_QUESTIONS } from '../../src/domain/case/records.ts';
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
import type { ActionCall, ElementState, StateValues } from '../../src/slack/calls.ts';
import { stateOf } from '../../src/slack/draft-fields.ts';
import { aCalendar, anAgreement, aPerson, TUESDAY_9 } from './builders.ts';
import { aCase } from './case-building.ts';
import { aRoster, CHIEF, REPORTER, VETERAN } from './programme.ts';

export type Row = {
  good: ElementState;
  /** Answers of the right type that are refused: past and future limits above all. */
  bad?: readonly ElementState[];
  optional?: true;
};

const text = (good: string): Row => ({ good: { value: good } });
const one = (value: string): Row => ({ good: { selected_option: { value } } });
const some = (...values: string[]): Row => ({ good: { selected_options: values.map((value) => ({ value })) } });
const day = (good: string, ...bad: string[]): Row => ({
  good: { selected_date: good },
  bad: bad.map((selected_date) => ({ selected_date })),
});
const seconds = (at: string) => Date.parse(at) / 1000;
const moment = (good: string, ...bad: string[]): Row => ({
  good: { selected_date_time: seconds(good) },
  bad: bad.map((at) => ({ selected_date_time: seconds(at) })),
});
const who = (good: string): Row => ({ good: { selected_user: good } });
const people = (...good: string[]): Row => ({ good: { selected_users: good } });
const maybe = (row: Row): Row => ({ ...row, optional: true });

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

const LONG = '甲方和乙方因为楼道里的杂物吵了起来，已经劝开，没有动手。';
const PAST = '2026-11-20T01:00:00.000Z';
const FUTURE = '2026-12-20T01:00:00.000Z';
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
const open = aCase().triagedTo('songling').build();
const personOf = (user: string) => roster.bySlackUser(user) ?? roster.person(user);
const stateFor = (fields: Record<string, Row>): StateValues =>
  stateOf(Object.fromEntries(Object.entries(fields).map(([name, { good }]) => [name, good])));

const REPORT = {
  category: one('neighbour'),
  area: one('songling-north'),
  relationship: one('neighbour'),
  narrative: text(LONG),
  dangerSigns: some('none_seen'),
  calls: one('1'),
};
const DETAILS = {
  violenceBefore: one('no'),
  fear: one('no'),
  control: one('no'),
  immediateActions: { ...some('separated'), bad: [{ selected_options: [{ value: 'none' }, { value: 'guard' }] }] },
  circumstances: maybe({
    ...some('none_seen'),
    bad: [{ selected_options: [{ value: 'none_seen' }, { value: 'substance_use' }] }],
  }),
  participants: maybe(text('1')),
  onlyOne: some('confirmed'),
  priorMediations: maybe(one('0')),
  consentA: maybe(one('willing')),
  consentB: maybe(one('unsure')),
  amount: maybe(text('500')),
  occurredAt: maybe(moment('2024-11-01T01:00:00.000Z', FUTURE)),
  longAgo: some('confirmed'),
  source: maybe(one('patrol')),
  suggestedRoute: maybe(one('station')),
  title: maybe(text('楼道杂物引起的争吵')),
  callReference: maybe(text('JQ-7')),
  materialsReference: maybe(text('CL-7')),
};
const TAKE = {
  ...Object.fromEntries(CONFLICT_QUESTIONS.map((question) => [question, one('no')])),
  close_tie: one('yes'),
  disclosure: text('与乙方是老邻居'),
  firstContactPlan: moment('2026-11-25T01:00:00.000Z', PAST, '2027-02-01T01:00:00.000Z'),
  role: one('lead_firm'),
  members: maybe(people('U-p-wu')),
  'role-p-wu': maybe(one('observer')),
};
const SESSION = {
  rights: maybe(some('explained')),
  type: one('caucus'),
  startedAt: { ...moment(TUESDAY_9, FUTURE) },
  duration: text('30'),
  place: one('home'),
  attended: maybe(some('A', 'B')),
  stanceA: one('firm'),
  stanceB: one('willing'),
  agents: maybe(some('A-general')),
  summary: text(LONG),
  newRisk: { ...some('none_seen'), bad: [{ selected_options: [{ value: 'none_seen' }, { value: 'self_harm' }] }] },
  nextStep: text('约双方见面'),
  nextOn: day('2026-12-01', '2028-01-01'),
  performedBy: maybe(who('U-p-zhou')),
  tookPart: maybe(people('U-p-wu')),
  'role-p-wu': maybe(one('lead_warm')),
  approaches: maybe(some('empathy')),
  invitees: maybe(some('elder')),
  inviteesConsent: some('given'),
  expenses: maybe(text('20')),
  expensesFor: maybe(text('打印材料')),
};
const NO_TERMS = { terms: [], nextId: 1 };
const _AGREEMENT_FRAME = frameOf(talking, { host: '松岭派出所', today: '2026-11-24', since: '2026-11-20' }, NO_TERMS);
const AGREEMENT = {
  form: one('written'),
  basis: one('peoples_mediation'),
  host: text('松岭派出所'),
  facts: text(LONG),
  'term1-obligor': one('A'),
  'term1-kind': one('act'),
  'term1-text': text('三日内清理杂物'),
  responsibility: maybe(text('甲方负主要责任')),
  'term1-obligee': maybe(one('B')),
  'term1-proof': maybe(text('收条')),
  'term1-amount': maybe(text('300')),
  'term1-dueOn': maybe(day('2026-12-01', '2099-01-01', '2020-01-01')),
  signatureA: one('signed'),
  signatureB: one('signed'),
  signedOnA: day('2026-11-24', '2026-11-01', '2026-11-25'),
  signedOnB: day('2026-11-24', '2026-11-01', '2026-11-25'),
  'agreement.scope': one('all'),
  copies: maybe(some('delivered')),
  judicialConfirmation: one('undecided'),
  effectiveOn: day('2026-11-24', '2099-01-01', '2020-01-01'),
};
const FOLLOW_UP = {
  method: one('phone'),
  reachedA: one('yes'),
  reachedB: one('yes'),
  performance: one('late'),
  'term-1': one('late'),
  'term-2': one('done'),
  remedies: maybe(some('explained')),
  recurrence: one('quarrel'),
  injury: maybe(some('yes')),
  mood: one('tense'),
  leftoverRisk: maybe(some('self_harm')),
  action: one('urge'),
  satisfactionA: maybe(one('3')),
  satisfactionB: maybe(one('3')),
  note: maybe(text('双方都说好多了')),
};
const SETTLED = {
  outcome: one('resolved'),
  elements: maybe(some('agreement')),
  showcase: maybe(some('candidate')),
  lessons: maybe(text('先听后说')),
};
const UNRESOLVED = {
  outcome: one('unresolved'),
  alternatives: maybe(some('explained')),
  reason: maybe(one('refusal')),
  lessons: maybe(text('先听后说')),
};
const WITHDRAWN = { outcome: one('withdrawn'), withdrawnBy: one('A'), lessons: maybe(text('先听后说')) };
const VISIT = {
  visitor: who('U-p-zhou'),
  area: one('songling-north'),
  purpose: one('law_talk'),
  visitedAt: moment(TUESDAY_9, FUTURE, '2026-10-01T01:00:00.000Z'),
  minutes: text('40'),
  note: maybe(text('楼道灯坏了')),
  nextOn: maybe(day('2026-12-01', '2026-11-24', '2028-01-01')),
};

const reported = aCase({ relationship: 'spouse_partner' }).build();
const assigned = aCase().assignedTo(VETERAN).build();
const NOTE = maybe(text('已和双方说清楚'));
const TRIAGE = {
  dangerSigns: maybe({
    ...some('violence_minor'),
    bad: [{ selected_options: [{ value: 'none_seen' }, { value: 'violence_minor' }] }],
  }),
  circumstances: maybe({
    ...some('none_seen'),
    bad: [{ selected_options: [{ value: 'not_asked' }, { value: 'substance_use' }] }],
  }),
  immediateActions: maybe(some('separated')),
  level: one('yellow'),
  levelReason: maybe(text('多次报警，先提一级')),
  violenceBefore: maybe(one('no')),
  fear: maybe(one('no')),
  control: maybe(one('no')),
  shieldingSigns: maybe(some()),
  violenceRuledOut: maybe(text('双方都说没有动过手')),
  exclusion: one('none'),
  consentA: one('willing'),
  consentB: one('willing'),
  gateTicks: maybe(some('alreadyInCourt')),
  basis: one('peoples_mediation'),
  ground: maybe(one('easier_by_mediation')),
  violator: maybe(one('A')),
  legalReviewer: maybe(who('U-p-chief')),
  sides: text('2'),
  participants: text('2'),
  grievanceYears: text('1'),
  failedMediations: text('0'),
  amount: text('0'),
  difficultyTicks: maybe(some('titleDispute')),
  route: one('veteran_team'),
  team: maybe(one('songling')),
  assignee: maybe(who('U-p-zhou')),
  partner: maybe(one('justice_office')),
  stageScope: maybe(some('caucus')),
  note: NOTE,
};
const STEPS: Partial<Record<StepVerb, Record<string, Row>>> = {
  'case.suspend': { reason: one('festival'), resumeOn: day('2026-12-01', '2026-11-20', '2027-06-01'), note: NOTE },
  'case.cancel': { reason: one('test_entry') },
  'case.release': {
    reason: one('leave'),
    to: maybe(who('U-p-wu')),
    summary: text('已谈过两次，乙方松口'),
    openPromises: maybe(text('答应周五回话')),
    nextOn: maybe(day('2026-12-01')),
  },
  'case.convert': { reference: text('XZ-7'), note: NOTE },
  'case.merge': { target: text('LJ-2026-000001') },
  'case.reopen': { ground: one('breach') },
  'case.send-elsewhere': {
    where: one('referred_out'),
    partner: maybe(one('justice_office')),
    exclusion: maybe(one('gang_fight')),
    withdrawnBy: maybe(one('A')),
    note: NOTE,
  },
  'case.take-back': { note: NOTE },
  'case.check-back': { result: one('settled'), note: NOTE },
  'case.settle-on-scene': { evidence: text('执法记录仪编号七') },
  'case.set-enforcement': { track: one('summoned'), reference: maybe(text('XZ-7')) },
};
const RECUSAL = {
  askedBy: one('party'),
  side: one('A'),
  against: who(VETERAN.slackUserId),
  ground: one('interest'),
  text: text('曾与对方合伙经营'),
  oral: maybe(some('oral')),
  requestedAt: moment(TUESDAY_9, '2099-01-01T01:00:00.000Z'),
};
const ASKED: Recusal = {
  ...{ no: 1, askedBy: 'party', side: 'A', againstId: VETERAN.id, ground: 'interest', text: '曾与对方合伙经营' },
  ...{ oral: false, requestedAt: TUESDAY_9, recordedBy: REPORTER.id, recordedAt: TUESDAY_9, dueAt: TUESDAY_9 },
  decides: 'chief',
};
const FEEDBACK = {
  side: one('A'),
  channel: one('phone'),
  reached: one('yes'),
  processFair: one('5'),
  heard: maybe(one('4')),
  outcomeAccept: maybe(one('4')),
  feltPressured: one('no'),
  wouldUseAgain: maybe(one('yes')),
  comment: maybe(text('说得清楚')),
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
    view: (words) => triageForm(reported, propose(reported, roster, []), ['songling', 'hewan'], words),
    fields: TRIAGE,
  },
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
