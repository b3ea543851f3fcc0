import type { reminders as reference } from '../en/reminders.ts';

export const reminders: typeof reference = {
  kind: (kind) => {
    if (kind === 'first_contact') return '首次联系';
    if (kind === 'next_date') return '约定日期';
    if (kind.startsWith('confirmation_')) return `司法确认（30 天中第 ${kind.slice('confirmation_'.length)} 天）`;
    if (kind === 'check_back') return '移送跟进';
    return `第 ${kind.slice('follow_up_'.length)} 天回访`;
  },
  text: (number, what) => `${number}：${what}到期`,
  heading: (number, what) => `:bell: *${number}* · ${what}到期`,
  facts: (level, category, area, due) => `${level} · ${category} · ${area} · 期限 ${due}`,
  late: '系统曾中断，这条提醒晚到了。',
  standIn: {
    away: (name) => `${name}不在岗，请您代为跟进。`,
    unreached: (name) => `系统联系不到${name}，请您代为跟进。`,
  },
  again: (told) => `这件事提醒过您，还没有记下结果。${told}也知道了。`,
  notKept: {
    text: (number, what) => `${number}：${what}到期未办`,
    heading: (number, what) => `:bell: *${number}* · ${what}到期未办`,
    ask: (lead) => `已提醒${lead}，还没有答复。请您过问，需要时搭把手。`,
    open: '打开案件',
  },
  done: '办好了',
  reschedule: '改期',
  notReached: '没联系上',
  help: '请求帮助',
  form: {
    title: '改期',
    submit: '改期',
    to: '改到哪天',
    reason: '原因',
    hint: '最多改两次，第三次由队长或所长决定。',
    afterToday: '请选明天或以后的日期。',
  },
  answered: {
    rescheduled: (to) => `已改到 ${to}，到时再提醒您。`,
    notReached: (retryOn) => `已记下，${retryOn} 再提醒您。`,
    helpAsked: (name) => `已告诉${name}，很快会来帮您。`,
    nobodyToHelp: '已记下，但没有登记的队长或所长，请给分流员打电话。',
    kept: '已办好，谢谢您。',
    over: '这件事现在不用办了。',
  },
  toLead: (number, name, what) => `${name}在 ${number}（${what}）上请您帮忙。`,
  stuck: (number, what, times, lead) =>
    `${number}：${what}因没联系上人已推迟 ${times} 次。请您找${lead}商量，定下怎么办。`,
};
