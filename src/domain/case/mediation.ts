/** The veteran's work: take with a declaration of impartiality, meet, record, agree. */
import { isConfirmable } from '../agreement/judicial-confirmation.ts';
import { isBlocking, lintAgreement } from '../agreement/lint.ts';
import { nextAgreementNo } from '../agreement/terms.ts';
import { can, isShielded } from '../people/permissions.ts';
import { isOnDuty, type Person } from '../people/person.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import { dateOf, type WorkingCalendar } from '../time/working-calendar.ts';
import { VOLUME_WEIGHT } from '../triage/difficulty.ts';
import { whyNotThese } from './agents.ts';
import { automaticTies } from './automatic-ties.ts';
import type { AgreedCase, Case, MediatedCase, TakenCase, WorkedCase } from './case.ts';
import { whyNotHelp } from './colleagues.ts';
import { hasDelicateParty } from './delicate-parties.ts';
import { isBoundOnFile, tieOf } from './disclosure.ts';
import { dropProposal } from './drop-proposal.ts';
import type { CaseFact, Decision } from './events.ts';
import { firstContactOwedBy } from './first-contact.ts';
import { lacksGateCheck } from './gate-check.ts';
import { acknowledged, promisedOn } from './hand-off.ts';
import { reviewReasons, submitForReview } from './legal-review.ts';
import { involvesMinor } from './minors.ts';
import { attemptOf, bringsTogether } from './public-security.ts';
import { putInForce, whyUnfit } from './put-in-force.ts';
import { injuryIn, raiseRisk } from './raise-risk.ts';
import { recheckPresent, recheckTies } from './recheck-ties.ts';
import type { Agreement, Declaration, Session } from './records.ts';
import { newSigns } from './signs.ts';
import { mayStartFrom, step } from './step.ts';
import { triagedPart } from './triaged-part.ts';

/** Weighted points of one case in its lead's load; 0 once the lead's active work is over. */
export function loadPoints(current: Case): number {
  return isWorked(current) ? VOLUME_WEIGHT[current.triage.difficulty] : 0;
}

const AT_WORK: ReadonlySet<Case['status']> = new Set(['taken', 'in_mediation', 'suspended', 'agreed']);

function isWorked(current: Case): current is WorkedCase {
  return AT_WORK.has(current.status);
}

/** The first click wins; afterwards the veteran leads the case and owes the first contact. */
export function take(
  current: Case,
  by: Person,
  declaration: Declaration,
  at: Instant,
  calendar: WorkingCalendar,
  points: number,
  colleagues: readonly Person[] = [],
): Result<Decision<TakenCase>> {
  if (current.status === 'awaiting_claim' && current.level === 'red') return fail('case.red-is-assigned');
  if (current.status === 'assigned' && current.assigneeId !== by.id) {
    return fail('case.assigned-to-another', { personId: current.assigneeId });
  }
  const tie = tieOf(current, by, declaration.conflicts);
  if (current.status === 'assigned' && current.declined) return fail(tie === 'case.recused' ? tie : 'case.declined');
  if ('leadId' in current) return fail('case.already-taken', { personId: current.leadId, at: current.takenAt });
  if (!mayStartFrom(current, 'case.take')) return fail('case.not-open-to-claim');
  if (!can(by, 'case.take', current).allowed) return fail('case.not-your-team');
  if (!isOnDuty(by)) return fail('case.not-on-duty');
  if (by.excludedAreas.includes(current.report.area)) return fail('case.excluded-area');
  if (automaticTies(current, by).includes('excluded_person')) return fail('case.excluded-person');
  if (isBoundOnFile(current, by)) return fail('case.stand-aside');
  if (tie) return fail(tie);
  if (current.status === 'awaiting_claim' && points + VOLUME_WEIGHT[current.triage.difficulty] > by.workloadCap) {
    return fail('case.load-cap', { points, cap: by.workloadCap });
  }
  for (const colleague of colleagues) {
    const whyNot = whyNotHelp(current, colleague);
    if (whyNot) return fail(whyNot, { personId: colleague.id });
  }
  const arrived = acknowledged(current, by, at);
  const dueAt = firstContactOwedBy(current, at, calendar);
  const nextOn = promisedOn(current, dateOf(calendar, at));
  const next: TakenCase = {
    ...triagedPart(current),
    ...current.earlier,
    ...(arrived.handOffs ? { handOffs: arrived.handOffs } : {}),
    version: current.version + 1,
    status: 'taken',
    leadId: by.id,
    declaration,
    takenAt: at,
    firstContactDueAt: dueAt,
    firstContactAt: null,
    sessions: current.earlier?.sessions ?? [],
    nextOn,
    postponements: [],
  };
  const taken = { type: 'case.taken', leadId: by.id, firstContactDueAt: dueAt, ...(nextOn ? { nextOn } : {}) } as const;
  return ok({ next, facts: [taken, ...arrived.facts] });
}

