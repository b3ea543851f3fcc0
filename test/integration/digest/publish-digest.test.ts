import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Role } from '../../../src/domain/people/person.ts';
import { digestFeature } from '../../../src/features/digest/index.ts';
import { leagueFeature } from '../../../src/features/league/index.ts';
import { type Locale, messagesFor } from '../../../src/i18n/index.ts';
import type { Message } from '../../../src/slack/blocks.ts';
import type { CommandCall } from '../../../src/slack/calls.ts';
import { freshDatabase } from '../../support/postgres.ts';
import { addCase, type WeekWorld, weekWorld } from '../../support/week-rows.ts';

const MONDAY_NINE = '2026-11-23T01:00:00.000Z';
const IN_THE_WEEK = '2026-11-18T02:00:00Z';

let world: WeekWorld;
beforeEach(async () => {
  world = await weekWorld(await freshDatabase(), MONDAY_NINE);
});
afterEach(() => world.stop());

const publish = () => digestFeature.jobs![0]!.run({ week: '2026-W47' }, world.deps);
const enter = (week: string, station: string, calls: number, disputes: number) =>
  world.sql.run('calls', 'INSERT INTO weekly_calls (week, station_id, calls, disputes) VALUES ($1, $2, $3, $4)', [
    week,
    station,
    calls,
    disputes,
  ]);

async function command(text: string, role: Role = 'commander', locale: Locale = 'zh-CN'): Promise<Message> {
  const replies: Message[] = [];
  const viewer = { person: { id: 'p9', roles: [role], teamId: null }, locale, t: messagesFor(locale) };
  const reply = async (message: Message) => void replies.push(message);
  await digestFeature.slack!.commands!['/digest']!.run({ text, viewer, reply } as unknown as CommandCall, world.deps);
  return replies[0]!;
}

function funnelOf({ blocks }: Message): string[][] {
  const table = blocks.find((block) => block.type === 'table');
  return table!.rows.slice(1).map((row) => row.map((cell) => ('text' in cell ? String(cell.text) : '')));
}

