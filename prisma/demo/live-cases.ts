/** The twelve scenarios, told as if they were happening now, and one peace whose next check is due today. */
import type { ProgrammeFile } from '../../src/db/programme-file.ts';
import { recordFollowUp } from '../../src/domain/case/ending.ts';
import { report, triage } from '../../src/domain/case/intake.ts';
import { recordAgreement, recordSession, type SessionInput, take } from '../../src/domain/case/mediation.ts';
import type { Report } from '../../src/domain/case/report.ts';
import { type Partner, type Route, STAGES } from '../../src/domain/case/vocabulary.ts';
import { planFollowUps } from '../../src/domain/follow-up/schedule.ts';
import type { Person } from '../../src/domain/people/person.ts';
import type { Instant, PlainDate } from '../../src/domain/time/instant.ts';
import { addDays, dateOf, instantAt, localTime, type WorkingCalendar } from '../../src/domain/time/working-calendar.ts';
import { peopleOf, type Reserved } from './history.ts';
import { begin, carryOn, type Journal } from './journal.ts';
import { plusMinutes } from './past-times.ts';
import { createRandom, uuidAt } from './random.ts';
import { SCENARIOS, type Scenario, type ScenarioId } from './scenarios.ts';

/** Points that the leads of these cases carry. */
export const LIVE_LOADS: Reserved = {
  'lead-dongkuang': 2,
  'veteran-01': 2,
  'veteran-10': 1.5,
  'lead-shanqian': 2,
  'veteran-13': 1.5,
};

type Told = Pick<Scenario, 'gateInputs' | 'difficultyInputs'> & { report: Omit<Report, 'occurredAt'> };
type Decided = { route: Route; partner?: Partner; assignee?: string };
type Stage = {
  /** Days before today, and the time of day. */
  at: (daysAgo: number, time: string) => Instant;
  today: PlainDate;
  calendar: WorkingCalendar;
  person: (id: string) => Person;
  open: (told: Told, reportedAt: Instant) => Journal;
  decide: (journal: Journal, told: Told, decided: Decided, at: Instant) => void;
  take: (journal: Journal, who: string, at: Instant) => void;
  meet: (journal: Journal, who: string, at: Instant, meeting: Partial<SessionInput>) => void;
};

/** Numbers go on from `firstNumber`. Nothing lies after `now`. */
export function liveCases(
  programme: ProgrammeFile,
  now: Instant,
  calendar: WorkingCalendar,
  firstNumber: number,
): Journal[] {
  const stage = setStage(programme, now, calendar, firstNumber);
  const { at, open, decide, meet, today } = stage;
  const lately = (minutes: number) => plusMinutes(awake(now, calendar), -minutes);
  const journals: Journal[] = [];
  const play = (id: ScenarioId, reportedAt: Instant, goOn: (journal: Journal, told: Scenario) => void = () => {}) => {
    const told = SCENARIOS.find((one) => one.id === id)!;
    const journal = open(told, reportedAt);
    goOn(journal, told);
    journals.push(journal);
  };

  play('S02', at(8, '09:20'), (journal, told) => {
    decide(journal, told, { route: 'veteran_team' }, at(8, '10:05'));
    stage.take(journal, 'veteran-01', at(8, '13:30'));
    const hospital = { type: 'home_visit', place: 'hospital', attended: ['A', 'others'] } as const;
    meet(journal, 'veteran-01', at(7, '10:00'), { ...hospital, summary: SAID.mother, nextOn: addDays(today, -3) });
    const sisters = { type: 'caucus', attended: ['B'], stances: { A: 'softening', B: 'firm' } } as const;
    meet(journal, 'veteran-01', at(3, '15:00'), { ...sisters, summary: SAID.sisters, nextOn: addDays(today, 2) });
  });
  play('S01', at(6, '10:00'), (journal, told) => {
    decide(
      journal,
      told,
      { route: 'veteran_team', partner: 'law_firm_legal_aid', assignee: 'lead-dongkuang' },
      at(6, '10:25'),
    );
    stage.take(journal, 'lead-dongkuang', at(6, '10:40'));
    const visit = { type: 'detention_visit', place: 'detention_centre', attended: ['A'] } as const;
    meet(journal, 'lead-dongkuang', at(6, '15:00'), { ...visit, summary: SAID.detained, nextOn: addDays(today, -3) });
    const family = { type: 'family_meeting', place: 'home', attended: ['others'] } as const;
    meet(journal, 'lead-dongkuang', at(3, '10:00'), { ...family, summary: SAID.family, nextOn: today });
  });
  play('S11', at(3, '09:10'), (journal, told) =>
    decide(journal, told, { route: 'refer_out', partner: 'mental_health_service' }, at(3, '11:00')),
  );
  play('S03', at(2, '10:00'), (journal, told) => {
    decide(journal, told, { route: 'veteran_team' }, at(2, '13:00'));
    stage.take(journal, 'veteran-10', at(2, '17:00'));
  });
  play('S08', at(2, '11:00'), (journal, told) =>
    decide(journal, told, { route: 'refer_out', partner: 'market_regulation' }, at(2, '14:30')),
  );
  play('S12', at(1, '09:30'), (journal, told) =>
    decide(journal, told, { route: 'refer_out', partner: 'medical_dispute_committee' }, at(1, '10:10')),
  );
  play('S07', at(1, '16:20'), (journal, told) => {
    decide(journal, told, { route: 'station', assignee: 'officer-11' }, at(1, '16:50'));
    stage.take(journal, 'officer-11', at(1, '17:05'));
  });
  play('S04', at(1, '19:30'), (journal, told) => decide(journal, told, { route: 'not_accepted' }, at(1, '19:50')));
  play('S09', lately(180), (journal, told) => decide(journal, told, { route: 'veteran_team' }, lately(120)));
  play('S06', lately(55), (journal, told) => {
    const decided = { route: 'veteran_team', partner: 'natural_resources_office', assignee: 'lead-shanqian' } as const;
    decide(journal, told, decided, lately(9));
  });
  play('S05', lately(25));
  play('S10', lately(12));
  journals.push(peaceToCheckToday(stage));
  return journals;
}

