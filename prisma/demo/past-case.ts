/** The course of one invented dispute, from its report to wherever it stands when the past ends. */

import type { Case } from '../../src/domain/case/case.ts';
import { type ClosureInput, close, recordFollowUp } from '../../src/domain/case/ending.ts';
import type { Decision } from '../../src/domain/case/events.ts';
import { report, type TriageDecision, triage } from '../../src/domain/case/intake.ts';
import { recordAgreement, recordSession, take } from '../../src/domain/case/mediation.ts';
import type { Report } from '../../src/domain/case/report.ts';
import type { Place, SessionType, Side } from '../../src/domain/case/vocabulary.ts';
import { watchDays, watchEndsOn } from '../../src/domain/follow-up/schedule.ts';
import type { Person } from '../../src/domain/people/person.ts';
import type { Result } from '../../src/domain/result.ts';
import type { Instant, PlainDate } from '../../src/domain/time/instant.ts';
import { addDays, dateOf, nextWorkingDay, type WorkingCalendar } from '../../src/domain/time/working-calendar.ts';
import { begin, carryOn, type Journal, lastDayOf } from './journal.ts';
import { LESSONS, NEXT_STEPS, SUMMARIES } from './narratives.ts';
import { momentOn, plusMinutes, workingMoment } from './past-times.ts';
import { type Random, uuidAt } from './random.ts';

export type Cast = { reporter: Person; triageOfficer: Person; lead: Person | null; caller: Person };
export type PastCase = {
  number: string;
  reportedAt: Instant;
  report: Report;
  decision: TriageDecision;
  cast: Cast;
};
/** Nothing happens at or after `until`. */
export type PastFrame = { until: Instant; calendar: WorkingCalendar; random: Random };

/** Thrown by the step that would lie in the future: the past ends there. */
const THE_PRESENT = Symbol('the present');

export function live(past: PastCase, frame: PastFrame): Journal {
  const { reportedAt, cast, number } = past;
  const made = report(past.report, cast.reporter.id, reportedAt, uuidAt(reportedAt, frame.random));
  const journal = begin({ ...made, next: { ...made.next, number } }, cast.reporter.id, reportedAt);
  try {
    tell(journal, past, frame);
  } catch (reason) {
    if (reason !== THE_PRESENT) throw reason;
  }
  return journal;
}

function tell(journal: Journal, past: PastCase, frame: PastFrame): void {
  const { calendar, random } = frame;
  const { triageOfficer, lead } = past.cast;
  const step = stepper(journal, frame);
  const isRed = journal.current.level === 'red';
  const triagedAt = isRed
    ? plusMinutes(past.reportedAt, random.int(8, 50))
    : workingMoment(calendar, past.reportedAt, random.chance(0.93) ? random.int(15, 220) : random.int(300, 700));
  step(triageOfficer, triagedAt, (current) => triage(current, past.decision, triageOfficer, triagedAt, calendar));
  if (!lead) return;
  const takenAt = isRed
    ? plusMinutes(triagedAt, random.int(4, 27))
    : workingMoment(calendar, triagedAt, random.chance(0.9) ? random.int(10, 420) : random.int(500, 1400));
  const role = lead.style === 'firm' ? 'lead_firm' : 'lead_warm';
  const declaration = { conflicts: [], role, members: [], firstContactPlanAt: plusMinutes(takenAt, 240) } as const;
  step(lead, takenAt, (current) => take(current, lead, declaration, takenAt, calendar, 0));
  mediate(journal, lead, frame);
  conclude(journal, past, frame);
}

type Step = (by: Person, at: Instant, decide: (current: Case) => Result<Decision>) => void;

function stepper(journal: Journal, { until }: PastFrame): Step {
  return (by, at, decide) => {
    if (at >= until) throw THE_PRESENT;
    carryOn(journal, by.id, at, decide);
  };
}

const FIRST_MEETINGS: readonly [SessionType, Place][] = [
  ['home_visit', 'home'],
  ['caucus', 'station'],
  ['phone', 'other'],
  ['home_visit', 'workplace'],
];
const LATER_MEETINGS: readonly [SessionType, Place][] = [
  ['caucus', 'mediation_room'],
  ['home_visit', 'home'],
  ['family_meeting', 'home'],
  ['site_inspection', 'other'],
  ['joint_session', 'mediation_room'],
];
const STANCES = ['hostile', 'firm', 'softening', 'willing', 'agreed'] as const;

