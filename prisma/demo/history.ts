/**
 * Twenty-six weeks of an invented sub-bureau: what was called in, what became of it. Drawn from a fixed seed, so that
 * every start on the same day tells the same past. It ends with yesterday; today's cases are in live-cases.ts.
 */
import type { ProgrammeFile } from '../../src/db/programme-file.ts';
import type { TriageDecision } from '../../src/domain/case/triage.ts';
import {
  type Category,
  type Exclusion,
  type Partner,
  type RiskLevel,
  STAGES,
} from '../../src/domain/case/vocabulary.ts';
import type { Person } from '../../src/domain/people/person.ts';
import type { Instant } from '../../src/domain/time/instant.ts';
import { type IsoWeek, previousWeek, runningWeek, weekDates } from '../../src/domain/time/iso-week.ts';
import { addDays, dateOf, instantAt, type WorkingCalendar } from '../../src/domain/time/working-calendar.ts';
import { rateDifficulty, VOLUME_WEIGHT } from '../../src/domain/triage/difficulty.ts';
import { familyScreenNeeded } from '../../src/domain/triage/gate.ts';
import { type Journal, workSpan } from './journal.ts';
import { LEGAL_REVIEWER } from './legal-reviewer.ts';
import { type Cast, live } from './past-case.ts';
import { CATEGORY_MIX, type DrawnReport, difficultyInputsOf, drawReport, gateInputsOf } from './past-reports.ts';
import { callMoment, plusMinutes } from './past-times.ts';
import { createRandom, type Random } from './random.ts';
import { createWorkload, type Workload } from './workload.ts';

export const HISTORY_WEEKS = 26;
const SEED = 20_260_401;

export type CallCount = { week: IsoWeek; stationId: string; calls: number; disputes: number };
/** Points that a veteran's cases of today will take, so that the past leaves room for them. */
export type Reserved = Readonly<Record<string, number>>;

type Where = { stationId: string; area: string };
type Fate = 'team' | 'station' | 'refer_out' | 'not_accepted';
type Dispute = Where & { category: Category; fate: Fate; reportedAt: Instant; random: Random };

export function peopleOf({ people }: ProgrammeFile): Person[] {
  return people.map(({ station, team, style, ...rest }) => ({
    ...rest,
    stationId: station,
    teamId: team ?? null,
    style: style ?? null,
  }));
}

/** The past up to the first instant of the day of `now`, case numbers in the order of the reports. */
export function drawHistory(
  programme: ProgrammeFile,
  now: Instant,
  calendar: WorkingCalendar,
  reserved: Reserved = {},
): Journal[] {
  const until = instantAt(calendar, dateOf(calendar, now), '00:00');
  const disputes = [...closedWeeks(now, calendar), runningWeek(now, calendar.zone)]
    .flatMap((week, at) => disputesOf(week, at, programme, calendar))
    .filter(({ reportedAt }) => reportedAt < until)
    .sort((one, other) => one.reportedAt.localeCompare(other.reportedAt));

  const people = peopleOf(programme);
  const workload = createWorkload(people, until, reserved);
  return disputes.map((dispute, at) => {
    const number = `LJ-${dispute.reportedAt.slice(0, 4)}-${String(at + 1).padStart(6, '0')}`;
    return playOut(dispute, number, { people, workload, calendar, until, at });
  });
}

function closedWeeks(now: Instant, { zone }: WorkingCalendar): IsoWeek[] {
  return Array.from({ length: HISTORY_WEEKS }, (_, at) => previousWeek(runningWeek(now, zone), HISTORY_WEEKS - at));
}

/** Stations are not alike; one team hardly gets a case. */
const STATION_MIX = { songling: 17, hewan: 15, dongkuang: 14, xikuang: 14, xincun: 10, shanqian: 14, matou: 16 };
const QUIET_TEAM = 'xincun';
const TEAM_INTEREST: Partial<Record<Category, number>> = {
  land_forest: 4,
  housing_homestead: 4,
  inheritance_support: 3,
  neighbour: 2,
  debt_lending: 1.6,
  marriage_family: 1.5,
  consumer: 0.1,
  labour_wage: 0.3,
  medical: 0.1,
  school_minor: 0.1,
};

function disputesOf(week: IsoWeek, at: number, programme: ProgrammeFile, calendar: WorkingCalendar): Dispute[] {
  const random = createRandom(SEED + at * 7919);
  const { monday } = weekDates(week);
  const count = random.chance(0.7) ? 29 : 28;
  const drawn = Array.from({ length: count }, (_, no) => {
    const stationId = random.weighted(STATION_MIX);
    const areas = programme.stations.find(({ id }) => id === stationId)?.areas ?? [];
    const category = random.weighted(CATEGORY_MIX);
    const reportedAt = callMoment(addDays(monday, no % 7), random, calendar);
    const interest = random.next() ** (1 / (TEAM_INTEREST[category] ?? 1));
    return { stationId, area: random.pick(areas).code, category, reportedAt, interest };
  });
  const forTeams = new Set(
    drawn
      .filter(({ stationId }) => stationId !== QUIET_TEAM)
      .sort((one, other) => other.interest - one.interest)
      .slice(0, random.chance(0.6) ? 7 : 6),
  );
  if (at % 6 === 2)
    for (const one of drawn.filter(({ stationId }) => stationId === QUIET_TEAM).slice(0, 1)) forTeams.add(one);
  return drawn.map(({ interest: _interest, ...one }, no) => {
    const own = createRandom(SEED + at * 7919 + (no + 1) * 104_729);
    return { ...one, fate: forTeams.has(drawn[no]!) ? 'team' : fateOf(one.category, own), random: own };
  });
}

