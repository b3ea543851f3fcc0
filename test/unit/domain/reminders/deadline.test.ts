import { expect, test } from 'vitest';
import { deadlineOf } from '../../../../src/domain/reminders/deadline.ts';
import { promisesFrom } from '../../../../src/domain/reminders/promises.ts';
import { instantAt } from '../../../../src/domain/time/working-calendar.ts';
import { aCalendar, aPerson, MONDAY_9 } from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

const calendar = aCalendar();
const twoInTheNight = instantAt(calendar, '2026-11-26', '02:00');
const current = { ...aCase().triagedTo('songling').takenBy(aPerson()).build(), firstContactDueAt: twoInTheNight };

test('a first contact that is due in the night is reminded of in the morning, and the reminder names the night', () => {
  const taken = { type: 'case.taken', leadId: 'p', firstContactDueAt: twoInTheNight } as const;
  const event = { id: 1, caseId: current.id, cycle: 1, by: 'p', at: MONDAY_9, ...taken };
  const [promise] = promisesFrom(event, 'yellow', calendar);
  expect(promise?.dueAt).toBe(instantAt(calendar, '2026-11-26', '07:30'));
  expect(deadlineOf(current, promise!, calendar)).toEqual({ at: twoInTheNight });
});

test('a first contact that was put off is about its new day', () => {
  expect(deadlineOf(current, { kind: 'first_contact', anchorOn: '2026-11-27' }, calendar)).toEqual({
    on: '2026-11-27',
  });
});

test.each(['next_date', 'follow_up_7'] as const)('a promise of the kind %s has a day and no hour', (kind) => {
  expect(deadlineOf(current, { kind, anchorOn: '2026-11-26' }, calendar)).toEqual({ on: '2026-11-26' });
});
