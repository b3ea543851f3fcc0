/** Tells today's demo cases through the same rules as everything else: short words for long decisions. */
import type { ProgrammeFile } from '../../src/db/programme-file.ts';
import { awaitsGateCheck, checkGate } from '../../src/domain/case/gate-check.ts';
import { report } from '../../src/domain/case/intake.ts';
import { recordSession, type SessionInput, take } from '../../src/domain/case/mediation.ts';
import type { Report } from '../../src/domain/case/report.ts';
import { triage } from '../../src/domain/case/triage.ts';
import { type Partner, type Route, STAGES } from '../../src/domain/case/vocabulary.ts';
import type { Person } from '../../src/domain/people/person.ts';
import type { Instant, PlainDate } from '../../src/domain/time/instant.ts';
import { addDays, dateOf, instantAt, type WorkingCalendar } from '../../src/domain/time/working-calendar.ts';
import { peopleOf } from './history.ts';
import { begin, carryOn, type Journal } from './journal.ts';
import { LEGAL_REVIEWER } from './legal-reviewer.ts';
import { plusMinutes } from './past-times.ts';
import { createRandom, uuidAt } from './random.ts';
import type { Scenario } from './scenarios.ts';

export type Told = Pick<Scenario, 'gateInputs' | 'difficultyInputs'> & { report: Omit<Report, 'occurredAt'> };
type Decided = { route: Route; partner?: Partner; assignee?: string };
export type Stage = {
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

export function setStage(
  programme: ProgrammeFile,
  now: Instant,
  calendar: WorkingCalendar,
  firstNumber: number,
): Stage {
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
            assignee: assignee ? person(assignee) : null,
            assigneeSuggested: assignee !== undefined,
            ...(partner ? { partner } : {}),
            stageScope: route === 'veteran_team' ? STAGES : [],
            ...(gateInputs.basis === 'public_security' ? { legalReviewer: LEGAL_REVIEWER } : {}),
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
      const at = plusMinutes(startedAt, 70);
      if (awaitsGateCheck(journal.current)) {
        carryOn(journal, LEGAL_REVIEWER.id, startedAt, (current) =>
          checkGate(current, { result: 'confirmed' }, LEGAL_REVIEWER, startedAt),
        );
      }
      carryOn(journal, who, at, (current) => recordSession(current, session, person(who), at, calendar));
    },
  };
}
