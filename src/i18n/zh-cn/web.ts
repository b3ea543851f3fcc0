import type { en } from '../en/index.ts';

export const web: typeof en.web = {
  frame: {
    product: '老警',
    skip: '跳到正文',
    nav: '页面',
    visitor: (name, until) => `${name}，${until} 前有效`,
    parties: '当事人',
    papers: '文书',
    search: '查找',
    leave: '关闭',
    keepHere: '本页内容只在本页：请勿拍照，请勿发到聊天里。',
  },
  door: {
    title: '打开当事人页面',
    aboutCase: (number) => `${number} 当事人的姓名和联系方式。本链接只能打开一次。`,
    aboutPage: (number) => `${number} 的页面。本链接只能打开一次。`,
    aboutSearch: '按姓名或电话查找当事人。本链接只能打开一次。',
    purpose: '用途',
    purposeHint: '每次打开都会连同用途一起记录。',
    purposeMissing: '请选择用途。',
    open: '打开',
  },
  over: {
    title: '页面已关闭',
    how: '链接已用过，或时间已到。请回到聊天，在案件上点“当事人”，取得新链接。',
    typed: '尚未保存',
    typedHint: '这是您刚才填写的内容。重新打开页面后，请复制到表单里。',
  },
  left: { title: '已关闭', how: '页面已关闭。您也可以关掉这个窗口。' },
  refused: { title: '未接受', foreignForm: '这份表单不是从本页面提交的。请从聊天取得新链接，再打开页面。' },
  failed: {
    title: '没有办成',
    databaseAway: '数据库暂时连不上，没有保存。请返回上一页，您填写的内容还在。',
    unexpected: (reference) => `是我们这边出了错，没有保存。请把这个编号告诉项目办：${reference}。`,
  },
  notFound: { title: '没有这个页面', how: '请回到聊天，在案件上点“当事人”。' },
};
