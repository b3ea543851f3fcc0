/** The fields of each form, with one good answer and what is beyond their limits; what else is bad follows from their kind. */
import { CONFLICT_QUESTIONS } from '../../src/domain/case/records.ts';
import type { StepVerb } from '../../src/features/steps/step-form.modal.ts';
import { TUESDAY_9 } from './builders.ts';
import { day, maybe, moment, one, people, type Row, some, text, who } from './form-answers.ts';
import { VETERAN } from './programme.ts';

export const LONG = '甲方和乙方因为楼道里的杂物吵了起来，已经劝开，没有动手。';
const PAST = '2026-11-20T01:00:00.000Z';
const FUTURE = '2026-12-20T01:00:00.000Z';

export const REPORT = {
  category: one('neighbour'),
  area: one('songling-north'),
  relationship: one('neighbour'),
  narrative: text(LONG),
  dangerSigns: some('none_seen'),
  calls: one('1'),
};
export const DETAILS = {
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
  station: maybe(one('songling')),
  source: maybe(one('patrol')),
  suggestedRoute: maybe(one('station')),
  title: maybe(text('楼道杂物引起的争吵')),
  callReference: maybe(text('JQ-7')),
  materialsReference: maybe(text('CL-7')),
};
export const TAKE = {
  ...Object.fromEntries(CONFLICT_QUESTIONS.map((question) => [question, one('no')])),
  close_tie: one('yes'),
  disclosure: text('与乙方是老邻居'),
  firstContactPlan: moment('2026-11-25T01:00:00.000Z', PAST, '2027-02-01T01:00:00.000Z'),
  role: one('lead_firm'),
  members: maybe(people('U-p-wu')),
  'role-p-wu': maybe(one('observer')),
};
export const SESSION = {
  rights: maybe(some('explained')),
  wishes: maybe(some('A-in_private')),
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
  lastMeeting: maybe(some()),
  nextOn: day('2026-12-01', '2028-01-01'),
  performedBy: maybe(who('U-p-zhou')),
  tookPart: maybe(people('U-p-wu')),
  'role-p-wu': maybe(one('lead_warm')),
  approaches: maybe(some('empathy')),
  invitees: maybe(some('elder')),
  inviteesConsent: some('elder'),
  expenses: maybe(text('20')),
  expensesFor: maybe(text('打印材料')),
};
export const VISIT_IN_DETENTION = {
  ...SESSION,
  type: one('detention_visit'),
  visitRules: {
    ...some('id_shown', 'visiting_area', 'set_time'),
    bad: [{ selected_options: [{ value: 'id_shown' }] }],
  },
  checklist: maybe(some('facts', 'voluntary')),
};
export const AGREEMENT = {
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
export const FOLLOW_UP = {
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
export const SETTLED = {
  outcome: one('resolved'),
  elements: maybe(some('agreement')),
  showcase: maybe(some('candidate')),
  lessons: maybe(text('先听后说')),
};
export const UNRESOLVED = {
  outcome: one('unresolved'),
  elements: maybe(some('legal_remedy_taken')),
  alternatives: maybe(some('A', 'B')),
  reason: maybe(one('refusal')),
  lessons: maybe(text('先听后说')),
};
export const WITHDRAWN = {
  outcome: one('withdrawn'),
  elements: maybe(some('separated_safely')),
  withdrawnBy: one('A'),
  withdrawnOn: day('2026-11-23', '2026-11-20', '2026-12-24'),
  stance: text('不愿再谈，要去起诉'),
  lessons: maybe(text('先听后说')),
};
export const VISIT = {
  visitor: who('U-p-zhou'),
  area: one('songling-north'),
  purpose: one('law_talk'),
  visitedAt: moment(TUESDAY_9, FUTURE, '2026-10-01T01:00:00.000Z'),
  minutes: text('40'),
  note: maybe(text('楼道灯坏了')),
  nextOn: maybe(day('2026-12-01', '2026-11-24', '2028-01-01')),
};

export const NOTE = maybe(text('已和双方说清楚'));
export const STEPS: Partial<Record<StepVerb, Record<string, Row>>> = {
  'case.suspend': { reason: one('festival'), resumeOn: day('2026-12-01', '2026-11-20', '2027-06-01'), note: NOTE },
  'case.cancel': { reason: one('test_entry') },
  'case.release': {
    reason: one('leave'),
    to: maybe(who('U-p-wu')),
    summary: text('已谈过两次，乙方松口'),
    openPromises: maybe(text('答应周五回话')),
    noPromises: maybe(some('none')),
    nextOn: day('2026-12-01', '2026-11-20', '2027-12-01'),
  },
  'case.to-team': { to: who('U-p-wu'), summary: text('民警上门两次，仍争执不下') },
  'case.convert': { reference: text('XZ-7'), note: NOTE },
  'case.merge': { target: text('LJ-2026-000001') },
  'case.reopen': { ground: one('breach') },
  'case.send-elsewhere': {
    where: one('referred_out'),
    partner: maybe(one('justice_office')),
    exclusion: maybe(one('gang_fight')),
    withdrawnBy: maybe(one('A')),
    withdrawnOn: maybe(day('2026-11-23', '2027-01-01')),
    stance: maybe(text('不愿再谈了，去起诉')),
    note: NOTE,
  },
  'case.reroute': {
    place: one('team:hewan'),
    to: maybe(who('U-p-wu')),
    reason: text('应由河湾老警队办理'),
  },
  'case.take-back': { note: text('不属其管辖') },
  'case.question-level': { note: text('昨晚又有人堵门') },
  'case.unmerge': { note: text('是另一起停车纠纷') },
  'case.check-back': { result: one('settled'), note: NOTE },
  'case.settle-on-scene': {
    confirmed: some('facts_clear', 'no_cost_dispute', 'both_agree', 'performed_at_once'),
    basis: one('informal'),
    eligibility: maybe(one('acquaintance_trifle')),
    minor: one('none'),
    evidence: text('执法记录仪编号七'),
  },
  'case.escalate': { to: one('chief'), reason: text('乙方扬言明天动手') },
  'case.answer-escalation': { note: text('已安排民警驻点') },
  'case.confirm-gate': { result: one('confirmed'), note: NOTE },
  'case.change-level': { level: one('yellow'), reason: text('对方当众扬言报复') },
  'case.set-enforcement': { track: one('summoned'), reference: maybe(text('XZ-7')) },
};
export const RECUSAL = {
  askedBy: one('party'),
  side: one('A'),
  against: who(VETERAN.slackUserId),
  ground: one('interest'),
  text: text('曾与对方合伙经营'),
  oral: maybe(some('oral')),
  requestedAt: moment(TUESDAY_9, '2099-01-01T01:00:00.000Z'),
};
export const FEEDBACK = {
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