const ELSEWHERE: readonly Category[] = [
  'consumer',
  'labour_wage',
  'medical',
  'traffic_accident',
  'relocation_demolition',
];

function fateOf(category: Category, random: Random): Fate {
  if (ELSEWHERE.includes(category)) return random.weighted({ refer_out: 80, station: 20 });
  return random.weighted({ station: 76, refer_out: 14, not_accepted: 10 });
}

type Setting = { people: Person[]; workload: Workload; calendar: WorkingCalendar; until: Instant; at: number };

function playOut(dispute: Dispute, number: string, setting: Setting): Journal {
  const { random, stationId, area, category, reportedAt } = dispute;
  const { people, workload, calendar, until, at } = setting;
  const isViolentHome = dispute.fate === 'not_accepted' && category === 'marriage_family' && random.chance(0.8);
  const level = isViolentHome ? 'red' : levelOf(dispute.fate, random);
  const drawn = drawReport(
    category,
    { level, forTeam: dispute.fate === 'team', domesticViolence: isViolentHome },
    random,
  );
  const difficultyInputs = difficultyInputsOf(drawn, dispute.fate === 'team', random);
  const points = VOLUME_WEIGHT[rateDifficulty(difficultyInputs).difficulty];
  const leader =
    dispute.fate === 'team' ? workload.leadFor({ stationId, area, category, points, at: reportedAt }) : null;
  const fate: Fate = dispute.fate === 'team' && !leader ? 'station' : dispute.fate;

  const withRole = (role: Person['roles'][number]) => people.filter((one) => one.roles.includes(role));
  const officers = withRole('reporting_officer').filter((one) => one.stationId === stationId);
  const triageOfficers = withRole('triage_officer');
  const lead = fate === 'team' ? leader : fate === 'station' ? random.pick(officers) : null;
  const cast: Cast = {
    reporter: random.pick(officers),
    triageOfficer: triageOfficers[at % triageOfficers.length]!,
    lead,
    caller: random.pick(withRole('follow_up_caller')),
  };
  const occurredAt = plusMinutes(reportedAt, -random.int(20, 600));
  const report = { ...drawn, stationId, area, occurredAt };
  const decision = decide(drawn, level, fate, lead, difficultyInputs, random);
  const journal = live({ number, reportedAt, report, decision, cast }, { until, calendar, random });
  workload.note(workSpan(journal), points);
  return journal;
}

function levelOf(fate: Fate, random: Random): RiskLevel {
  if (fate === 'team') return random.weighted({ blue: 42, yellow: 46, red: 12 });
  return fate === 'station' ? random.weighted({ blue: 92, yellow: 8 }) : random.weighted({ blue: 85, yellow: 15 });
}

const PARTNERS: Partial<Record<Category, Partner>> = {
  consumer: 'market_regulation',
  labour_wage: 'labour_inspection',
  medical: 'medical_dispute_committee',
  property_management: 'housing_property_office',
  land_forest: 'natural_resources_office',
  housing_homestead: 'natural_resources_office',
  debt_lending: 'law_firm_legal_aid',
  contract_business: 'justice_office',
  village_affairs: 'village_committee',
  school_minor: 'education_school',
};
const EXCLUDED: Partial<Record<Exclusion, number>> = {
  party_refuses: 5,
  otherwise_unsuitable: 2,
  picking_quarrels: 1,
  no_genuine_dispute: 1,
  repeat_violator: 1,
};

function decide(
  drawn: DrawnReport,
  level: RiskLevel,
  fate: Fate,
  lead: Person | null,
  difficultyInputs: TriageDecision['difficultyInputs'],
  random: Random,
): TriageDecision {
  const gateInputs = gateInputsOf(drawn, random);
  const isDv = drawn.dangerSigns.includes('dv_suspected');
  const mayAssign = fate === 'station' || level === 'red' || random.chance(0.1);
  return {
    level,
    gateInputs: {
      ...gateInputs,
      exclusion: fate === 'not_accepted' && !isDv ? random.weighted<Exclusion>(EXCLUDED) : null,
      familyScreen: familyScreenNeeded(drawn.relationship, drawn.category)
        ? (drawn.familyScreen ?? { violenceBefore: false, fear: false, control: false })
        : null,
      specialisedBody: fate === 'refer_out',
    },
    difficultyInputs,
    route: fate === 'team' ? 'veteran_team' : fate,
    teamId: fate === 'team' ? lead!.teamId : null,
    assignee: lead && mayAssign ? lead : null,
    assigneeSuggested: random.chance(0.5),
    ...(fate === 'refer_out' ? { partner: PARTNERS[drawn.category] ?? 'peoples_mediation_committee' } : {}),
    stageScope: fate === 'team' ? STAGES : [],
    ...(gateInputs.basis === 'public_security' ? { legalReviewer: LEGAL_REVIEWER } : {}),
  };
}

/** What the call centre counted in the closed weeks: three in ten calls are disputes, nearly all reported here. */
export function countCalls(
  { stations }: ProgrammeFile,
  journals: readonly Journal[],
  now: Instant,
  calendar: WorkingCalendar,
): CallCount[] {
  const random = createRandom(SEED - 1);
  const counted = new Map<string, number>();
  for (const { current } of journals) {
    const key = `${runningWeek(current.reportedAt, calendar.zone)} ${current.report.stationId}`;
    counted.set(key, (counted.get(key) ?? 0) + 1);
  }
  return closedWeeks(now, calendar).flatMap((week) =>
    stations.map(({ id: stationId }) => {
      const disputes = (counted.get(`${week} ${stationId}`) ?? 0) + (random.chance(0.1) ? 1 : 0);
      return { week, stationId, disputes, calls: Math.round(disputes * 2.6) + random.int(1, 4) };
    }),
  );
}
