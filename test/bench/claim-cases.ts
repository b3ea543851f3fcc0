/** Cases as the domain makes them, open to claim. */
import type { OpenCase } from '../../src/domain/case/case.ts';
import { report } from '../../src/domain/case/intake.ts';
import { triage } from '../../src/domain/case/triage.ts';
import type { Person } from '../../src/domain/people/person.ts';
import { chinaCalendar } from '../../src/platform/china-calendar.ts';
import { difficultyInputs, gateInputs } from '../support/builders.ts';

const CALENDAR = chinaCalendar({ zone: 'Asia/Shanghai', dayStart: '08:30', dayEnd: '17:30' });
const REPORTED_AT = '2026-11-23T01:00:00.000Z';
const TRIAGED_AT = '2026-11-23T01:30:00.000Z';

export function aVeteran(at: number): Person {
  return {
    id: `veteran-${at}`,
    slackUserId: `UVET${at}`,
    name: `演练 ${at}`,
    roles: ['veteran'],
    stationId: 'songling',
    teamId: 'songling',
    style: 'firm',
    skills: [],
    areas: [],
    availability: 'on_duty',
    workloadCap: 1e9,
    excludedAreas: [],
  };
}

export function anOpenCase(id: string, number: string): OpenCase {
  const { next } = report(
    {
      category: 'neighbour',
      area: 'songling-garden',
      relationship: 'neighbour',
      narrative: '楼上夜间跑跳，楼下多次报警。居委会调解过一次，铺了地垫，两周后又吵，双方没有肢体冲突。',
      calls90d: 5,
      dangerSigns: [],
      dangerSignsAsked: true,
      circumstances: ['unavoidable_contact'],
      circumstancesAsked: true,
      participants: 2,
      priorMediations: 1,
      source: 'call_110',
      stationId: 'songling',
      occurredAt: REPORTED_AT,
    },
    'officer-1',
    REPORTED_AT,
    id,
  );
  const triageOfficer: Person = { ...aVeteran(0), id: 'triage-1', roles: ['triage_officer'], teamId: null };
  const decided = triage(
    next,
    {
      level: next.level,
      gateInputs: gateInputs({ riskFlags: next.report.circumstances }),
      difficultyInputs: difficultyInputs({ failedMediations: 1, secondAgency: true }),
      route: 'veteran_team',
      teamId: 'songling',
      assignee: null,
      assigneeSuggested: false,
      stageScope: [],
    },
    triageOfficer,
    TRIAGED_AT,
    CALENDAR,
  );
  if (!decided.ok || decided.value.next.status !== 'awaiting_claim') throw new Error('the case did not open');
  return { ...decided.value.next, number, version: 1 };
}
