import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isWorkingDay } from '../../../src/domain/time/working-calendar.ts';
import { type CalendarSettings, loadCalendar, readYears } from '../../../src/platform/calendar-files.ts';

async function settings(
  files: Record<string, unknown>,
  change: Partial<CalendarSettings> = {},
): Promise<CalendarSettings> {
  const directory = await mkdtemp(join(tmpdir(), 'laojing-calendar-'));
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(directory, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  const hours = { zone: 'Asia/Shanghai', dayStart: '08:30', dayEnd: '17:30', weekend: new Set([6, 7]) };
  return { ...hours, country: 'CN', directory, ...change };
}

const a2026 = { holidays: ['2026-11-24'], makeUpWorkdays: ['2026-11-28'] };

describe('a calendar by files', () => {
  test('goes before the published table of its year, and leaves the other years alone', async () => {
    const calendar = await loadCalendar(await settings({ '2026.json': a2026, 'notes.txt': 'x' }));
    expect(isWorkingDay(calendar, '2026-11-24')).toBe(false);
    expect(isWorkingDay(calendar, '2026-11-28')).toBe(true);
    expect(isWorkingDay(calendar, '2026-10-01')).toBe(true);
    expect(isWorkingDay(calendar, '2025-10-01')).toBe(false);
  });

  test('is all there is for a country without tables', async () => {
    const calendar = await loadCalendar(await settings({ '2026.json': a2026 }, { country: 'none' }));
    expect([...calendar.announcedYears]).toEqual([2026]);
    expect([...calendar.holidays]).toEqual(['2026-11-24']);
  });

  test.each([
    ['no JSON', '{', '2027.json: Invalid input: expected object, received undefined'],
    ['a day that no month has', { holidays: ['2027-02-30'] }, '2027.json: holidays.0: a date such as 2027-01-01'],
    ['a misspelt key', { holidays: [], makeupDays: [] }, '2027.json: Unrecognized key: "makeupDays"'],
    ['another year', { holidays: ['2026-01-01'] }, '2027.json: 2026-01-01 is not in this year'],
  ])('is refused with %s', async (_what, content, line) => {
    await expect(loadCalendar(await settings({ '2027.json': content }))).rejects.toMatchObject({ findings: [line] });
  });

  test('is refused where its directory cannot be read', async () => {
    const gone = await settings({}, { directory: '/no/such/directory' });
    await expect(loadCalendar(gone)).rejects.toMatchObject({ findings: ['/no/such/directory: cannot be read'] });
  });

  test('says which festival it lacks, and is used all the same', async () => {
    const given = await settings({ '2026.json': a2026 });
    const { years, findings } = await readYears(given);
    expect(years.find(({ year }) => year === 2026)?.from).toBe('2026.json');
    expect(findings.map(({ sentence }) => sentence)).toContain(
      '2026-02-17 (spring-festival) is missing among the days off',
    );
    expect(findings.every(({ certain }) => !certain)).toBe(true);
  });
});
