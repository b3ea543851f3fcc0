/**
 * Twelve disputes that every rule can be checked against: fictional, the first two modelled on the kind of case that
 * veteran teams speak of in public. Parties bear role labels, never names.
 */
import type { DifficultyInputs, GateInputs, GateOutcome, OverrideCode, Report } from '../../src/domain/case/report.ts';
import type { Difficulty, Exclusion, RiskFlag, RiskLevel } from '../../src/domain/case/vocabulary.ts';

export type ScenarioId = `S${number}`;
export type Scenario = {
  id: ScenarioId;
  /** Everything but the moment, which the reader of this table chooses. */
  report: Omit<Report, 'occurredAt'>;
  gateInputs: GateInputs;
  difficultyInputs: DifficultyInputs;
  expected: {
    score: number;
    overrides: readonly OverrideCode[];
    level: RiskLevel;
    difficulty: Difficulty;
    difficultyPoints: number;
    firstGate: { outcome: GateOutcome; exclusion?: Exclusion };
  };
};

type Told = Omit<Scenario['report'], 'dangerSigns' | 'dangerSignsAsked' | 'circumstances' | 'circumstancesAsked'> & {
  dangerSigns?: readonly RiskFlag[];
  circumstances?: readonly RiskFlag[];
};
type Rated = Partial<Omit<DifficultyInputs, 'participants' | 'failedMediations' | 'amount'>>;

