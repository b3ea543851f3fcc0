/** The teams' weekly table: what they took on and what they did in time, every Monday and whenever someone asks. */
import type { Feature } from '../../feature.ts';
import { weeklyPostFeature } from '../../jobs/weekly-post.ts';
import { publishLeague, showClosedWeek, showRunningWeek } from './publish-league.ts';

export const leagueFeature: Feature = weeklyPostFeature({
  kind: 'league',
  command: '/league',
  jobName: 'league.publish',
  showVerb: 'league.show',
  publishVerb: 'league.publish',
  words: (t) => t.league,
  publish: publishLeague,
  showClosedWeek,
  showRunningWeek,
});
