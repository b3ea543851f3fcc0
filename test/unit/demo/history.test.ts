import { describe, expect, it, test } from 'vitest';
import { countCalls, drawHistory } from '../../../prisma/demo/history.ts';
import { type Journal, remindersOf } from '../../../prisma/demo/journal.ts';
import { LIVE_LOADS, liveCases } from '../../../prisma/demo/live-cases.ts';
import { SCENARIOS } from '../../../prisma/demo/scenarios.ts';
import { demoProgramme } from '../../../prisma/demo/workspace-seed.ts';
import { loadPoints } from '../../../src/domain/case/mediation.ts';
import { findPersonalData } from '../../../src/domain/privacy/personal-data.ts';
import { isWorkingDay, localTime } from '../../../src/domain/time/working-calendar.ts';
import { chinaCalendar } from '../../../src/platform/china-calendar.ts';

const calendar = chinaCalendar({ zone: 'Asia/Shanghai', dayStart: '08:30', dayEnd: '17:30' });
const programme = demoProgramme();
const MORNING = '2026-11-24T02:30:00.000Z';

type Demo = { history: Journal[]; live: Journal[]; all: Journal[] };
const drawn = new Map<string, Demo>();

function wholeDemo(now: string): Demo {
  const known = drawn.get(now);
  if (known) return known;
  const history = drawHistory(programme, now, calendar, LIVE_LOADS);
  const live = liveCases(programme, now, calendar, history.length + 1);
  const demo = { history, live, all: [...history, ...live] };
  drawn.set(now, demo);
  return demo;
}

const demo = wholeDemo(MORNING);
const teamCases = demo.all.filter(({ current }) => 'teamId' in current && current.teamId !== null);

// A working morning, the night before it, the turn of the year, a year that is not announced yet.
const NIGHT = '2026-11-23T20:26:00.000Z';
const NEW_YEAR = '2027-01-01T00:30:00.000Z';
const MOMENTS = [MORNING, NIGHT, NEW_YEAR, '2027-06-27T15:50:00.000Z'];

describe('the invented past', () => {
  test.each(MOMENTS)('has the sizes that were promised when it is told at %s', (now) => {
    const { history, all } = wholeDemo(now);
    const calls = countCalls(programme, all, now, calendar);
    const sum = (of: 'calls' | 'disputes') => calls.reduce((total, row) => total + row[of], 0);
    expect(all.length).toBeGreaterThanOrEqual(750);
    expect(all.length).toBeLessThanOrEqual(800);
    const forTeams = all.filter(({ current }) => 'teamId' in current && current.teamId !== null);
    expect(forTeams.length).toBeGreaterThanOrEqual(150);
    expect(forTeams.length).toBeLessThanOrEqual(200);
    expect(sum('calls')).toBeGreaterThan(2350);
    expect(sum('calls')).toBeLessThan(2650);
    expect(sum('disputes') / sum('calls')).toBeCloseTo(0.31, 1);
    expect(calls).toHaveLength(26 * 7);
    expect(history.every(({ events }) => events.every(({ at }) => at < now))).toBe(true);
  });

  test.each(MOMENTS)('never burdens a veteran above the cap when it is told at %s', (now) => {
    const points = new Map<string, number>();
    for (const { current } of wholeDemo(now).all) {
      if ('leadId' in current) points.set(current.leadId, (points.get(current.leadId) ?? 0) + loadPoints(current));
    }
    const veterans = programme.people.filter(({ roles }) => roles.includes('veteran'));
    expect(veterans.filter(({ id, workloadCap }) => (points.get(id) ?? 0) > workloadCap)).toEqual([]);
  });

  it('is the same for the same day, and another on another day', () => {
    expect(wholeDemo(NIGHT).history).toEqual(demo.history);
    expect(wholeDemo(NEW_YEAR).history).not.toEqual(demo.history);
  });

  it('gives most teams five matured cases or more, and one too few', () => {
    const matured = (teamId: string) =>
      demo.history.filter(({ current }) => {
        return (current.status === 'resolved' || current.status === 'unresolved') && current.teamId === teamId;
      }).length;
    const counts = Object.fromEntries(programme.teams.map(({ id }) => [id, matured(id)]));
    expect(Object.values(counts).filter((count) => count >= 5).length).toBeGreaterThanOrEqual(5);
    expect(counts.xincun).toBeLessThan(5);
  });

  it('has the mix of categories that police figures show', () => {
    const share = (...categories: string[]) =>
      demo.history.filter(({ current }) => categories.includes(current.report.category)).length / demo.history.length;
    expect(share('debt_lending', 'contract_business', 'landlord_tenant', 'consumer')).toBeCloseTo(0.4, 1);
    expect(share('marriage_family', 'inheritance_support', 'emotional_relationship')).toBeCloseTo(0.23, 1);
    expect(share('neighbour', 'property_management')).toBeCloseTo(0.21, 1);
    expect(share('labour_wage')).toBeCloseTo(0.05, 1);
  });

  it('has every state in it, most old cases settled', () => {
    const states = new Set(demo.all.map(({ current }) => current.status));
    expect([...states].sort()).toEqual([
      'agreed',
      'assigned',
      'awaiting_claim',
      'follow_up',
      'in_mediation',
      'not_accepted',
      'referred_out',
      'reported',
      'resolved',
      'taken',
      'unresolved',
      'withdrawn',
    ]);
    const old = teamCases.filter(({ current }) => current.reportedAt < '2026-07-15');
    expect(old.filter(({ current }) => current.status === 'resolved').length / old.length).toBeGreaterThan(0.7);
  });

  it('keeps about seven of eight follow-ups on their day', () => {
    const due = demo.history
      .flatMap((journal) => remindersOf(journal, MORNING, calendar))
      .filter(({ kind, state, dueAt }) => kind.startsWith('follow_up_') && state !== 'cancelled' && dueAt < MORNING);
    const onTime = due.filter(({ keptAt, anchorOn }) => {
      return keptAt !== null && localTime(calendar, keptAt).toPlainDate().toString() === anchorOn;
    });
    expect(due.length).toBeGreaterThan(500);
    expect(onTime.length / due.length).toBeGreaterThan(0.82);
    expect(onTime.length / due.length).toBeLessThan(0.93);
  });

  it('happens mostly in working hours, apart from the calls for help', () => {
    const steps = demo.history.flatMap(({ events }) => events.slice(1));
    const atWork = steps.filter(({ at }) => {
      const local = localTime(calendar, at);
      return isWorkingDay(calendar, local.toPlainDate().toString()) && local.hour >= 8 && local.hour < 19;
    });
    expect(atWork.length / steps.length).toBeGreaterThan(0.85);
  });
});

