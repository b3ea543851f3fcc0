import { describe, expect, it, test } from 'vitest';
import { groupOf, inOrder, type Queued } from '../../../../src/domain/queue/group.ts';
import type { Deadline } from '../../../../src/domain/reminders/deadline.ts';
import { aCalendar } from '../../../support/builders.ts';

/** Wednesday, 10:00 in Shanghai. */
const NOW = '2026-11-25T02:00:00.000Z';
const mine = (due: Deadline | null): Queued => ({ due, isOthers: false });

describe('what waits is', () => {
  test.each<[string, Deadline | null, string]>([
    ['overdue once its minute has passed', { at: '2026-11-25T01:59:59.000Z' }, 'overdue'],
    ['for today up to the minute', { at: '2026-11-25T02:00:00.000Z' }, 'today'],
    ['for today where it is about the day', { on: '2026-11-25' }, 'today'],
    ['overdue the day after', { on: '2026-11-24' }, 'overdue'],
    ['for today until midnight of the programme, not of the machine', { at: '2026-11-25T15:59:00.000Z' }, 'today'],
    ['for this week from then on', { at: '2026-11-25T16:00:00.000Z' }, 'week'],
    ['for this week to the sixth day', { on: '2026-12-01' }, 'week'],
    ['for later a week from today', { on: '2026-12-02' }, 'later'],
    ['for later where nothing dates it', null, 'later'],
  ])('%s', (_what, due, group) => {
    expect(groupOf(mine(due), NOW, aCalendar())).toBe(group);
  });

  it('for others where the reader waits, however late it is', () => {
    expect(groupOf({ due: { on: '2026-11-01' }, isOthers: true }, NOW, aCalendar())).toBe('others');
  });

  it('for this week where a Sunday looks at Monday', () => {
    const sunday = '2026-11-29T02:00:00.000Z';
    expect(groupOf(mine({ on: '2026-11-30' }), sunday, aCalendar())).toBe('week');
  });
});

test('the soonest comes first, a day counts by its end, and what has no date keeps its place at the end', () => {
  const items = [
    { name: 'never', ...mine(null) },
    { name: 'the day', ...mine({ on: '2026-11-25' }) },
    { name: 'noon', ...mine({ at: '2026-11-25T04:00:00.000Z' }) },
    { name: 'never either', ...mine(null) },
    { name: 'yesterday', ...mine({ on: '2026-11-24' }) },
  ];
  const names = inOrder(items, aCalendar()).map(({ name }) => name);
  expect(names).toEqual(['yesterday', 'noon', 'the day', 'never', 'never either']);
});
