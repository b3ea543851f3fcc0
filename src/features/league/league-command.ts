/** /league: the last closed week, the running one, or post it. */
import type { Deps } from '../../deps.ts';
import { can } from '../../domain/people/permissions.ts';
import { lastClosedWeek } from '../../domain/time/iso-week.ts';
import type { HelpEntry } from '../../feature.ts';
import type { Messages } from '../../i18n/index.ts';
import type { CommandCall } from '../../slack/calls.ts';
import { PostBusy } from '../../slack/gateway.ts';
import { notAllowedText, notice } from '../../slack/problem.view.ts';
import { LEAGUE_COMMAND } from './ids.ts';
import { publishLeague, showClosedWeek, showRunningWeek } from './publish-league.ts';

export async function leagueCommand({ text, viewer, reply }: CommandCall, deps: Deps): Promise<void> {
  const { locale, t } = viewer;
  const now = deps.clock.now();
  const closed = lastClosedWeek(now, deps.calendar.zone);
  switch (text.trim().toLowerCase()) {
    case '':
      return reply(await showClosedWeek(closed, locale, deps));
    case 'this':
      return reply(await showRunningWeek(now, locale, deps));
    case 'post': {
      const permission = can(viewer.person, 'league.publish');
      if (!permission.allowed) return reply(notice(notAllowedText(permission.mayInstead, t)));
      return reply(notice(await post(closed, viewer.person.id, t, deps)));
    }
    default:
      return reply(
        notice(
          t.league.usage(
            leagueHelp(t)
              .map(({ command, says }) => `\`${command}\` ${says}`)
              .join('\n'),
          ),
        ),
      );
  }
}

export function leagueHelp({ league: { help } }: Messages): HelpEntry[] {
  return [
    { command: LEAGUE_COMMAND, says: help.show },
    { command: `${LEAGUE_COMMAND} this`, says: help.running },
    { command: `${LEAGUE_COMMAND} post`, says: help.post },
  ];
}

async function post(
  week: ReturnType<typeof lastClosedWeek>,
  by: string,
  { league }: Messages,
  deps: Deps,
): Promise<string> {
  try {
    const outcome = await publishLeague(week, by, deps);
    return outcome === 'posted' ? league.posted(week) : league.alreadyPosted(week);
  } catch (error) {
    if (error instanceof PostBusy) return league.beingPosted;
    throw error;
  }
}
