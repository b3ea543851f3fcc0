import type { league as reference } from '../en/league.ts';
import { weekName, weekPeriod, zoneName } from './week-period.ts';

export const league: typeof reference = {
  title: (week) => `老警队工作周表 ${weekName(week)}`,
  soFar: (time) => `截至 ${time}，本周尚未结束。`,
  quiet: '本周无新增：没有新接案件，也没有调解走访。',
  columns: {
    team: '老警队',
    taken: '接案',
    active: '在办',
    firstContacts: '首次联系按时',
    followUps: '回访按时',
    sessions: '调解（走访）次数',
    outreach: '日常走访',
    overdue: '逾期',
    hard: '疑难占比',
  },
  all: '合计',
  nothing: '—',
  share: (part, whole, percent) => `${part}/${whole}（${percent}%）`,
  sessions: (sessions, visits) => `${sessions}（${visits}）`,
  line: (figures) =>
    `${figures.team}：接案 ${figures.taken}，在办 ${figures.active}，首次联系按时 ${figures.firstContacts}，回访按时 ${figures.followUps}，调解 ${figures.sessions} 次（走访 ${figures.visits} 次），日常走访 ${figures.outreach} 次，逾期 ${figures.overdue}，疑难占比 ${figures.hard}`,
  whyNotRanked: (taken) =>
    `只列工作，不排名次：各队合计接案 ${taken} 起，分到每队数量很少，按结果排先后多半是碰运气。顺序为各队固定顺序。`,
  howComputed:
    '按时：本期内到期的，在期限内完成的有多少。回访改过期的按新日期算，首次联系仍按原期限算。在办、逾期：以期末为准。疑难占比：接案中难易程度为复杂、疑难的。“—”：没有可统计的。',
  period: (monday, sunday, zone) => `${weekPeriod(monday, sunday)}，${zoneName(zone)}`,
  posted: (week) => `已发布：${weekName(week)}的周表在周表频道里。`,
  alreadyPosted: (week) => `${weekName(week)}的周表已经发布过了，不再重发。`,
  beingPosted: '正在发布，请到周表频道查看。',
  help: {
    show: '看上一周各队的工作周表',
    running: '看本周到现在的情况',
    post: '把上一周的周表发到频道（分局领导）',
  },
  usage: (lines) => `*/league 可以这样用*\n${lines}`,
};
