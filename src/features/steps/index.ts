/** Suspending, handing over, merging, reopening and the other steps that are taken now and then only. */
import type { Feature } from '../../feature.ts';
import { tryEach } from '../../slack/try-each.ts';
import { gotIt } from './acknowledge.ts';
import { bounceHandOffs, joinTarget } from './hand-offs.ts';
import { openHandOverNote } from './hand-over-note.ts';
import { GOT_IT, HAND_OVER_NOTE, MORE_STEPS, submitId } from './ids.ts';
import { offerSteps, openStep, STEP_VERBS, submitStep } from './take-step.ts';
import { tellAnswered, tellCalledIn } from './tell-escalation.ts';
import { askTeam, tellFormerOwner, tellNewLead, tellNewOwner } from './tell-hand-over.ts';
import { tellOfGateCheck, tellOfRestart } from './tell-police.ts';

export const stepsFeature: Feature = {
  name: 'steps',
  slack: {
    actions: {
      [MORE_STEPS]: { verb: 'case.show', run: offerSteps },
      [GOT_IT]: { verb: 'handoff.acknowledge', run: gotIt },
      [HAND_OVER_NOTE]: { verb: 'case.show', run: openHandOverNote },
      ...Object.fromEntries(STEP_VERBS.map((verb) => [verb, { verb, run: openStep(verb) }])),
    },
    views: Object.fromEntries(STEP_VERBS.map((verb) => [submitId(verb), { verb, run: submitStep(verb) }])),
  },
  on: {
    'case.released': askTeam,
    'case.assigned': (event, deps) =>
      tryEach(
        () => tellNewOwner(event, deps),
        () => askTeam(event, deps),
      ),
    'lead.changed': tellNewLead,
    'case.escalated': tellCalledIn,
    'escalation.answered': tellAnswered,
    'handling.restarted': tellOfRestart,
    'gate.checked': tellOfGateCheck,
    'handoff.acknowledged': (event, deps) =>
      tryEach(
        () => askTeam(event, deps),
        () => tellFormerOwner(event, deps),
      ),
    'handoff.bounced': (event, deps) =>
      tryEach(
        () => askTeam(event, deps),
        () => tellFormerOwner(event, deps),
      ),
    'case.referred-out': askTeam,
    'case.not-accepted': askTeam,
    'case.withdrawn': askTeam,
    'case.converted': askTeam,
    'case.cancelled': askTeam,
    'case.merged': (event, deps) =>
      tryEach(
        () => joinTarget(event, deps),
        () => askTeam(event, deps),
      ),
  },
  sweep: bounceHandOffs,
};
