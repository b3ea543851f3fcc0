/** Who is reminded of a promise, and who hears of it, and when, while nobody keeps it. */
import { deliverAt } from '../case/clocks.ts';
import type { ReminderKind } from '../case/records.ts';
import type { RiskLevel } from '../case/vocabulary.ts';
import { isOnDuty, type Person } from '../people/person.ts';
import { formatInstant, type Instant } from '../time/instant.ts';
import { Temporal } from '../time/temporal.ts';
import { addWorkingDays, type WorkingCalendar } from '../time/working-calendar.ts';

/** The first of them is told. The others follow only where one cannot be reached at all, so that it is never nobody. */
export type Ladder = readonly [Person, ...Person[]];

export type Superiors = { teamLead: Person | null; chief: Person | null; commander: Person | null };

/**
 * The lead unless away (light duty is not away), then the team lead unless away, then the station chief, then the
 * commander. The chief is told even when away, because he answers for the station; he has a deputy, a veteran has not.
 * Whoever is away comes last, before nobody.
 */
export function whoToRemind({ lead, ...above }: { lead: Person } & Superiors): Ladder {
  const { teamLead, chief, commander } = above;
  const onDuty = [lead, teamLead].filter((person) => person !== null && isOnDuty(person));
  const [first = lead, ...rest] = distinct([...onDuty, chief, commander, lead, teamLead]);
  return [first, ...rest];
}

/**
 * Who is still to hear of it, the next one first: the team lead unless away, the station chief, the commander; nobody
 * of those who were told already, and never whoever owes it.
 */
export function whoHearsNext(
  { lead, ...above }: { lead: Person } & Superiors,
  told: readonly string[],
): readonly Person[] {
  const { teamLead, chief, commander } = above;
  const unlessAway = teamLead && isOnDuty(teamLead) ? teamLead : null;
  return distinct([unlessAway, chief, commander]).filter(({ id }) => id !== lead.id && !told.includes(id));
}

/** Hours after the one before: in all 4, 8 and 24 after the reminder itself. */
const RED_STEPS_HOURS = [4, 4, 16] as const;

/**
 * When the next one up hears of a promise that `steps` people above have heard of already; null after the third. A red
 * case counts hours, day and night; any other a working day each, outside the quiet hours. Counted from when the one
 * before was really told, so that after a break of the system nobody is passed over.
 */
export function nextStepAt(
  level: RiskLevel,
  { steps, toldAt }: { steps: number; toldAt: Instant },
  calendar: WorkingCalendar,
): Instant | null {
  const hours = RED_STEPS_HOURS[steps];
  if (hours === undefined) return null;
  if (level === 'red') return formatInstant(Temporal.Instant.from(toldAt).add({ hours }));
  return deliverAt(level, addWorkingDays(calendar, toldAt, 1), calendar);
}

/** Ten days before the last day: another reminder follows, and nothing is late yet. */
export function isEarlyWarning(kind: ReminderKind): boolean {
  return kind === 'confirmation_20';
}

function distinct(people: readonly (Person | null)[]): Person[] {
  const present = people.filter((person) => person !== null);
  return present.filter(({ id }, at) => present.findIndex((it) => it.id === id) === at);
}
