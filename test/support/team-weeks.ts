import type { TeamWeek } from '../../src/domain/league/weekly-table.ts';

export const busyWeek = (teamId: string, change: Partial<TeamWeek> = {}): TeamWeek => ({
  teamId,
  taken: 3,
  hardTaken: 1,
  active: 4,
  firstContacts: { due: 3, onTime: 2 },
  followUps: { due: 0, onTime: 0 },
  sessions: 6,
  visits: 2,
  outreach: 5,
  overdue: 1,
  ...change,
});

export const idleWeek = (teamId: string, change: Partial<TeamWeek> = {}): TeamWeek => ({
  teamId,
  taken: 0,
  hardTaken: 0,
  active: 0,
  firstContacts: { due: 0, onTime: 0 },
  followUps: { due: 0, onTime: 0 },
  sessions: 0,
  visits: 0,
  overdue: 0,
  ...change,
});
