/** An agreement binds: what makes it unfit to, and what the case owes from then on. */
import { nextTermOn, standingTerms } from '../agreement/terms.ts';
import type { Problem } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import { dateOf, type WorkingCalendar } from '../time/working-calendar.ts';
import { whyNoAgent } from './agents.ts';
import type { AgreedCase, MediatedCase } from './case.ts';
import { nextContactOn } from './clocks.ts';
import { dropProposal } from './drop-proposal.ts';
import type { Decision } from './events.ts';
import type { Agreement } from './records.ts';
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

/** Where only some of the issues are settled, the rest goes on in mediation. */
export function putInForce(
  current: MediatedCase,
  agreement: Agreement,
  at: Instant,
  calendar: WorkingCalendar,
): Decision<AgreedCase | MediatedCase> {
  const today = dateOf(calendar, at);
  const { no } = agreement;
  const terms = agreement.terms.length;
  const { core, facts } = dropProposal(current);
  const version = current.version + 1;
  const contactOn = nextContactOn(current.level, today, calendar);
  const dueOn = nextTermOn([...standingTerms(current), ...agreement.terms], today);
  if (agreement.partial) {
    const nextOn = dueOn !== null && dueOn < contactOn ? dueOn : contactOn;
    const partialAgreements = [...(current.partialAgreements ?? []), agreement];
    const next: MediatedCase = { ...core, version, partialAgreements, nextOn };
    return { next, facts: [{ type: 'agreement.part-recorded', no, terms, nextOn }, ...facts] };
  }
  const nextOn = dueOn ?? contactOn;
  const next: AgreedCase = { ...core, status: 'agreed', version, agreement, followUps: [], nextOn };
  return { next, facts: [{ type: 'agreement.recorded', no, terms, nextOn }, ...facts] };
}
