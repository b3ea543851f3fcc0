import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSlackPostRepo, type SlackPostRepo } from '../../../src/db/slack-post-repo.ts';
import { createClients } from '../../../src/slack/clients.ts';
import { createGateway, type SlackGateway } from '../../../src/slack/gateway.ts';
import { type FakeSlack, startFakeSlack } from '../../support/fake-slack.ts';
import { openStore, type Store, silent } from '../../support/store.ts';

/** Machine time: long where nobody waits for it, short where somebody does. */
const [LONG_MS, SHORT_MS] = [60_000, 150];
let store: Store;
let slack: FakeSlack;
let posts: SlackPostRepo;
let gateway: SlackGateway;
beforeAll(async () => {
  store = await openStore();
});
beforeEach(async () => {
  slack = await startFakeSlack();
  posts = createSlackPostRepo(store.sql, LONG_MS);
  gateway = anotherProcess();
  await store.sql.run('test-forget-posts', 'DELETE FROM slack_post', []);
  return () => slack.stop();
});
afterAll(() => slack.stop().catch(() => {}));

/** The same ledger, fresh connections to Slack. */
function anotherProcess(ledger = posts): SlackGateway {
  const clients = createClients({ botToken: 'xoxb-test', apiUrl: slack.url }, silent);
  return createGateway(clients, ledger, silent);
}
const says = (text: string) => ({ text, blocks: [] });
const post = (key = 'note-1', by = gateway) => by.post(key, 'C1', says('hello'));
const stateOf = async (key: string) =>
  (await store.sql.one<{ state: string }>('test-post-state', 'SELECT state FROM slack_post WHERE key = $1', [key]))
    ?.state ?? null;

describe('a message', () => {
  it('is sent once, and whoever asks again is told where it stands', async () => {
    const first = await post();
    expect(await post()).toMatchObject(first);
    expect(await post('note-1', anotherProcess())).toMatchObject(first);
    expect(slack.count('chat.postMessage')).toBe(1);
    expect(slack.messages).toMatchObject([{ channel: 'C1', ts: first.ts, key: 'note-1' }]);
  });

  it('asked for by many at once is sent once', async () => {
    const asked = await Promise.allSettled(Array.from({ length: 12 }, () => post('note-1', anotherProcess())));
    expect(asked.some(({ status }) => status === 'fulfilled')).toBe(true);
    for (const one of asked) if (one.status === 'rejected') expect(one.reason).toMatchObject({ name: 'PostBusy' });
    expect(slack.messages).toHaveLength(1);
  });

  it('to a person goes to the direct messages, which are opened once', async () => {
    await gateway.postToPerson('dm-1', 'U1', says('a'));
    await gateway.postToPerson('dm-2', 'U1', says('b'));
    expect(slack.count('conversations.open')).toBe(1);
    expect(slack.messages.map(({ channel }) => channel)).toEqual(['D-U1', 'D-U1']);
  });

  it('in a thread says so', async () => {
    await gateway.post('note-2', 'C1', says('x'), '1.2');
    expect(slack.calls.at(-1)?.fields).toMatchObject({ thread_ts: '1.2', unfurl_links: 'false' });
  });
});

describe('a message that was accepted while the answer was lost', () => {
  it.each([undefined, '1.2'])('is found by its key and not sent again (thread %s)', async (threadTs) => {
    slack.next('chat.postMessage', 'done-and-cut');
    await expect(gateway.post('note-1', 'C1', says('hello'), threadTs)).rejects.toThrow();
    expect(await stateOf('note-1')).toBe('ambiguous');
    const found = await anotherProcess().post('note-1', 'C1', says('hello'), threadTs);
    expect(found.ts).toBe(slack.messages[0]!.ts);
    expect(slack.messages).toHaveLength(1);
    expect(slack.count(threadTs ? 'conversations.replies' : 'conversations.history')).toBe(1);
    expect(await stateOf('note-1')).toBe('sent');
  });

  it('is sent once more where the bot may not look, and not a third time', async () => {
    slack.next('chat.postMessage', 'done-and-cut');
    await expect(post()).rejects.toThrow();
    slack.next('conversations.history', { error: 'missing_scope' });
    await post();
    await post();
    expect(slack.messages).toHaveLength(2);
  });

  it('is not sent while nobody can say whether it is there', async () => {
    slack.next('chat.postMessage', 'done-and-cut');
    await expect(post()).rejects.toThrow();
    slack.next('conversations.history', { error: 'internal_error' }, { status: 429, retryAfter: 3 });
    await expect(post()).rejects.toThrow();
    await expect(post()).rejects.toThrow();
    expect(await stateOf('note-1')).toBe('ambiguous');
    await post();
    expect(slack.messages).toHaveLength(1);
  });
});

