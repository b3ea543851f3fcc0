/** The table of a closed week goes to the league channel once, and says the same however often it is asked for. */
import type { Deps } from '../../deps.ts';
import { type LeagueFacts, weeklyTable } from '../../domain/league/weekly-table.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { type IsoWeek, runningWeek, weekRange } from '../../domain/time/iso-week.ts';
import { type Locale, messagesFor } from '../../i18n/index.ts';
import { wordsFor } from '../../i18n/words.ts';
import type { Message } from '../../slack/blocks.ts';
import { leagueMessage } from './league-table.view.ts';

/** Afterwards the post is in the channel. Throws PostBusy while another worker is sending it. */
export async function publishLeague(week: IsoWeek, by: string, deps: Deps): Promise<'posted' | 'already-posted'> {
  if (await deps.publications.isPublished('league', week)) return 'already-posted';
  const facts = await deps.publications.freeze('league', week, await closedWeek(week, deps));
  const { programme } = await deps.people.roster();
  const message = await render(facts, deps.programmeLocale, deps);
  await deps.slack.post(`league-${week}`, programme.leagueChannelId, message);
  await deps.publications.markPublished('league', week, deps.clock.now(), by);
  return 'posted';
}

/** A closed week: as it was published, or as it would be. */
export async function showClosedWeek(week: IsoWeek, locale: Locale, deps: Deps): Promise<Message> {
  const facts = await deps.publications.frozen<LeagueFacts>('league', week);
  return render(facts ?? (await closedWeek(week, deps)), locale, deps);
}

export async function showRunningWeek(now: Instant, locale: Locale, deps: Deps): Promise<Message> {
  const { zone } = deps.calendar;
  const week = runningWeek(now, zone);
  const teams = await deps.league.teamWeeks({ from: weekRange(week, zone).from, to: now, zone });
  return render({ week, until: now, teams }, locale, deps);
}

async function closedWeek(week: IsoWeek, deps: Deps): Promise<LeagueFacts> {
  const { zone } = deps.calendar;
  return { week, until: null, teams: await deps.league.teamWeeks({ ...weekRange(week, zone), zone }) };
}

async function render(facts: LeagueFacts, locale: Locale, deps: Deps): Promise<Message> {
  const roster = await deps.people.roster();
  const words = wordsFor(locale, messagesFor(locale), roster, deps.calendar);
  return leagueMessage(weeklyTable(facts), words, { zone: deps.calendar.zone, synthetic: roster.programme.synthetic });
}
