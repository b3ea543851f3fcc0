/** What a look at an agreement can find. */
export type FindingCode =
  | 'money_without_amount'
  | 'money_without_date'
  | 'instalments_do_not_add_up'
  | 'instalment_without_money'
  | 'owes_itself'
  | 'waives_reporting'
  | 'waives_suing'
  | 'promises_no_prosecution'
  | 'promises_no_penalty'
  | 'oral_on_paper'
  | 'effect_before_signature'
  | 'binds_non_party'
  | 'pursues_no_further'
  | 'penalty_lifted_by_law'
  | 'due_before_effect'
  | 'copies_missing'
  | 'cooling_off'
  | 'nobody_beside';
/** `term` counts from 1; without one it is about the whole. */
export type Finding = { code: FindingCode; term?: number };
