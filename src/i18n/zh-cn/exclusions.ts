import type { exclusions as reference } from '../en/exclusions.ts';

export const exclusions: typeof reference = {
  home: '有没有您难以做到不偏不倚的人？登记一次，他们的纠纷就不会派给您。',
  button: '我要回避的人',
  link: '在这里登记您难以做到不偏不倚的人。链接十分钟内有效，只能打开一次。',
  title: '我要回避的人',
  explain:
    '亲属、债权人、债务人、有旧怨的人。内容加密保存，只用来与当事人比对，除您本人外谁也看不到；比对上时，队长会知道您需要回避。',
  none: '还没有登记。',
  contactHint: '有同名的人时，靠电话区分。',
  add: '登记',
  remove: '删除',
  removeOf: (name) => `删除${name}`,
  saved: '已登记。',
  removed: '已删除。',
  wrong: '请再看一下：',
};
