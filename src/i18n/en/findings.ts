/** What the check of an agreement found, and what to do about it. */
import type { FindingCode } from '../../domain/agreement/findings.ts';

export const finding = {
  money_without_amount: 'A money term needs an amount.',
  money_without_date: 'A money term needs a date.',
  instalments_do_not_add_up: 'The instalments must add up to the amount.',
  instalment_without_money: 'Only a money term has instalments.',
  owes_itself: 'A side cannot owe something to itself.',
  waives_reporting: 'Nobody may give up the right to report to the police. Please reword the term.',
  waives_suing: 'Nobody may give up the right to sue or to arbitrate. Please reword the term.',
  promises_no_prosecution: 'Criminal liability is not for the parties to settle. Please reword the term.',
  promises_no_penalty: 'A penalty may not be promised away. Only public-security mediation may, by law.',
  oral_on_paper: 'A written agreement needs signatures. For an oral confirmation choose the form “oral”.',
  effect_before_signature: 'It cannot take effect before both sides have signed.',
  binds_non_party: 'It seems to bind somebody who is not a party. Whoever is to do something must sign.',
  pursues_no_further: '“No further claims”: make sure that both sides understand what they give up.',
  penalty_lifted_by_law: 'No penalty follows only if the agreement is performed. Please say so to both sides.',
  due_before_effect: 'It falls due before the agreement takes effect. Is the date right?',
  copies_missing: 'The copies have not been handed over yet.',
  cooling_off:
    'A minor, somebody in custody, in hospital or in need of care signs less than 24 hours after the last talk. Better wait a day.',
  nobody_beside:
    'A minor, somebody in custody, in hospital or in need of care agreed with nobody of their own beside them. Better with a relative or another person of trust.',
} satisfies Record<FindingCode, string>;
