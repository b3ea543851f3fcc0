/** The legal reviewer of the demo programme, as its file names this person. */
import type { Person } from '../../src/domain/people/person.ts';

export const LEGAL_REVIEWER: Person = {
  id: 'legal-1',
  slackUserId: 'U0LEGAL01',
  name: '晁秉义',
  roles: ['legal_reviewer'],
  stationId: 'songling',
  teamId: null,
  style: null,
  skills: [],
  areas: [],
  availability: 'on_duty',
  workloadCap: 0,
  excludedAreas: [],
};
