/** The part of the lifecycle's table that is walked now and then only: another owner, another office, an end, a return. */
import { CASE_ROLES } from '../people/person.ts';
import { CANCEL_REASONS, CHECK_BACK_RESULTS, RELEASE_REASONS, REOPEN_GROUNDS } from './step-codes.ts';
import type { Transition } from './transition.ts';
import { EXCLUSIONS, PARTNERS } from './vocabulary.ts';

export const REPORTERS = [
  'reporting_officer',
  'triage_officer',
  'veteran',
  'team_lead',
  'station_chief',
  'commander',
] as const;
const ACTIVE = [
  'reported',
  'awaiting_claim',
  'assigned',
  'taken',
  'in_mediation',
  'suspended',
  'agreed',
  'follow_up',
] as const;

/** Open, and as open afterwards. */
const IN_PLACE = [
  [['reported'], ['reported']],
  [['awaiting_claim'], ['awaiting_claim']],
  [['assigned'], ['assigned']],
  [['taken'], ['taken']],
  [['in_mediation'], ['in_mediation']],
  [['suspended'], ['suspended']],
  [['agreed'], ['agreed']],
  [['follow_up'], ['follow_up']],
] as const;

export const RARE_TRANSITIONS = [
  {
    moves: IN_PLACE,
    verb: 'case.change-level',
    actors: CASE_ROLES,
    guards: ['level.unchanged'],
    effects: ['risk.raised', 'risk.lowered', 'level.answered'],
  },
  {
    moves: IN_PLACE,
    verb: 'case.question-level',
    actors: ['commander'],
    guards: ['level.asked-already'],
    effects: ['level.questioned'],
  },
  {
    moves: [
      [
        ['taken', 'in_mediation', 'suspended'],
        ['awaiting_claim', 'assigned'],
      ],
      [['agreed'], ['agreed']],
      [['follow_up'], ['follow_up']],
    ],
    verb: 'case.release',
    actors: ['team_lead', 'triage_officer'],
    guards: [
      'case.shielded',
      'handoff.promises-needed',
      'handoff.date-needed',
      'handoff.name-needed',
      'handoff.same-person',
      'case.assignee-away',
      'case.assignee-tied',
    ],
    effects: ['case.released', 'case.opened', 'case.assigned', 'lead.changed'],
    reasons: RELEASE_REASONS,
  },
  {
    moves: [[['assigned', 'taken', 'in_mediation', 'suspended'], ['assigned']]],
    verb: 'case.to-team',
    actors: ['triage_officer'],
    guards: [
      'case.shielded',
      'triage.gate-closed',
      'to-team.too-few-calls',
      'case.assignee-no-veteran',
      'case.assignee-away',
    ],
    effects: ['case.released', 'case.assigned'],
  },
  {
    moves: [
      [['awaiting_claim', 'assigned'], ['assigned']],
      [['agreed'], ['agreed']],
      [['follow_up'], ['follow_up']],
    ],
    verb: 'handoff.bounce',
    actors: [],
    guards: ['handoff.not-due'],
    effects: ['handoff.bounced', 'case.assigned', 'lead.changed'],
  },
  {
    moves: [
      [
        ['awaiting_claim', 'assigned'],
        ['referred_out', 'not_accepted', 'withdrawn'],
      ],
      [
        ['taken', 'in_mediation', 'suspended'],
        ['referred_out', 'not_accepted'],
      ],
    ],
    verb: 'case.send-elsewhere',
    actors: ['triage_officer'],
    guards: [
      'triage.partner-needed',
      'triage.refusal-ground-needed',
      'closure.side-needed',
      'closure.day-needed',
      'closure.stance-needed',
      'closure.proposal-needed',
    ],
    effects: ['case.referred-out', 'case.not-accepted', 'case.withdrawn'],
    reasons: [...PARTNERS, ...EXCLUSIONS],
  },
  {
    moves: [
      [['awaiting_claim'], ['awaiting_claim', 'assigned']],
      [['assigned'], ['awaiting_claim', 'assigned']],
    ],
    verb: 'case.reroute',
    actors: ['triage_officer'],
    guards: [
      'case.shielded',
      'reroute.same-place',
      'triage.gate-closed',
      'handoff.name-needed',
      'reroute.other-station',
      'case.assignee-away',
      'case.assignee-tied',
    ],
    effects: ['case.rerouted', 'case.opened', 'case.assigned'],
  },
  {
    moves: [[['referred_out'], ['reported']]],
    verb: 'case.take-back',
    actors: ['triage_officer'],
    guards: [],
    effects: ['case.returned'],
  },
  {
    moves: [[['referred_out'], ['referred_out']]],
    verb: 'case.check-back',
    actors: ['triage_officer'],
    guards: [],
    effects: ['referral.checked'],
    reasons: CHECK_BACK_RESULTS,
  },
  {
    moves: [[ACTIVE, ['converted']]],
    verb: 'case.convert',
    actors: ['station_chief', 'legal_reviewer'],
    guards: ['conversion.reference-needed'],
    effects: ['case.converted'],
  },
  {
    moves: [[['reported', 'awaiting_claim', 'assigned', 'taken', 'in_mediation', 'suspended'], ['merged']]],
    verb: 'case.merge',
    actors: ['triage_officer'],
    guards: [
      'merge.no-target',
      'merge.into-later',
      'merge.target-over',
      'merge.shielded',
      'merge.has-agreement',
      'merge.nobody-goes-on',
    ],
    effects: ['case.merged', 'duplicate.joined'],
  },
  {
    moves: [[['merged'], ['reported']]],
    verb: 'case.unmerge',
    actors: ['triage_officer'],
    guards: [],
    effects: ['case.unmerged', 'duplicate.parted'],
  },
  {
    moves: [[['reported', 'awaiting_claim', 'assigned', 'taken'], ['cancelled']]],
    verb: 'case.cancel',
    actors: REPORTERS,
    guards: ['cancel.too-late', 'cancel.has-sessions'],
    effects: ['case.cancelled'],
    reasons: CANCEL_REASONS,
  },
  {
    moves: [[['follow_up', 'resolved'], ['in_mediation']]],
    verb: 'case.reopen',
    actors: ['triage_officer'],
    guards: ['case.shielded', 'reopen.no-mediation'],
    effects: ['case.reopened'],
    reasons: REOPEN_GROUNDS,
  },
] as const satisfies readonly Transition[];
