import type { Case } from '../../src/domain/case/case.ts';
import type { ClosureInput } from '../../src/domain/case/ending.ts';
import type { AgreementInput, SessionInput } from '../../src/domain/case/mediation.ts';
import type { OnSceneInput } from '../../src/domain/case/on-scene.ts';
import type { Declaration } from '../../src/domain/case/records.ts';
import type { DifficultyInputs, GateInputs, Report } from '../../src/domain/case/report.ts';
import { ON_SCENE_TICKS } from '../../src/domain/case/step-codes.ts';
import type { TriageDecision } from '../../src/domain/case/triage.ts';
import { STAGES } from '../../src/domain/case/vocabulary.ts';
import type { FollowUpInput } from '../../src/domain/follow-up/record-follow-up.ts';
import type { Person, Role } from '../../src/domain/people/person.ts';
import type { Result } from '../../src/domain/result.ts';
import { SATURDAY_AND_SUNDAY } from '../../src/domain/time/calendar-year.ts';
import type { WorkingCalendar } from '../../src/domain/time/working-calendar.ts';

/** Monday, 23 November 2026, 09:00 in Shanghai. */
export const MONDAY_9 = '2026-11-23T01:00:00.000Z';
/** The morning after. */
export const TUESDAY_9 = '2026-11-24T01:00:00.000Z';

/** Shanghai, 08:30 to 17:30; New Year's Day is off and the Saturday after it is worked. */
export function aCalendar(overrides: Partial<WorkingCalendar> = {}): WorkingCalendar {
  return {
    zone: 'Asia/Shanghai',
    dayStart: '08:30',
    dayEnd: '17:30',
    weekend: SATURDAY_AND_SUNDAY,
    announcedYears: new Set([2026, 2027]),
    holidays: new Set(['2027-01-01']),
    makeUpWorkdays: new Set(['2027-01-02']),
    ...overrides,
  };
}

/** A veteran of the songling team, on duty, unless told otherwise. */
export function aPerson(overrides: Partial<Person> = {}): Person {
  const id = overrides.id ?? 'p-zhou';
  return {
    id,
    slackUserId: `U-${id}`,
    name: '周正',
    roles: ['veteran'],
    stationId: 'songling',
    teamId: 'songling',
    style: 'firm',
    skills: [],
    areas: [],
    availability: 'on_duty',
    workloadCap: 5,
    excludedAreas: [],
    ...overrides,
  };
}

/** Someone who only has this role; veterans and their leads belong to the songling team, the others to none. */
export function aPersonWith(role: Role, overrides: Partial<Person> = {}): Person {
  const teamId = role === 'veteran' || role === 'team_lead' ? 'songling' : null;
  return aPerson({ id: `p-${role}`, name: `张${role}`, roles: [role], teamId, style: null, ...overrides });
}

/** A quarrel between neighbours: 18 points, blue, every question asked. */
export function aReport(overrides: Partial<Report> = {}): Report {
  return {
    category: 'neighbour',
    area: 'songling-north',
    relationship: 'neighbour',
    narrative: '两家因楼道堆放杂物多次争吵，今日再次发生口角，未动手，双方情绪激动。',
    calls90d: 2,
    dangerSigns: ['violence_minor'],
    dangerSignsAsked: true,
    circumstances: [],
    circumstancesAsked: true,
    participants: 2,
    priorMediations: 0,
    source: 'call_110',
    stationId: 'songling',
    occurredAt: '2026-11-22T12:00:00.000Z',
    ...overrides,
  };
}

/** Red by R1: a threat with a named target. */
export const RED: Partial<Report> = { dangerSigns: ['threat_explicit', 'specific_target'] };

export function gateInputs(overrides: Partial<GateInputs> = {}): GateInputs {
  return {
    riskFlags: [],
    exclusion: null,
    consentBySide: { A: 'willing', B: 'willing' },
    eligibilityGround: null,
    familyScreen: null,
    specialisedBody: false,
    alreadyInCourt: false,
    minorInvolved: false,
    guardianPresent: false,
    duplicateOf: null,
    basis: 'peoples_mediation',
    ...(overrides.basis === 'public_security' ? { violator: 'A' as const } : {}),
    ...overrides,
  };
}