describe('the weekly digest', () => {
  test('counts each step of its week, of the teams from the teams on, beside the weeks before', async () => {
    const steps = (at: string): [string, string, Record<string, unknown>?][] => [
      ['case.reported', at],
      ['case.triaged', at, { route: 'veteran_team' }],
      ['case.taken', at],
      ['agreement.recorded', at],
      ['agreement.breached', at],
      ['agreement.recorded', at],
      ['terms.performed', at],
      ['case.resolved', at],
    ];
    await addCase(world.sql, { number: 'LJ-1', status: 'resolved', events: steps(IN_THE_WEEK) });
    await addCase(world.sql, { number: 'LJ-2', status: 'resolved', events: steps('2026-11-11T02:00:00Z') });
    await addCase(world.sql, { number: 'LJ-3', status: 'resolved', events: steps('2026-11-22T16:00:00Z') });
    await addCase(world.sql, {
      number: 'LJ-4',
      status: 'resolved',
      teamId: null,
      events: [
        ['case.reported', IN_THE_WEEK],
        ['case.triaged', IN_THE_WEEK, { route: 'station' }],
        ['agreement.recorded', IN_THE_WEEK],
        ['case.resolved', IN_THE_WEEK],
      ],
    });
    await addCase(world.sql, {
      number: 'LJ-5',
      status: 'referred_out',
      events: [
        ['case.reported', IN_THE_WEEK],
        ['case.triaged', IN_THE_WEEK, { route: 'refer_out' }],
      ],
    });
    await enter('2026-W47', 'songling', 60, 20);
    await enter('2026-W47', 'hewan', 36, 9);
    await enter('2026-W46', 'songling', 50, 10);
    await publish();
    expect(funnelOf(world.posts[0]!)).toEqual([
      ['接处警', '96', '50'],
      ['其中纠纷类', '29（30%）', '10'],
      ['上报', '3', '1'],
      ['受理', '2', '1'],
      ['交老警队', '1', '1'],
      ['达成协议', '1', '1'],
      ['履行完毕', '1', '1'],
      ['案结事了', '1', '1'],
    ]);
    expect(world.posts[0]!.text).toContain('3 个派出所中有 1 个未录入');
    expect(world.posts[0]!.text).toContain('只与之前 1 周比较');
  });

  test('lists red and late cases, but one of suspected domestic violence only in the counts', async () => {
    const red = { level: 'red', status: 'in_mediation', takenAt: IN_THE_WEEK };
    await addCase(world.sql, { ...red, number: 'LJ-2026-000001' });
    await addCase(world.sql, {
      ...red,
      status: 'reported',
      number: 'LJ-2026-000002',
      reportedAt: '2026-11-20T02:00:00Z',
      details: { report: { category: 'marriage_family', stationId: 'songling', dangerSigns: ['dv_suspected'] } },
    });
    await addCase(world.sql, {
      number: 'LJ-2026-000003',
      status: 'follow_up',
      followUps: [{ day: 7, on: '2026-11-19' }],
    });
    await publish();
    const said = JSON.stringify(world.posts[0]);
    expect(said).toContain('目前红色案件 1 起，另有受保护案件。');
    expect(said).toContain('LJ-2026-000001');
    expect(said).toContain('另有受保护案件，不足 5 件');
    expect(said).toContain('研判：0 件');
    expect(said).toContain('回访：1 件');
    expect(said).toContain('LJ-2026-000003');
    expect(said).not.toContain('LJ-2026-000002');
    const kept = await world.deps.publications.frozen('digest', '2026-W47');
    expect(JSON.stringify(kept)).not.toContain('LJ-2026-000002');
  });

  test('run twice, or by several workers at once, is one message that never changes', async () => {
    await addCase(world.sql, { number: 'LJ-1', events: [['case.reported', IN_THE_WEEK]] });
    await Promise.allSettled([publish(), publish(), publish()]);
    await addCase(world.sql, { number: 'LJ-2', events: [['case.reported', IN_THE_WEEK]] });
    world.clock.advance(24 * 3600 * 1000);
    await publish();
    expect(world.posts).toHaveLength(1);
    expect((await command('')).blocks).toEqual(world.posts[0]!.blocks);
  });

  test('and the league of the same week say the same about the teams, whichever comes first', async () => {
    const take = (number: string) =>
      addCase(world.sql, { number, takenAt: IN_THE_WEEK, events: [['case.taken', IN_THE_WEEK]] });
    await take('LJ-1');
    await publish();
    await take('LJ-2');
    await leagueFeature.jobs![0]!.run({ week: '2026-W47' }, world.deps);
    expect(world.posts[0]!.text).toContain('松岭：接案 1，');
    expect(world.posts[1]!.text).toContain('松岭：接案 1，');
  });

  test('of a week without anything goes out and says so', async () => {
    await publish();
    expect(world.posts[0]).toMatchObject({ channel: 'C-digest' });
    expect(world.posts[0]!.text).toContain('本周无新增');
    expect(world.posts[0]!.text).toContain('之前没有可比较的数据');
  });

  test('counts the reports whose danger signs were mostly not asked', async () => {
    const unsure = { details: { assessment: { clockLevel: 'yellow', confidence: 'low' } } };
    await addCase(world.sql, { ...unsure, number: 'LJ-1', reportedAt: IN_THE_WEEK });
    await addCase(world.sql, { ...unsure, number: 'LJ-2', reportedAt: '2026-11-10T02:00:00Z' });
    await publish();
    expect(world.posts[0]!.text).toContain('有 1 起的危险迹象大多没问');
  });
});

describe('/digest', () => {
  test('this shows the running week so far and compares nothing', async () => {
    await addCase(world.sql, { number: 'LJ-1', events: [['case.reported', '2026-11-22T17:00:00Z']] });
    const { text } = await command('this', 'station_chief', 'en');
    expect(text).toContain('week 48 of 2026');
    expect(text).toContain('the week is not over');
    expect(text).toContain('Disputes reported: 1; taken');
  });

  test('post is refused to a chief with the role that may, and done once for the commander', async () => {
    expect((await command('post', 'station_chief', 'en')).text).toContain('commander');
    expect(world.posts).toEqual([]);
    expect((await command('post')).text).toContain('已发布');
    expect((await command('post')).text).toContain('已经发布过');
    expect(world.posts).toHaveLength(1);
  });

  test('help lists what it can do', async () => {
    expect((await command('?', 'auditor', 'en')).text).toContain('`/digest this`');
  });
});
