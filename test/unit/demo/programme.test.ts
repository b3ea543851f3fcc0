import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { SCENARIOS } from '../../../prisma/demo/scenarios.ts';
import { demoProgramme, workspaceSeed } from '../../../prisma/demo/workspace-seed.ts';
import { readProgramme } from '../../../src/db/programme-file.ts';

const programme = demoProgramme();
const seed = workspaceSeed(programme);
const idsWith = (role: string) => programme.people.filter(({ roles }) => (roles as string[]).includes(role));

describe('the demo programme', () => {
  it('has the roster of seven teams and twenty-one veterans', () => {
    expect(programme.stations.map(({ id }) => id)).toEqual(programme.teams.map(({ id }) => id));
    expect(programme.teams).toHaveLength(7);
    for (const { id } of programme.teams) {
      expect(programme.people.filter(({ team }) => team === id)).toHaveLength(3);
    }
    expect(idsWith('triage_officer')).toHaveLength(3);
    expect(idsWith('station_chief')).toHaveLength(7);
    expect(idsWith('commander')).toHaveLength(1);
    expect(idsWith('auditor')).toHaveLength(1);
    expect(idsWith('follow_up_caller')).toHaveLength(2);
    expect(idsWith('reporting_officer')).toHaveLength(14);
  });

  it('keeps one veteran on light duty, one on medical leave, and the resident of the estate away from it', () => {
    const named = (name: string) => programme.people.find((one) => one.name === name);
    expect(named('卞春生')).toMatchObject({ availability: 'light_duty', workloadCap: 2 });
    expect(named('岑福贵')).toMatchObject({ availability: 'medical_leave', workloadCap: 5 });
    const excluded = programme.people.filter(({ excludedAreas }) => excludedAreas.includes('songling-garden'));
    expect(excluded.map(({ team }) => team)).toEqual(['songling']);
  });

  it('knows the places of the scenarios', () => {
    const places = programme.stations.flatMap(({ id, areas }) => areas.map(({ code }) => `${id} ${code}`));
    for (const { report } of SCENARIOS) expect(places).toContain(`${report.stationId} ${report.area}`);
  });

  it('gives everyone a name of their own', () => {
    expect(new Set(programme.people.map(({ name }) => name)).size).toBe(programme.people.length);
    for (const { name } of programme.people) expect(name).toMatch(/^\p{Script=Han}{2,3}$/u);
  });
});

describe('the local workspace of the demo', () => {
  const members = (id: string) => seed.channels.find((channel) => channel.id === id)!.members;

  it('has everyone in it, most reading Chinese and some English', () => {
    expect(seed.users).toHaveLength(programme.people.length);
    const english = seed.users.filter(({ locale }) => locale === 'en-US').map(({ id }) => id);
    for (const kind of ['U0OFFICER', 'U0TRIAGE', 'U0VET', 'U0CHIEF']) {
      expect(english.some((id) => id.startsWith(kind))).toBe(true);
    }
    expect(english.length).toBeLessThan(seed.users.length / 4);
  });

  it('has the channels of the programme, the bot in each of them', () => {
    const { triage, league, digest } = programme.channels;
    expect(seed.channels.map(({ id }) => id).sort()).toEqual(
      [triage, league, digest, ...programme.teams.map(({ channel }) => channel)].sort(),
    );
    expect(seed.channels.every(({ botIsMember }) => botIsMember)).toBe(true);
    expect(members(triage)).toHaveLength(4);
    expect(members(league)).toHaveLength(seed.users.length);
    expect(members('C0SONGLING')).toEqual(['U0LEAD01', 'U0VET01', 'U0VET02', 'U0CHIEF01']);
    expect(members(digest)).toContain('U0AUDITOR');
  });
});

const EXAMPLE = readFileSync(new URL('../../../docs/programme.example.yaml', import.meta.url), 'utf8');

describe('a programme file', () => {
  it('may look like the example in the documents', () => {
    expect(readProgramme(EXAMPLE)).toMatchObject({ programme: { synthetic: false, teams: [{ id: 'north' }] } });
  });

  test.each<[string, (yaml: string) => string, string]>([
    [
      'a team that does not exist',
      (y) => y.replace(/team: north\n {4}style: warm/, 'team: south\n    style: warm'),
      'people[1].team: there is no team "south"',
    ],
    [
      'a Slack user named twice',
      (y) => y.replace('U0EXAMPLE02', 'U0EXAMPLE01'),
      'people[1].slackUserId: Slack user "U0EXAMPLE01" stands twice, first at people[0].slackUserId',
    ],
    [
      'a team without a lead',
      (y) => y.replace('[veteran, team_lead]', '[veteran]'),
      'teams[0]: team "north" needs exactly one team lead and has 0',
    ],
    [
      'a team with two leads',
      (y) => y.replace('roles: [veteran]', 'roles: [veteran, team_lead]'),
      'teams[0]: team "north" needs exactly one team lead and has 2',
    ],
    [
      'a station without a chief',
      (y) => y.replace('[station_chief]', '[auditor]'),
      'stations[0]: station "north" needs exactly one station chief and has 0',
    ],
    [
      'nobody for triage',
      (y) => y.replace('[triage_officer, follow_up_caller]', '[follow_up_caller]'),
      'people: nobody is a triage officer: no report would ever be decided',
    ],
    [
      'an unknown area',
      (y) => y.replace('excludedAreas: [north-mill]', 'excludedAreas: [moon]'),
      'people[0].excludedAreas[0]: there is no area "moon"',
    ],
    [
      'a skill nobody knows',
      (y) => y.replace('[debt_lending, neighbour,', '[juggling, neighbour,'),
      'people[0].skills[0]: "juggling" is no category, field of knowledge, credential or dialect:…',
    ],
    [
      'more disputes than calls',
      (y) => y.replace('disputes: 31', 'disputes: 310'),
      'weeklyCalls[0].disputes: more disputes than calls',
    ],
    [
      'a week that the year does not have',
      (y) => y.replace('2026-W47', '2026-W54'),
      'weeklyCalls[0].week: "2026-W54" is no ISO week such as 2026-W48',
    ],
    [
      'a wrong channel id',
      (y) => y.replace('C0EXAMPLE01', 'triage'),
      'channels.triage: a Slack channel id such as C0123ABCD',
    ],
  ])('is refused with %s', (_what, change, problem) => {
    const changed = change(EXAMPLE);
    expect(changed).not.toBe(EXAMPLE);
    expect(readProgramme(changed)).toEqual({ problems: [problem] });
  });

  it('is refused with every problem at once', () => {
    const broken = EXAMPLE.replace('excludedAreas: [north-mill]', 'excludedAreas: [moon]').replace(
      'disputes: 31',
      'disputes: 310',
    );
    expect(readProgramme(broken)).toMatchObject({ problems: [expect.any(String), expect.any(String)] });
  });

  it('is refused with a word that it does not know, and says where', () => {
    const read = readProgramme(EXAMPLE.replace('style: firm', 'stile: firm'));
    expect('problems' in read && read.problems[0]).toMatch(/^people\[0\]: .*stile/);
  });

  it('is refused with the line where it is no YAML', () => {
    const read = readProgramme('name: { zh: 甲\nstations: [');
    expect('problems' in read && read.problems.join()).toMatch(/line \d/);
    expect(readProgramme('')).toMatchObject({ problems: [expect.stringMatching(/^the file: /)] });
  });
});
