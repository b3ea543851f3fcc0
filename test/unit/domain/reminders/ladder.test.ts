import { describe, expect, it, test } from 'vitest';
import type { Availability, Person } from '../../../../src/domain/people/person.ts';
import { isEarlyWarning, nextStepAt, whoHearsNext, whoToRemind } from '../../../../src/domain/reminders/ladder.ts';
import { aCalendar } from '../../../support/builders.ts';

const person = (id: string, availability: Availability = 'on_duty'): Person => ({
  id,
  slackUserId: `U-${id}`,
  name: id,
  roles: [],
  stationId: 'songling',
  teamId: null,
  style: null,
  skills: [],
  areas: [],
  availability,
  workloadCap: 5,
  excludedAreas: [],
});
const ids = (
  lead: Person,
  teamLead: Person | null = null,
  chief: Person | null = null,
  commander: Person | null = null,
) => whoToRemind({ lead, teamLead, chief, commander }).map(({ id }) => id);
const [t, c, k] = [person('t'), person('c'), person('k')];

describe('the reminder goes to', () => {
  test.each(['on_duty', 'light_duty'] as const)('the veteran when %s', (availability) => {
    expect(ids(person('v', availability), t, c, k)[0]).toBe('v');
  });

  test.each(['leave', 'medical_leave', 'training', 'retired'] as const)(
    'the team lead when the veteran is on %s',
    (away) => {
      expect(ids(person('v', away), t, c, k)[0]).toBe('t');
    },
  );

  test.each<[string, Person | null]>([
    ['away too', person('t', 'training')],
    ['missing', null],
    ['the absent veteran himself', person('v', 'leave')],
  ])('the station chief when the team lead is %s', (_why, teamLead) => {
    expect(ids(person('v', 'leave'), teamLead, c, k)[0]).toBe('c');
  });

  it('the station chief even when all three are away', () => {
    expect(ids(person('v', 'leave'), person('t', 'leave'), person('c', 'leave'), k)[0]).toBe('c');
  });

  it('the commander where the station has no chief', () => {
    expect(ids(person('v', 'leave'), null, null, k)[0]).toBe('k');
  });

  it('the veteran after all where there is nobody else', () => {
    expect(ids(person('v', 'leave'))).toEqual(['v']);
  });
});

test('where one cannot be reached, the next one up is told, each once, and whoever is away comes last', () => {
  expect(ids(person('v'), t, c, k)).toEqual(['v', 't', 'c', 'k']);
  expect(ids(t, t, c, k)).toEqual(['t', 'c', 'k']);
  expect(ids(person('v'), person('t', 'leave'), c, k)).toEqual(['v', 'c', 'k', 't']);
  expect(ids(person('v', 'leave'), t, t, k)).toEqual(['t', 'k', 'v']);
});

describe('where it is not kept, there hear of it', () => {
  const next = (teamLead: Person | null, told: string[], lead = person('v')) =>
    whoHearsNext({ lead, teamLead, chief: c, commander: k }, told).map(({ id }) => id);

  it('the team lead, the chief, the commander, each once', () => {
    expect(next(t, [])).toEqual(['t', 'c', 'k']);
    expect(next(t, ['t'])).toEqual(['c', 'k']);
    expect(next(t, ['t', 'c', 'k'])).toEqual([]);
  });

  it('nobody of the team where its lead is away, or owes it', () => {
    expect(next(person('t', 'leave'), [])).toEqual(['c', 'k']);
    expect(next(t, [], t)).toEqual(['c', 'k']);
    expect(next(null, [])).toEqual(['c', 'k']);
  });

  it('not those who were reminded in the place of whoever is away', () => {
    expect(next(t, ['t'], person('v', 'leave'))).toEqual(['c', 'k']);
  });
});

describe('the next step', () => {
  const FRIDAY_EVENING = '2026-11-27T12:30:00.000Z';
  const at = (level: 'red' | 'yellow' | 'blue', steps: number, toldAt = FRIDAY_EVENING) =>
    nextStepAt(level, { steps, toldAt }, aCalendar());

  it('is a working day later at the same time, and not in the quiet hours', () => {
    expect(at('yellow', 0)).toBe('2026-11-30T12:30:00.000Z');
    expect(at('blue', 2)).toBe('2026-11-30T12:30:00.000Z');
    expect(at('blue', 0, '2026-11-27T13:30:00.000Z')).toBe('2026-11-30T23:30:00.000Z');
    // Over New Year's Day to the Saturday that is worked.
    expect(at('yellow', 0, '2026-12-31T01:00:00.000Z')).toBe('2027-01-02T01:00:00.000Z');
  });

  it('of a red case comes 4, 8 and 24 hours after the reminder', () => {
    const first = at('red', 0);
    const second = at('red', 1, first!);
    expect([first, second, at('red', 2, second!)]).toEqual([
      '2026-11-27T16:30:00.000Z',
      '2026-11-27T20:30:00.000Z',
      '2026-11-28T12:30:00.000Z',
    ]);
  });

  it('is none after the commander, nor where it is only an early warning', () => {
    expect([at('red', 3), at('yellow', 3)]).toEqual([null, null]);
    expect([isEarlyWarning('confirmation_20'), isEarlyWarning('confirmation_27')]).toEqual([true, false]);
  });
});
