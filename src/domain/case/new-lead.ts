/**
 * After the agreement what is left is to see that promises are kept: whoever is named does that from the same moment on,
 * so that somebody always does, and says that the note has arrived.
 */
import { can, notAllowed } from '../people/permissions.ts';
import type { Person } from '../people/person.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import type { WorkingCalendar } from '../time/working-calendar.ts';
import { whyNotGoOn } from './assignment.ts';
import type { AgreedCase, Case, WatchedCase } from './case.ts';
import type { CaseFact, Decision } from './events.ts';
import { acknowledgeBy, changed, unacknowledged } from './open-hand-off.ts';
import type { HandOff } from './overlay.ts';

export type LedOn = AgreedCase | WatchedCase;

export function isLedOn(current: Case): current is LedOn {
  return current.status === 'agreed' || current.status === 'follow_up';
}

export type LeadInput = Pick<HandOff, 'reason' | 'summary' | 'nextOn'> & {
  openPromises: string | null;
  to: Person | null;
};

/** The terms are looked at on the date that the former lead gave; the checks of a watch have theirs. */
export function handLead(
  current: LedOn,
  { to, reason, summary, openPromises, nextOn }: LeadInput,
  by: Person,
  at: Instant,
  calendar: WorkingCalendar,
): Result<Decision<LedOn>> {
  if (!to) return fail('handoff.name-needed');
  if (to.id === current.leadId) return fail('handoff.same-person');
  const whyNot = whyNotGoOn(current, to);
  if (whyNot) return fail(whyNot);
  const dueAt = acknowledgeBy(current.level, at, calendar);
  const note = { reason, summary, openPromises: openPromises ?? '', nextOn, by: by.id, at, dueAt };
  const handOff: HandOff = { from: current.leadId, to: to.id, ...note };
  const moved = withLead(current, to.id, at);
  const handOffs = [...(current.handOffs ?? []), handOff];
  const dated = current.status === 'agreed' && current.nextOn !== null && nextOn ? { nextOn } : {};
  const fact: CaseFact = { type: 'lead.changed', fromId: current.leadId, toId: to.id, reason, dueAt, ...dated };
  return ok({ next: { ...moved, ...dated, handOffs }, facts: [fact] });
}

/** What the former lead declared is not the new one's word. */
export function withLead(current: LedOn, leadId: string, at: Instant): LedOn {
  const members = current.declaration.members.filter((member) => member !== leadId);
  const declaration = { ...current.declaration, conflicts: [], members, firstContactPlanAt: at };
  return { ...current, version: current.version + 1, leadId, declaration };
}

/** The note has arrived. */
export function acknowledgeLead(current: Case, by: Person, at: Instant): Result<Decision<LedOn>> {
  const open = unacknowledged(current);
  if (!isLedOn(current) || !open) return fail('handoff.none-open');
  const permission = can(by, 'handoff.acknowledge', current);
  if (!permission.allowed) return notAllowed(permission.mayInstead);
  const handOffs = changed(current, { ...open, acknowledgedAt: at });
  return ok({
    next: { ...current, version: current.version + 1, handOffs },
    facts: [{ type: 'handoff.acknowledged', fromId: open.from, toId: by.id }],
  });
}
