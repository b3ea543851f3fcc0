import { describe, expect, it, test } from 'vitest';
import type { Case } from '../../../../src/domain/case/case.ts';
import type { CaseEvent } from '../../../../src/domain/case/events.ts';
import { processSigns } from '../../../../src/domain/impartiality/process-signs.ts';
import { caseInFull } from '../../../../src/features/cases/show-case.view.ts';
import { messagesFor } from '../../../../src/i18n/index.ts';
import { wordsFor } from '../../../../src/i18n/words.ts';
import type { Message } from '../../../../src/slack/blocks.ts';
import { aCalendar, aPerson } from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';
import { aRoster } from '../../../support/programme.ts';
import { messageFaults } from '../../../support/strict-slack.ts';

const lead = aPerson();
const words = wordsFor('zh-CN', messagesFor('zh-CN'), aRoster(), aCalendar());
const { show } = words.t.cases;
/** Typed text that can be told apart, as long as a form lets it be. */
const typed = (what: string, most: number) => `${what}：${'双方各执一词，情况反复。'.repeat(200)}`.slice(0, most);
const pageOf = (current: Case, page = 1, history: readonly CaseEvent[] = []): Message =>
  caseInFull(
    current,
    { history, promises: [], signs: processSigns(current), calls: [], feedback: [], offers: [] },
    words,
    true,
    page,
  );
const said = ({ blocks }: Message) => JSON.stringify(blocks);

const whole = aCase({
  title: '楼上漏水',
  callReference: 'JQ-17',
  materialsReference: '卷-8',
  narrative: typed('事由', 1000),
})
  .triagedTo('songling', { level: 'yellow', levelReason: '积怨较深，提一级', note: '请留意老人' })
  .takenBy(lead, { disclosure: '与乙方同住一个小区' })
  .inMediation({ summary: '头一次上门谈了许久，双方愿意再谈一次', nextStep: '约双方一起看现场' })
  .agreed({ facts: '漏点在卫生间地漏，双方都看过现场', terms: [{ obligor: 'B', kind: 'repair', text: '重做防水' }] })
  .checked({ performance: 'breached', note: '乙方没有动工' })
  .met({ summary: '再次约见双方，把工期重新定下来了', nextStep: '签新协议' })
  .agreed({ terms: [{ obligor: 'B', kind: 'pay', text: '请人来做', amount: 3000, dueOn: '2026-12-10' }] })
  .checked({ note: '已验收，没有再漏' });

describe('a case in full', () => {
  test.each([
    '楼上漏水',
    'JQ-17',
    '卷-8',
    '积怨较深，提一级',
    '请留意老人',
    '与乙方同住一个小区',
    '头一次上门谈了许久',
    '约双方一起看现场',
    '漏点在卫生间地漏',
    '重做防水',
    '乙方没有动工',
    '再次约见双方',
    '请人来做',
    '已验收，没有再漏',
  ])('lets its reader read “%s”', (text) => {
    expect(said(pageOf(whole.build()))).toContain(text);
  });

  it('says what an end was proposed with, and what was learned', () => {
    const made = aCase().triagedTo('songling').takenBy(lead).inMediation();
    expect(said(pageOf(made.ended({ lessons: '早一点请村干部一起来' }).build()))).toContain('早一点请村干部一起来');
  });

  it('spreads many long records over pages, says how many more there are and how to read them, and loses none', () => {
    const start = aCase().triagedTo('songling').takenBy(lead).inMediation();
    const many = Array.from({ length: 60 }, (_, at) => at).reduce(
      (made, at) =>
        made.met({ summary: typed(`第${at}回`, 2000), nextStep: typed('下一步', 300), nextOn: '2027-03-01' }),
      start as ReturnType<typeof start.met>,
    );
    const current = many.build();
    const pages: string[] = [];
    for (let page = 1; page < 12; page += 1) {
      const sent = pageOf(current, page, many.history());
      expect(messageFaults(sent)).toEqual([]);
      pages.push(said(sent));
      if (!said(sent).includes(`/dispute show ${current.number}`)) break;
    }
    expect(pages.length).toBeGreaterThan(1);
    for (let at = 0; at < 60; at += 1) expect(pages.filter((page) => page.includes(`第${at}回：`))).toHaveLength(1);
    const onFirst = Array.from({ length: 60 }, (_, at) => at).filter((at) => pages[0]!.includes(`第${at}回：`));
    // The first meeting of all, which made it a mediation, is a record too; so are the earlier steps, 25 at a time.
    expect(pages[0]).toContain(show.moreRecords(63 - onFirst.length, `/dispute show ${current.number} 2`));
  });

  it('says that there is no further page', () => {
    expect(said(pageOf(whole.build(), 9))).toContain(show.noSuchPage);
  });

  it('tells the whole story in order: the steps without room on the first page stand on the last', () => {
    const history = Array.from({ length: 60 }, (_, at) => ({
      ...whole.history()[0]!,
      id: at + 1,
      at: new Date(Date.UTC(2026, 0, 1 + at)).toISOString(),
    }));
    const told: string[] = [];
    for (let page = 1; page < 9; page += 1) {
      const sent = said(pageOf(whole.build(), page, history));
      told.push(sent);
      if (!sent.includes('/dispute show')) break;
    }
    const last = told.slice(1).join('') || told[0]!;
    expect(told.join('')).toContain(show.earlierHeading);
    expect(last.indexOf('1月1日')).toBeGreaterThan(-1);
    expect(last.indexOf('1月1日')).toBeLessThan(last.indexOf('2月1日'));
  });

  it('says how many earlier steps are not shown', () => {
    const history = Array.from({ length: 10 }, () => whole.history()).flat();
    expect(said(pageOf(whole.build(), 1, history))).toContain(show.earlierSteps(history.length - 25));
    expect(said(pageOf(whole.build(), 1, history.slice(0, 25)))).not.toContain(show.earlierSteps(0));
  });
});
