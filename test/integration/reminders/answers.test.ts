import type { App, Receiver } from '@slack/bolt';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RunningApp } from '../../../src/app.ts';
import { createCaseRepo } from '../../../src/db/case-repo.ts';
import { createRequestRepo } from '../../../src/db/request-repo.ts';
import { createSql, type Sql } from '../../../src/db/sql.ts';
import type { Case } from '../../../src/domain/case/case.ts';
import { remindersFeature } from '../../../src/features/reminders/index.ts';
import { createSlackApp } from '../../../src/slack/bolt.ts';
import { aCase } from '../../support/case-building.ts';
import { type FakeSlack, startFakeSlack } from '../../support/fake-slack.ts';
import { freshDatabase } from '../../support/postgres.ts';
import { VETERAN } from '../../support/programme.ts';
import { saved, silent } from '../../support/store.ts';
import { enrolAt, NEXT_ON, startWorkerApp } from '../../support/worker.ts';

let slack: FakeSlack;
let running: RunningApp;
let bolt: App;
let sql: Sql;
let current: Case;
beforeEach(async () => {
  const addresses = { databaseUrl: await freshDatabase(), redisUrl: undefined };
  slack = await startFakeSlack();
  await enrolAt(addresses);
  running = await startWorkerApp(addresses, slack);
  sql = createSql(addresses.databaseUrl, silent, 3);
  current = await saved(
    createCaseRepo(sql, () => []),
    aCase().triagedTo('songling').takenBy(VETERAN).inMediation({ nextOn: NEXT_ON }),
  );
  const receiver: Receiver = { init: () => {}, start: async () => {}, stop: async () => {} };
  bolt = createSlackApp({
    receiver,
    botToken: 'xoxb-test',
    apiUrl: slack.url,
    features: [remindersFeature],
    requests: createRequestRepo(sql),
    deps: running.deps,
    openHome: async () => {},
  });
  await bolt.init();
  return async () => {
    await sql.close();
    await slack.stop();
  };
});

/** A click on a button of the reminder; Slack may deliver the same one again. */
async function click(
  actionId: string,
  actionTs: string,
  value = `${current.id}|next_date|1|${NEXT_ON}`,
): Promise<void> {
  const body = {
    type: 'block_actions',
    user: { id: VETERAN.slackUserId, team_id: 'T1' },
    team: { id: 'T1' },
    trigger_id: `trigger-${actionTs}`,
    channel: { id: 'D1' },
    message: { ts: '1.1' },
    actions: [{ type: 'button', action_id: actionId, block_id: 'b', value, action_ts: actionTs }],
  };
  await bolt.processEvent({ body, ack: async () => {} });
}
const facts = async () => (await running.deps.cases.history(current.id)).map(({ type }) => type);
const replies = () => slack.messages.filter(({ key }) => key.startsWith('reply-')).map(({ text }) => text);

describe('a click under a reminder', () => {
  it('that nobody was reached is on record once, moves the next date, and is answered', async () => {
    await click('reminder.not-reached', '1.0');
    await click('reminder.not-reached', '1.0');
    expect((await facts()).filter((type) => type === 'reminder.not-reached')).toHaveLength(1);
    expect(replies()).toHaveLength(1);
    const now = (await running.deps.cases.find(current.id))!;
    expect('nextOn' in now && now.nextOn).not.toBe(NEXT_ON);
  });

  it('for help is on record once, and names who will come', async () => {
    await click('reminder.ask-help', '2.0');
    await click('reminder.ask-help', '2.0');
    expect((await facts()).filter((type) => type === 'help.asked')).toHaveLength(1);
    expect(replies()).toEqual([expect.stringContaining('李队')]);
  });

  it('again later counts again', async () => {
    await click('reminder.ask-help', '3.0');
    await click('reminder.ask-help', '4.0');
    expect((await facts()).filter((type) => type === 'help.asked')).toHaveLength(2);
  });

  it('about a day that is promised no more changes nothing and says what is true', async () => {
    await click('reminder.not-reached', '6.0');
    await click('reminder.not-reached', '7.0');
    await click('reminder.reschedule', '8.0');
    await click('reminder.ask-help', '9.0');
    expect((await facts()).filter((type) => type === 'reminder.not-reached')).toHaveLength(1);
    expect(await facts()).not.toContain('help.asked');
    expect(slack.count('views.open')).toBe(0);
    expect(replies().slice(1)).toEqual(Array(3).fill(expect.stringContaining('已过时')));
  });

  it('of an earlier version, which did not say its day, is told to be out of use', async () => {
    await click('reminder.not-reached', '10.0', `${current.id}|next_date`);
    expect(await facts()).not.toContain('reminder.not-reached');
    expect(replies()).toEqual([expect.stringContaining('/dispute show')]);
  });

  it('to put it off opens the form', async () => {
    await click('reminder.reschedule', '5.0');
    expect(slack.count('views.open')).toBe(1);
  });
});
