import { describe, expect, it, test } from 'vitest';
import { consentFindings, type Linted, lintAgreement, lintTerm } from '../../../../src/domain/agreement/lint.ts';
import type { Case } from '../../../../src/domain/case/case.ts';
import type { AgreementInput } from '../../../../src/domain/case/mediation.ts';
import type { Term } from '../../../../src/domain/case/records.ts';
import type { MediationBasis } from '../../../../src/domain/case/vocabulary.ts';
import { aCalendar, anAgreement, aPerson, gateInputs, TUESDAY_9 } from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

const term = (text: string, more: Partial<Term> = {}): Term => ({ obligor: 'A', kind: 'other', text, ...more });
const codes = (one: Term, basis: MediationBasis = 'peoples_mediation') =>
  lintTerm(one, basis, 1).map(({ code }) => code);
const inText = (text: string) => codes(term(text));

describe('a term may not give up the right to report or to sue', () => {
  test.each([
    ['乙方今后不得就此事报警', 'waives_reporting'],
    ['甲方放弃向公安机关报案的权利', 'waives_reporting'],
    ['双方承诺不再举报', 'waives_reporting'],
    ['B will not report this to the police', 'waives_reporting'],
    ["A agrees that she won't call the police again", 'waives_reporting'],
    ['B waives the right to press charges', 'waives_reporting'],
    ['甲方保证不向法院起诉', 'waives_suing'],
    ['双方放弃诉讼、仲裁的权利', 'waives_suing'],
    ['甲方不 得 起 诉乙方', 'waives_suing'],
    ['B shall never sue A', 'waives_suing'],
    ['A gives up any legal action against B', 'waives_suing'],
  ])('%s', (text, code) => {
    expect(inText(text)).toEqual([code]);
  });

  test.each([
    '甲方不履行的，乙方可以向法院起诉',
    '甲方不得阻止乙方报警',
    '任何一方不得打击报复举报人',
    '如再发生争执，双方不得动手，应当报警',
    '乙方承担诉讼费三百元',
    'If A does not pay, B may sue.',
    'A must not keep B from calling the police.',
    'Nothing here prevents B from suing A.',
    'A reports to B when the repair is done.',
    '晚上九点后不在室内跑跳',
    'A does not play music after nine in the evening.',
  ])('but this is in order: %s', (text) => {
    expect(inText(text)).toEqual([]);
  });
});

describe('a penalty is not for the parties to promise away', () => {
  test.each([
    ['公安机关不予处罚甲方', ['promises_no_penalty']],
    ['甲方道歉后免于拘留', ['promises_no_penalty']],
    ['A will not be punished', ['promises_no_penalty']],
    ['乙方不追究甲方的刑事责任', ['promises_no_prosecution']],
    ['B agrees that A is not prosecuted', ['promises_no_prosecution']],
    ['甲方签署谅解书，请求从轻处理', []],
  ])('%s', (text, found) => {
    expect(inText(text)).toEqual(found);
  });

  it('except in public-security mediation, where the law lifts it after performance; criminal liability never', () => {
    expect(codes(term('履行完毕后不予处罚'), 'public_security')).toEqual(['penalty_lifted_by_law']);
    expect(codes(term('免除甲方刑事责任'), 'public_security')).toEqual(['promises_no_prosecution']);
  });
});

describe('what only a person can judge is said', () => {
  test.each([
    ['由物业公司支付维修费', ['binds_non_party']],
    ['甲方的父亲应当搬走杂物', ['binds_non_party']],
    ["A's father must clear the stairs", ['binds_non_party']],
    ['双方互不追究', ['pursues_no_further']],
    ['There are no further claims.', ['pursues_no_further']],
    ['甲方不得打扰乙方父母', []],
    ['甲方在邻居面前向乙方道歉', []],
  ])('%s', (text, found) => {
    expect(inText(text)).toEqual(found);
  });
});

