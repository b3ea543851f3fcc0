/** One of each thing that can happen to a case; complete by its type. */
import type { CaseEvent, CaseFact } from '../../src/domain/case/events.ts';
import { MONDAY_9, TUESDAY_9 } from './builders.ts';
import { CHIEF, LEAD, REPORTER, SECOND_VETERAN, VETERAN } from './programme.ts';

type Facts = { readonly [T in CaseFact['type']]: Omit<Extract<CaseFact, { type: T }>, 'type'> };

const ON = '2026-11-27';
const earlier = { fromId: 'other', fromNumber: 'LJ-2026-000777' };
const calls = {
  calls60: 3,
  calls90: 4,
  score: 55,
  referral: true,
  review: true,
  raised: true,
  reopening: true,
} as const;
const task = { taskId: 'task-1', path: 'domestic_violence', kind: 'evidence', slot: 0 } as const;
const score = { level: 'red', score: 80, overrides: ['R1'], signs: ['threat_explicit'] } as const;
const promise = { kind: 'next_date', anchorOn: ON } as const;
const plan = [{ dayOffset: 7, method: 'visit', dueOn: ON }] as const;

const FACTS: Facts = {
  'case.reported': score,
  'case.details-added': score,
  'call.added': { callId: 'call-1', ...calls },
  'call.split-off': { callId: 'call-1', madeId: 'other', number: 'LJ-2026-000778', calls90: 2, score: 30 },
  'case.made-of-call': { callId: 'call-1', ...earlier },
  'case.linked': { toId: 'other', toNumber: 'LJ-2026-000777' },
  'case.unlinked': earlier,
  'case.triaged': {
    ...{ systemLevel: 'yellow', level: 'red', score: 80, overrides: ['R1'], difficulty: 'D3', route: 'veteran_team' },
    gate: { rule: 'G3', outcome: 'hold_enforcement_first' },
  },
  'case.opened': { teamId: 'songling' },
  'case.assigned': { teamId: 'songling', assigneeId: VETERAN.id, suggestedBySystem: true },
  'case.declined': { reason: 'load' },
  'tie.disclosed': { decides: 'chief', personId: VETERAN.id },
  'recusal.asked': { no: 1, decides: 'chief', dueAt: TUESDAY_9 },
  'recusal.decided': { no: 1, granted: true },
  'tie.weighed': { personId: VETERAN.id, allowed: true },
  'feedback.recorded': { side: 'A', reached: true },
  'lead.changed': { fromId: VETERAN.id, toId: SECOND_VETERAN.id, reason: 'leave', dueAt: TUESDAY_9, nextOn: ON },
  'case.referred-out': { partner: 'justice_office' },
  'case.not-accepted': { exclusion: 'gang_fight' },
  'case.taken': { leadId: VETERAN.id, firstContactDueAt: TUESDAY_9, nextOn: ON },
  'session.recorded': {
    ...{ no: 1, sessionType: 'joint_session', durationMinutes: 30, firstContact: true, nextOn: ON, late: true },
    signs: ['threat_explicit'],
  },
  'risk.raised': { from: 'yellow', to: 'red' },
  'risk.lowered': { from: 'red', to: 'yellow' },
  'level.questioned': {},
  'level.answered': { level: 'blue', kept: true, askedBy: 'p-commander' },
  'agreement.recorded': { no: 'A-1', terms: 2, nextOn: ON, applyBy: '2026-12-24' },
  'agreement.part-recorded': { no: 'A-1', terms: 2, nextOn: ON, applyBy: '2026-12-24' },
  'agreement.submitted': { no: 'A-1', reviewerId: null },
  'agreement.returned': { no: 'A-1' },
  'confirmation.marked': { no: 'A-1', mark: 'applied' },
  'terms.performed': { followUpFrom: ON, plan },
  'agreement.breached': { nextOn: ON, score: 40, remediesExplained: true },
  'follow-up.recorded': {
    ...{ dayOffset: 7, performance: 'late', recurrence: 'quarrel', mood: 'tense', reached: true, action: 'urge' },
    ...{ nextOn: ON, awaitsCheck: true },
  },
  'alarm.raised': { recurrence: 'violence', mood: 'tense', action: 'escalate' },
  'watch.passed': { closableOn: ON },
  'closure.proposed': { outcome: 'unresolved' },
  'closure.dropped': {},
  'case.resolved': { dossierPercent: 80 },
  'case.archived': {},
  'case.unresolved': { reason: 'gap_in_claims', dossierPercent: 80 },
  'case.withdrawn': { withdrawnBy: 'A', on: ON },
  'case.suspended': { reason: 'hospital', nextOn: ON },
  'case.resumed': { nextOn: ON },
  'case.released': { reason: 'leave', fromId: VETERAN.id, toId: null, dueAt: TUESDAY_9 },
  'handoff.acknowledged': { fromId: VETERAN.id, toId: SECOND_VETERAN.id },
  'handoff.bounced': { toId: LEAD.id },
  'case.returned': {},
  'referral.checked': { result: 'no_answer' },
  'case.settled-on-scene': { followUpFrom: ON, plan },
  'case.converted': {},
  'case.merged': { intoId: 'other', intoNumber: 'LJ-2026-000777' },
  'duplicate.joined': { ...earlier, calls: 2, promisedOn: ON, ...calls },
  'case.unmerged': earlier,
  'duplicate.parted': { ...earlier, calls90: 2, score: 30 },
  'case.cancelled': { reason: 'no_dispute' },
  'case.reopened': { ground: 'violence', nextOn: ON },
  'case.rerouted': {
    from: { teamId: 'songling', stationId: 'songling' },
    to: { teamId: null, stationId: 'songling' },
  },
  'case.escalated': { to: 'chief' },
  'escalation.answered': { toId: VETERAN.id },
  'gate.checked': { result: 'returned' },
  'handling.restarted': { dueOn: ON, after: 'breached' },
  'enforcement.changed': { from: 'none', to: 'summoned' },
  'reminder.rescheduled': { kind: 'next_date', to: ON },
  'reminder.not-reached': { kind: 'next_date', retryOn: ON },
  'promise.stuck': { ...promise, times: 3 },
  'help.asked': { ...promise, toId: CHIEF.id },
  'tasks.opened': { path: 'domestic_violence', count: 3 },
  'task.done': task,
  'task.not-needed': task,
  'task.handed': { ...task, fromId: REPORTER.id, toId: CHIEF.id, dueAt: TUESDAY_9 },
  'task.taken-over': { ...task, fromId: REPORTER.id, toId: CHIEF.id },
  'task.stays': { ...task, ownerId: REPORTER.id, toId: CHIEF.id, why: 'unanswered' },
  'injury.reported': { during: 'session' },
  'violence.reported': { during: 'follow_up' },
  'review.opened': { reviewId: 'review', trigger: 'violence' },
  'review.closed': { reviewId: 'review' },
  'gate.held': { route: 'veteran_team', outcome: 'hold_enforcement_first', exclusion: null },
  'step.held': { step: 'case.release', why: 'case.shielded' },
};

export function everyEvent(caseId: string, by = VETERAN.id): CaseEvent[] {
  return Object.entries(FACTS).map(
    ([type, fact], at) => ({ id: at + 1, caseId, cycle: 1, by, at: MONDAY_9, type, ...fact }) as CaseEvent,
  );
}
