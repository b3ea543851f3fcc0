/** What people fill into the forms of a story, field by field. */

/** What an officer types in a minute; the neighbours of S03 unless said otherwise. */
export const NEIGHBOUR_REPORT = {
  category: 'neighbour',
  area: 'songling-garden',
  relationship: 'neighbour',
  narrative: '楼上孩子深夜跑跳，楼下三个月报警六次。居委会调解过一次，铺了地垫，两周后又吵。',
  dangerSigns: ['none_seen'],
  calls: '5',
};

export const CLEAN_DECLARATION = {
  related: 'no',
  interest: 'no',
  close_tie: 'no',
  handled_enforcement: 'no',
  accepted_benefit: 'no',
  fixed_view: 'no',
};

/** The two sides meet for the first time. */
export const SESSION = {
  type: 'joint_session',
  place: 'mediation_room',
  attended: ['A', 'B'],
  summary: '双方当面说了各自的难处，甲方愿意晚上九点后不让孩子跑跳，乙方愿意先打招呼再报警。',
  stanceA: 'softening',
  stanceB: 'willing',
  newRisk: ['none_seen'],
  nextStep: '三天后看地垫效果',
};

export const AGREEMENT = {
  facts: '楼上孩子夜间跑跳影响楼下休息，双方认可事实，没有肢体冲突。',
  'term1-obligor': 'A',
  'term1-kind': 'refrain',
  'term1-text': '晚上九点后不在室内跑跳',
  signatureA: 'signed',
  signatureB: 'signed',
  copies: ['delivered'],
};

export const WITHDRAWN = {
  outcome: 'withdrawn',
  withdrawnBy: 'B',
  withdrawnOn: '2026-11-24',
  stance: '不愿再谈，打算起诉',
} as const;

export const ON_SCENE = {
  confirmed: ['facts_clear', 'no_cost_dispute', 'both_agree', 'performed_at_once'],
  basis: 'informal',
  minor: 'none',
  evidence: '执法记录仪 0012 号，双方当场和解',
} as const;