describe('every invented case', () => {
  it('is told in order, each step one version further than the last', () => {
    for (const { current, events } of demo.all) {
      expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).sort());
      const versions = [...new Set(events.map(({ version }) => version))];
      expect(versions).toEqual(versions.map((_, at) => at + 1));
      expect(current.version).toBe(versions.length);
    }
  });

  it('has an id and a number of its own', () => {
    expect(new Set(demo.all.map(({ current }) => current.id)).size).toBe(demo.all.length);
    const numbers = demo.all.map(({ current }) => current.number);
    expect(numbers).toEqual(numbers.map((_, at) => `LJ-2026-${String(at + 1).padStart(6, '0')}`));
  });

  it('names people of the programme only, in places of its own station', () => {
    const people = new Map(programme.people.map((one) => [one.id, one]));
    for (const { current, events } of demo.all) {
      for (const { by } of events) expect(people.has(by)).toBe(true);
      const station = programme.stations.find(({ id }) => id === current.report.stationId);
      expect(station?.areas.map(({ code }) => code)).toContain(current.report.area);
      if ('leadId' in current && current.teamId) expect(people.get(current.leadId)?.team).toBe(current.teamId);
      if ('leadId' in current) expect(people.get(current.leadId)?.excludedAreas).not.toContain(current.report.area);
    }
  });

  it('has no personal number, no name and no Latin letter in what was typed', () => {
    const names = programme.people.map(({ name }) => name);
    for (const text of demo.all.flatMap(({ current }) => typedTexts(current))) {
      expect(findPersonalData(text)).toBeNull();
      expect(names.filter((name) => text.includes(name))).toEqual([]);
      expect(text).not.toMatch(/[A-Za-z]{2,}|某/);
    }
  });

  it('tells between 20 and 300 characters, under a title of 6 to 60', () => {
    for (const { report } of demo.all.map(({ current }) => current)) {
      expect(report.narrative.length).toBeGreaterThanOrEqual(20);
      expect(report.narrative.length).toBeLessThanOrEqual(300);
      expect(report.title!.length).toBeGreaterThanOrEqual(6);
      expect(report.title!.length).toBeLessThanOrEqual(60);
      expect(report.occurredAt.length).toBe(24);
    }
  });
});

describe('the cases of today', () => {
  const byTitle = new Map(demo.live.map((journal) => [journal.current.report.title, journal.current]));
  const caseOf = (id: string) => byTitle.get(SCENARIOS.find((one) => one.id === id)!.report.title)!;

  test.each([
    ['S01', 'in_mediation', 'dongkuang'],
    ['S02', 'in_mediation', 'songling'],
    ['S03', 'taken', 'xincun'],
    ['S04', 'not_accepted', null],
    ['S05', 'reported', undefined],
    ['S06', 'assigned', 'shanqian'],
    ['S07', 'taken', null],
    ['S08', 'referred_out', null],
    ['S09', 'awaiting_claim', 'songling'],
    ['S10', 'reported', undefined],
    ['S11', 'referred_out', null],
    ['S12', 'referred_out', null],
  ])('%s stands at %s with the team %s', (id, status, teamId) => {
    const current = caseOf(id);
    expect(current.status).toBe(status);
    expect('teamId' in current ? current.teamId : undefined).toBe(teamId);
  });

  test.each(MOMENTS)('lie in the past of %s', (now) => {
    for (const { events } of wholeDemo(now).live) for (const { at } of events) expect(at <= now).toBe(true);
  });

  it('come out at the levels that the scenarios print', () => {
    for (const { id, expected } of SCENARIOS) expect(caseOf(id).level, id).toBe(expected.level);
  });
});

/** Every string that someone typed, at whatever depth. */
function typedTexts(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return TYPED.has(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => typedTexts(item, key));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, item]) => typedTexts(item, name));
}
const TYPED = new Set(['title', 'narrative', 'summary', 'nextStep', 'text', 'facts', 'host', 'lessons', 'note']);
