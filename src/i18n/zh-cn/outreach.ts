import type { outreach as reference } from '../en/outreach.ts';

export const outreach: typeof reference = {
  form: {
    title: '登记走访',
    submit: '保存走访',
    hint: '只登记与案件无关的走访。属于案件的，请在案件里记录调解。',
    visitor: '谁去的',
    area: '片区 / 小区',
    purpose: '做什么',
    visitedAt: '什么时候',
    minutes: '时长（分钟）',
    note: '听到了什么',
    nextOn: '下次再去',
    shown: '走访',
    tooLongAgo: (days) => `走访请在 ${days} 天内登记。`,
  },
  purpose: {
    know_the_people: '走亲访友、熟悉群众',
    look_for_disputes: '排查矛盾苗头',
    frail_and_alone: '看望老弱独居',
    after_a_case: '旧案是否平静',
    law_talk: '普法宣传',
    before_a_festival: '节前走访',
    other: '其他',
  },
  mine: '您最近的走访',
  minutes: (count) => `${count} 分钟`,
  next: (day) => `${day}再去`,
  recorded: (area, minutes) => `已登记：${area}，${minutes} 分钟。您辛苦了。`,
  notYours: '只有去的人和登记的人能查看。',
  help: '登记与案件无关的走访',
};
