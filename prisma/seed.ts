/** Fills an empty database with the demo programme, its invented past and the cases of today. */

import { createPrisma } from '../src/db/client.ts';
import type { Prisma, PrismaClient } from '../src/db/generated/client.ts';
import { loadProgramme } from '../src/db/load-programme.ts';
import type { Case } from '../src/domain/case/case.ts';
import { endedAt } from '../src/domain/case/ended-at.ts';
import type { CaseFact } from '../src/domain/case/events.ts';
import { loadPoints } from '../src/domain/case/mediation.ts';
import type { Instant } from '../src/domain/time/instant.ts';
import { dateOf, instantAt } from '../src/domain/time/working-calendar.ts';
import { chinaCalendar } from '../src/platform/china-calendar.ts';
import { type CallCount, countCalls, drawHistory } from './demo/history.ts';
import { type Journal, type PastEvent, remindersOf } from './demo/journal.ts';
import { LIVE_LOADS, liveCases } from './demo/live-cases.ts';
import { createRandom, uuidAt } from './demo/random.ts';
import { demoProgramme } from './demo/workspace-seed.ts';

export type SeedOptions = {
  /** The programme's zone and working hours. */
  zone?: string;
  dayStart?: string;
  dayEnd?: string;
  /** Which reactions are owed for a case that someone can act on: each gets the last event that it answers to. */
  owedFor?: (type: CaseFact['type']) => readonly string[];
};
export type Seeded = { cases: number; events: number; reminders: number; owed: number };

/**
 * Afterwards the database holds the programme, 26 weeks of history before the day of `now` (business time) and the
 * scenarios as they stand now. Refuses, with an Error, a database that holds cases. All cases come in one transaction.
 */
export async function seedDemo(databaseUrl: string, now: Instant, options: SeedOptions = {}): Promise<Seeded> {
  const { zone = 'Asia/Shanghai', dayStart = '08:30', dayEnd = '17:30', owedFor = () => [] } = options;
  const calendar = chinaCalendar({ zone, dayStart, dayEnd });
  const programme = demoProgramme();
  const prisma = createPrisma(databaseUrl);
  try {
    if ((await prisma.case.count()) > 0) throw new Error('The database already holds cases: it is not filled again.');
    await loadProgramme(prisma, programme);
    const history = drawHistory(programme, now, calendar, LIVE_LOADS);
    const live = liveCases(programme, now, calendar, history.length + 1);
    const journals = [...history, ...live];
    const today = instantAt(calendar, dateOf(calendar, now), '00:00');
    const random = createRandom(journals.length);
    const reminders = journals.flatMap((journal) =>
      remindersOf(journal, today, calendar).map((reminder) => ({
        ...reminder,
        id: uuidAt(reminder.dueAt, random),
        anchorOn: new Date(reminder.anchorOn),
      })),
    );
    const calls = countCalls(programme, journals, now, calendar);
    const waiting = history.filter(({ current }) => WAITING.includes(current.status));
    return await write(prisma, {
      journals,
      calls,
      reminders,
      owed: owedEvents([...waiting, ...live], owedFor),
    });
  } finally {
    await prisma.$disconnect();
  }
}

/** Someone has to click on these, so their cards must be there from the start. */
const WAITING: readonly Case['status'][] = ['reported', 'awaiting_claim', 'assigned'];

type Owed = { reaction: string; caseId: string; event: PastEvent };

function owedEvents(journals: readonly Journal[], owedFor: (type: CaseFact['type']) => readonly string[]): Owed[] {
  return journals.flatMap(({ current, events }) => {
    const reactions = new Set(events.flatMap(({ fact }) => owedFor(fact.type)));
    return [...reactions].map((reaction) => ({
      reaction,
      caseId: current.id,
      event: events.findLast(({ fact }) => owedFor(fact.type).includes(reaction))!,
    }));
  });
}

type Everything = {
  journals: readonly Journal[];
  calls: readonly CallCount[];
  reminders: Prisma.ReminderCreateManyInput[];
  owed: readonly Owed[];
};

/** Prisma needs a while to write down thousands of rows, and PostgreSQL ends a transaction that says nothing meanwhile. */
const EVENTS_AT_ONCE = 1000;

async function write(prisma: PrismaClient, { journals, calls, reminders, owed }: Everything): Promise<Seeded> {
  // Events get their numbers in the order in which they happened, whichever case they belong to.
  const events = journals
    .flatMap(({ current, events: own }) => own.map((event) => ({ caseId: current.id, event })))
    .sort((one, other) => one.event.at.localeCompare(other.event.at));
  await prisma.$transaction(
    async (store) => {
      await store.case.createMany({ data: journals.map(({ current, events: [first] }) => caseRow(current, first!)) });
      const numbered = new Map<PastEvent, bigint>();
      for (let from = 0; from < events.length; from += EVENTS_AT_ONCE) {
        const part = events.slice(from, from + EVENTS_AT_ONCE);
        const rows = await store.caseEvent.createManyAndReturn({ data: part.map(eventRow), select: { id: true } });
        const ids = rows.map(({ id }) => id).sort((one, other) => (one < other ? -1 : 1));
        for (const [place, { event }] of part.entries()) numbered.set(event, ids[place]!);
      }
      await store.reminder.createMany({ data: reminders });
      await store.eventDelivery.createMany({
        data: owed.map(({ event, reaction }) => ({ eventId: numbered.get(event)!, reaction })),
      });
      await store.weeklyCalls.createMany({ data: [...calls], skipDuplicates: true });
      for (const [personId, points] of loadsOf(journals)) {
        await store.veteranLoad.updateMany({ where: { personId }, data: { points } });
      }
      await store.$executeRaw`SELECT setval('case_number', ${journals.length})`;
    },
    { timeout: 60_000 },
  );
  return { cases: journals.length, events: events.length, reminders: reminders.length, owed: owed.length };
}

function eventRow({ caseId, event: { fact, by, at, cycle, version } }: { caseId: string; event: PastEvent }) {
  const { type, ...payload } = fact;
  return { caseId, cycle, version, type, actorId: by, at, payload };
}

function caseRow(current: Case, reported: PastEvent) {
  const triaged = 'triage' in current ? current.triage : null;
  const owned = 'leadId' in current ? current : null;
  const dateAt = (day: string | undefined | null) => (day ? new Date(day) : null);
  return {
    id: current.id,
    number: current.number,
    version: current.version,
    cycle: current.cycle,
    status: current.status,
    level: current.level,
    category: current.report.category,
    stationId: current.report.stationId,
    area: current.report.area,
    teamId: 'teamId' in current ? current.teamId : null,
    difficulty: triaged?.difficulty ?? null,
    ownerId: owned?.leadId ?? ('assigneeId' in current ? current.assigneeId : null),
    reportedBy: current.reportedBy,
    reportedAt: reported.at,
    triagedAt: triaged?.at ?? null,
    takenAt: owned?.takenAt ?? null,
    firstContactDueAt: owned?.firstContactDueAt ?? null,
    firstContactAt: owned?.firstContactAt ?? null,
    closedAt: endedAt(current),
    nextOn: dateAt(owned?.nextOn),
    details: current,
  };
}

function loadsOf(journals: readonly Journal[]): Map<string, number> {
  const points = new Map<string, number>();
  for (const { current } of journals) {
    if (!('leadId' in current)) continue;
    points.set(current.leadId, (points.get(current.leadId) ?? 0) + loadPoints(current));
  }
  return points;
}
