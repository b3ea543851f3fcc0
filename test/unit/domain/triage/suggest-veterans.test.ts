import { describe, expect, it, test } from 'vitest';
import type { Person } from '../../../../src/domain/people/person.ts';
import { type Candidate, suggestVeterans } from '../../../../src/domain/triage/suggest-veterans.ts';

const need = { stationId: 'songling', area: 'songling-garden', category: 'neighbour', difficulty: 'D2' } as const;

function veteran(id: string, about: Partial<Person> = {}, work: Partial<Omit<Candidate, 'person'>> = {}): Candidate {
  return {
    person: {
      id,
      slackUserId: `U-${id}`,
      name: id,
      roles: ['veteran'],
      stationId: 'matou',
      teamId: 'matou',
      style: 'warm',
      skills: [],
      areas: [],
      availability: 'on_duty',
      workloadCap: 5,
      excludedAreas: [],
      ...about,
    },
    loadPoints: 1,
    lastTakenAt: '2026-11-01T00:00:00.000Z',
    ...work,
  };
}
const order = (...veterans: Candidate[]) => suggestVeterans(need, veterans).map(({ personId }) => personId);

describe('veterans suggested for a dispute', () => {
  it('come in this order: area, own station, skill, lightest load, longest wait', () => {
    expect(
      order(
        veteran('recent', {}, { lastTakenAt: '2026-11-20T00:00:00.000Z' }),
        veteran('busy', {}, { loadPoints: 3 }),
        veteran('waiting', {}, { lastTakenAt: '2026-09-01T00:00:00.000Z' }),
        veteran('never', {}, { lastTakenAt: null }),
        veteran('skilled', { skills: ['neighbour'] }, { loadPoints: 3 }),
        veteran('station', { stationId: 'songling' }, { loadPoints: 3 }),
        veteran('local', { areas: ['songling-garden'] }, { loadPoints: 3.5 }),
      ),
    ).toEqual(['local', 'station', 'skilled', 'never', 'waiting', 'recent', 'busy']);
  });

  it('leave out whoever has a conflict in the area, however well they fit', () => {
    expect(order(veteran('resident', { areas: ['songling-garden'], excludedAreas: ['songling-garden'] }))).toEqual([]);
  });

  test.each([
    ['on_duty', ['v']],
    ['light_duty', ['v']],
    ['medical_leave', []],
    ['leave', []],
    ['training', []],
    ['retired', []],
  ] as const)('with availability %s are %j', (availability, suggested) => {
    expect(order(veteran('v', { availability }))).toEqual(suggested);
  });

  it('may reach their cap with this case but not pass it', () => {
    expect(order(veteran('fits', {}, { loadPoints: 3.5 }), veteran('full', {}, { loadPoints: 4 }))).toEqual(['fits']);
    expect(order(veteran('light', { availability: 'light_duty', workloadCap: 2 }, { loadPoints: 1 }))).toEqual([]);
  });

  it('belong to a team', () => {
    expect(order(veteran('chief', { teamId: null }))).toEqual([]);
  });

  it('say why', () => {
    const suggestions = suggestVeterans(need, [
      veteran('a', { areas: ['songling-garden'], skills: ['neighbour'] }, { loadPoints: 0 }),
      veteran('b', { stationId: 'songling' }, { lastTakenAt: null }),
      veteran('c', {}, { loadPoints: 2 }),
    ]);
    expect(suggestions).toEqual([
      { personId: 'a', teamId: 'matou', reasons: ['covers_area', 'category_skill', 'no_open_case'] },
      { personId: 'b', teamId: 'matou', reasons: ['own_station', 'waited_longest'] },
      { personId: 'c', teamId: 'matou', reasons: [] },
    ]);
  });
});
