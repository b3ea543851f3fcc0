/** The commander's week: what came in, what is red, what is overdue, every Monday and whenever someone asks. */
import type { Feature } from '../../feature.ts';
import { weeklyPostFeature } from '../../jobs/weekly-post.ts';
import { publishDigest, showClosedWeek, showRunningWeek } from './publish-digest.ts';

export const digestFeature: Feature = weeklyPostFeature({
  kind: 'digest',
  command: '/digest',
  jobName: 'digest.publish',
  showVerb: 'digest.show',
  publishVerb: 'digest.publish',
  words: (t) => t.digest,
  publish: publishDigest,
  showClosedWeek,
  showRunningWeek,
});
