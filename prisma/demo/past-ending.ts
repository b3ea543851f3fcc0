/** How one invented dispute ends: without a settlement, or performed, watched and settled. */
import type { Case } from '../../src/domain/case/case.ts';
import { type ClosureInput, close } from '../../src/domain/case/ending.ts';
import { awaitsIndependentCheck, isOwnCheck } from '../../src/domain/follow-up/independent-check.ts';
import { recordFollowUp } from '../../src/domain/follow-up/record-follow-up.ts';
import { watchDays, watchEndsOn } from '../../src/domain/follow-up/schedule.ts';
import type { Person } from '../../src/domain/people/person.ts';
import type { PlainDate } from '../../src/domain/time/instant.ts';
import { addDays, dateOf, nextWorkingDay } from '../../src/domain/time/working-calendar.ts';
import { type Journal, lastDayOf } from './journal.ts';
import { LESSONS } from './narratives.ts';
import { agree, mediateAgain, SIDES } from './past-mediation.ts';
import { lastAt, type PastFrame, stepper } from './past-step.ts';
import { momentOn, workingMoment } from './past-times.ts';

export type EndingCast = { lead: Person | null; triageOfficer: Person; caller: Person };

const AGREES = { D1: 0.96, D2: 0.9, D3: 0.8, D4: 0.66 };

export function conclude(journal: Journal, cast: EndingCast, frame: PastFrame): void {
  const { random, calendar } = frame;
  const { current } = journal;
  const { lead, triageOfficer } = cast;
  if (current.status !== 'in_mediation' || !lead) return;
  const step = stepper(journal, frame);
  if (!random.chance(AGREES[current.triage.difficulty])) {
    const explained = { elements: [], alternativesExplained: true };
    const ending: ClosureInput = random.chance(0.3)
      ? { ...explained, outcome: 'withdrawn', ...withdrawalIn(journal, frame) }
      : { ...explained, outcome: 'unresolved', reason: random.pick(['gap_in_claims', 'refusal', 'lost_contact']) };
    const proposedAt = workingMoment(calendar, lastAt(journal), random.int(60, 900));
    step(lead, proposedAt, (state) => close(state, ending, lead, proposedAt, calendar));
    const confirmedAt = workingMoment(calendar, proposedAt, random.int(60, 600));
    step(triageOfficer, confirmedAt, (state) => close(state, ending, triageOfficer, confirmedAt, calendar));
    return;
  }
  agree(journal, lead, frame);
  perform(journal, lead, cast.caller, frame);
  watch(journal, cast, frame);
}

function withdrawalIn(journal: Journal, { random, calendar }: PastFrame) {
  const withdrawnOn = dateOf(calendar, lastAt(journal));
  return { withdrawnBy: random.pick(SIDES), withdrawnOn, stance: '不愿再谈，说要去起诉，情绪平稳' };
}

const CALM = {
  reached: { A: 'yes', B: 'yes' },
  performance: 'done',
  recurrence: 'none',
  mood: 'calm',
  action: 'keep_watch',
} as const;

/** What was promised is done; one in twenty needs another round first. */
function perform(journal: Journal, lead: Person, caller: Person, frame: PastFrame): void {
  const { random, calendar } = frame;
  const { agreement } = journal.current as Extract<Case, { status: 'agreed' }>;
  const step = stepper(journal, frame);
  const dueOn = agreement.terms.find((term) => term.dueOn)?.dueOn;
  const checkedOn = nextWorkingDay(calendar, addDays(dueOn ?? agreement.effectiveOn, random.int(1, 4)));
  const at = momentOn(checkedOn, random, calendar);
  if (random.chance(0.95)) {
    step(lead, at, (state) => recordFollowUp(state, { ...CALM, method: 'phone', at }, lead, calendar));
    hear(journal, caller, checkedOn, frame);
    return;
  }
  const breach = {
    ...CALM,
    performance: 'breached',
    remediesExplained: true,
    mood: 'tense',
    method: 'phone',
    at,
  } as const;
  step(lead, at, (state) => recordFollowUp(state, breach, lead, calendar));
  mediateAgain(journal, lead, frame);
  agree(journal, lead, frame);
  perform(journal, lead, caller, frame);
}

/** In a hard dispute somebody from outside the team asks the sides too. */
function hear(journal: Journal, caller: Person, after: PlainDate, frame: PastFrame): void {
  const { random, calendar } = frame;
  if (!awaitsIndependentCheck(journal.current)) return;
  const at = momentOn(nextWorkingDay(calendar, addDays(after, 1)), random, calendar);
  stepper(journal, frame)(caller, at, (state) =>
    recordFollowUp(state, { ...CALM, method: 'phone', at }, caller, calendar),
  );
}

/** The promised checks, most of them on their day, and the end of the watch. */
function watch(journal: Journal, cast: EndingCast, frame: PastFrame): void {
  const { random, calendar } = frame;
  const { current } = journal;
  const { caller, lead } = cast;
  if (current.status !== 'follow_up' || !lead) return;
  const step = stepper(journal, frame);
  const { followUpPlan } = current;
  const promised = followUpPlan.filter((row) => !row.optional);
  const inWatch = promised.filter((row) => row.dayOffset <= watchDays(current));
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
  const endsOn = watchEndsOn(current);
  const lastDay = lastDayOf(journal, calendar);
  const closedOn = nextWorkingDay(calendar, endsOn > lastDay ? endsOn : addDays(lastDay, 1));
  const closedAt = momentOn(closedOn, random, calendar);
  const settled: ClosureInput = {
    outcome: 'resolved',
    elements: ['agreement', 'performed', ...(random.chance(0.3) ? (['relationship_restored'] as const) : [])],
    alternativesExplained: true,
    ...(random.chance(0.15) ? { lessons: random.pick(LESSONS) } : {}),
  };
  const closer = isOwnCheck(current, caller) ? cast.triageOfficer : caller;
  step(closer, closedAt, (state) => close(state, settled, closer, closedAt, calendar));
  for (const row of promised.slice(inWatch.length)) check(row, undefined);
}
