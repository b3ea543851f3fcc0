import type { programme as reference } from '../en/programme.ts';

export const programme: typeof reference = {
  heading: '试点概况',
  team: (team, onDuty, members) => `${team}：老警 ${members} 人，在岗 ${onDuty} 人`,
  zone: (zone) => `时区：${zone}`,
  missing: '还缺什么',
  complete: '设置齐全。',
  noLead: (team) => `${team}没有队长。`,
  noChief: (station) => `${station}没有登记所长。`,
  unfilled: (roles) => `还没有人担任：${roles}。`,
  noCalendar: (year) => `${year} 年放假安排尚未收录，暂按周一至周五为工作日计算。`,
  noPages: '当事人页面尚未启用：`PUBLIC_URL`、`FIELD_KEYS`、`INDEX_KEY`。',
  how: '人员、队伍和派出所：`npm run programme:load`。日历：`npm run calendar:check`。密钥：`npm run keys:rotate`。管理员看不到案件内容。',
};
