/** F8: what each side thinks of how it was treated. */
import type { Feature } from '../../feature.ts';
import { FEEDBACK_FORM, RECORD } from './ids.ts';
import { openFeedback, submitFeedback } from './record-feedback.ts';
import { tellAuditorOfPressure } from './tell-auditor.ts';

export const feedbackFeature: Feature = {
  name: 'feedback',
  slack: {
    actions: { [RECORD]: { verb: 'feedback.record', run: openFeedback } },
    views: { [FEEDBACK_FORM]: { verb: 'feedback.record', run: submitFeedback } },
  },
  on: { 'feedback.recorded': tellAuditorOfPressure },
};