export type SessionInput = Omit<Session, 'no' | 'recordedBy' | 'recordedAt'>;

/** Written down a day or more after it began: still true, but no longer fresh. */
const LATE_AFTER_MS = 24 * 3_600_000;

/** One more meeting on record; meeting a party for the first time makes it a mediation. New danger raises the level. */
export function recordSession(
  given: Case,
  input: SessionInput,
  by: Person,
  at: Instant,
  calendar: WorkingCalendar,
  present: readonly Person[] = [],
): Result<Decision<TakenCase | MediatedCase>> {
  const allowed = step(given, 'case.record-session', by);
  if (!allowed.ok) return allowed;
  const current = allowed.value;
  if (isShielded(current)) return fail('case.shielded');
  const rechecked = recheckPresent(current, by, present, at);
  if (!rechecked.ok) return rechecked;
  if (toMinute(input.startedAt) < toMinute(current.takenAt)) return fail('session.before-take');
  if (input.nextOn !== null && input.nextOn <= dateOf(calendar, at)) return fail('session.next-date-too-soon');
  const noAgent = whyNotThese(current, input.agents ?? []);
  if (noAgent) return fail(noAgent);
  const counted = attemptOf(current, input, calendar);
  if (!counted.ok) return counted;
  const meetsParty = input.attended.includes('A') || input.attended.includes('B');
  const isMeeting = bringsTogether(input);
  if (input.type === 'joint_session' && !isMeeting) return fail('session.no-party-present');
  if (isMeeting && lacksGuardian(current, input)) return fail('case.guardian-needed');
  if (counted.value && lacksGateCheck(current)) return fail('session.awaits-gate-check');
  const attempt = counted.value ?? {};
  const session: Session = { ...input, ...attempt, no: current.sessions.length + 1, recordedBy: by.id, recordedAt: at };
  const firstContact = current.firstContactAt === null && meetsParty && input.type !== 'no_show';
  const raised = raiseRisk(current, input.newRiskFlags);
  const dropped = dropProposal(current);
  const shared = {
    ...dropped.core,
    ...raised.change,
    ...rechecked.value.change,
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
    ...(Date.parse(at) - Date.parse(input.startedAt) >= LATE_AFTER_MS ? { late: true } : {}),
    ...attempt,
    signs: newSigns(current.report, next.report),
  };
  const injury = injuryIn(input.newRiskFlags, current, 'session');
  return ok({ next, facts: [recorded, ...dropped.facts, ...raised.facts, ...injury, ...rechecked.value.facts] });
}

/** A form knows minutes, the take has seconds. */
function toMinute(at: Instant): string {
  return at.slice(0, 16);
}

/** A minor is not brought to the table, and bound to nothing, without the guardian beside. */
function lacksGuardian(current: TakenCase | MediatedCase, input: { guardianPresent?: boolean }): boolean {
  return involvesMinor(current) && !input.guardianPresent;
}

export type AgreementInput = Omit<Agreement, 'no' | 'recordedBy' | 'recordedAt'>;

/**
 * Both sides have agreed; what they promised is still to be done, so nothing is resolved yet. Where they agreed on some
 * of the issues only, the mediation goes on.
 */
export function recordAgreement(
  given: Case,
  input: AgreementInput,
  by: Person,
  at: Instant,
  calendar: WorkingCalendar,
): Result<Decision<AgreedCase | MediatedCase>> {
  const allowed = step(given, 'case.record-agreement', by);
  if (!allowed.ok) return allowed;
  const current = allowed.value;
  if (isShielded(current)) return fail('case.shielded');
  const rechecked = recheckTies(current, by, at);
  if (!rechecked.ok) return rechecked;
  if (current.pendingAgreement) return fail('agreement.waits-for-review');
  if (lacksGuardian(current, input)) return fail('case.guardian-needed');
  if (hasDelicateParty(current) && !input.consent?.note.trim()) return fail('agreement.consent-note-needed');
  if (input.signatures.A === 'refused' || input.signatures.B === 'refused') return fail('agreement.unsigned');
  const unfit = whyUnfit(current, input);
  if (unfit) return fail(unfit.code, unfit.facts);
  const stop = lintAgreement(input).find(isBlocking);
  if (stop) return fail('agreement.lint', { ...stop });
  if (input.judicialConfirmation === 'wanted' && !isConfirmable(input.basis, current))
    return fail('agreement.not-confirmable');
  const no = nextAgreementNo(current.number, current);
  const agreement: Agreement = { ...input, no, recordedBy: by.id, recordedAt: at };
  const reasons = reviewReasons(current, agreement);
  return ok(
    reasons.length > 0 ? submitForReview(current, agreement, reasons) : putInForce(current, agreement, at, calendar),
  );
}
