import { describe, expect, test } from 'vitest';
import { type TeamWeek, weeklyTable } from '../../../../src/domain/league/weekly-table.ts';
import { leagueMessage } from '../../../../src/features/league/league-table.view.ts';
import { type Locale, messagesFor } from '../../../../src/i18n/index.ts';
import type { Words } from '../../../../src/i18n/words.ts';
import { messageFaults } from '../../../support/strict-slack.ts';
import { busyWeek, idleWeek } from '../../../support/team-weeks.ts';

const frame = { zone: 'Asia/Shanghai', synthetic: true };

function words(locale: Locale, team: (id: string | null) => string = (id) => String(id)): Words {
  return {
    locale,
    t: messagesFor(locale),
    person: String,
    team,
    station: String,
    area: String,
    dateOf: String,
    time: () => '11月18日 12:00',
    day: String,
    due: String,
    dueDay: String,
    sentences: String,
  };
}
const message = (
  teams: TeamWeek[],
  locale: Locale,
  until: string | null = null,
  team?: (id: string | null) => string,
) => leagueMessage(weeklyTable({ week: '2026-W47', until, teams }), words(locale, team), frame);
const said = (sent: ReturnType<typeof message>) => JSON.stringify(sent.blocks);

describe('the league message', () => {
  test('shows every team in one table and says the same in words', () => {
    const sent = message([busyWeek('松岭'), idleWeek('河湾')], 'zh-CN');
    const table = sent.blocks.find((block) => block.type === 'table');
    const rows = table?.rows.map((row) => row.map((cell) => ('text' in cell ? cell.text : '')));
    expect(rows?.[0]).toHaveLength(9);
    expect(rows?.slice(1)).toEqual([
      ['松岭', '3', '4', '2/3（67%）', '—', '6（2）', '5', '1', '1/3（33%）'],
      ['河湾', '0', '0', '—', '—', '0（0）', '0', '0', '—'],
      ['合计', '3', '4', '2/3（67%）', '—', '6（2）', '5', '1', '1/3（33%）'],
    ]);
    expect(sent.text).toContain('松岭：接案 3，在办 4，首次联系按时 2/3（67%），回访按时 —');
  });

  test('names its week, its days, its zone, why nobody is ranked, and that the data is synthetic', () => {
    const chinese = said(message([busyWeek('松岭')], 'zh-CN'));
    expect(chinese).toContain('2026年第47周');
    expect(chinese).toContain('2026年11月16日（周一）至11月22日（周日），北京时间');
    expect(chinese).toContain('不排名次');
    expect(chinese).toContain('均为虚构');
    const english = said(message([busyWeek('Songling')], 'en'));
    expect(english).toContain('week 47 of 2026');
    expect(english).toContain('Mon Nov 16 – Sun Nov 22, 2026, China time');
    expect(english).toContain('Not a ranking: with 3 cases taken');
    expect(english).toContain('Synthetic');
  });

  test.each([
    ['zh-CN', '本周无新增'],
    ['en', 'Nothing new this week'],
  ] as const)('in %s says that a quiet week was quiet, and still shows the table', (locale, sentence) => {
    const sent = message([idleWeek('a'), idleWeek('b')], locale);
    expect(sent.text).toContain(sentence);
    expect(said(sent)).toContain(sentence);
    expect(sent.blocks.some((block) => block.type === 'table')).toBe(true);
    expect(message([busyWeek('a')], locale).text).not.toContain(sentence);
  });

  test('of a running week says that it is not over', () => {
    expect(said(message([busyWeek('a')], 'en', '2026-11-18T04:00:00.000Z'))).toContain('the week is not over');
    expect(said(message([busyWeek('a')], 'en'))).not.toContain('the week is not over');
  });

  test.each(['zh-CN', 'en'] as const)(
    'in %s stays within the limits for seven teams with very long names',
    (locale) => {
      const teams = Array.from({ length: 7 }, (_, at) => busyWeek(`t${at}`));
      for (const name of ['松岭派出所老警矛盾纠纷调解工作队'.repeat(20), '<&>*_~`'.repeat(60)]) {
        expect(messageFaults(message(teams, locale, null, () => name))).toEqual([]);
      }
    },
  );

  test('never lets a team name become a mention', () => {
    expect(message([busyWeek('a')], 'en', null, () => '<!channel>').text).not.toContain('<!channel>');
  });
});
