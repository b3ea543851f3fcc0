import { describe, expect, it, test } from 'vitest';
import type { Case } from '../../../../src/domain/case/case.ts';
import { type RerouteInput, reroute } from '../../../../src/domain/case/rerouting.ts';
import { aCalendar, aPerson, aPersonWith, RED, refusal, succeeded, TUESDAY_9 } from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

const calendar = aCalendar();
const officer = aPersonWith('triage_officer');
const songling = { teamId: 'songling', stationId: 'songling' };
const hewan = { teamId: 'hewan', stationId: 'hewan' };
const atHewan = { teamId: null, stationId: 'hewan' };
const ofHewan = aPerson({ id: 'p-hewan', teamId: 'hewan', stationId: 'hewan' });
const atTheStation = { ...aPersonWith('reporting_officer'), id: 'p-station', stationId: 'hewan' };
const open = () => aCase().triagedTo('songling').build();
const send = (input: Partial<RerouteInput>, current: Case = open(), by = officer) =>
  reroute(current, { place: hewan, to: null, reason: '应由河湾办理', ...input }, by, TUESDAY_9, calendar);

describe('a case that nobody has taken', () => {
  it('goes to another team, which may claim it; where it was stays on record', () => {
    const { next, facts } = succeeded(send({}));
    expect(next).toMatchObject({
      status: 'awaiting_claim',
      teamId: 'hewan',
      report: { stationId: 'songling' },
      triage: { route: 'veteran_team' },
      reroutes: [{ from: songling, reason: '应由河湾办理', by: officer.id }],
    });
    expect(facts.map(({ type }) => type)).toEqual(['case.rerouted', 'case.opened']);
  });

  it('goes to somebody by name', () => {
    const { next, facts } = succeeded(send({ to: ofHewan }));
    expect(next).toMatchObject({ status: 'assigned', assigneeId: ofHewan.id, teamId: 'hewan' });
    expect(facts.map(({ type }) => type)).toEqual(['case.rerouted', 'case.assigned']);
  });

  it('goes to a station and one of its officers', () => {
    const { next } = succeeded(send({ place: atHewan, to: atTheStation }));
    expect(next).toMatchObject({ teamId: null, report: { stationId: 'hewan' }, triage: { route: 'station' } });
  });

  const red = () => aCase(RED).assignedTo(aPerson()).build();
  test.each([
    ['where it is already', { place: songling }, open(), 'reroute.same-place'],
    ['to a station without a name', { place: atHewan }, open(), 'handoff.name-needed'],
    [
      'to an officer of another station',
      { place: atHewan, to: aPersonWith('reporting_officer') },
      open(),
      'reroute.other-station',
    ],
    ['to a veteran of another team', { to: aPerson() }, open(), 'case.assignee-other-team'],
    ['without a name while it is red', {}, red(), 'handoff.name-needed'],
    ['once it is taken', {}, aCase().triagedTo('songling').takenBy(aPerson()).build(), 'case.not-in-this-state'],
  ] as const)('does not go %s', (_where, input, current, code) => {
    expect(refusal(send(input, current))).toBe(code);
  });

  it('is sent on by triage alone', () => {
    expect(refusal(send({}, open(), aPersonWith('team_lead')))).toBe('person.not-allowed');
  });
});
