/** After the agreement: follow-ups while the peace is watched, and the end of the case. */
import type { Feature } from '../../feature.ts';
import { CALM } from '../../slack/calm-button.ts';
import { openClosure, reshapeClosure, submitClosure } from './close-case.ts';
import { CLOSURE_FORM, FOLLOW_UP_FORM } from './ids.ts';
import { openFollowUp, recordCalm, reshapeFollowUp, submitFollowUp } from './record-follow-up.ts';
import { tellAlarm, tellWatchPassed, tellWithdrawn } from './tell-others.ts';

export const followUpsFeature: Feature = {
  name: 'follow-ups',
  slack: {
    actions: {
      'case.record-follow-up': { verb: 'case.record-follow-up', run: openFollowUp },
      [CALM]: { verb: 'case.record-follow-up', run: recordCalm },
      performance: { verb: 'case.record-follow-up', run: reshapeFollowUp },
      recurrence: { verb: 'case.record-follow-up', run: reshapeFollowUp },
      mood: { verb: 'case.record-follow-up', run: reshapeFollowUp },
      outcome: { verb: 'help.read', run: reshapeClosure },
      'case.propose-closure': { verb: 'help.read', run: openClosure },
      'case.close': { verb: 'help.read', run: openClosure },
    },
    views: {
      [FOLLOW_UP_FORM]: { verb: 'case.record-follow-up', run: submitFollowUp },
      [CLOSURE_FORM]: { verb: 'help.read', run: submitClosure },
    },
  },
  on: { 'alarm.raised': tellAlarm, 'watch.passed': tellWatchPassed, 'case.withdrawn': tellWithdrawn },
};