export const SCENARIOS: readonly Scenario[] = [
  scenario(
    'S01',
    {
      title: '债务纠纷扬言报复',
      category: 'debt_lending',
      area: 'dongkuang-works',
      stationId: 'dongkuang',
      relationship: 'other',
      source: 'intelligence',
      narrative:
        '2月中旬工作中获悉：居民甲方因8万元欠款多次讨要未果，情绪不稳，扬言要对债务人乙方实施报复。已将甲方传唤到所，依法处以行政拘留。请老警工作队及时介入，拘留期间多做探望，引导走法律途径，并约谈其家属。',
      dangerSigns: ['threat_explicit', 'specific_target'],
      circumstances: ['emotional_distress', 'livelihood_stake'],
      calls90d: 1,
      participants: 2,
      priorMediations: 0,
      amount: 80_000,
      immediateActions: ['summoned', 'family_notified'],
      consentBySide: { A: 'unsure', B: 'willing' },
    },
    { basis: 'peoples_mediation' },
    { secondAgency: true, keyPartyAbsent: true, strongHostility: true },
    {
      score: 45,
      overrides: ['R1'],
      level: 'red',
      difficulty: 'D3',
      difficultyPoints: 4,
      firstGate: { outcome: 'hold_enforcement_first' },
    },
  ),
  scenario(
    'S02',
    {
      title: '清明聚会动手，姐弟反目',
      category: 'marriage_family',
      area: 'songling-old-street',
      stationId: 'songling',
      relationship: 'relative',
      source: 'call_110',
      narrative:
        '清明家庭聚会，最小的弟弟（甲方）因口角动手打了姐夫，七个姐姐（乙方）一致要求拘留弟弟。90多岁的母亲偏袒小儿子，情绪激动，已住进医院。双方不共同居住，此前无动手情况。',
      dangerSigns: ['violence_assault'],
      circumstances: ['vulnerable_party', 'emotional_distress', 'unavoidable_contact'],
      calls90d: 1,
      participants: 10,
      priorMediations: 0,
      immediateActions: ['separated', 'medical'],
      familyScreen: { violenceBefore: false, fear: false, control: false },
      consentBySide: { A: 'willing', B: 'unsure' },
    },
    { basis: 'public_security', eligibilityGround: 'acquaintance_trifle', violator: 'A' },
    { sides: 3, keyPartyAbsent: true, strongHostility: true },
    {
      score: 53,
      overrides: [],
      level: 'yellow',
      difficulty: 'D3',
      difficultyPoints: 4,
      firstGate: { outcome: 'public_security' },
    },
  ),
  scenario(
    'S03',
    {
      title: '楼上夜间跑跳扰邻',
      category: 'neighbour',
      area: 'xincun-estate',
      stationId: 'xincun',
      relationship: 'neighbour',
      source: 'call_110',
      narrative:
        '新村小区楼下住户（甲方）近三个月6次报警，称楼上（乙方）孩子深夜跑跳。居委会调解过一次，楼上铺了地垫，两周后又吵。双方无肢体冲突。',
      circumstances: ['unavoidable_contact'],
      calls90d: 6,
      participants: 2,
      priorMediations: 1,
      consentBySide: { A: 'willing', B: 'unsure' },
    },
    { basis: 'peoples_mediation' },
    { secondAgency: true },
    {
      score: 35,
      overrides: [],
      level: 'yellow',
      difficulty: 'D2',
      difficultyPoints: 2,
      firstGate: { outcome: 'peoples_mediation' },
    },
  ),
  scenario(
    'S04',
    {
      title: '丈夫酒后殴打妻子，第三次报警',
      category: 'marriage_family',
      area: 'xincun-east',
      stationId: 'xincun',
      relationship: 'spouse_partner',
      source: 'call_110',
      narrative:
        '妻子（甲方）第三次报警，称丈夫（乙方）酒后殴打并收走手机和工资卡，脸部软组织挫伤。此前所里调解过一次。甲方说“你们调解一下就行，别拘他”。',
      dangerSigns: ['dv_suspected', 'violence_assault'],
      circumstances: ['power_imbalance', 'unavoidable_contact', 'substance_use'],
      calls90d: 3,
      participants: 2,
      priorMediations: 1,
      immediateActions: ['separated', 'medical'],
      familyScreen: { violenceBefore: true, fear: true, control: true },
      consentBySide: { A: 'willing', B: 'not_asked' },
    },
    { basis: 'informal' },
    {},
    {
      score: 55,
      overrides: ['R4'],
      level: 'red',
      difficulty: 'D1',
      difficultyPoints: 1,
      firstGate: { outcome: 'not_mediable', exclusion: 'domestic_violence_suspected' },
    },
  ),
  scenario(
    'S05',
    {
      title: '工人堵门讨薪，扬言爬塔吊',
      category: 'labour_wage',
      area: 'hewan-site',
      stationId: 'hewan',
      relationship: 'employer_employee',
      source: 'call_110',
      narrative:
        '年关将近，23名外来务工人员（甲方）围堵河湾工地大门讨薪41.2万元，班组长称拿不到钱就爬塔吊。总包与劳务分包（乙方）互相推诿。',
      dangerSigns: ['public_extreme_act'],
      circumstances: ['collective_action', 'livelihood_stake'],
      calls90d: 1,
      participants: 24,
      priorMediations: 0,
      amount: 412_000,
      immediateActions: ['guard'],
      consentBySide: { A: 'willing', B: 'unsure' },
    },
    { basis: 'peoples_mediation', specialisedBody: true },
    { sides: 3, secondAgency: true, strongHostility: true },
    {
      score: 30,
      overrides: ['R3'],
      level: 'red',
      difficulty: 'D3',
      difficultyPoints: 5,
      firstGate: { outcome: 'hold_enforcement_first' },
    },
  ),
  scenario(
    'S06',
    {
      title: '两家争宅基地滴水界址11年',
      category: 'housing_homestead',
      area: 'shanqian-village',
      stationId: 'shanqian',
      relationship: 'neighbour',
      source: 'home_visit',
      narrative:
        '山前村两家（甲方、乙方）为1.2米宅基地滴水界址争了11年，村里镇里各调过一次都反悔。近三个月报警4次，上周推搡中一方抄起锄头被拉开。',
      dangerSigns: ['violence_minor', 'weapon_or_means'],
      circumstances: ['grievance_over_1y', 'unavoidable_contact'],
      calls90d: 4,
      participants: 2,
      priorMediations: 2,
      immediateActions: ['separated'],
      consentBySide: { A: 'unsure', B: 'unsure' },
    },
    { basis: 'peoples_mediation' },
    { grievanceYears: 11, secondAgency: true, titleDispute: true, strongHostility: true },
    {
      score: 65,
      overrides: [],
      level: 'red',
      difficulty: 'D4',
      difficultyPoints: 7,
      firstGate: { outcome: 'peoples_mediation' },
    },
  ),
  scenario(
    'S07',
    {
      title: '两名初中生校门口推搡',
      category: 'school_minor',
      area: 'shanqian-school',
      stationId: 'shanqian',
      relationship: 'classmate',
      source: 'walk_in',
      narrative:
        '初一学生甲方（13岁）与乙方（12岁）因游戏账号在校门口推搡，书包和眼镜损坏，双方家长来所要求处理，愿意协商。',
      dangerSigns: ['violence_minor'],
      circumstances: ['vulnerable_party', 'unavoidable_contact', 'both_willing'],
      calls90d: 1,
      participants: 2,
      priorMediations: 0,
      immediateActions: ['family_notified'],
      consentBySide: { A: 'willing', B: 'willing' },
    },
    {
      basis: 'public_security',
      eligibilityGround: 'acquaintance_trifle',
      violator: 'both',
      minorInvolved: true,
      guardianPresent: false,
    },
    { secondAgency: true },
    {
      score: 18,
      overrides: [],
      level: 'blue',
      difficulty: 'D1',
      difficultyPoints: 1,
      firstGate: { outcome: 'guardian_gate' },
    },
  ),
  scenario(
    'S08',
    {
      title: '健身房停业，会员要求退卡',
      category: 'consumer',
      area: 'matou-road',
      stationId: 'matou',
      relationship: 'merchant_customer',
      source: 'walk_in',
      narrative: '码头路一健身房突然停业，46名会员（甲方）要求退预付卡，店主（乙方）电话可通，称在筹款。',
      calls90d: 1,
      participants: 46,
      priorMediations: 0,
      consentBySide: { A: 'willing', B: 'unsure' },
    },
    { basis: 'peoples_mediation', specialisedBody: true },
    { secondAgency: true },
    {
      score: 10,
      overrides: [],
      level: 'blue',
      difficulty: 'D2',
      difficultyPoints: 2,
      firstGate: { outcome: 'refer_out' },
    },
  ),
  scenario(
    'S09',
    {
      title: '车位费纠纷堵车库、推保安',
      category: 'property_management',
      area: 'songling-garden',
      stationId: 'songling',
      relationship: 'property_owner_manager',
      source: 'call_110',
      narrative: '松岭小区业主（甲方）因车位费与物业（乙方）闹了三次，昨晚用车堵住车库口并推搡保安。',
      dangerSigns: ['violence_minor'],
      circumstances: ['unavoidable_contact'],
      calls90d: 3,
      participants: 2,
      priorMediations: 0,
      immediateActions: ['separated'],
      consentBySide: { A: 'unsure', B: 'willing' },
    },
    { basis: 'public_security', eligibilityGround: 'easier_by_mediation', violator: 'A' },
    { secondAgency: true, strongHostility: true },
    {
      score: 30,
      overrides: [],
      level: 'yellow',
      difficulty: 'D2',
      difficultyPoints: 2,
      firstGate: { outcome: 'public_security' },
    },
  ),
  scenario(
    'S10',
    {
      title: '分手后索要花费并威胁跟踪',
      category: 'emotional_relationship',
      area: 'hewan-riverside',
      stationId: 'hewan',
      relationship: 'ex_partner',
      source: 'call_110',
      narrative:
        '分手后男方（乙方）索要6万元“恋爱花费”，连续跟踪，网购刀具并给女方（甲方）发“同归于尽”。女方害怕，不愿见面，也不同意调解。',
      dangerSigns: ['threat_explicit', 'weapon_or_means', 'specific_target'],
      circumstances: ['emotional_distress'],
      calls90d: 2,
      participants: 2,
      priorMediations: 0,
      amount: 60_000,
      immediateActions: ['summoned', 'searched_weapons', 'guard'],
      familyScreen: { violenceBefore: false, fear: true, control: false },
      consentBySide: { A: 'refuses', B: 'not_asked' },
    },
    { basis: 'informal' },
    { strongHostility: true },
    {
      score: 68,
      overrides: ['R1'],
      level: 'red',
      difficulty: 'D2',
      difficultyPoints: 2,
      firstGate: { outcome: 'hold_enforcement_first' },
    },
  ),
  scenario(
    'S11',
    {
      title: '独居住户反复报警称受邻居干扰',
      category: 'other',
      area: 'matou-terrace',
      stationId: 'matou',
      relationship: 'neighbour',
      source: 'call_110',
      narrative:
        '独居的甲方三个月9次报警，称隔壁（乙方）“用电波照射”她。经核实邻居无异常，家属在外地，社区说她近年停药。',
      circumstances: ['mental_health_concern', 'unavoidable_contact'],
      calls90d: 9,
      participants: 2,
      priorMediations: 0,
      consentBySide: { A: 'not_asked', B: 'not_asked' },
    },
    { basis: 'informal', exclusion: 'no_genuine_dispute' },
    {},
    {
      score: 40,
      overrides: [],
      level: 'yellow',
      difficulty: 'D1',
      difficultyPoints: 0,
      firstGate: { outcome: 'not_mediable', exclusion: 'no_genuine_dispute' },
    },
  ),
  scenario(
    'S12',
    {
      title: '术后去世，家属在医院门口聚集',
      category: 'medical',
      area: 'xikuang-hospital',
      stationId: 'xikuang',
      relationship: 'doctor_patient',
      source: 'call_110',
      narrative: '老人术后去世，家属12人（甲方）在西矿医院（乙方）门口摆花圈，要求当场给说法，医院已封存病历。',
      circumstances: ['collective_action', 'emotional_distress'],
      calls90d: 2,
      participants: 12,
      priorMediations: 0,
      immediateActions: ['guard'],
      consentBySide: { A: 'unsure', B: 'willing' },
    },
    { basis: 'peoples_mediation', specialisedBody: true },
    { secondAgency: true, strongHostility: true },
    {
      score: 43,
      overrides: [],
      level: 'yellow',
      difficulty: 'D2',
      difficultyPoints: 3,
      firstGate: { outcome: 'refer_out' },
    },
  ),
];