describe('money', () => {
  it('needs an amount and a date', () => {
    expect(codes(term('赔偿', { kind: 'pay' }))).toEqual(['money_without_amount', 'money_without_date']);
    expect(codes(term('赔偿', { kind: 'pay', amount: 500, dueOn: '2026-12-01' }))).toEqual([]);
  });

  it('in instalments adds up, and nothing but money comes in instalments', () => {
    const parts = (...amounts: number[]) => amounts.map((amount, at) => ({ amount, dueOn: `2026-12-0${at + 1}` }));
    expect(codes(term('分期', { kind: 'pay', amount: 500, instalments: parts(200, 300) }))).toEqual([]);
    expect(codes(term('分期', { kind: 'pay', amount: 500, instalments: parts(200, 200) }))).toEqual([
      'instalments_do_not_add_up',
    ]);
    expect(codes(term('修墙', { kind: 'repair', amount: 500, instalments: parts(500) }))).toEqual([
      'instalment_without_money',
    ]);
  });

  it('is owed to the other side', () => {
    expect(codes(term('道歉', { obligee: 'A' }))).toEqual(['owes_itself']);
    expect(codes(term('道歉', { obligee: 'B' }))).toEqual([]);
  });
});

describe('the whole agreement', () => {
  const lint = (more: Partial<Linted>) => lintAgreement(anAgreement(more)).map(({ code }) => code);
  test.each([
    [{}, []],
    [{ signatures: { A: 'signed', B: 'oral_confirmed' } }, ['oral_on_paper']],
    [{ form: 'oral', signatures: { A: 'oral_confirmed', B: 'oral_confirmed' }, copiesDelivered: false }, []],
    [{ signedOn: { A: '2026-11-24', B: '2026-11-25' } }, ['effect_before_signature']],
    [{ copiesDelivered: false }, ['copies_missing']],
    [{ terms: [term('清理', { dueOn: '2026-11-20' })] }, ['due_before_effect']],
  ] satisfies [Partial<Linted>, string[]][])('%o', (more, found) => {
    expect(lint(more)).toEqual(found);
  });

  it('names the term that it is about', () => {
    expect(lintAgreement(anAgreement({ terms: [term('清理楼道'), term('乙方不得报警')] }))).toEqual([
      { code: 'waives_reporting', term: 2 },
    ]);
  });
});

describe('a day to sleep on it', () => {
  const lead = aPerson();
  const minor = aCase()
    .triagedTo('songling', { gateInputs: gateInputs({ minorInvolved: true, guardianPresent: true }) })
    .takenBy(lead)
    .inMediation({ guardianPresent: true, startedAt: TUESDAY_9 })
    .build();
  const later = (hours: number) => new Date(Date.parse(TUESDAY_9) + hours * 3_600_000).toISOString();

  const beside = { consent: { note: '单独谈过，本人愿意', thirdPerson: true } };
  const look = (current: Case, at: string, more: Partial<AgreementInput> = {}) =>
    consentFindings(current, anAgreement({ ...beside, ...more }), at, aCalendar());

  it('is asked for where one side is a minor or otherwise weak', () => {
    expect(look(minor, later(23))).toEqual([{ code: 'cooling_off' }]);
    expect(look(minor, later(24))).toEqual([]);
  });

  it('was not taken where they signed on the day of the talk, however late that is recorded', () => {
    const signedOn = { A: '2026-11-25', B: '2026-11-24' };
    expect(look(minor, later(72), { signedOn })).toEqual([{ code: 'cooling_off' }]);
    expect(look(minor, later(72), { signedOn: { A: '2026-11-25', B: '2026-11-25' } })).toEqual([]);
  });

  it('goes with somebody beside them: without, that is said too', () => {
    expect(look(minor, later(24), { consent: { note: '本人愿意' } })).toEqual([{ code: 'nobody_beside' }]);
  });

  it('is asked for an elderly party, known from the page of the parties only', () => {
    const built = aCase().triagedTo('songling').takenBy(lead).inMediation().build();
    const elderly = { ...built, beside: { vulnerable: [{ side: 'A' as const, flag: 'elderly' as const }] } };
    expect(look(elderly, later(0))).toEqual([{ code: 'cooling_off' }]);
  });

  it('is not asked for among others', () => {
    const strong = aCase().triagedTo('songling').takenBy(lead).inMediation().build();
    expect(look(strong, later(0), { consent: { note: '' } })).toEqual([]);
  });
});
