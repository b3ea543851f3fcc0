/** The programme as people write it down: one YAML file with stations, teams, officers and where the bot speaks. */
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { CATEGORIES } from '../domain/case/vocabulary.ts';
import { ROLES } from '../domain/people/person.ts';
import { type IsoWeek, weekDates } from '../domain/time/iso-week.ts';

/** Weighted points of open cases; programme defaults. */
const USUAL_CAP = 5;
const LIGHT_DUTY_CAP = 2;

const KNOWLEDGE = ['law', 'accounts', 'psychology'];
const CREDENTIALS = ['former_station_chief', 'legal_qualification', 'civic_honour'];
const SKILLS = new Set<string>([...CATEGORIES, ...KNOWLEDGE, ...CREDENTIALS]);

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'small letters, digits and single dashes' });
const channel = z.string().regex(/^[CG][A-Z0-9]{2,}$/, { error: 'a Slack channel id such as C0123ABCD' });
const text = z.string().trim().min(1, { error: 'must not be empty' }).max(60);
const names = z.strictObject({ zh: text, en: text });

const area = z.strictObject({ code: id, zh: text, en: text });
const station = z.strictObject({ id, name: names, channel: channel.optional(), areas: z.array(area).min(1) });
const team = z.strictObject({ id, name: names, station: id, channel });
const person = z
  .strictObject({
    id,
    slackUserId: z.string().regex(/^[UW][A-Z0-9]{2,}$/, { error: 'a Slack user id such as U0123ABCD' }),
    name: text,
    roles: z.array(z.enum(ROLES)).min(1, { error: 'at least one role' }),
    station: id,
    team: id.optional(),
    style: z.enum(['firm', 'warm', 'both']).optional(),
    skills: z.array(z.string()).default([]),
    areas: z.array(id).default([]),
    availability: z.enum(['on_duty', 'light_duty', 'medical_leave', 'leave', 'training', 'retired']).default('on_duty'),
    workloadCap: z.number().min(0).max(50).optional(),
    excludedAreas: z.array(id).default([]),
    homeArea: id.optional(),
  })
  .transform((given) => ({
    ...given,
    workloadCap: given.workloadCap ?? (given.availability === 'light_duty' ? LIGHT_DUTY_CAP : USUAL_CAP),
  }));
const weeklyCalls = z.strictObject({
  week: z.string().transform((week) => week as IsoWeek),
  station: id,
  calls: z.int().min(0),
  disputes: z.int().min(0),
});

const schema = z.strictObject({
  name: names,
  /** True for invented data: every post then says so. */
  synthetic: z.boolean().default(false),
  channels: z.strictObject({ triage: channel, league: channel, digest: channel }),
  stations: z.array(station).min(1),
  teams: z.array(team).min(1),
  people: z.array(person).min(1),
  weeklyCalls: z.array(weeklyCalls).default([]),
});

export type ProgrammeFile = z.output<typeof schema>;
export type ReadProgramme = { programme: ProgrammeFile } | { problems: string[] };

type Tell = (path: string, problem: string) => void;

/** The programme, or every problem at once, each with its place in the file, such as `people[3].team`. */
export function readProgramme(yaml: string): ReadProgramme {
  const document = parseDocument(yaml, { prettyErrors: true });
  if (document.errors.length > 0) return { problems: document.errors.map(({ message }) => message.split('\n')[0]!) };
  const parsed = schema.safeParse(document.toJS());
  if (!parsed.success) {
    return { problems: parsed.error.issues.map((issue) => `${placeOf(issue.path)}: ${issue.message}`) };
  }
  const problems: string[] = [];
  const tell: Tell = (path, problem) => problems.push(`${path}: ${problem}`);
  checkNames(parsed.data, tell);
  checkPeople(parsed.data, tell);
  checkOffices(parsed.data, tell);
  checkCalls(parsed.data, tell);
  return problems.length > 0 ? { problems } : { programme: parsed.data };
}

function checkNames({ stations, teams, people }: ProgrammeFile, tell: Tell): void {
  const areas = stations.flatMap((one, at) =>
    one.areas.map(({ code }, areaAt) => [`stations[${at}].areas[${areaAt}].code`, code] as const),
  );
  once(
    'station',
    stations.map((one, at) => [`stations[${at}].id`, one.id] as const),
    tell,
  );
  once('area', areas, tell);
  once(
    'team',
    teams.map((one, at) => [`teams[${at}].id`, one.id] as const),
    tell,
  );
  once(
    'person',
    people.map((one, at) => [`people[${at}].id`, one.id] as const),
    tell,
  );
  once(
    'Slack user',
    people.map((one, at) => [`people[${at}].slackUserId`, one.slackUserId] as const),
    tell,
  );
}

