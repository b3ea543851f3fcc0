import { describe, expect, it, test } from 'vitest';
import type { Availability, Person } from '../../../../src/domain/people/person.ts';
import { whoToRemind } from '../../../../src/domain/reminders/ladder.ts';

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
