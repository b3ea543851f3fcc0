/** Suspending, handing over, merging, reopening and the other steps that are taken now and then only. */
import type { Feature } from '../../feature.ts';
import { bounceHandOffs, joinTarget } from './hand-offs.ts';
import { MORE_STEPS, submitId } from './ids.ts';
import { offerSteps, openStep, STEP_VERBS, submitStep } from './take-step.ts';

export const stepsFeature: Feature = {
  name: 'steps',
  slack: {
    actions: {
      [MORE_STEPS]: { verb: 'case.show', run: offerSteps },
      ...Object.fromEntries(STEP_VERBS.map((verb) => [verb, { verb, run: openStep(verb) }])),
    },
    views: Object.fromEntries(STEP_VERBS.map((verb) => [submitId(verb), { verb, run: submitStep(verb) }])),
  },
  on: { 'case.merged': joinTarget },
  sweep: bounceHandOffs,
};
