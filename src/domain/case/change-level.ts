/** The level of a case as a person sees it: anyone who may see the case may raise it, few may lower it, and all say why. */
import { notAllowed } from '../people/permissions.ts';
import type { Person } from '../people/person.ts';
import { has, isChiefOf, type Who } from '../people/relations.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import type { WorkingCalendar } from '../time/working-calendar.ts';
import { graverLevel } from '../triage/risk-score.ts';
import type { Case, CaseCore } from './case.ts';
import { acceptDueAt, claimDueAt, firstContactDueAt } from './clocks.ts';
import type { CaseFact, Decision } from './events.ts';
import type { LevelQuestion } from './overlay.ts';
import { step } from './step.ts';
import type { RiskLevel } from './vocabulary.ts';

export type LevelInput = { level: RiskLevel; reason: string };

export function changeLevel(
  given: Case,
  { level, reason }: LevelInput,
  by: Person,
  at: Instant,
  calendar: WorkingCalendar,
): Result<Decision> {
  const allowed = step(given, 'case.change-level', by);
  if (!allowed.ok) return allowed;
  const current = allowed.value;
  const from = current.level;
  const answered = mayLower(by, current) ? answer(current, { level, reason }, by, at) : null;
  if (level === from && answered) {
    return ok({ next: { ...current, ...answered.change, version: current.version + 1 }, facts: [answered.fact] });
  }
  if (level === from) return fail('level.unchanged');
  const isRaised = graverLevel(level, from) === level;
  if (!isRaised && !mayLower(by, current)) return notAllowed(whoMayLower(current));
  const levelChanges = [...(current.levelChanges ?? []), { from, to: level, reason, by: by.id, at }];
  const changed: Case = { ...current, ...answered?.change, version: current.version + 1, level, levelChanges };
  const fact: CaseFact = { type: isRaised ? 'risk.raised' : 'risk.lowered', from, to: level };
  return ok({
    next: isRaised ? sooner(changed, at, calendar) : changed,
    facts: [fact, ...(answered ? [answered.fact] : [])],
  });
}

/** A commander decides nothing about the level alone, but asks those who do to look again. */
export function questionLevel(given: Case, note: string, by: Person, at: Instant): Result<Decision> {
  const allowed = step(given, 'case.question-level', by);
  if (!allowed.ok) return allowed;
  const current = allowed.value;
  if (openQuestion(current)) return fail('level.asked-already');
  const levelQuestions = [...(current.levelQuestions ?? []), { note, by: by.id, at }];
  return ok({
    next: { ...current, version: current.version + 1, levelQuestions },
    facts: [{ type: 'level.questioned' }],
  });
}

export function openQuestion({ levelQuestions = [] }: Pick<CaseCore, 'levelQuestions'>): LevelQuestion | null {
  const last = levelQuestions.at(-1);
  return last && !last.answer ? last : null;
}

function answer(current: Case, { level, reason }: LevelInput, by: Person, at: Instant) {
  const open = openQuestion(current);
  if (!open) return null;
  const answered: LevelQuestion = { ...open, answer: { level, reason, by: by.id, at } };
  const fact: CaseFact = { type: 'level.answered', level, kept: level === current.level, askedBy: open.by };
  return { change: { levelQuestions: [...(current.levelQuestions ?? []).slice(0, -1), answered] }, fact };
}

/** Whoever reported a red dispute does not alone decide that it is less. */
function mayLower(by: Person, current: Case): boolean {
  const isOwnRed = current.level === 'red' && by.id === current.reportedBy;
  return (has(by, 'triage_officer') && !isOwnRed) || isChiefOf(by, current);
}

function whoMayLower({ level }: Case): readonly Who[] {
  return [level === 'red' ? 'other_triage_officer' : 'triage_officer', 'chief_of_station'];
}

/** What waits for somebody is due by the graver level, counted from now; nothing is put off by it. */
function sooner(current: Case, at: Instant, calendar: WorkingCalendar): Case {
  const { level } = current;
  switch (current.status) {
    case 'awaiting_claim':
      return { ...current, claimDueAt: earlier(current.claimDueAt, claimDueAt(level, at)) };
    case 'assigned':
      return { ...current, acceptDueAt: earlier(current.acceptDueAt, acceptDueAt(level, at)) };
    case 'taken':
      return current.firstContactAt
        ? current
        : {
            ...current,
            firstContactDueAt: earlier(current.firstContactDueAt, firstContactDueAt(level, at, calendar)),
          };
    default:
      return current;
  }
}

function earlier(one: Instant, other: Instant): Instant {
  return Date.parse(one) <= Date.parse(other) ? one : other;
}

/** Raised by a person since: triage says why, if it decides for less. */
export function isBelowRaised(level: RiskLevel, { levelChanges = [], level: now }: CaseCore): boolean {
  const last = levelChanges.at(-1);
  return (
    last !== undefined &&
    graverLevel(last.from, last.to) === last.to &&
    level !== now &&
    graverLevel(level, now) === now
  );
}

/** How often it was red and was lowered: after that it may become red once more, and be told once more. */
export function timesLoweredFromRed({ levelChanges = [] }: CaseCore): number {
  return levelChanges.filter(({ from }) => from === 'red').length;
}
