import type { home as reference } from '../en/home.ts';

export const home: typeof reference = {
  greeting: (name) => `${name}，您好`,
  nothing: '目前没有等您办理的事，辛苦了。',
  groups: {
    overdue: (count) => `:warning: 已逾期（${count} 件）`,
    today: (count) => `今天（${count} 件）`,
    week: (count) => `一周内（${count} 件）`,
    later: (count) => `以后（${count} 件）`,
    others: (count) => `等别人办（${count} 件）`,
  },
  decision: {
    assign: '待另行指派',
    agreement: '待审核协议',
    closure: '待确认结案',
    recusal: '待决定回避',
  },
  more: (count) => `另有 ${count} 件，输入 \`/dispute list\` 查看。`,
  open: '打开',
  helpHeading: '我能做什么',
};
