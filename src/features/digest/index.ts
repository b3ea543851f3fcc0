/** The weekly digest for the command: every Monday, and whenever someone asks. */
import { weekHeldBack, weekToPost } from '../../domain/league/posting-day.ts';
import type { Feature } from '../../feature.ts';
import { digestCommand, digestHelp } from './digest-command.ts';
import { DIGEST_COMMAND } from './ids.ts';
import { publishDigestJob, publishDigestOf } from './publish-digest.job.ts';

export const digestFeature: Feature = {
  name: 'digest',
  slack: { commands: { [DIGEST_COMMAND]: { verb: 'digest.show', run: digestCommand } } },
  jobs: [publishDigestJob],
  schedules: ({ calendar, publications }) => {
    const isDone = (week: string) => publications.isPublished('digest', week);
    return [
      { name: 'digest.held-back', duePeriod: (now) => weekHeldBack(now, calendar), isDone, job: publishDigestOf },
      { name: 'digest.weekly', duePeriod: (now) => weekToPost(now, calendar), isDone, job: publishDigestOf },
    ];
  },
  help: digestHelp,
};
