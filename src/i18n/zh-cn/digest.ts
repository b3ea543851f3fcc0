import type { digest as reference } from '../en/digest.ts';
import { weekName, weekPeriod, zoneName } from './week-period.ts';

type Moved = { count: number; direction: 'up' | 'down' | 'level' | null };

const DIRECTIONS = { up: '（比平时多）', down: '（比平时少）', level: '（与平时持平）' };
const moved = ({ count, direction }: Moved) => `${count} 起${direction ? DIRECTIONS[direction] : ''}`;

export const digest: typeof reference = {
  title: (week) => `老警警务周报 ${weekName(week)}`,
  soFar: (time) => `截至 ${time}，本周尚未结束。`,
  movement: (reported, taken, settled) =>
    `上报纠纷 ${moved(reported)}，老警队接案 ${moved(taken)}，案结事了 ${moved(settled)}。`,
  quiet: '本周无新增：没有上报、接案，也没有结案。',
  red: (total) => (total === 0 ? '目前没有红色案件。' : `目前红色案件 ${total} 起。`),
  redBesides: (total) => `目前红色案件 ${total} 起，另有受保护案件。`,
  overdueBesides: (total) => `逾期事项 ${total} 件，另有受保护案件。`,
  overdue: (total) => (total === 0 ? '没有逾期事项。' : `逾期事项 ${total} 件。`),
  funnel: {
    heading: '从接警到案结事了',
    columns: { step: '环节', week: '本周', mean: '前四周平均' },
    steps: {
      calls: '接处警',
      disputes: '其中纠纷类',
      reported: '上报',
      accepted: '受理',
      team: '交老警队',
      agreed: '达成协议',
      performed: '履行完毕',
      resolved: '案结事了',
    },
    share: (count, percent) => `${count}（${percent}%）`,
    notEntered: '未录入',
    noMean: '—',
    line: (step, week, mean) => `${step} ${week}（${mean}）`,
  },
  redNow: {
    heading: (total) => `目前红色案件：${total} 起`,
    age: (days) => `第 ${days + 1} 天`,
    lastContact: (day) => `上次联系 ${day}`,
    noContact: '还没联系',
    next: (day) => `下一步 ${day}`,
    noNext: '没定下次日期',
    short: (number, days) => `${number}（第 ${days + 1} 天）`,
  },
  more: (count) => `另有 ${count} 起`,
  shieldedFew: '另有受保护案件，不足 5 件，不显示数量，也不计入合计',
  shielded: (count) => `${count} 起为保护当事人不列出`,
  overdueNow: {
    heading: (total) => `逾期：${total} 件`,
    kinds: { triage: '研判', claim: '接案', first_contact: '首次联系', follow_up: '回访' },
    line: (kind, total) => `${kind}：${total} 件`,
    since: (number, station, owner, day) => `${number} ${station}，${owner}，期限 ${day}`,
  },
  teams: {
    heading: '各老警队',
    nothing: '—',
    share: (part, whole) => `${part}/${whole}`,
    line: (figures) =>
      `${figures.team}：接案 ${figures.taken}，在办 ${figures.active}，首次联系按时 ${figures.firstContacts}，回访按时 ${figures.followUps}，调解 ${figures.sessions} 次，逾期 ${figures.overdue}`,
  },
  notes: {
    heading: '数据说明',
    lowConfidence: (count) => `本周上报的案件中，有 ${count} 起的危险迹象大多没问，评分不够准。`,
    callsMissing: (stations, of) => `${of} 个派出所中有 ${stations} 个未录入接处警数。`,
    shortHistory: (weeks) => (weeks === 0 ? '之前没有可比较的数据。' : `只与之前 ${weeks} 周比较。`),
    calendarAwaited: (year: number) =>
      `${year}年放假调休安排尚未录入，${year}年的日期均为暂定；国务院公布后请管理员录入。`,
    unknown: '本周报不掌握：报过警但没有在这里上报的纠纷，以及回访期结束以后的情况。',
  },
  reminders: (due, sent, late, missed) =>
    `提醒：到期 ${due} 条，按时发出 ${sent} 条，晚到 ${late} 条，漏发 ${missed} 条。`,
  howComputed: (madeAt) =>
    `各环节按本周发生数统计，不是同一批案件；“交老警队”以后只算老警队的案件。“比平时多、少”：超出平均数上下的正常波动。红色案件（到进入回访期为止）和逾期：截至 ${madeAt}；各老警队的逾期：截至本周结束。按时：到期的当中，在期限内完成的。`,
  period: (monday, sunday, zone) => `${weekPeriod(monday, sunday)}，${zoneName(zone)}`,
  posted: (week) => `已发布：${weekName(week)}的周报在周报频道里。`,
  alreadyPosted: (week) => `${weekName(week)}的周报已经发布过了，不再重发。`,
  beingPosted: '正在发布，请到周报频道查看。',
  help: {
    show: '看上一周的周报',
    running: '看本周到现在的情况',
    post: '把上一周的周报发到频道（分局领导）',
  },
  usage: (lines) => `*/digest 可以这样用*\n${lines}`,
};
