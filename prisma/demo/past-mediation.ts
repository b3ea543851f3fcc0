/** The meetings of one invented dispute, and the agreement they may lead to. */
import { isConfirmable } from '../../src/domain/agreement/judicial-confirmation.ts';
import type { Case } from '../../src/domain/case/case.ts';
import { hasDelicateParty } from '../../src/domain/case/delicate-parties.ts';
import { awaitsGateCheck, checkGate } from '../../src/domain/case/gate-check.ts';
import { reviewAgreement } from '../../src/domain/case/legal-review.ts';
import { recordAgreement, recordSession } from '../../src/domain/case/mediation.ts';
import { bringsTogether, MOST_MEETINGS } from '../../src/domain/case/public-security.ts';
import type { Place, SessionType, Side } from '../../src/domain/case/vocabulary.ts';
import type { Person } from '../../src/domain/people/person.ts';
import type { Instant, PlainDate } from '../../src/domain/time/instant.ts';
import { addDays, dateOf, nextWorkingDay } from '../../src/domain/time/working-calendar.ts';
import { type Journal, lastDayOf } from './journal.ts';
import { LEGAL_REVIEWER } from './legal-reviewer.ts';
import { NEXT_STEPS, SUMMARIES } from './narratives.ts';
import { lastAt, type PastFrame, stepper } from './past-step.ts';
import { momentOn, plusMinutes, workingMoment } from './past-times.ts';

const FREE_CONSENT = { note: '逐条讲明后单独问过，本人明确表示自愿。', thirdPerson: true };

export const SIDES: readonly Side[] = ['A', 'B'];
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

export function mediate(journal: Journal, lead: Person, frame: PastFrame): void {
  const { calendar, random } = frame;
  const step = stepper(journal, frame);
  const { current } = journal;
  if (current.status !== 'taken') return;
  if (awaitsGateCheck(current)) {
    const at = plusMinutes(current.takenAt, 5);
    step(LEGAL_REVIEWER, at, (state) => checkGate(state, { result: 'confirmed' }, LEGAL_REVIEWER, at));
  }
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
    const drawn = type === 'joint_session' || random.chance(0.4) ? SIDES : [random.pick(SIDES)];
    const together = drawn.length < 2 || mayMeet(journal, isLast ? 0 : 1);
    step(lead, endedAt, (state) =>
      recordSession(
        state,
        {
          type: isMissed ? 'no_show' : together || type !== 'joint_session' ? type : 'caucus',
          startedAt: at,
          durationMinutes: minutes,
          place,
          attended: together ? drawn : ['A'],
          performedBy: lead.id,
          summary: isMissed ? '到约定时间对方没有来，电话里另约了时间。' : random.pick(SUMMARIES),
          stances: { A: stance, B: stance },
          newRiskFlags: [],
          nextStep: isLast ? '签协议' : random.pick(NEXT_STEPS),
          nextOn,
          guardianPresent: true,
        },
        lead,
        endedAt,
        calendar,
      ),
    );
    if (nextOn) startsAt = meetingOn(nextOn, frame);
  }
}

/** The law allows two meetings of both sides where the police mediate; one is kept for the last talk. */
function mayMeet({ current }: Journal, kept: number): boolean {
  if (!('triage' in current) || current.triage.gateInputs.basis !== 'public_security') return true;
  const held = 'sessions' in current ? current.sessions.filter(bringsTogether).length : 0;
  return held + kept < MOST_MEETINGS;
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

export function mediateAgain(journal: Journal, lead: Person, frame: PastFrame): void {
  const startedAt = momentOn(
    nextWorkingDay(frame.calendar, addDays(lastDayOf(journal, frame.calendar), 2)),
    frame.random,
    frame.calendar,
  );
  const at = plusMinutes(startedAt, 70);
  const together = mayMeet(journal, 0);
  stepper(journal, frame)(lead, at, (state) =>
    recordSession(
      state,
      {
        type: together ? 'joint_session' : 'caucus',
        startedAt,
        durationMinutes: 60,
        place: 'mediation_room',
        attended: together ? ['A', 'B'] : ['B'],
        performedBy: lead.id,
        summary: '对方没有按时履行，重新约双方坐下来，把时间和数目再定了一次。',
        stances: { A: 'firm', B: 'agreed' },
        newRiskFlags: [],
        nextStep: '签协议',
        nextOn: null,
        guardianPresent: true,
      },
      lead,
      at,
      frame.calendar,
    ),
  );
}

export function agree(journal: Journal, lead: Person, frame: PastFrame): void {
  const { random, calendar } = frame;
  const talking = journal.current as Extract<Case, { status: 'in_mediation' }>;
  const { report: told, triage: made } = talking;
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
  const onPaper = random.chance(0.8);
  const signs = random.chance(0.85);
  const mayBeConfirmed = isConfirmable(made.gateInputs.basis, journal.current);
  stepper(journal, frame)(lead, at, (state) =>
    recordAgreement(
      state,
      {
        form: onPaper && signs ? 'written' : 'oral',
        basis: made.gateInputs.basis,
        host: made.gateInputs.basis === 'peoples_mediation' ? '社区人民调解委员会' : '派出所调解室',
        facts: '双方对事情经过没有分歧，愿意各让一步，就此了结。',
        terms: money > 0 ? [pays, peace] : [apology, peace],
        signatures: { A: 'signed', B: signs ? 'signed' : 'oral_confirmed' },
        copiesDelivered: true,
        judicialConfirmation: money >= 50_000 && mayBeConfirmed ? 'wanted' : 'not_wanted',
        effectiveOn: today,
        guardianPresent: true,
        ...(hasDelicateParty(talking) ? { consent: FREE_CONSENT } : {}),
      },
      lead,
      at,
      calendar,
    ),
  );
  if (journal.current.status === 'in_mediation') passReview(journal, frame);
}

/** Where the law of it must be looked at before it binds. */
function passReview(journal: Journal, frame: PastFrame): void {
  const at = plusMinutes(lastAt(journal), 45);
  stepper(journal, frame)(LEGAL_REVIEWER, at, (state) =>
    reviewAgreement(state, { result: 'passed' }, LEGAL_REVIEWER, at, frame.calendar),
  );
}
