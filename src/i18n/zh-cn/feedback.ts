import type { feedback as reference } from '../en/feedback.ts';

export const feedback: typeof reference = {
  button: '当事人评价',
  form: {
    title: '当事人评价',
    submit: '登记',
    intro: (number) => `*${number}* · 每一方填一份。请先说明：怎么回答都不影响办理，承办队看不到。`,
    side: '哪一方',
    channel: '怎么问的',
    reached: '联系上了吗',
    processFair: '过程公道吗（5 分最公道）',
    heard: '话说完了吗（5 分最充分）',
    outcomeAccept: '结果能接受吗（5 分最能接受）',
    feltPressured: '有没有感到被强迫、被施压',
    wouldUseAgain: '以后还愿意来调解吗',
    comment: '还说了什么',
    neededWhenReached: '联系上并作答的，请填写这一项。',
  },
  channel: { phone: '电话', visit: '上门', paper: '纸质问卷' },
  reached: { yes: '联系上，已作答', no: '没联系上', refused: '不愿回答' },
  rating: { '5': '5 分', '4': '4 分', '3': '3 分', '2': '2 分', '1': '1 分' },
  heading: '当事人评价（仅供监督）',
  line: (side, fair, heard, accepts) => `${side}：公道 ${fair} 分，倾听 ${heard}，结果 ${accepts}`,
  of5: (value) => `${value} 分`,
  notAsked: '未答',
  notReached: (side) => `${side}：没联系上或未作答`,
  toAuditor: (number, side) => `${number}：${side}表示感到被施压，请您了解情况。承办队不知道这件事。`,
  events: {
    recorded: (side) => `已由队外人员听取${side}评价。`,
    notReached: (side) => `评价：${side}没联系上或未作答。`,
  },
  problems: {
    'feedback.not-independent': '参与过本案的人不做评价回访，请交给队外的回访员。',
    'feedback.answers-needed': '已作答的，至少要填是否公道、有没有被施压。',
    'feedback.given': '这一方的评价已经登记过了。',
  },
};
