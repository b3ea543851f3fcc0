import { z } from 'zod';
import type { IsoWeek } from '../../domain/time/iso-week.ts';
import { defineJob } from '../../jobs/define-job.ts';
import type { QueuedJob } from '../../jobs/queue.ts';
import { LEAGUE_PUBLISH } from './ids.ts';
import { publishLeague } from './publish-league.ts';

const data = z.object({ week: z.string().regex(/^\d{4}-W\d{2}$/) });

export const publishLeagueJob = defineJob({
  name: LEAGUE_PUBLISH,
  data,
  run: async ({ week }, deps) => {
    await publishLeague(week as IsoWeek, 'schedule', deps);
  },
});

export function publishLeagueOf(week: string): QueuedJob {
  return { name: LEAGUE_PUBLISH, data: { week }, key: `${LEAGUE_PUBLISH}-${week}` };
}
