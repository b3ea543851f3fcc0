import type { impartiality as reference } from '../en/impartiality.ts';

export const impartiality: typeof reference = {
  toChief: (number, sign) => `${number}：${sign}这并不说明有问题，仅您可见，请向承办队了解情况。`,
  signsHeading: '请您留意：是否一碗水端平（仅您可见）',
  weigh: {
    button: '双方意见',
    title: '利害关系决定',
    submit: '决定',
    intro: (number) => `*${number}* · 请先把这层关系告知双方，并记下各自意见，再决定能否接案。`,
    veteran: '谁的关系',
    answer: '意见',
    answers: { no_objection: '没有意见', objects: '不同意', not_reached: '还没有问' },
    decision: '您的决定',
    decisions: { allow: '可以办理', keep_out: '换人办理' },
    allowedToVeteran: (number) => `${number}：您说明的关系已告知双方，所长同意由您办理。`,
    keptOutToVeteran: (number) => `${number}：所长决定换人办理。谢谢您如实说明。`,
    weighedAllowed: '利害关系已告知双方，所长同意由其办理。',
    weighedKeptOut: '利害关系已研究，换人办理。',
    sideSaid: (side, answer) => `${side}：${answer}`,
    refused: (name) => `${name}决定换人办理。`,
  },
  problems: {
    'case.answers-needed': '此人有一层关系。请先告知双方，并用“双方意见”记下各自意见，再指派。',
    'tie.nothing-to-decide': '此人没有需要决定的关系。',
    'tie.answers-needed': '还有一方没有问到。问过双方，才能同意。',
    'tie.order-recusal': '此人已在办理本案。请用“申请回避”责令回避，并指定接手人。',
  },
  signs: {
    feltPressured: (side) => `${side}对独立回访员说，感到被施压。`,
    unequalTime: (a, b) => `双方谈话时长悬殊：甲方 ${a} 分钟，乙方 ${b} 分钟。`,
    oneSideVisited: (side, visits) => `只上门走访了${side}，共 ${visits} 次。`,
    suddenConsent: (side, sessionNo) => `${side}此前拒绝，第 ${sessionNo} 次调解直接同意，中间没有过程记录。`,
    oneSidedTerms: (side, terms) => `${terms} 条约定全部有利于${side}。`,
  },
};
