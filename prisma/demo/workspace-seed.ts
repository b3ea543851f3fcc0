/** The people and channels of the demo programme as the local workspace knows them. */
import { readFileSync } from 'node:fs';
import { type ProgrammeFile, readProgramme } from '../../src/db/programme-file.ts';
import type { Role } from '../../src/domain/people/person.ts';
import type { WorkspaceSeed } from '../../src/local-workspace/protocol.ts';

const BANNER = '演示数据，人物和案件均为虚构。 Synthetic demonstration data. Every person and case is invented.';

/** Most officers read Chinese; these read English, so that both languages can be seen side by side. */
const ENGLISH_READERS = new Set(['officer-02', 'triage-3', 'veteran-01', 'chief-hewan', 'caller-2']);

type Person = ProgrammeFile['people'][number];

export function demoProgramme(): ProgrammeFile {
  const read = readProgramme(readFileSync(new URL('programme.yaml', import.meta.url), 'utf8'));
  if ('problems' in read) throw new Error(`The demo programme is not in order: ${read.problems.join('; ')}`);
  return read.programme;
}

export function workspaceSeed(programme: ProgrammeFile = demoProgramme()): WorkspaceSeed {
  const { channels, teams, people } = programme;
  const membersWho = (matches: (person: Person) => boolean) => people.filter(matches).map((one) => one.slackUserId);
  const has = (person: Person, ...roles: Role[]) => roles.some((role) => person.roles.includes(role));
  const channel = (id: string, name: string, topic: string, members: string[]) => {
    return { id, name, topic, members, botIsMember: true };
  };
  return {
    name: programme.name.zh,
    banner: BANNER,
    users: people.map((person) => ({
      id: person.slackUserId,
      name: person.id,
      realName: person.name,
      locale: ENGLISH_READERS.has(person.id) ? 'en-US' : 'zh-CN',
      tz: 'Asia/Shanghai',
      title: titleOf(person, programme),
    })),
    channels: [
      channel(
        channels.triage,
        '分流研判',
        '上报的纠纷在这里研判、分流 · every report is assessed and routed here',
        membersWho((one) => has(one, 'triage_officer', 'commander')),
      ),
      ...teams.map((team) =>
        channel(
          team.channel,
          `${team.name.zh}老警队`,
          `待接的案件和办理进展 · cases of the ${team.name.en} team`,
          membersWho((one) => one.team === team.id || (has(one, 'station_chief') && one.station === team.station)),
        ),
      ),
      channel(
        channels.league,
        '老警榜',
        '每周一 09:00 · the teams’ week, every Monday',
        membersWho(() => true),
      ),
      channel(
        channels.digest,
        '指挥周报',
        '每周一 09:00 · the commander’s digest, every Monday',
        membersWho((one) => has(one, 'commander', 'station_chief', 'triage_officer', 'auditor')),
      ),
    ],
  };
}

/** In the words of both languages: the one who plays the part may read either. */
function titleOf(person: Person, { stations, teams }: ProgrammeFile): string {
  const office = stations.find(({ id }) => id === person.station)?.name;
  const team = teams.find(({ id }) => id === person.team)?.name;
  const away = person.availability === 'on_duty' ? '' : AWAY[person.availability];
  if (person.roles.includes('team_lead')) return `${team?.zh}老警队队长 · team lead, ${team?.en}${away}`;
  if (person.roles.includes('veteran')) return `${team?.zh}老警队老警 · veteran, ${team?.en}${away}`;
  const [role] = person.roles;
  switch (role) {
    case 'station_chief':
      return `${office?.zh}派出所所长 · station chief, ${office?.en}`;
    case 'reporting_officer':
      return `${office?.zh}派出所民警 · reporting officer, ${office?.en}`;
    case 'triage_officer':
      return '分流员 · triage officer';
    case 'commander':
      return '分局领导 · commander';
    case 'auditor':
      return '督察 · auditor';
    default:
      return '回访员 · follow-up caller';
  }
}

const AWAY: Record<Exclude<Person['availability'], 'on_duty'>, string> = {
  light_duty: ' · 轻岗 light duty',
  medical_leave: ' · 病假 medical leave',
  leave: ' · 休假 on leave',
  training: ' · 培训 in training',
  retired: ' · 退休 retired',
};
