import type { finding as reference } from '../en/findings.ts';

export const finding: typeof reference = {
  money_without_amount: '涉及钱款的条款要写明金额。',
  money_without_date: '涉及钱款的条款要写明日期。',
  instalments_do_not_add_up: '各期金额合计要等于总金额。',
  instalment_without_money: '只有涉及钱款的条款才能分期。',
  owes_itself: '履行的一方和受益的一方不能是同一方。',
  waives_reporting: '不得约定放弃报警、报案的权利，请改写这一条。',
  waives_suing: '不得约定放弃起诉、仲裁的权利，请改写这一条。',
  promises_no_prosecution: '刑事责任不能由双方私下了结，请改写这一条。',
  promises_no_penalty: '不得许诺不予处罚，只有治安调解依法可以。请改写这一条。',
  oral_on_paper: '书面协议要双方签字。口头确认的，形式请选“口头”。',
  effect_before_signature: '生效日期不能早于双方签字的日期。',
  binds_non_party: '好像给非当事人定了义务。谁要履行，谁就得签字。',
  pursues_no_further: '写了“不再追究”：请确认双方都明白放弃了什么。',
  penalty_lifted_by_law: '协议履行完毕才不予处罚，请向双方讲明。',
  due_before_effect: '履行期限早于生效日期，请核对。',
  copies_missing: '协议文本还没有交给双方。',
  cooling_off: '有未成年人、被拘留、住院或需要照顾的一方，离上次谈话不到 24 小时就签字。最好隔一天再签。',
  nobody_beside: '有未成年人、被拘留、住院或需要照顾的一方，同意时没有自己的人在场。最好有亲属或信得过的人陪同。',
};
