import { describe, expect, test } from 'vitest';
import type { OverdueCase, RedCase } from '../../../../src/domain/digest/attention.ts';
import { type DigestFacts, weeklyDigest } from '../../../../src/domain/digest/weekly-digest.ts';
import { digestMessage } from '../../../../src/features/digest/weekly-digest.view.ts';
import { type Locale, messagesFor } from '../../../../src/i18n/index.ts';
import type { Words } from '../../../../src/i18n/words.ts';
import { messageFaults } from '../../../support/strict-slack.ts';
import { busyWeek } from '../../../support/team-weeks.ts';

const frame = { zone: 'Asia/Shanghai', synthetic: true };
const red = (number: string): RedCase => ({
  number,
  category: 'inheritance_support',
  stationId: '松岭',
  ageDays: 3,
  ownerId: '葛长安',
  lastContactOn: '2026-11-20',
  nextOn: null,
});
const late = (number: string): OverdueCase => ({ number, stationId: '河湾', ownerId: null, dueOn: '2026-11-19' });
const team = busyWeek('松岭');
const none = { total: 0, shielded: 0, listed: [] };
const week = { reported: 0, accepted: 0, team: 0, taken: 0, agreed: 0, performed: 0, resolved: 0 };
const quiet: DigestFacts = {
  week: '2026-W47',
  until: null,
  madeAt: '2026-11-23T01:00:00.000Z',
  counts: { week: '2026-W47', ...week },
  before: [],
  calls: null,
  callsBefore: [],
  stations: 7,
  red: none,
  overdue: { triage: none, claim: none, first_contact: none, follow_up: none },
  lowConfidence: 0,
  league: { week: '2026-W47', until: null, teams: [] },
};
const busy: DigestFacts = {
  ...quiet,
  counts: { week: '2026-W47', reported: 30, accepted: 20, team: 7, taken: 6, agreed: 5, performed: 4, resolved: 2 },
  before: [{ week: '2026-W46', ...week, reported: 30 }],
  calls: { week: '2026-W47', calls: 96, disputes: 29, stations: 7 },
  red: { total: 3, shielded: 1, listed: [red('LJ-2026-000001'), red('LJ-2026-000002')] },
  overdue: { ...quiet.overdue, first_contact: { total: 5, shielded: 0, listed: ['1', '2', '3'].map(late) } },
  league: { week: '2026-W47', until: null, teams: [team] },
};

function words(locale: Locale, name: (id: string | null) => string = String): Words {
  const said = (text: string) => text;
  const names = { person: name, team: name, station: name, area: name };
  return {
    locale,
    t: messagesFor(locale),
    ...names,
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
    const sent = message(busy, 'zh-CN');
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

  test('says the same in English', () => {
    const sent = message(busy, 'en');
    expect(sent.text).toContain('Disputes reported: 30 (as usual); taken by the teams: 6 (more than usual)');
    expect(said(sent)).toContain('Red now: 2 cases, and protected ones besides.');
    expect(said(sent)).toContain('First contact: 5');
    expect(said(sent)).toContain('and 2 more');
    expect(said(sent)).toContain('What this digest does not know');
  });

  test('sets the funnel beside the weeks before, with the share of disputes among calls', () => {
    const table = message(busy, 'zh-CN').blocks.find((block) => block.type === 'table');
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
    const sent = message(quiet, locale);
    expect(sent.text).toContain(nothingNew);
    expect(said(sent)).toContain(notEntered);
    expect(messageFaults(sent)).toEqual([]);
  });

  test.each(['zh-CN', 'en'] as const)('in %s stays within the limits for long names and full lists', (locale) => {
    const numbers = Array.from({ length: 40 }, (_, at) => `LJ-2026-${String(at).padStart(6, '0')}`);
    const lates = { total: 43, shielded: 3, listed: numbers.slice(0, 3).map(late) };
    const full: DigestFacts = {
      ...busy,
      until: '2026-11-18T04:00:00.000Z',
      lowConfidence: 12,
      awaitedYear: 2027,
      red: { total: 43, shielded: 3, listed: numbers.slice(0, 15).map(red) },
      overdue: { triage: lates, claim: lates, first_contact: lates, follow_up: lates },
      league: { ...busy.league, teams: Array.from({ length: 7 }, () => team) },
    };
    for (const name of ['松岭派出所老警工作队'.repeat(30), '&'.repeat(200), '<!channel> <@U1>']) {
      const sent = message(full, locale, () => name);
      expect(messageFaults(sent).filter((broken) => !broken.startsWith('text'))).toEqual([]);
    }
    expect(messageFaults(message(full, locale, () => '松岭派出所老警工作队'.repeat(30)))).toEqual([]);
  });
});
