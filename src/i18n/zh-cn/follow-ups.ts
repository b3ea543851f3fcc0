import type { followUps as reference } from '../en/follow-ups.ts';

export const followUps: typeof reference = {
  record: {
    title: '回访记录',
    submit: '保存回访',
    method: '方式',
    reachedA: '甲方联系上了吗',
    reachedB: '乙方联系上了吗',
    reached: { yes: '联系上了', no: '没联系上', refused: '不愿谈' },
    performance: '协议履行',
    remedies: '违约时：已告知救济途径',
    remediesExplained: '已告知双方可以起诉；经司法确认的可以申请强制执行',
    remediesHint: '只在“违约”时勾选：先督促履行，再告知途径。',
    recurrence: '有没有再起纠纷',
    mood: '双方情绪',
    action: '下一步怎么办',
    note: '备注',
    hint: '已预选“联系上了、已履行、一切平静”，情况如此直接点保存即可。',
  },
  close: {
    title: '结案',
    submit: '结案',
    propose: '建议结案',
    outcome: '结果',
    elements: '达到了什么',
    alternatives: '已向谁说明其他途径（仲裁、诉讼、法律援助）',
    reason: '调解不成的原因',
    withdrawnBy: '哪一方撤回',
    lessons: '经验体会',
    calls: '回访期内又有报警，为何仍算了结',
    callsHint: '不写姓名。不是的话，请重启本案，或把另一起纠纷拆出。',
    proposeHint: '由您提出，分流员确认后结案。',
  },
  alarm: (number, recurrence, mood, action) =>
    `:rotating_light: *${number}* 回访发现险情。再起纠纷：${recurrence}；情绪：${mood}。回访人意见：${action}。请马上过问。`,
  watchPassed: (number, day) => `*${number}* 回访期平稳。如无异议，${day}起请结案。`,
};
