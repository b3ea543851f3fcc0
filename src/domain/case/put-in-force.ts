/** An agreement binds: what makes it unfit to, and what the case owes from then on. */
import type { Problem } from '../result.ts';
import type { Instant, PlainDate } from '../time/instant.ts';
import { dateOf, type WorkingCalendar } from '../time/working-calendar.ts';
import { whyNoAgent } from './agents.ts';
import type { AgreedCase, MediatedCase } from './case.ts';
import { nextContactOn } from './clocks.ts';
import { dropProposal } from './drop-proposal.ts';
import type { Decision } from './events.ts';
import type { Agreement, Term } from './records.ts';
import { BASES } from './vocabulary.ts';

const SHORTEST_HOST = 2;

/** Basis and host stand on every agreement: what it is worth in court depends on them. Violators sign themselves. */
export function whyUnfit(
  current: MediatedCase,
  { basis, host, signatures }: Pick<Agreement, 'basis' | 'host' | 'signatures'>,
): Problem | null {
  if (!BASES.includes(basis)) return { code: 'agreement.basis-needed' };
  if (host.trim().length < SHORTEST_HOST) return { code: 'agreement.host-needed' };
  if (basis === 'public_security' && current.triage.gateInputs.basis !== 'public_security') {
    return { code: 'agreement.basis-not-triaged' };
  }
  for (const side of ['A', 'B'] as const) {
    const why = signatures[side] === 'agent_signed' ? whyNoAgent(current, side) : null;
    if (why) return { code: why, facts: { side } };
  }
  return null;
}

export function putInForce(
  current: MediatedCase,
  agreement: Agreement,
  at: Instant,
  calendar: WorkingCalendar,
): Decision<AgreedCase> {
  const today = dateOf(calendar, at);
  const { no, terms } = agreement;
  const nextOn = nextTermOn(terms, today) ?? nextContactOn(current.level, today, calendar);
  const dropped = dropProposal(current);
  const next: AgreedCase = {
    ...dropped.core,
    status: 'agreed',
    version: current.version + 1,
    agreement,
    followUps: [],
    nextOn,
  };
  return { next, facts: [{ type: 'agreement.recorded', no, terms: terms.length, nextOn }, ...dropped.facts] };
}

/** The next day on which a term falls due; null where none does any more. */
export function nextTermOn(terms: readonly Term[], today: PlainDate): PlainDate | null {
  const days = terms.flatMap(({ dueOn }) => (dueOn && dueOn > today ? [dueOn] : []));
  return days.sort()[0] ?? null;
}