/** 0 points, D1; each side more is one point. */
export function difficultyInputs(overrides: Partial<DifficultyInputs> = {}): DifficultyInputs {
  return {
    sides: 2,
    grievanceYears: 0,
    failedMediations: 0,
    participants: 2,
    amount: 0,
    secondAgency: false,
    titleDispute: false,
    keyPartyAbsent: false,
    strongHostility: false,
    ...overrides,
  };
}

/** To the songling team, open to claim, at the level that the score gave; what safety or the law ask for is there. */
export function aTriage(current: Case, overrides: Partial<TriageDecision> = {}): TriageDecision {
  return {
    details: { immediateActions: ['separated'] },
    legalReviewer: aPersonWith('legal_reviewer'),
    level: current.level,
    gateInputs: gateInputs({ riskFlags: [...current.report.dangerSigns, ...current.report.circumstances] }),
    difficultyInputs: difficultyInputs(),
    route: 'veteran_team',
    teamId: 'songling',
    assignee: null,
    assigneeSuggested: false,
    stageScope: STAGES,
    ...overrides,
  };
}

export function aDeclaration(overrides: Partial<Declaration> = {}): Declaration {
  return { conflicts: [], firstContactPlanAt: MONDAY_9, role: 'lead_firm', members: [], ...overrides };
}

export function aSession(overrides: Partial<SessionInput> = {}): SessionInput {
  return {
    type: 'home_visit',
    startedAt: TUESDAY_9,
    durationMinutes: 40,
    place: 'home',
    attended: ['A'],
    performedBy: 'p-zhou',
    summary: '上门听甲方说明情况，甲方愿意坐下来谈，约定下次双方一起谈。',
    stances: { A: 'softening' },
    newRiskFlags: [],
    nextStep: '约双方见面',
    nextOn: '2026-11-27',
    ...overrides,
  };
}

export function anAgreement(overrides: Partial<AgreementInput> = {}): AgreementInput {
  return {
    form: 'written',
    basis: 'peoples_mediation',
    host: '松岭派出所',
    facts: '双方确认楼道杂物系甲方堆放，影响乙方出行，已发生口角三次。',
    terms: [{ obligor: 'A', kind: 'act', text: '三日内清理楼道杂物' }],
    signatures: { A: 'signed', B: 'signed' },
    copiesDelivered: true,
    judicialConfirmation: 'not_wanted',
    effectiveOn: '2026-11-24',
    consent: { note: '逐条讲明后单独问过，本人表示自愿。', thirdPerson: true },
    ...overrides,
  };
}

/** One tap: all calm, everything done. */
export function aCheck(overrides: Partial<FollowUpInput> = {}): FollowUpInput {
  return {
    method: 'phone',
    at: MONDAY_9,
    reached: { A: 'yes', B: 'yes' },
    performance: 'done',
    recurrence: 'none',
    mood: 'calm',
    action: 'keep_watch',
    ...(overrides.performance === 'breached' ? { remediesExplained: true } : {}),
    ...overrides,
  };
}

export function aClosure(overrides: Partial<ClosureInput> = {}): ClosureInput {
  return { outcome: 'resolved', elements: [], alternativesExplained: false, ...overrides };
}

/** Settled where it happened, as the law has it. */
export function anOnScene(overrides: Partial<OnSceneInput> = {}): OnSceneInput {
  const settled = {
    evidence: '执法记录 12',
    host: '松岭派出所',
    basis: 'informal',
    ground: null,
    minor: 'none',
  } as const;
  return { ...settled, confirmed: ON_SCENE_TICKS, ...overrides };
}

/** Party B withdrew. */
export function aWithdrawal(overrides: Partial<ClosureInput> = {}): ClosureInput {
  const said = { withdrawnBy: 'B', withdrawnOn: '2026-11-23', stance: '不愿再谈，要去起诉' } as const;
  return aClosure({ outcome: 'withdrawn', ...said, ...overrides });
}

export function succeeded<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.problem.code} ${JSON.stringify(result.problem.facts ?? {})}`);
  return result.value;
}

/** The code of the refusal, or `null` where there was none. */
export function refusal(result: Result<unknown>): string | null {
  return result.ok ? null : result.problem.code;
}
