/** A case changes hands with a note, and the new owner says that it has arrived. Until then somebody still owns it. */
import { isShielded } from '../people/permissions.ts';
import type { Person } from '../people/person.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Instant, PlainDate } from '../time/instant.ts';
import { addDays, dateOf, type WorkingCalendar } from '../time/working-calendar.ts';
import { assignTo, whyNotGoOn } from './assignment.ts';
import type { AssignedCase, Case, OpenCase, TriagedCore } from './case.ts';
import type { CaseFact, Decision } from './events.ts';
import { handLead, isLedOn, type LedOn, withLead } from './new-lead.ts';
import { acknowledgeBy, changed, openHandOff, unacknowledged } from './open-hand-off.ts';
import type { HandOff } from './overlay.ts';
import { dueAfterAppraisal } from './public-security.ts';
import { type Before, mayStartFrom, step } from './step.ts';
import type { ReleaseReason } from './step-codes.ts';
import { earlierWork, triagedPart } from './triaged-part.ts';

export type ReleaseInput = {
  reason: ReleaseReason;
  summary: string;
  /** Null: there are none, and whoever hands it on says so. Empty: nothing was said. */
  openPromises: string | null;
  nextOn: PlainDate | null;
  /** Null: the team is asked. */
  to: Person | null;
};

export const MOST_DAYS_AHEAD = 180;

/** A red case, and one that the station mediates, is handed to somebody by name; any other may go to the team. */
export function release(
  current: Case,
  input: ReleaseInput,
  by: Person,
  at: Instant,
  calendar: WorkingCalendar,
): Result<Decision<OpenCase | AssignedCase | LedOn>> {
  const allowed = step(current, 'case.release', by);
  if (!allowed.ok) return allowed;
  if (isShielded(current)) return fail('case.shielded');
  if (input.openPromises === '') return fail('handoff.promises-needed');
  const today = dateOf(calendar, at);
  const isDated = input.nextOn && input.nextOn > today && input.nextOn <= addDays(today, MOST_DAYS_AHEAD);
  if (!isDated) return fail('handoff.date-needed', { days: MOST_DAYS_AHEAD });
  const before = allowed.value;
  return isLedOn(before) ? handLead(before, input, by, at, calendar) : handOn(before, input, by, at, calendar);
}

/** The same, whoever decided it. */
export function handOn(
  current: Exclude<Before<'case.release'>, LedOn>,
  { to, reason, summary, openPromises, nextOn }: ReleaseInput,
  by: Person,
  at: Instant,
  calendar: WorkingCalendar,
): Result<Decision<OpenCase | AssignedCase>> {
  const { leadId, version, level, teamId } = current;
  if (!to && (level === 'red' || teamId === null)) return fail('handoff.name-needed');
  if (to?.id === leadId) return fail('handoff.same-person');
  if (to) {
    const whyNot = whyNotGoOn(current, to);
    if (whyNot) return fail(whyNot);
  }
  const dueAt = acknowledgeBy(level, at, calendar);
  const handOff: HandOff = {
    from: leadId,
    to: to?.id ?? null,
    reason,
    summary,
    openPromises: openPromises ?? '',
    nextOn,
    by: by.id,
    at,
    dueAt,
  };
  const core: TriagedCore = {
    ...triagedPart(current),
    ...(current.status === 'suspended' ? dueAfterAppraisal(current, at, calendar) : {}),
    version: version + 1,
    handOffs: [...(current.handOffs ?? []), handOff],
    earlier: earlierWork(current),
  };
  const released: CaseFact = { type: 'case.released', reason, fromId: leadId, toId: to?.id ?? null, dueAt };
  if (to) {
    const { next, facts } = assignTo(core, to.id, false, at);
    return ok({ next: { ...next, acceptDueAt: dueAt }, facts: [released, ...facts] });
  }
  return ok({
    next: { ...core, status: 'awaiting_claim', claimDueAt: dueAt },
    facts: [released, { type: 'case.opened', teamId: core.teamId! }],
  });
}

/** Handed on, and not taken yet: also when it bounced, for whoever it bounced to. */
export function awaitsHandOver(current: Case): HandOff | null {
  return mayStartFrom(current, 'case.take') || isLedOn(current) ? unacknowledged(current) : null;
}

/** The date that the former lead gave; one that passed while nobody had the case is owed today. */
export function promisedOn(current: TriagedCore, today: PlainDate): PlainDate | null {
  const promised = unacknowledged(current)?.nextOn ?? null;
  return promised !== null && promised < today ? today : promised;
}

/** Taking the case is the acknowledgement. */
export function acknowledged(
  current: TriagedCore,
  by: Person,
  at: Instant,
): { handOffs?: HandOff[]; facts: CaseFact[] } {
  const last = unacknowledged(current);
  if (!last) return { ...(current.handOffs ? { handOffs: [...current.handOffs] } : {}), facts: [] };
  return {
    handOffs: changed(current, { ...last, acknowledgedAt: at }),
    facts: [{ type: 'handoff.acknowledged', fromId: last.from, toId: by.id }],
  };
}

/** Nobody said in time that it had arrived: it goes to whoever answers for the team or the station. */
export function bounce(
  current: Case,
  to: Person,
  at: Instant,
  _calendar: WorkingCalendar,
): Result<Decision<AssignedCase | LedOn>> {
  const open = openHandOff(current);
  if (!mayStartFrom(current, 'handoff.bounce') || !open || open.dueAt > at) return fail('handoff.not-due');
  const bounced: CaseFact = { type: 'handoff.bounced', toId: to.id };
  if (isLedOn(current)) {
    const handOffs = changed(current, { ...open, bouncedAt: at });
    const moved: CaseFact = { type: 'lead.changed', fromId: current.leadId, toId: to.id };
    return ok({ next: { ...withLead(current, to.id, at), handOffs }, facts: [bounced, moved] });
  }
  const core: TriagedCore & Pick<AssignedCase, 'tied'> = {
    ...triagedPart(current),
    version: current.version + 1,
    handOffs: changed(current, { ...open, bouncedAt: at }),
    ...(current.earlier ? { earlier: current.earlier } : {}),
    ...('tied' in current && current.tied ? { tied: current.tied } : {}),
  };
  const { next, facts } = assignTo(core, to.id, true, at);
  return ok({ next, facts: [bounced, ...facts] });
}
