/** The veteran's work: take with a declaration of impartiality, meet, record, agree. */
import { can } from '../people/permissions.ts';
import { isOnDuty, type Person } from '../people/person.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import type { WorkingCalendar } from '../time/working-calendar.ts';
import { VOLUME_WEIGHT } from '../triage/difficulty.ts';
import { assessRisk, graverLevel } from '../triage/risk-score.ts';
import type { AgreedCase, Case, MediatedCase, TakenCase, WorkedCase } from './case.ts';
import { firstContactDueAt } from './clocks.ts';
import { tieOf } from './disclosure.ts';
import type { CaseFact, Decision } from './events.ts';
import type { Agreement, Declaration, Session } from './records.ts';
import { DANGER_SIGNS, type RiskFlag } from './vocabulary.ts';

/** Weighted points of one case in its lead's load; 0 once the lead's active work is over. */
export function loadPoints(current: Case): number {
  return isWorked(current) ? VOLUME_WEIGHT[current.triage.difficulty] : 0;
}

function isWorked(current: Case): current is WorkedCase {
  return current.status === 'taken' || current.status === 'in_mediation' || current.status === 'agreed';
}

/** The first click wins; afterwards the veteran leads the case and owes the first contact. */
export function take(
  current: Case,
  by: Person,
  declaration: Declaration,
  at: Instant,
  calendar: WorkingCalendar,
  points: number,
): Result<Decision<TakenCase>> {
  if (current.status === 'awaiting_claim' && current.level === 'red') return fail('case.red-is-assigned');
  if (current.status === 'assigned' && current.assigneeId !== by.id) {
    return fail('case.assigned-to-another', { personId: current.assigneeId });
  }
  const tie = tieOf(current, by.id, declaration.conflicts);
  if (current.status === 'assigned' && current.declined) return fail(tie === 'case.recused' ? tie : 'case.declined');
  if ('leadId' in current) return fail('case.already-taken', { personId: current.leadId, at: current.takenAt });
  if (current.status !== 'awaiting_claim' && current.status !== 'assigned') return fail('case.not-open-to-claim');
  if (!can(by, 'case.take', current).allowed) return fail('case.not-your-team');
  if (!isOnDuty(by)) return fail('case.not-on-duty');
  if (by.excludedAreas.includes(current.report.area)) return fail('case.excluded-area');
  if (tie) return fail(tie);
  if (current.status === 'awaiting_claim' && points + VOLUME_WEIGHT[current.triage.difficulty] > by.workloadCap) {
    return fail('case.load-cap', { points, cap: by.workloadCap });
  }
  const dueAt = firstContactDueAt(current.level, at, calendar);
  const next: TakenCase = {
    id: current.id,
    number: current.number,
    version: current.version + 1,
    cycle: current.cycle,
    reportedBy: current.reportedBy,
    reportedAt: current.reportedAt,
    report: current.report,
    assessment: current.assessment,
    level: current.level,
    triage: current.triage,
    teamId: current.teamId,
    ...(current.disclosures ? { disclosures: current.disclosures } : {}),
    status: 'taken',
    leadId: by.id,
    declaration,
    takenAt: at,
    firstContactDueAt: dueAt,
    firstContactAt: null,
    sessions: [],
    nextOn: null,
    postponements: [],
  };
  return ok({ next, facts: [{ type: 'case.taken', leadId: by.id, firstContactDueAt: dueAt }] });
}

export type SessionInput = Omit<Session, 'no' | 'recordedBy'>;

/** One more meeting on record; meeting a party for the first time makes it a mediation. New danger raises the level. */
export function recordSession(
  current: Case,
  input: SessionInput,
  by: Person,
): Result<Decision<TakenCase | MediatedCase>> {
  if (current.status !== 'taken' && current.status !== 'in_mediation') return fail('case.not-in-this-state');
  if (!can(by, 'case.record-session', current).allowed) return fail('person.not-allowed');
  const meetsParty = input.attended.includes('A') || input.attended.includes('B');
  if (input.type === 'joint_session' && !(input.attended.includes('A') && input.attended.includes('B'))) {
    return fail('session.no-party-present');
  }
  const session: Session = { ...input, no: current.sessions.length + 1, recordedBy: by.id };
  const firstContact = current.firstContactAt === null && meetsParty && input.type !== 'no_show';
  const raised = raiseRisk(current, input.newRiskFlags);
  const shared = {
    ...current,
    ...raised.change,
    version: current.version + 1,
    sessions: [...current.sessions, session],
    nextOn: input.nextOn,
  };
  const next: TakenCase | MediatedCase =
    firstContact || current.status === 'in_mediation'
      ? { ...shared, status: 'in_mediation', firstContactAt: current.firstContactAt ?? input.startedAt }
      : { ...shared, status: 'taken' };
  const recorded: CaseFact = {
    type: 'session.recorded',
    no: session.no,
    sessionType: session.type,
    durationMinutes: session.durationMinutes,
    firstContact,
    nextOn: session.nextOn,
  };
  return ok({ next, facts: [recorded, ...raised.facts] });
}

function raiseRisk(current: TakenCase | MediatedCase, flags: readonly RiskFlag[]) {
  if (flags.length === 0) return { change: {}, facts: [] as CaseFact[] };
  const isDanger = (flag: RiskFlag) => (DANGER_SIGNS as readonly RiskFlag[]).includes(flag);
  const union = (known: readonly RiskFlag[], added: readonly RiskFlag[]) => [...new Set([...known, ...added])];
  const report = {
    ...current.report,
    dangerSigns: union(current.report.dangerSigns, flags.filter(isDanger)),
    circumstances: union(
      current.report.circumstances,
      flags.filter((flag) => !isDanger(flag)),
    ),
  };
  const assessment = assessRisk(report);
  const level = graverLevel(current.level, assessment.level);
  const facts: CaseFact[] = level === current.level ? [] : [{ type: 'risk.raised', from: current.level, to: level }];
  return { change: { report, assessment, level }, facts };
}

export type AgreementInput = Omit<Agreement, 'no' | 'recordedBy'>;

/** Both sides have agreed; what they promised is still to be done, so nothing is resolved yet. */
export function recordAgreement(current: Case, input: AgreementInput, by: Person): Result<Decision<AgreedCase>> {
  if (current.status !== 'in_mediation') return fail('case.not-in-this-state');
  if (!can(by, 'case.record-agreement', current).allowed) return fail('person.not-allowed');
  if (input.signatures.A === 'refused' || input.signatures.B === 'refused') return fail('agreement.unsigned');
  const isMoney = (kind: string) => kind === 'pay' || kind === 'share_cost';
  if (input.terms.some((term) => isMoney(term.kind) && (!term.amount || !term.dueOn))) {
    return fail('agreement.term-without-amount');
  }
  const no = `${current.number}-${current.cycle}`;
  const next: AgreedCase = {
    ...current,
    status: 'agreed',
    version: current.version + 1,
    agreement: { ...input, no, recordedBy: by.id },
    followUps: [],
    nextOn: null,
  };
  return ok({ next, facts: [{ type: 'agreement.recorded', no, terms: input.terms.length }] });
}