function mediate(journal: Journal, lead: Person, frame: PastFrame): void {
  const { calendar, random } = frame;
  const step = stepper(journal, frame);
  const { current } = journal;
  if (current.status !== 'taken') return;
  const weight = { D1: 1, D2: 2, D3: 3, D4: 4 }[current.triage.difficulty];
  const count = current.teamId ? weight + random.int(0, 1) : Math.min(2, random.int(1, weight));
  let startsAt = firstMeetingAt(current.takenAt, current.firstContactDueAt, frame);
  for (let no = 1; no <= count; no += 1) {
    const isLast = no === count;
    const isMissed = no > 1 && !isLast && random.chance(0.08);
    const [type, place] =
      isLast && count > 1 ? LATER_MEETINGS.at(-1)! : random.pick(no === 1 ? FIRST_MEETINGS : LATER_MEETINGS);
    const minutes = isMissed ? 20 : random.pick([25, 30, 40, 45, 60, 75, 90]);
    const stance = STANCES[Math.min(4, Math.max(0, 4 - (count - no)) - (isLast ? 0 : 1))] ?? 'firm';
    const nextOn = isLast ? null : nextWorkingDay(calendar, addDays(dateOf(calendar, startsAt), random.int(2, 5)));
    const endedAt = plusMinutes(startsAt, minutes + random.int(5, 30));
    const at = startsAt;
    step(lead, endedAt, (state) =>
      recordSession(
        state,
        {
          type: isMissed ? 'no_show' : type,
          startedAt: at,
          durationMinutes: minutes,
          place,
          attended: type === 'joint_session' || random.chance(0.4) ? SIDES : [random.pick(SIDES)],
          performedBy: lead.id,
          summary: isMissed ? '到约定时间对方没有来，电话里另约了时间。' : random.pick(SUMMARIES),
          stances: { A: stance, B: stance },
          newRiskFlags: [],
          nextStep: isLast ? '签协议' : random.pick(NEXT_STEPS),
          nextOn,
        },
        lead,
      ),
    );
    if (nextOn) startsAt = meetingOn(nextOn, frame);
  }
}

/** Nine in ten keep the promise of the first contact. */
function firstMeetingAt(takenAt: Instant, dueAt: Instant, { calendar, random }: PastFrame): Instant {
  const minutes = (Date.parse(dueAt) - Date.parse(takenAt)) / 60_000;
  if (!random.chance(0.89)) return momentOn(addDays(dateOf(calendar, dueAt), random.int(1, 2)), random, calendar);
  const dueOn = dateOf(calendar, dueAt);
  const inTime = [
    workingMoment(calendar, takenAt, random.int(20, minutes > 3000 ? 1200 : 400)),
    momentOn(dueOn, random, calendar),
    momentOn(addDays(dueOn, -1), random, calendar),
  ].find((moment) => moment > takenAt && moment < dueAt);
  return inTime ?? plusMinutes(takenAt, Math.round(minutes * 0.6));
}

function meetingOn(day: PlainDate, { calendar, random }: PastFrame): Instant {
  const kept = random.chance(0.88) ? day : nextWorkingDay(calendar, addDays(day, random.int(1, 3)));
  return momentOn(kept, random, calendar);
}

const SIDES: readonly Side[] = ['A', 'B'];
const AGREES = { D1: 0.96, D2: 0.9, D3: 0.8, D4: 0.66 };

function conclude(journal: Journal, past: PastCase, frame: PastFrame): void {
  const { random, calendar } = frame;
  const { current } = journal;
  const { lead, triageOfficer } = past.cast;
  if (current.status !== 'in_mediation' || !lead) return;
  const step = stepper(journal, frame);
  if (!random.chance(AGREES[current.triage.difficulty])) {
    const explained = { elements: [], alternativesExplained: true };
    const ending: ClosureInput = random.chance(0.3)
      ? { ...explained, outcome: 'withdrawn', withdrawnBy: random.pick(SIDES) }
      : { ...explained, outcome: 'unresolved', reason: random.pick(['gap_in_claims', 'refusal', 'lost_contact']) };
    const proposedAt = workingMoment(calendar, lastAt(journal), random.int(60, 900));
    step(lead, proposedAt, (state) => close(state, ending, lead, proposedAt, calendar));
    const confirmedAt = workingMoment(calendar, proposedAt, random.int(60, 600));
    step(triageOfficer, confirmedAt, (state) => close(state, ending, triageOfficer, confirmedAt, calendar));
    return;
  }
  agree(journal, lead, frame);
  perform(journal, lead, frame);
  watch(journal, past, frame);
}

function agree(journal: Journal, lead: Person, frame: PastFrame): void {
  const { random, calendar } = frame;
  const { report: told, triage: made } = journal.current as Extract<Case, { status: 'in_mediation' }>;
  const at = plusMinutes(lastAt(journal), random.int(15, 60));
  const today = dateOf(calendar, at);
  const money = told.amount
    ? Math.max(500, Math.round((told.amount * random.pick([0.4, 0.6, 0.8, 1])) / 100) * 100)
    : 0;
  const apology = { obligor: 'B', kind: 'apologise', text: '乙方当面向甲方道歉' } as const;
  const peace = { obligor: 'B', kind: 'refrain', text: '双方今后互相体谅，不再为此事争吵' } as const;
  const pays = {
    obligor: 'B',
    kind: 'pay',
    text: '乙方按期付清',
    amount: money,
    dueOn: addDays(today, random.int(3, 18)),
  } as const;
  stepper(journal, frame)(lead, at, (state) =>
    recordAgreement(
      state,
      {
        form: random.chance(0.8) ? 'written' : 'oral',
        basis: made.gateInputs.basis,
        host: made.gateInputs.basis === 'peoples_mediation' ? '社区人民调解委员会' : '派出所调解室',
        facts: '双方对事情经过没有分歧，愿意各让一步，就此了结。',
        terms: money > 0 ? [pays, peace] : [apology, peace],
        signatures: { A: 'signed', B: random.chance(0.85) ? 'signed' : 'oral_confirmed' },
        copiesDelivered: true,
        judicialConfirmation: money >= 50_000 ? 'wanted' : 'not_wanted',
        effectiveOn: today,
      },
      lead,
    ),
  );
}

