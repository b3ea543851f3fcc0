import { z } from 'zod';
import type { IsoWeek } from '../../domain/time/iso-week.ts';
import { defineJob } from '../../jobs/define-job.ts';
import type { QueuedJob } from '../../jobs/queue.ts';
import { DIGEST_PUBLISH } from './ids.ts';
import { publishDigest } from './publish-digest.ts';

const data = z.object({ week: z.string().regex(/^\d{4}-W\d{2}$/) });

export const publishDigestJob = defineJob({
  name: DIGEST_PUBLISH,
  data,
  run: async ({ week }, deps) => {
    await publishDigest(week as IsoWeek, 'schedule', deps);
  },
});

export function publishDigestOf(week: string): QueuedJob {
  return { name: DIGEST_PUBLISH, data: { week }, key: `${DIGEST_PUBLISH}-${week}` };
}