const SAID = {
  mother: '到医院看望老人，听她把话说完。甲方当着母亲的面哭了，说愿意赔礼。',
  sisters: '分头做姐姐们的工作，三位已松口，大姐还在气头上，约好再谈。',
  detained: '到拘留所探望甲方，让他把委屈说出来，讲明走法律途径的办法。',
  family: '约家属谈，请他们在家多宽慰，不要再提旧账。家属愿意配合。',
  leak: '双方到场看了漏点，同意请人重做防水，费用乙方出。',
};

/** People report when they are awake: at night the last cases are those of the evening. */
function awake(now: Instant, calendar: WorkingCalendar): Instant {
  const { hour } = localTime(calendar, now);
  const today = dateOf(calendar, now);
  if (hour < 9) return instantAt(calendar, addDays(today, -1), '20:00');
  return hour < 21 ? now : instantAt(calendar, today, '20:00');
}

function setStage(programme: ProgrammeFile, now: Instant, calendar: WorkingCalendar, firstNumber: number): Stage {
  const today = dateOf(calendar, now);
  const people = peopleOf(programme);
  const random = createRandom(firstNumber);
  let number = firstNumber;
  const person = (id: string) => {
    const found = people.find((one) => one.id === id);
    if (!found) throw new Error(`the demo programme has no ${id}`);
    return found;
  };
  const triageOfficer = person('triage-2');
  return {
    today,
    calendar,
    person,
    at: (daysAgo, time) => instantAt(calendar, addDays(today, -daysAgo), time),
    open: (told, reportedAt) => {
      const reporter = people.find((one) => {
        return one.roles.includes('reporting_officer') && one.stationId === told.report.stationId;
      })!;
      const draft = { ...told.report, occurredAt: plusMinutes(reportedAt, -45) };
      const { next, facts } = report(draft, reporter.id, reportedAt, uuidAt(reportedAt, random));
      const full = `LJ-${reportedAt.slice(0, 4)}-${String(number).padStart(6, '0')}`;
      number += 1;
      return begin({ next: { ...next, number: full }, facts }, reporter.id, reportedAt);
    },
    decide: (journal, { report: { stationId }, gateInputs, difficultyInputs }, { route, partner, assignee }, at) => {
      const teamId = programme.teams.find((team) => team.station === stationId)!.id;
      carryOn(journal, triageOfficer.id, at, (current) =>
        triage(
          current,
          {
            level: current.level,
            gateInputs,
            difficultyInputs,
            route,
            teamId: route === 'veteran_team' ? teamId : null,
            assigneeId: assignee ?? null,
            assigneeSuggested: assignee !== undefined,
            ...(partner ? { partner } : {}),
            stageScope: route === 'veteran_team' ? STAGES : [],
          },
          triageOfficer,
          at,
          calendar,
        ),
      );
    },
    take: (journal, who, at) => {
      const lead = person(who);
      const role = lead.style === 'firm' ? 'lead_firm' : 'lead_warm';
      const declaration = { conflicts: [], role, members: [], firstContactPlanAt: plusMinutes(at, 180) } as const;
      carryOn(journal, who, at, (current) => take(current, lead, declaration, at, calendar, 0));
    },
    meet: (journal, who, startedAt, meeting) => {
      const session: SessionInput = {
        type: 'joint_session',
        startedAt,
        durationMinutes: 50,
        place: 'mediation_room',
        attended: ['A', 'B'],
        performedBy: who,
        summary: '',
        stances: { A: 'firm', B: 'firm' },
        newRiskFlags: [],
        nextStep: '约双方再谈',
        nextOn: null,
        ...meeting,
      };
      carryOn(journal, who, plusMinutes(startedAt, 70), (current) => recordSession(current, session, person(who)));
    },
  };
}

