import type { waits as reference } from '../en/waits.ts';

export const waits: typeof reference = {
  triage: {
    text: (number) => `${number} 还没有研判`,
    heading: (number) => `:hourglass: *${number}* · 研判已超时`,
  },
  claim: {
    text: (number) => `${number} 还没有人接案`,
    heading: (number) => `:hourglass: *${number}* · 接案已超时，还没有人接`,
  },
  accept: {
    text: (number) => `${number}：被指派人还没有答复`,
    heading: (number) => `:hourglass: *${number}* · 被指派人没有按时答复`,
  },
  nudge: {
    text: (number) => `${number} 在等您答复`,
    heading: (number) => `:hourglass: *${number}* · 已指派给您，还没有答复`,
  },
  suggested: (name, why) => `合适人选：*${name}*${why ? `（${why}）` : ''}。由您决定。`,
  assign: (name) => `指派给${name}`,
  assigned: (name, number) => `好了，已把 ${number} 通知${name}。`,
  toStation: '蓝色案件没有老警队接，也可以由派出所办理。',
};
