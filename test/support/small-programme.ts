/** Two stations, two teams, and one person for every part: all invented. */
import { createSql } from '../../src/db/sql.ts';
import type { Person, Role, Style } from '../../src/domain/people/person.ts';
import type { WorkspaceSeed } from '../../src/local-workspace/protocol.ts';
import { createLogger } from '../../src/platform/logger.ts';

type Someone = Pick<Person, 'id' | 'name' | 'stationId' | 'teamId'> & {
  slackUserId: string;
  roles: Role[];
  locale: 'zh-CN' | 'en-US';
  cap?: number;
  style?: Style;
  excludedAreas?: string[];
};

const someone = (id: string, name: string, roles: Role[], more: Partial<Someone> = {}): Someone => ({
  id,
  name,
  roles,
  slackUserId: `U${id.replaceAll('-', '').toUpperCase()}`,
  stationId: 'songling',
  teamId: null,
  locale: 'zh-CN',
  ...more,
});
const songling = { teamId: 'songling', cap: 5, style: 'firm' } as const;
const hewan = { stationId: 'hewan', teamId: 'hewan', cap: 5, style: 'warm' } as const;

export const PEOPLE = {
  officer: someone('officer', '仉晓明', ['reporting_officer']),
  englishOfficer: someone('officer-en', '逯文', ['reporting_officer'], { locale: 'en-US' }),
  triage: someone('triage', '苌敏', ['triage_officer'], { locale: 'en-US' }),
  secondTriage: someone('triage-two', '俟平', ['triage_officer']),
  lead: someone('lead', '葛长安', ['veteran', 'team_lead'], songling),
  veteran: someone('veteran', '毕秀兰', ['veteran'], songling),
  resident: someone('resident', '车文斌', ['veteran'], { ...songling, excludedAreas: ['songling-garden'] }),
  otherLead: someone('lead-hewan', '柏建国', ['veteran', 'team_lead'], hewan),
  otherVeteran: someone('veteran-hewan', '宁德福', ['veteran'], hewan),
  chief: someone('chief', '阚正', ['station_chief']),
  otherChief: someone('chief-hewan', '郗立', ['station_chief'], { stationId: 'hewan' }),
  caller: someone('caller', '母雅', ['follow_up_caller']),
  legalReviewer: someone('legal-reviewer', '哈明理', ['legal_reviewer']),
  auditor: someone('auditor', '昝正言', ['auditor']),
  commander: someone('commander', '郏安', ['commander'], { locale: 'en-US' }),
} satisfies Record<string, Someone>;
export type Part = keyof typeof PEOPLE;

export const STRANGER = 'USTRANGER';

export const CHANNELS = {
  triage: 'CTRIAGE',
  league: 'CLEAGUE',
  digest: 'CDIGEST',
  songling: 'CSONGLING',
  hewan: 'CHEWAN',
} as const;

const STATIONS = [
  {
    id: 'songling',
    zh: '松岭',
    en: 'Songling',
    areas: [
      ['songling-garden', '松岭小区', 'Songling Garden'],
      ['songling-street', '松岭老街', 'Songling Old Street'],
    ],
  },
  { id: 'hewan', zh: '河湾', en: 'Hewan', areas: [['hewan-site', '河湾工地', 'Hewan building site']] },
];

export async function loadSmallProgramme(databaseUrl: string, veterans: readonly Someone[] = []): Promise<void> {
  const sql = createSql(databaseUrl, createLogger('silent'), 2);
  await sql.run(
    'small-programme',
    `INSERT INTO programme (id, name, triage_channel_id, league_channel_id, digest_channel_id, synthetic)
     VALUES (1, '{"zh":"试点分局","en":"Pilot sub-bureau"}', $1, $2, $3, true)`,
    [CHANNELS.triage, CHANNELS.league, CHANNELS.digest],
  );
  for (const [at, { id, zh, en, areas }] of STATIONS.entries()) {
    const list = areas.map(([code, areaZh, areaEn]) => ({ code, zh: areaZh, en: areaEn }));
    await sql.run(
      'small-station',
      'INSERT INTO station (id, name_zh, name_en, areas, sort_order) VALUES ($1, $2, $3, $4, $5)',
      [id, zh, en, JSON.stringify(list), at],
    );
    await sql.run(
      'small-team',
      'INSERT INTO team (id, name_zh, name_en, station_id, channel_id, sort_order) VALUES ($1, $2, $3, $1, $4, $5)',
      [id, zh, en, CHANNELS[id as 'songling' | 'hewan'], at],
    );
  }
  for (const person of [...Object.values(PEOPLE), ...veterans]) {
    await sql.run(
      'small-person',
      `INSERT INTO person (id, slack_user_id, name, roles, station_id, team_id, style, skills, areas, excluded_areas)
       VALUES ($1, $2, $3, $4, $5, $6, $7, '{}', '{}', $8)`,
      [
        person.id,
        person.slackUserId,
        person.name,
        person.roles,
        person.stationId,
        person.teamId,
        person.style ?? null,
        person.excludedAreas ?? [],
      ],
    );
    if (person.cap)
      await sql.run('small-load', 'INSERT INTO veteran_load (person_id, cap) VALUES ($1, $2)', [person.id, person.cap]);
  }
  await sql.close();
}

/** English-reading veterans of Songling beside those above; each may carry `cap` points. */
export function manyVeterans(count: number, cap = 5): Someone[] {
  return Array.from({ length: count }, (_, at) =>
    someone(`racer-${at}`, `参赛 ${at}`, ['veteran'], { ...songling, cap, locale: 'en-US' }),
  );
}

export function workspaceSeed(veterans: readonly Someone[] = [], readers?: Someone['locale']): WorkspaceSeed {
  const everyone = [...Object.values(PEOPLE), ...veterans];
  const ids = (of: readonly Someone[]) => of.map((person) => person.slackUserId);
  const has = (...roles: Role[]) => ids(everyone.filter((person) => person.roles.some((role) => roles.includes(role))));
  const team = (teamId: string) => ids(everyone.filter((person) => person.teamId === teamId));
  return {
    name: '试点分局',
    users: [
      ...everyone.map((person) => ({
        id: person.slackUserId,
        name: person.id,
        realName: person.name,
        locale: readers ?? person.locale,
        tz: 'Asia/Shanghai',
      })),
      { id: STRANGER, name: 'stranger', realName: '生面孔', locale: 'zh-CN', tz: 'Asia/Shanghai' },
    ],
    channels: [
      { id: CHANNELS.triage, name: '研判分流', members: has('triage_officer', 'commander'), botIsMember: true },
      {
        id: CHANNELS.songling,
        name: '松岭老警队',
        members: [...team('songling'), PEOPLE.chief.slackUserId],
        botIsMember: true,
      },
      {
        id: CHANNELS.hewan,
        name: '河湾老警队',
        members: [...team('hewan'), PEOPLE.otherChief.slackUserId],
        botIsMember: true,
      },
      { id: CHANNELS.league, name: '老警榜', members: [...ids(everyone), STRANGER], botIsMember: true },
      {
        id: CHANNELS.digest,
        name: '指挥周报',
        members: has('commander', 'station_chief', 'triage_officer'),
        botIsMember: true,
      },
    ],
  };
}
