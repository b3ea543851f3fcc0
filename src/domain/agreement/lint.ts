/**
 * What is looked at before an agreement goes on record. What the law forbids stops it; what only a person can judge is
 * said and must be ticked (F5 of the domain notes; People's Mediation Law arts 28–31; Procedure Provisions arts 184–186).
 */
import type { Case } from '../case/case.ts';
import { hasDelicateParty } from '../case/delicate-parties.ts';
import type { Agreement, Term } from '../case/records.ts';
import type { MediationBasis } from '../case/vocabulary.ts';
import type { Instant } from '../time/instant.ts';
import { dateOf, type WorkingCalendar } from '../time/working-calendar.ts';
import type { Finding, FindingCode } from './findings.ts';
import { forbiddenIn, type TextFinding } from './forbidden-terms.ts';
import { dueDaysOf, isMoney } from './terms.ts';

/** The others only warn. */
const BLOCKS: ReadonlySet<FindingCode> = new Set([
  'money_without_amount',
  'money_without_date',
  'instalments_do_not_add_up',
  'instalment_without_money',
  'owes_itself',
  'waives_reporting',
  'waives_suing',
  'promises_no_prosecution',
  'promises_no_penalty',
  'oral_on_paper',
  'effect_before_signature',
]);

export function isBlocking({ code }: Finding): boolean {
  return BLOCKS.has(code);
}

export type Linted = Pick<
  Agreement,
  'form' | 'basis' | 'terms' | 'signatures' | 'signedOn' | 'copiesDelivered' | 'effectiveOn'
>;

export function lintAgreement(agreement: Linted): Finding[] {
  const { form, basis, terms, signatures, signedOn, copiesDelivered, effectiveOn } = agreement;
  const whole: Finding[] = [];
  if (form === 'written' && Object.values(signatures).includes('oral_confirmed')) whole.push({ code: 'oral_on_paper' });
  if (signedOn && Object.values(signedOn).some((day) => day > effectiveOn))
    whole.push({ code: 'effect_before_signature' });
  if (form === 'written' && !copiesDelivered) whole.push({ code: 'copies_missing' });
  const each = terms.flatMap((term, at) => [
    ...lintTerm(term, basis, at + 1),
    ...(dueDaysOf(term).some((day) => day < effectiveOn) ? [{ code: 'due_before_effect' as const, term: at + 1 }] : []),
  ]);
  return [...each, ...whole];
}

export function lintTerm(term: Term, basis: MediationBasis, no: number): Finding[] {
  const { kind, text, proof, amount, dueOn, instalments = [], obligor, obligee } = term;
  const found: FindingCode[] = [];
  if (isMoney(kind) && amount === undefined) found.push('money_without_amount');
  if (isMoney(kind) && !dueOn && instalments.length === 0) found.push('money_without_date');
  if (!isMoney(kind) && instalments.length > 0) found.push('instalment_without_money');
  if (instalments.length > 0 && instalments.reduce((sum, part) => sum + part.amount, 0) !== amount)
    found.push('instalments_do_not_add_up');
  if (obligee === obligor) found.push('owes_itself');
  found.push(...forbiddenIn(`${text}\n${proof ?? ''}`).map((code) => inLawOrNot(code, basis)));
  return [...new Set(found)].map((code) => ({ code, term: no }));
}

/** In public-security mediation the law itself lifts the penalty once the agreement is performed. */
function inLawOrNot(code: TextFinding, basis: MediationBasis): FindingCode {
  return code === 'promises_no_penalty' && basis === 'public_security' ? 'penalty_lifted_by_law' : code;
}

const COOLING_OFF_MS = 24 * 3_600_000;

/**
 * Whoever is young, in custody, in hospital or otherwise weak gets a night's sleep before signing, and somebody beside
 * them (domain notes 13). Both are said and ticked, never a stop; the note that the consent was free is asked for.
 */
export function consentFindings(
  current: Case,
  { consent, signedOn }: Pick<Agreement, 'consent' | 'signedOn'>,
  at: Instant,
  calendar: WorkingCalendar,
): Finding[] {
  if (!('leadId' in current) || !hasDelicateParty(current)) return [];
  const last = current.sessions.findLast(({ type }) => type !== 'no_show')?.startedAt;
  const isFresh = last !== undefined && Date.parse(at) - Date.parse(last) < COOLING_OFF_MS;
  const signedAtOnce = last !== undefined && Object.values(signedOn ?? {}).some((day) => day <= dateOf(calendar, last));
  return [
    ...(isFresh || signedAtOnce ? [{ code: 'cooling_off' as const }] : []),
    ...(consent?.thirdPerson ? [] : [{ code: 'nobody_beside' as const }]),
  ];
}