describe('a message that was not accepted', () => {
  it.each([
    ['the line broke', 'cut' as const],
    ['Slack had an error of its own', { status: 503 }],
  ])('because %s is looked for and then sent', async (_why, ending) => {
    slack.next('chat.postMessage', ending);
    await expect(post()).rejects.toThrow();
    expect(await stateOf('note-1')).toBe('ambiguous');
    await post();
    expect(slack.count('conversations.history')).toBe(1);
    expect(slack.messages).toHaveLength(1);
  });

  it.each([
    ['there were too many', { status: 429, retryAfter: 7 }],
    ['the bot is not in the channel', { error: 'not_in_channel' }],
    ['Slack was busy', { error: 'service_unavailable' }],
  ])('because %s is free to be sent afresh', async (_why, ending) => {
    slack.next('chat.postMessage', ending);
    await expect(post()).rejects.toThrow();
    expect(await stateOf('note-1')).toBeNull();
    expect(slack.count('chat.postMessage')).toBe(1);
    await post();
    expect(slack.count('conversations.history')).toBe(0);
    expect(slack.messages).toHaveLength(1);
  });
});

describe('a sender who died', () => {
  it('holds the message until its lease ends; then it is looked for', async () => {
    await createSlackPostRepo(store.sql, SHORT_MS).claim('note-1', 'C1', 0);
    await expect(post()).rejects.toMatchObject({ name: 'PostBusy' });
    expect(slack.calls).toEqual([]);
    await vi.waitFor(() => post(), { timeout: 3000 });
    expect(slack.count('conversations.history')).toBe(1);
    expect(slack.messages).toHaveLength(1);
  });

  it('after sending left a message that is found', async () => {
    const dying: SlackPostRepo = {
      ...createSlackPostRepo(store.sql, SHORT_MS),
      markSent: async () => {
        throw new Error('killed');
      },
      markAmbiguous: async () => {},
    };
    await expect(post('note-1', anotherProcess(dying))).rejects.toThrow('killed');
    expect(await stateOf('note-1')).toBe('sending');
    await vi.waitFor(() => post(), { timeout: 3000 });
    expect(slack.messages).toHaveLength(1);
  });
});

describe('a card', () => {
  const show = (version: number, by = gateway) => by.show('card-1', 'C1', says(`version ${version}`), version);

  it('is posted once and then changes in place', async () => {
    const first = await show(1);
    expect((await show(2)).ts).toBe(first.ts);
    expect((await show(4)).ts).toBe(first.ts);
    expect(slack.messages).toMatchObject([{ text: 'version 4', updates: 2 }]);
  });

  it('is not touched to show what it shows, nor to show something older', async () => {
    await show(3);
    await show(3);
    await show(2);
    expect(slack.count('chat.update')).toBe(0);
    expect(slack.messages).toMatchObject([{ text: 'version 3' }]);
  });

  it('that could not be changed is changed the next time', async () => {
    await show(1);
    slack.next('chat.update', { error: 'internal_error' });
    await expect(show(2)).rejects.toThrow();
    await show(2);
    expect(slack.messages).toMatchObject([{ text: 'version 2' }]);
  });

  it('that someone deleted in Slack is posted anew', async () => {
    await show(1);
    slack.messages.length = 0;
    await show(2);
    await show(3);
    expect(slack.messages).toMatchObject([{ text: 'version 3', updates: 1 }]);
  });

  it('in a person’s direct messages changes in place too', async () => {
    const sent = await gateway.showToPerson('card-2', 'U1', says('one'), 1);
    expect(await gateway.showToPerson('card-2', 'U1', says('two'), 2)).toMatchObject({ ts: sent.ts, channel: 'D-U1' });
    expect(slack.messages).toMatchObject([{ text: 'two' }]);
  });

  it('shown by many in any order ends with the newest', async () => {
    await show(1);
    const others = [anotherProcess(), anotherProcess()];
    await Promise.allSettled([5, 3, 6, 2, 4].map((version, at) => show(version, others[at % 2])));
    await show(6);
    expect(slack.messages).toMatchObject([{ text: 'version 6' }]);
  });
});

describe('a reader’s language', () => {
  it('is asked for once', async () => {
    expect(await gateway.localeOf('U1')).toBe('zh-CN');
    expect(await gateway.localeOf('U1')).toBe('zh-CN');
    expect(slack.count('users.info')).toBe(1);
  });

  it('is unknown where Slack does not say, and nobody fails over that', async () => {
    slack.next('users.info', { error: 'missing_scope' });
    expect(await gateway.localeOf('U2')).toBeNull();
    expect(await gateway.localeOf('U2')).toBeNull();
    expect(slack.calls.filter(({ fields }) => fields.user === 'U2')).toHaveLength(1);
  });
});