/** What the report already says is not said twice: flags, consent and family screen reach the gate, counts the rating. */
function scenario(
  id: ScenarioId,
  told: Told,
  gate: Partial<GateInputs> & Pick<GateInputs, 'basis'>,
  rated: Rated,
  expected: Scenario['expected'],
): Scenario {
  const { dangerSigns = [], circumstances = [] } = told;
  return {
    id,
    report: { ...told, dangerSigns, dangerSignsAsked: true, circumstances, circumstancesAsked: true },
    gateInputs: {
      riskFlags: [...dangerSigns, ...circumstances],
      exclusion: null,
      consentBySide: told.consentBySide ?? { A: 'not_asked', B: 'not_asked' },
      eligibilityGround: null,
      familyScreen: told.familyScreen ?? null,
      specialisedBody: false,
      alreadyInCourt: false,
      minorInvolved: false,
      guardianPresent: false,
      duplicateOf: null,
      ...gate,
    },
    difficultyInputs: {
      sides: 2,
      grievanceYears: 0,
      failedMediations: told.priorMediations,
      participants: told.participants,
      amount: told.amount ?? 0,
      secondAgency: false,
      titleDispute: false,
      keyPartyAbsent: false,
      strongHostility: false,
      ...rated,
    },
    expected,
  };
}
