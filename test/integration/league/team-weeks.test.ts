import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TeamWeek } from '../../../src/domain/league/weekly-table.ts';
import { weekRange } from '../../../src/domain/time/iso-week.ts';
import { freshDatabase } from '../../support/postgres.ts';
import { addCase, type CaseRows, type WeekWorld, weekWorld } from '../../support/week-rows.ts';

// Week 47 of 2026 in Shanghai: 2026-11-15T16:00Z up to 2026-11-22T16:00Z.
const zone = 'Asia/Shanghai';
const span = { ...weekRange('2026-W47', zone), zone };
const JUST_BEFORE = '2026-11-15T15:59:59Z';
const MONDAY = '2026-11-15T16:00:00Z';
const MIDWEEK = '2026-11-18T02:00:00Z';
const SUNDAY_NIGHT = '2026-11-22T15:59:59Z';
const JUST_AFTER = '2026-11-22T16:00:00Z';

let world: WeekWorld;
let number = 0;

beforeAll(async () => {
  world = await weekWorld(await freshDatabase(), '2026-11-23T01:00:00Z');
});
afterAll(() => world.stop());

/** The figures of songling after these cases, and nothing of it left for the next test. */
async function songlingAfter(...cases: Omit<CaseRows, 'number'>[]): Promise<TeamWeek> {
  for (const rows of cases) {
    number += 1;
    await addCase(world.sql, { ...rows, number: `LJ-${number}` });
  }
  const [songling] = await world.deps.league.teamWeeks(span);
  await world.sql.run('park', `UPDATE "case" SET team_id = NULL`, []);
  return songling!;
}

