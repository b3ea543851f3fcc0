import type { impartiality as reference } from '../en/impartiality.ts';

export const impartiality: typeof reference = {
  toChief: (number, sign) => `${number}：${sign}这并不说明有问题，仅您可见，请向承办队了解情况。`,
  signsHeading: '请您留意：是否一碗水端平（仅您可见）',
  signs: {
    unequalTime: (a, b) => `双方谈话时长悬殊：甲方 ${a} 分钟，乙方 ${b} 分钟。`,
    oneSideVisited: (side, visits) => `只上门走访了${side}，共 ${visits} 次。`,
    suddenConsent: (side, sessionNo) => `${side}此前拒绝，第 ${sessionNo} 次调解直接同意，中间没有过程记录。`,
    oneSidedTerms: (side, terms) => `${terms} 条约定全部有利于${side}。`,
  },
};