const CALM = { reached: { A: 'yes', B: 'yes' }, performance: 'done', recurrence: 'none', mood: 'calm' } as const;

/** What was promised is done; one in twenty needs another round first. */
function perform(journal: Journal, lead: Person, frame: PastFrame): void {
  const { random, calendar } = frame;
  const { agreement } = journal.current as Extract<Case, { status: 'agreed' }>;
  const step = stepper(journal, frame);
  const dueOn = agreement.terms.find((term) => term.dueOn)?.dueOn;
  const checkedOn = nextWorkingDay(calendar, addDays(dueOn ?? agreement.effectiveOn, random.int(1, 4)));
  const at = momentOn(checkedOn, random, calendar);
  if (random.chance(0.95)) {
    step(lead, at, (state) => recordFollowUp(state, { ...CALM, method: 'phone', at }, lead, calendar));
    return;
  }
  const breach = { ...CALM, performance: 'breached', mood: 'tense', method: 'phone', at } as const;
  step(lead, at, (state) => recordFollowUp(state, breach, lead, calendar));
  mediateAgain(journal, lead, frame);
  agree(journal, lead, frame);
  perform(journal, lead, frame);
}

function mediateAgain(journal: Journal, lead: Person, frame: PastFrame): void {
  const startedAt = momentOn(
    nextWorkingDay(frame.calendar, addDays(lastDayOf(journal, frame.calendar), 2)),
    frame.random,
    frame.calendar,
  );
  stepper(journal, frame)(lead, plusMinutes(startedAt, 70), (state) =>
    recordSession(
      state,
      {
        type: 'joint_session',
        startedAt,
        durationMinutes: 60,
        place: 'mediation_room',
        attended: ['A', 'B'],
        performedBy: lead.id,
        summary: '对方没有按时履行，重新约双方坐下来，把时间和数目再定了一次。',
        stances: { A: 'firm', B: 'agreed' },
        newRiskFlags: [],
        nextStep: '签协议',
        nextOn: null,
      },
      lead,
    ),
  );
}

/** The promised checks, most of them on their day, and the end of the watch. */
function watch(journal: Journal, past: PastCase, frame: PastFrame): void {
  const { random, calendar } = frame;
  const { current } = journal;
  const { caller, lead } = past.cast;
  if (current.status !== 'follow_up' || !lead) return;
  const step = stepper(journal, frame);
  const { followUpPlan, followUpFrom, level } = current;
  const promised = followUpPlan.filter((row) => !row.optional);
  const inWatch = promised.filter((row) => row.dayOffset <= watchDays(level));
  const check = ({ method, dueOn }: (typeof followUpPlan)[number], latest: PlainDate | undefined) => {
    const by = random.chance(0.75) ? lead : caller;
    const lateOn = nextWorkingDay(calendar, addDays(dueOn, random.int(1, 4)));
    const on = random.chance(0.88) || (latest && lateOn >= latest) ? dueOn : lateOn;
    const at = momentOn(on, random, calendar);
    const mood = random.chance(0.93) ? 'calm' : 'tense';
    step(by, at, (state) => recordFollowUp(state, { ...CALM, mood, method, at }, by, calendar));
  };
  for (const [place, row] of inWatch.entries()) {
    const next = inWatch[place + 1]?.dueOn;
    // After a week of holidays two checks may fall on one day: one visit answers the later of them.
    if (row.dueOn !== next) check(row, next);
  }
  const endsOn = watchEndsOn(level, followUpFrom);
  const lastDay = lastDayOf(journal, calendar);
  const closedOn = nextWorkingDay(calendar, endsOn > lastDay ? endsOn : addDays(lastDay, 1));
  const closedAt = momentOn(closedOn, random, calendar);
  const settled: ClosureInput = {
    outcome: 'resolved',
    elements: ['agreement', 'performed', ...(random.chance(0.3) ? (['relationship_restored'] as const) : [])],
    alternativesExplained: true,
    ...(random.chance(0.15) ? { lessons: random.pick(LESSONS) } : {}),
  };
  step(caller, closedAt, (state) => close(state, settled, caller, closedAt, calendar));
  for (const row of promised.slice(inWatch.length)) check(row, undefined);
}

function lastAt(journal: Journal): Instant {
  return journal.events.at(-1)!.at;
}
