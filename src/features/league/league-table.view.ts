/** The teams' week as one table, the same in words, and under it what it means and what it does not. */
import type { KnownBlock, TableBlock } from '@slack/types';
import type { Figures, Share, WeeklyTable } from '../../domain/league/weekly-table.ts';
import { weekDates } from '../../domain/time/iso-week.ts';
import type { Words } from '../../i18n/words.ts';
import { context, header, type Message, section } from '../../slack/blocks.ts';
import { mrkdwn, raw } from '../../slack/mrkdwn.ts';

export type LeagueFrame = { zone: string; synthetic: boolean };

/** Slack takes no table longer than 100 rows; the head and the sum are two of them. */
const MOST_TEAMS = 98;
const LONGEST_NAME = 30;

export function leagueMessage(table: WeeklyTable, words: Words, frame: LeagueFrame): Message {
  const { t } = words;
  const { league } = t;
  const { monday, sunday } = weekDates(table.week);
  const rows = table.rows.slice(0, MOST_TEAMS).map((row) => ({ name: nameOf(row.teamId, words), figures: row }));
  const opening = [
    ...(table.until ? [league.soFar(words.time(table.until))] : []),
    ...(table.isQuiet ? [league.quiet] : []),
  ];
  const closing = [
    league.whyNotRanked(table.all.taken),
    league.howComputed,
    league.period(monday, sunday, frame.zone),
    ...(frame.synthetic ? [t.common.synthetic] : []),
  ];
  const blocks: KnownBlock[] = [
    header(league.title(table.week)),
    ...opening.map((sentence) => section(raw(sentence))),
    tableBlock([...rows, { name: league.all, figures: table.all }], words),
    ...closing.map((sentence) => context(raw(sentence))),
  ];
  const lines = rows.map(({ name, figures }) => lineOf(name, figures, words));
  return { text: [league.title(table.week), ...opening, ...lines, ...closing].join('\n'), blocks };
}

function tableBlock(rows: readonly { name: string; figures: Figures }[], { t: { league } }: Words): TableBlock {
  const { columns } = league;
  const cell = (text: string) => ({ type: 'raw_text' as const, text });
  const line = ({ name, figures }: { name: string; figures: Figures }) => [
    name,
    String(figures.taken),
    String(figures.active),
    shareText(figures.firstContacts, league),
    shareText(figures.followUps, league),
    league.sessions(figures.sessions, figures.visits),
    String(figures.outreach),
    String(figures.overdue),
    shareText(figures.hard, league),
  ];
  const head = [
    columns.team,
    columns.taken,
    columns.active,
    columns.firstContacts,
    columns.followUps,
    columns.sessions,
    columns.outreach,
    columns.overdue,
    columns.hard,
  ];
  return {
    type: 'table',
    rows: [head, ...rows.map(line)].map((texts) => texts.map(cell)),
    column_settings: head.map((_, at) => ({
      align: at === 0 ? ('left' as const) : ('right' as const),
      is_wrapped: true,
    })),
  };
}

function lineOf(name: string, figures: Figures, { t: { league } }: Words): string {
  const text = league.line({
    ...figures,
    team: name,
    firstContacts: shareText(figures.firstContacts, league),
    followUps: shareText(figures.followUps, league),
    hard: shareText(figures.hard, league),
  });
  return mrkdwn`${text}`.mrkdwn;
}

function shareText({ part, whole, percent }: Share, { share, nothing }: Words['t']['league']): string {
  return percent === null ? nothing : share(part, whole, percent);
}

function nameOf(teamId: string, words: Words): string {
  const name = words.team(teamId);
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1)}…`;
}
