import type { find as findReference, readers as readersReference } from '../en/find.ts';

export const find: typeof findReference = {
  usage: '按案号、片区、类型、派出所、状态查找，可以几项一起写：`/dispute find 邻里纠纷 调解中`。每次查找都会记录。',
  notHere:
    '姓名、电话、住址不在这里查：在聊天里输入的内容会经过外部服务器。请到本单位自己的页面上查。您刚才输入的内容没有保存。',
  none: '在您有权查看的案件中没有找到。',
  noSuchPage: '没有更多了。',
  heading: (from, to, total) => `查找结果：第 ${from}～${to} 件，共 ${total} 件`,
  next: '下一页：',
  cut: '只查了最近 1000 件，请再加条件。',
};

export const readers: typeof readersReference = {
  usage: '请写明案号，例如 `/dispute seen LJ-2026-000123`。',
  heading: (number, total) => `${number}：共查看 ${total} 次`,
  inChat: '在聊天里',
  noSuchPage: '没有更多了。',
  more: (left, command) => `还有 ${left} 条：\`${command}\``,
  kind: {
    opened: '查看当事人',
    entered: '登记当事人',
    changed: '修改当事人',
    searched: '查找当事人',
    shown: '查看全案',
    disclosures_read: '查看利害关系说明',
    recusal_read: '查看回避申请',
    calls_read: '查看报警记录',
    hand_over_read: '查看交接说明',
    tasks_read: '查看任务',
    review_read: '查看复盘',
    cases_found: '查找案件',
    readers_asked: '查询谁看过',
    complaint_entered: '登记投诉',
    complaints_opened: '查看投诉',
    exclusions_opened: '查看本人回避登记',
    exclusion_entered: '登记回避人员',
    exclusion_removed: '删除回避人员',
    complaint_decided: '处理投诉',
    dossier: '查看卷宗目录',
    agreement: '查看调解协议书',
    session: '查看调解笔录',
    referral: '查看移送材料',
  },
};
