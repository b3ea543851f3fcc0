import type { drafts as reference } from '../en/drafts.ts';

export const drafts: typeof reference = {
  title: '接着填草稿吗',
  found: (time) => `*您有一份 ${time} 的草稿*，还没有提交。只有您能看到，七天后删除。`,
  foundSeveral: (count) => `*您有 ${count} 份这张表的草稿*，还没有提交。只有您能看到，七天后删除。`,
  resume: (time) => `接着填：${time}`,
  fresh: '重新填',
  gone: '这份草稿已经没有了，请重新打开表格。',
};
