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
const remind = (lead: Person, teamLead: Person | null, chief: Person | null) =>
  whoToRemind({ leadId: lead.id, lead, teamLead, chief });

describe('the reminder goes to', () => {
  test.each(['on_duty', 'light_duty'] as const)('the veteran when %s', (availability) => {
    expect(remind(person('v', availability), person('t'), person('c'))).toEqual({ personId: 'v', because: 'lead' });
  });

  test.each(['leave', 'medical_leave', 'training', 'retired'] as const)(
    'the team lead when the veteran is on %s',
    (away) => {
      expect(remind(person('v', away), person('t'), person('c'))).toEqual({ personId: 't', because: 'lead_absent' });
    },
  );

  test.each<[string, Person | null]>([
    ['away too', person('t', 'training')],
    ['missing', null],
    ['the absent veteran himself', person('v', 'leave')],
  ])('the station chief when the team lead is %s', (_why, teamLead) => {
    expect(remind(person('v', 'leave'), teamLead, person('c'))).toEqual({ personId: 'c', because: 'team_lead_absent' });
  });

  it('the station chief even when all three are away', () => {
    const addressee = remind(person('v', 'leave'), person('t', 'leave'), person('c', 'leave'));
    expect(addressee).toEqual({ personId: 'c', because: 'chief_anyway' });
  });

  it('the veteran after all where there is nobody else', () => {
    expect(remind(person('v', 'leave'), null, null)).toEqual({ personId: 'v', because: 'lead_anyway' });
  });
});
