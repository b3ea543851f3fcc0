import { describe, expect, test } from 'vitest';
import { type LeagueFacts, share, type TeamWeek, weeklyTable } from '../../../../src/domain/league/weekly-table.ts';
import { busyWeek, idleWeek } from '../../../support/team-weeks.ts';

const facts = (...teams: TeamWeek[]): LeagueFacts => ({ week: '2026-W47', until: null, teams });

describe('a share', () => {
  test.each([
    [1, 2, 50],
    [1, 3, 33],
    [2, 3, 67],
    [1, 8, 13],
    [0, 4, 0],
    [4, 4, 100],
    [199, 200, 99],
    [1, 400, 1],
  ])('of %i in %i is %i%', (part, whole, percent) => {
    expect(share(part, whole).percent).toBe(percent);
  });

  test('of nothing is no per cent at all', () => {
    expect(share(0, 0)).toEqual({ part: 0, whole: 0, percent: null });
  });
});

describe('the weekly table', () => {
  const busy = busyWeek('hewan', { hardTaken: 2, followUps: { due: 1, onTime: 1 } });

  test('keeps the order in which the programme lists its teams, whatever their figures', () => {
    const table = weeklyTable(facts(idleWeek('songling'), busy, idleWeek('xincun')));
    expect(table.rows.map((row) => row.teamId)).toEqual(['songling', 'hewan', 'xincun']);
    expect(Object.keys(table.rows[0]!)).not.toContain('rank');
  });

  test('says per team what was done in time and what share was hard', () => {
    const [row] = weeklyTable(facts(busy)).rows;
    expect(row).toEqual({
      teamId: 'hewan',
      taken: 3,
      active: 4,
      firstContacts: { part: 2, whole: 3, percent: 67 },
      followUps: { part: 1, whole: 1, percent: 100 },
      sessions: 6,
      visits: 2,
      outreach: 5,
      overdue: 1,
      hard: { part: 2, whole: 3, percent: 67 },
    });
  });

  test('sums the counts first and divides then', () => {
    const other: TeamWeek = {
      ...busy,
      teamId: 'dongkuang',
      firstContacts: { due: 7, onTime: 7 },
      taken: 1,
      hardTaken: 0,
    };
    expect(weeklyTable(facts(busy, other)).all).toMatchObject({
      taken: 4,
      firstContacts: { part: 9, whole: 10, percent: 90 },
      hard: { part: 2, whole: 4, percent: 50 },
      sessions: 12,
      overdue: 2,
    });
  });

  test('is quiet when no case was taken and nobody was met, even if something is still overdue', () => {
    expect(weeklyTable(facts(idleWeek('a', { active: 2, overdue: 1 }))).isQuiet).toBe(true);
    expect(weeklyTable(facts(idleWeek('a', { sessions: 1 }))).isQuiet).toBe(false);
    expect(weeklyTable(facts(idleWeek('a', { taken: 1 }))).isQuiet).toBe(false);
  });
});
