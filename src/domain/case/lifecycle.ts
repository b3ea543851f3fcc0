/**
 * Every state that a case can be in and every step between them, as data. The rules ask it before their own guards, the
 * rights take their roles from it, the documents and the state diagram are printed from it.
 */
import type { Role } from '../people/person.ts';
import { RARE_TRANSITIONS, REPORTERS } from './rare-transitions.ts';
import { DECLINE_REASONS } from './records.ts';
import type { Status } from './states.ts';
import { SUSPEND_REASONS } from './step-codes.ts';
import type { Transition } from './transition.ts';
import { EXCLUSIONS, UNRESOLVED_REASONS } from './vocabulary.ts';

const WORKERS = ['veteran', 'team_lead', 'reporting_officer'] as const;
const AT_WORK = ['taken', 'in_mediation', 'suspended', 'agreed'] as const;

export const TRANSITIONS = [
  { moves: [[[], ['reported']]], verb: 'case.report', actors: REPORTERS, guards: [], effects: ['case.reported'] },
  {
    moves: [[['reported'], ['awaiting_claim', 'assigned', 'not_accepted', 'referred_out']]],
    via: 'triaged',
    verb: 'case.triage',
    actors: ['triage_officer'],
    guards: [
      'triage.gate-closed',
      'triage.dv-to-confirm',
      'triage.reason-needed',
      'triage.safety-first',
      'triage.violator-needed',
      'triage.legal-reviewer-needed',
      'triage.assignee-needed',
      'triage.partner-needed',
    ],
    effects: ['case.triaged', 'case.opened', 'case.assigned', 'case.not-accepted', 'case.referred-out'],
    reasons: EXCLUSIONS,
  },
  {
    moves: [[['reported'], ['follow_up']]],
    verb: 'case.settle-on-scene',
    actors: ['triage_officer'],
    guards: [
      'case.shielded',
      'on-scene.red',
      'on-scene.ticks-needed',
      'triage.ground-needed',
      'case.guardian-needed',
      'triage.gate-closed',
      'triage.family-screen-needed',
      'triage.dv-to-confirm',
    ],
    effects: ['case.settled-on-scene'],
  },
  {
    moves: [[['awaiting_claim', 'assigned'], ['assigned']]],
    verb: 'case.assign',
    actors: ['triage_officer', 'station_chief', 'commander', 'team_lead'],
    guards: ['case.assignee-away', 'case.assignee-tied', 'case.assignee-declined', 'case.assignee-recused'],
    effects: ['case.assigned'],
  },
  {
    moves: [[['assigned'], ['assigned']]],
    verb: 'case.decline',
    actors: ['veteran', 'reporting_officer'],
    guards: ['case.assigned-to-another', 'case.declined'],
    effects: ['case.declined'],
    reasons: DECLINE_REASONS,
  },
  {
    moves: [[['awaiting_claim', 'assigned'], ['taken']]],
    verb: 'case.take',
    actors: ['veteran', 'reporting_officer'],
    guards: [
      'case.red-is-assigned',
      'case.recused',
      'case.not-on-duty',
      'case.excluded-area',
      'case.excluded-person',
      'case.load-cap',
    ],
    effects: ['case.taken', 'handoff.acknowledged'],
  },
  {
    moves: [
      [['taken'], ['taken', 'in_mediation']],
      [['in_mediation'], ['in_mediation']],
    ],
    verb: 'case.record-session',
    actors: WORKERS,
    guards: [
      'case.shielded',
      'session.before-take',
      'session.must-keep-out',
      'agent.of-violator',
      'session.third-public-security',
      'session.awaits-gate-check',
      'session.no-party-present',
      'case.guardian-needed',
    ],
    effects: ['session.recorded', 'risk.raised', 'injury.reported'],
  },
  {
    moves: [[['in_mediation'], ['suspended']]],
    verb: 'case.suspend',
    actors: WORKERS,
    guards: ['case.shielded', 'suspension.date-needed'],
    effects: ['case.suspended'],
    reasons: SUSPEND_REASONS,
  },
  {
    moves: [[['suspended'], ['in_mediation']]],
    verb: 'case.resume',
    actors: WORKERS,
    guards: ['case.shielded'],
    effects: ['case.resumed'],
  },
  {
    moves: [[['in_mediation'], ['agreed', 'in_mediation']]],
    verb: 'case.record-agreement',
    actors: WORKERS,
    guards: [
      'case.shielded',
      'agreement.waits-for-review',
      'case.guardian-needed',
      'agreement.consent-note-needed',
      'agreement.unsigned',
      'agreement.basis-needed',
      'agreement.host-needed',
      'agreement.basis-not-triaged',
      'agent.of-violator',
      'agreement.lint',
      'agreement.not-confirmable',
    ],
    effects: ['agreement.recorded', 'agreement.part-recorded', 'agreement.submitted'],
  },
  {
    moves: [[['in_mediation'], ['agreed', 'in_mediation']]],
    verb: 'case.review-agreement',
    actors: ['legal_reviewer', 'commander'],
    guards: ['case.shielded', 'agreement.nothing-to-review', 'agreement.own-review', 'agreement.return-note-needed'],
    effects: ['agreement.recorded', 'agreement.part-recorded', 'agreement.returned'],
  },
  {
    moves: [
      [['agreed'], ['agreed', 'follow_up', 'in_mediation']],
      [['follow_up'], ['follow_up', 'in_mediation']],
      [['resolved'], ['resolved']],
    ],
    verb: 'case.record-follow-up',
    actors: [...WORKERS, 'follow_up_caller'],
    guards: ['case.shielded', 'follow-up.nobody-reached', 'follow-up.remedies-needed'],
    effects: [
      'follow-up.recorded',
      'terms.performed',
      'agreement.breached',
      'handling.restarted',
      'alarm.raised',
      'watch.passed',
      'risk.raised',
      'injury.reported',
      'violence.reported',
    ],
  },
  {
    moves: [[['follow_up'], ['resolved']]],
    verb: 'case.close',
    actors: ['triage_officer', 'follow_up_caller'],
    guards: ['closure.own-check', 'case.closing-too-early', 'case.follow-ups-outstanding', 'closure.calls-undecided'],
    effects: ['case.resolved'],
  },
  {
    moves: [
      [['taken'], ['taken']],
      [['in_mediation'], ['in_mediation']],
      [['suspended'], ['suspended']],
      [['agreed'], ['agreed']],
    ],
    verb: 'case.propose-closure',
    actors: WORKERS,
    guards: [
      'case.shielded',
      'closure.alternatives-needed',
      'closure.reason-needed',
      'closure.side-needed',
      'closure.day-needed',
      'closure.stance-needed',
    ],
    effects: ['closure.proposed'],
  },
  {
    moves: [[AT_WORK, ['unresolved', 'withdrawn']]],
    verb: 'case.confirm-closure',
    actors: ['triage_officer'],
    guards: [
      'closure.proposal-needed',
      'closure.alternatives-needed',
      'closure.reason-needed',
      'closure.side-needed',
      'closure.day-needed',
      'closure.stance-needed',
    ],
    effects: ['case.unresolved', 'case.withdrawn', 'handling.restarted'],
    reasons: UNRESOLVED_REASONS,
  },
  ...RARE_TRANSITIONS,
] as const satisfies readonly Transition[];

export type LifecycleVerb = (typeof TRANSITIONS)[number]['verb'];
/** The states in which the table allows a step. */
export type FromOf<V extends LifecycleVerb> = Extract<
  (typeof TRANSITIONS)[number],
  { verb: V }
>['moves'][number][0][number];

const BY_VERB: ReadonlyMap<string, Transition> = new Map(TRANSITIONS.map((row) => [row.verb, row]));

function transitionOf(verb: LifecycleVerb): Transition {
  return BY_VERB.get(verb)!;
}

export function startsFrom(verb: LifecycleVerb, status: Status): boolean {
  return transitionOf(verb).moves.some(([from]) => from.includes(status));
}

export function actorsOf(verb: LifecycleVerb): readonly Role[] {
  return transitionOf(verb).actors;
}