const LEAK: Told = {
  report: {
    title: '楼上漏水多次报修未果',
    category: 'neighbour',
    area: 'matou-terrace',
    stationId: 'matou',
    relationship: 'neighbour',
    source: 'call_110',
    narrative: '楼上（乙方）卫生间漏水，楼下（甲方）天花板发霉，近三个月报警3次，修过一次又漏，甲方情绪激动。',
    dangerSigns: [],
    dangerSignsAsked: true,
    circumstances: ['emotional_distress', 'unavoidable_contact'],
    circumstancesAsked: true,
    calls90d: 3,
    participants: 2,
    priorMediations: 0,
    consentBySide: { A: 'willing', B: 'willing' },
  },
  gateInputs: {
    riskFlags: ['emotional_distress', 'unavoidable_contact'],
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
  },
  difficultyInputs: {
    sides: 2,
    grievanceYears: 0,
    failedMediations: 0,
    participants: 2,
    amount: 0,
    secondAgency: true,
    titleDispute: false,
    keyPartyAbsent: false,
    strongHostility: true,
  },
};

/** Performed so long ago that one of its checks falls on today; on a day off, on the next working day. */
function peaceToCheckToday({ at, calendar, today, person, open, decide, take, meet }: Stage): Journal {
  const who = 'veteran-13';
  const since =
    [7, 8, 9, 3, 30].find((days) => {
      return planFollowUps('yellow', addDays(today, -days), calendar).some((row) => row.dueOn === today);
    }) ?? 7;
  const journal = open(LEAK, at(since + 14, '09:30'));
  decide(journal, LEAK, { route: 'veteran_team' }, at(since + 14, '10:30'));
  take(journal, who, at(since + 14, '14:00'));
  meet(journal, who, at(since + 12, '10:00'), { summary: SAID.leak, stances: { A: 'willing', B: 'agreed' } });
  carryOn(journal, who, at(since + 9, '16:00'), (current) =>
    recordAgreement(
      current,
      {
        form: 'written',
        basis: 'peoples_mediation',
        host: '社区人民调解委员会',
        facts: '漏点在乙方卫生间地漏，双方看过现场，没有分歧。',
        terms: [{ obligor: 'B', kind: 'repair', text: '乙方重做卫生间防水', dueOn: addDays(today, -since - 2) }],
        signatures: { A: 'signed', B: 'signed' },
        copiesDelivered: true,
        judicialConfirmation: 'not_wanted',
        effectiveOn: addDays(today, -since - 9),
      },
      person(who),
    ),
  );
  const calm = { reached: { A: 'yes', B: 'yes' }, performance: 'done', recurrence: 'none', mood: 'calm' } as const;
  const checkedAt = at(since, '10:00');
  const check = (method: 'phone' | 'visit', when: Instant) =>
    carryOn(journal, who, when, (current) => {
      return recordFollowUp(current, { ...calm, method, at: when }, person(who), calendar);
    });
  check('visit', checkedAt);
  const plan = journal.current.status === 'follow_up' ? journal.current.followUpPlan : [];
  const past = plan.filter((row) => row.dueOn < today).map((row) => row.dueOn);
  for (const day of new Set(past)) check('phone', instantAt(calendar, day, '15:30'));
  return journal;
}
