import { describe, expect, test } from 'vitest';
import { type DigestFacts, weeklyDigest } from '../../../../src/domain/digest/weekly-digest.ts';
import { digestMessage } from '../../../../src/features/digest/weekly-digest.view.ts';
import { type Locale, messagesFor } from '../../../../src/i18n/index.ts';
import type { Words } from '../../../../src/i18n/words.ts';
import { BUSY, FULL, QUIET } from '../../../support/busy-digest.ts';
import { messageFaults } from '../../../support/strict-slack.ts';

const frame = { zone: 'Asia/Shanghai', synthetic: true };
function words(locale: Locale, name: (id: string | null) => string = String): Words {
  const said = (text: string) => text;
  const names = { person: name, team: name, station: name, area: name };
  return {
    locale,
    t: messagesFor(locale),
    ...names,
    dateOf: said,
    time: said,
    day: said,
    due: said,
    dueDay: said,
    sentences: String,
  };
}
const message = (facts: DigestFacts, locale: Locale, name?: (id: string | null) => string) =>
  digestMessage(weeklyDigest(facts), words(locale, name), frame);
const said = (sent: ReturnType<typeof message>) => JSON.stringify(sent.blocks);

describe('the digest message', () => {
  test('says in Chinese what moved, what is red and what is late', () => {
    const sent = message(BUSY, 'zh-CN');
    expect(sent.text).toContain(
      '上报纠纷 30 起（与平时持平），老警队接案 6 起（比平时多），案结事了 2 起（比平时多）。',
    );
    expect(said(sent)).toContain('目前红色案件 2 起，另有受保护案件。');
    expect(said(sent)).toContain('逾期事项 5 件。');
    expect(said(sent)).toContain(
      'LJ-2026-000001* 继承赡养抚养纠纷 · 松岭 · 第 4 天 · 葛长安 · 上次联系 2026-11-20 · 没定下次日期',
    );
    expect(said(sent)).toContain('另有受保护案件，不足 5 件');
  });

  test('says what became of the reminders, and nothing of it in a digest of old', () => {
    const reminders = { due: 34, sent: 32, late: 1, missed: 1 };
    expect(said(message({ ...BUSY, reminders }, 'zh-CN'))).toContain(
      '提醒：到期 34 条，按时发出 32 条，晚到 1 条，漏发 1 条。',
    );
    expect(said(message({ ...BUSY, reminders }, 'en'))).toContain(
      'Reminders: 34 due, 32 sent in time, 1 late, 1 missed.',
    );
    const { reminders: _, ...old } = { ...BUSY, reminders };
    expect(said(message(old, 'en'))).not.toContain('Reminders:');
  });

  test('says the same in English', () => {
    const sent = message(BUSY, 'en');
    expect(sent.text).toContain('Disputes reported: 30 (as usual); taken by the teams: 6 (more than usual)');
    expect(said(sent)).toContain('Red now: 2 cases, and protected ones besides.');
    expect(said(sent)).toContain('First contact: 5');
    expect(said(sent)).toContain('and 2 more');
    expect(said(sent)).toContain('What this digest does not know');
  });

  test('sets the funnel beside the weeks before, with the share of disputes among calls', () => {
    const table = message(BUSY, 'zh-CN').blocks.find((block) => block.type === 'table');
    const rows = table?.rows.map((row) => row.map((cell) => ('text' in cell ? cell.text : '')));
    expect(rows?.slice(1, 4)).toEqual([
      ['接处警', '96', '—'],
      ['其中纠纷类', '29（30%）', '—'],
      ['上报', '30', '30'],
    ]);
  });

  test.each([
    ['zh-CN', '本周无新增', '未录入'],
    ['en', 'Nothing new this week', 'not entered'],
  ] as const)('in %s of a quiet week says so, and that calls were not entered', (locale, nothingNew, notEntered) => {
    const sent = message(QUIET, locale);
    expect(sent.text).toContain(nothingNew);
    expect(said(sent)).toContain(notEntered);
    expect(messageFaults(sent)).toEqual([]);
  });

  test.each(['zh-CN', 'en'] as const)('in %s stays within the limits for long names and full lists', (locale) => {
    for (const name of ['松岭派出所老警工作队'.repeat(30), '&'.repeat(200), '<!channel> <@U1>']) {
      const sent = message(FULL, locale, () => name);
      expect(messageFaults(sent).filter((broken) => !broken.startsWith('text'))).toEqual([]);
    }
    expect(messageFaults(message(FULL, locale, () => '松岭派出所老警工作队'.repeat(30)))).toEqual([]);
  });
});
