/** After the team or the station had it: to another office, not accepted after all, or withdrawn; and back again. */
import type { Person } from '../people/person.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Instant, PlainDate } from '../time/instant.ts';
import type { Case, ReportedCase } from './case.ts';
import { withdrawalOf } from './ending.ts';
import type { Decision } from './events.ts';
import { reportedAnew } from './reported-anew.ts';
import { step } from './step.ts';
import type { Exclusion, Partner, Side } from './vocabulary.ts';

export type SentElsewhere = { note?: string } & (
  | { to: 'referred_out'; partner: Partner | null }
  | { to: 'not_accepted'; exclusion: Exclusion | null }
  | { to: 'withdrawn'; withdrawnBy: Side | null; withdrawnOn: PlainDate | null; stance: string }
);

export function sendElsewhere(current: Case, input: SentElsewhere, by: Person, at: Instant): Result<Decision> {
  const allowed = step(current, 'case.send-elsewhere', by);
  if (!allowed.ok) return allowed;
  const version = current.version + 1;
  const sentOn = { by: by.id, at, ...(input.note ? { note: input.note } : {}) };
  if (input.to === 'withdrawn') {
    const said = withdrawalOf(input);
    if (!said.ok) return said;
    const { withdrawnBy, on } = said.value;
    const before = allowed.value;
    // Whoever leads a case says that a side withdrew; triage confirms it, and does not say it alone.
    if (before.status !== 'awaiting_claim' && before.status !== 'assigned') return fail('closure.proposal-needed');
    const closure = { outcome: 'withdrawn', by: by.id, at, elements: [], alternativesExplained: false } as const;
    return ok({
      next: {
        ...before,
        status: 'withdrawn',
        version,
        closure: { ...closure, withdrawnBy, stance: input.stance, ...(on ? { withdrawnOn: on } : {}) },
        sentOn,
      },
      facts: [said.value],
    });
  }
  if (input.to === 'referred_out') {
    if (!input.partner) return fail('triage.partner-needed');
    const triage = { ...allowed.value.triage, partner: input.partner };
    return ok({
      next: { ...allowed.value, triage, status: 'referred_out', version, sentOn },
      facts: [{ type: 'case.referred-out', partner: input.partner }],
    });
  }
  if (!input.exclusion) return fail('triage.refusal-ground-needed');
  return ok({
    next: { ...allowed.value, status: 'not_accepted', version, sentOn },
    facts: [{ type: 'case.not-accepted', exclusion: input.exclusion }],
  });
}

/** The office gave it back: triaged anew, and the clock goes on from the first report, so that it is late at once. */
export function takeBack(current: Case, note: string, by: Person, at: Instant): Result<Decision<ReportedCase>> {
  const allowed = step(current, 'case.take-back', by);
  if (!allowed.ok) return allowed;
  const { triage } = allowed.value;
  const made = { note, by: by.id, at, ...(triage.partner ? { partner: triage.partner } : {}) };
  const next: ReportedCase = { ...reportedAnew(allowed.value, at), returns: [...(current.returns ?? []), made] };
  return ok({ next, facts: [{ type: 'case.returned' }] });
}