describe("a team's week", () => {
  test('is there for every team in the programme order, also where nothing happened', async () => {
    const weeks = await world.deps.league.teamWeeks(span);
    expect(weeks.map(({ teamId }) => teamId)).toEqual(['songling', 'hewan', 'dongkuang']);
    expect(weeks[1]).toMatchObject({ taken: 0, active: 0, firstContacts: { due: 0, onTime: 0 }, overdue: 0 });
  });

  test('counts the cases taken from Monday 00:00 to Sunday 24:00 local time, the hard ones apart', async () => {
    const takenAt = (at: string, difficulty: string): Omit<CaseRows, 'number'> => ({
      difficulty,
      events: [['case.taken', at]],
    });
    const week = await songlingAfter(
      takenAt(JUST_BEFORE, 'D4'),
      takenAt(MONDAY, 'D1'),
      takenAt(MIDWEEK, 'D3'),
      takenAt(SUNDAY_NIGHT, 'D4'),
      takenAt(JUST_AFTER, 'D4'),
      { ...takenAt(MIDWEEK, 'D4'), teamId: null },
      { ...takenAt(MIDWEEK, 'D4'), teamId: 'hewan' },
    );
    expect(week).toMatchObject({ taken: 3, hardTaken: 2 });
  });

  test('counts as active what was being worked on at the end of the week, whatever came later', async () => {
    const before = '2026-11-10T02:00:00Z';
    const week = await songlingAfter(
      { takenAt: before, events: [['case.taken', before]] },
      {
        takenAt: before,
        events: [
          ['case.taken', before],
          ['agreement.recorded', MIDWEEK],
        ],
      },
      {
        takenAt: before,
        status: 'follow_up',
        events: [
          ['case.taken', before],
          ['terms.performed', MIDWEEK],
        ],
      },
      {
        takenAt: before,
        status: 'follow_up',
        events: [
          ['case.taken', before],
          ['terms.performed', JUST_AFTER],
        ],
      },
      {
        takenAt: before,
        events: [
          ['case.taken', before],
          ['terms.performed', before],
          ['agreement.breached', MIDWEEK],
        ],
      },
      {
        takenAt: before,
        status: 'withdrawn',
        closedAt: MIDWEEK,
        events: [
          ['case.taken', before],
          ['case.withdrawn', MIDWEEK],
        ],
      },
      {
        takenAt: before,
        status: 'withdrawn',
        closedAt: JUST_AFTER,
        events: [
          ['case.taken', before],
          ['case.withdrawn', JUST_AFTER],
        ],
      },
      { takenAt: JUST_AFTER, events: [['case.taken', JUST_AFTER]] },
    );
    expect(week.active).toBe(5);
  });

  test('counts the first contacts that fell due in it, and those made by then', async () => {
    const week = await songlingAfter(
      { firstContactDueAt: MIDWEEK, firstContactAt: MIDWEEK },
      { firstContactDueAt: MIDWEEK, firstContactAt: '2026-11-18T02:00:01Z' },
      { firstContactDueAt: MIDWEEK },
      { firstContactDueAt: JUST_BEFORE, firstContactAt: JUST_BEFORE },
      { firstContactDueAt: JUST_AFTER, firstContactAt: MIDWEEK },
      { firstContactDueAt: MIDWEEK, status: 'withdrawn', closedAt: MONDAY },
      { firstContactDueAt: MIDWEEK, teamId: null },
    );
    expect(week.firstContacts).toEqual({ due: 3, onTime: 1 });
  });

  test('counts the follow-ups whose day lay in it, kept until the end of that day; one put off counts on its new day', async () => {
    const followUps = (...rows: NonNullable<CaseRows['followUps']>): Omit<CaseRows, 'number'> => ({
      status: 'follow_up',
      followUps: rows,
    });
    const week = await songlingAfter(
      followUps({ day: 3, on: '2026-11-18', keptAt: '2026-11-18T15:59:00Z' }),
      followUps({ day: 3, on: '2026-11-18', keptAt: '2026-11-18T16:00:00Z' }),
      followUps({ day: 3, on: '2026-11-16', keptAt: '2026-11-12T02:00:00Z' }),
      followUps({ day: 3, on: '2026-11-22' }),
      followUps({ day: 3, on: '2026-11-15', keptAt: '2026-11-15T02:00:00Z' }),
      followUps({ day: 3, on: '2026-11-23', keptAt: '2026-11-22T02:00:00Z' }),
      followUps({ day: 3, on: '2026-11-17', state: 'cancelled' }),
      followUps({ day: 7, on: '2026-11-17' }, { day: 7, on: '2026-11-20', keptAt: '2026-11-20T02:00:00Z' }),
    );
    expect(week.followUps).toEqual({ due: 5, onTime: 3 });
  });

  test('counts a follow-up that reached nobody on its own day, and overdue until somebody is reached', async () => {
    const notReached = (retryOn: string): [string, string, Record<string, unknown>] => [
      'reminder.not-reached',
      MIDWEEK,
      { kind: 'follow_up_3', retryOn },
    ];
    const first = { day: 3, on: '2026-11-17' };
    const week = await songlingAfter(
      {
        status: 'follow_up',
        followUps: [first, { day: 3, on: '2026-11-24' }],
        events: [notReached('2026-11-24')],
      },
      {
        status: 'follow_up',
        followUps: [
          { ...first, keptAt: '2026-11-19T02:00:00Z' },
          { day: 3, on: '2026-11-19', keptAt: '2026-11-19T02:00:00Z' },
        ],
        events: [notReached('2026-11-19')],
      },
    );
    expect(week.followUps).toEqual({ due: 2, onTime: 0 });
    expect(week.overdue).toBe(1);
  });

  test('counts sessions, and the visits among them, but no meeting to which nobody came', async () => {
    const session = (sessionType: string, at = MIDWEEK): [string, string, Record<string, unknown>] => [
      'session.recorded',
      at,
      { sessionType },
    ];
    const week = await songlingAfter({
      events: [
        session('phone'),
        session('home_visit'),
        session('detention_visit'),
        session('joint_session'),
        session('no_show'),
        session('home_visit', JUST_AFTER),
      ],
    });
    expect(week).toMatchObject({ sessions: 4, visits: 2 });
  });

  test('counts as overdue what was late at its end and is not made up by a later check', async () => {
    const owed = { takenAt: '2026-11-10T02:00:00Z', firstContactDueAt: MIDWEEK };
    const missed = { day: 3, on: '2026-11-18' };
    const week = await songlingAfter(
      { ...owed },
      { ...owed, firstContactAt: JUST_AFTER },
      { ...owed, firstContactAt: SUNDAY_NIGHT },
      { ...owed, firstContactDueAt: JUST_AFTER },
      { ...owed, status: 'withdrawn', closedAt: MIDWEEK },
      { status: 'follow_up', followUps: [missed] },
      { status: 'resolved', followUps: [{ ...missed, day: 90 }] },
      { status: 'follow_up', followUps: [{ ...missed, on: '2026-11-23' }] },
      { status: 'follow_up', followUps: [{ ...missed, state: 'cancelled' }] },
      { status: 'follow_up', followUps: [missed, { day: 7, on: '2026-11-20', keptAt: '2026-11-20T02:00:00Z' }] },
      { status: 'in_mediation', followUps: [missed] },
    );
    expect(week.overdue).toBe(4);
  });
});
