import type { common as reference } from '../en/common.ts';

export const common: typeof reference = {
  someone: '（某人）',
  yes: '是',
  no: '否',
  cancel: '取消',
  close: '关闭',
  skip: '跳过',
  choose: '请选择',
  noNames: '不要写姓名、电话、证件号，用“甲方”“乙方”代替。',
  synthetic: '演示数据，人物和案件均为虚构。',
  provisional: (day) => `${day}（暂定）`,
  listSeparator: '、',
  labelled: (label, value) => `${label}：${value}`,
  inBrackets: (text) => `（${text}）`,
  nobody: '未指定',
  system: '系统',
  team: (name) => `${name}老警队`,
  station: (name) => `${name}派出所`,
};
