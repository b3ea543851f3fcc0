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
  if (level === from) return fail('level.unchanged');
  const isRaised = graverLevel(level, from) === level;
  if (!isRaised && !mayLower(by, current)) return notAllowed(whoMayLower(current));
  const levelChanges = [...(current.levelChanges ?? []), { from, to: level, reason, by: by.id, at }];
  const changed: Case = { ...current, version: current.version + 1, level, levelChanges };
  const fact: CaseFact = { type: isRaised ? 'risk.raised' : 'risk.lowered', from, to: level };
  return ok({ next: isRaised ? sooner(changed, at, calendar) : changed, facts: [fact] });
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