function checkPeople({ stations, teams, people }: ProgrammeFile, tell: Tell): void {
  const stationIds = new Set(stations.map((one) => one.id));
  const teamIds = new Set(teams.map((one) => one.id));
  const areaCodes = new Set(stations.flatMap((one) => one.areas.map(({ code }) => code)));
  for (const [at, one] of people.entries()) {
    const place = `people[${at}]`;
    const isVeteran = one.roles.includes('veteran');
    if (!stationIds.has(one.station)) tell(`${place}.station`, `there is no station "${one.station}"`);
    if (one.team && !teamIds.has(one.team)) tell(`${place}.team`, `there is no team "${one.team}"`);
    if (isVeteran && !one.team) tell(`${place}.team`, `${one.name} is a veteran and needs a team`);
    if (one.team && !isVeteran) tell(`${place}.team`, `only veterans belong to a team, and ${one.name} is none`);
    if (one.roles.includes('team_lead') && !isVeteran) tell(`${place}.roles`, 'a team lead is a veteran as well');
    for (const [skillAt, skill] of one.skills.entries()) {
      if (SKILLS.has(skill) || /^dialect:[a-z]+$/.test(skill)) continue;
      tell(`${place}.skills[${skillAt}]`, `"${skill}" is no category, field of knowledge, credential or dialect:…`);
    }
    for (const list of ['areas', 'excludedAreas'] as const) {
      for (const [areaAt, code] of one[list].entries()) {
        if (!areaCodes.has(code)) tell(`${place}.${list}[${areaAt}]`, `there is no area "${code}"`);
      }
    }
    if (one.homeArea && !areaCodes.has(one.homeArea)) tell(`${place}.homeArea`, `there is no area "${one.homeArea}"`);
  }
}

function checkOffices({ stations, teams, people }: ProgrammeFile, tell: Tell): void {
  for (const [at, one] of teams.entries()) {
    if (!stations.some(({ id: known }) => known === one.station)) {
      tell(`teams[${at}].station`, `there is no station "${one.station}"`);
    }
    const leads = people.filter(({ roles, team: own }) => roles.includes('team_lead') && own === one.id);
    if (leads.length !== 1)
      tell(`teams[${at}]`, `team "${one.id}" needs exactly one team lead and has ${leads.length}`);
  }
  for (const [at, one] of stations.entries()) {
    const chiefs = people.filter((who) => who.roles.includes('station_chief') && who.station === one.id);
    if (chiefs.length === 1) continue;
    tell(`stations[${at}]`, `station "${one.id}" needs exactly one station chief and has ${chiefs.length}`);
  }
  if (!people.some(({ roles }) => roles.includes('triage_officer'))) {
    tell('people', 'nobody is a triage officer: no report would ever be decided');
  }
}

function checkCalls({ stations, weeklyCalls: counts }: ProgrammeFile, tell: Tell): void {
  for (const [at, row] of counts.entries()) {
    const place = `weeklyCalls[${at}]`;
    if (!stations.some((one) => one.id === row.station))
      tell(`${place}.station`, `there is no station "${row.station}"`);
    if (!isWeek(row.week)) tell(`${place}.week`, `"${row.week}" is no ISO week such as 2026-W48`);
    if (row.disputes > row.calls) tell(`${place}.disputes`, 'more disputes than calls');
  }
  once(
    'week',
    counts.map((row, at) => [`weeklyCalls[${at}]`, `${row.week} of ${row.station}`] as const),
    tell,
  );
}

function once(kind: string, placed: readonly (readonly [place: string, value: string])[], tell: Tell): void {
  const first = new Map<string, string>();
  for (const [place, value] of placed) {
    const earlier = first.get(value);
    if (earlier === undefined) first.set(value, place);
    else tell(place, `${kind} "${value}" stands twice, first at ${earlier}`);
  }
}

function isWeek(week: IsoWeek): boolean {
  try {
    weekDates(week);
    return true;
  } catch {
    return false;
  }
}

function placeOf(path: readonly PropertyKey[]): string {
  const place = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return place.replace(/^\./, '') || 'the file';
}
