/** The teams' weekly table: what they took on and what they did in time, every Monday and whenever someone asks. */
import { weekHeldBack, weekToPost } from '../../domain/league/posting-day.ts';
import type { Feature } from '../../feature.ts';
import { LEAGUE_COMMAND } from './ids.ts';
import { leagueCommand, leagueHelp } from './league-command.ts';
import { publishLeagueJob, publishLeagueOf } from './publish-league.job.ts';

export const leagueFeature: Feature = {
  name: 'league',
  slack: { commands: { [LEAGUE_COMMAND]: { verb: 'league.show', run: leagueCommand } } },
  jobs: [publishLeagueJob],
  schedules: ({ calendar, publications }) => {
    const isDone = (week: string) => publications.isPublished('league', week);
    return [
      { name: 'league.held-back', duePeriod: (now) => weekHeldBack(now, calendar), isDone, job: publishLeagueOf },
      { name: 'league.weekly', duePeriod: (now) => weekToPost(now, calendar), isDone, job: publishLeagueOf },
    ];
  },
  help: leagueHelp,
};
