import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { waitFor } from '../../../src/local-workspace/client.ts';
import { signature } from '../../../src/local-workspace/server/signed-http.ts';
import { ownWorkspaces } from './open-workspace.ts';
import { manifest } from './tea-house.ts';

const { open } = ownWorkspaces();

type Asked = { path: string; headers: IncomingMessage['headers']; content: string };
type Answer = { status?: number; headers?: Record<string, string>; body?: string };

const endings: (() => void)[] = [];
afterEach(() => {
  vi.useRealTimers();
  for (const end of endings.splice(0)) end();
});

/** An app that answers any path by hand and remembers what it was asked; without an answer it says 200 and nothing. */
async function handmadeApp(answer: (asked: Asked) => Answer = () => ({})) {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const one = { path: request.url ?? '', headers: request.headers, content: Buffer.concat(parts).toString() };
    asked.push(one);
    const { status = 200, headers = {}, body = '' } = answer(one);
    response.writeHead(status, headers).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  endings.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** The manifest of an app that wants each kind of request at a path of its own. */
const withUrls = (url: string, options?: string) => ({
  ...manifest,
  features: {
    ...manifest.features,
    slash_commands: [
      { command: '/tea', description: 'Order tea', url: `${url}/tea` },
      { command: '/cake', description: 'Order cake', url: `${url}/cake` },
    ],
  },
  settings: {
    socket_mode_enabled: false,
    event_subscriptions: { bot_events: ['message.channels'], request_url: `${url}/events` },
    interactivity: {
      is_enabled: true,
      request_url: `${url}/interactive`,
      ...(options ? { message_menu_options_url: options } : {}),
    },
  },
});

const menu = [
  {
    type: 'actions',
    block_id: 'find',
    elements: [{ type: 'external_select', action_id: 'leaf', min_query_length: 1 }],
  },
];
const challengeOf = ({ content }: Asked): Answer => ({ body: JSON.parse(content).challenge });

describe('an app whose manifest names an address for each kind of request', () => {
  it('gets commands, clicks, menus and events each at its own', async () => {
    const app = await handmadeApp(({ path }) => (path === '/menus' ? { body: '{"options":[]}' } : {}));
    const { slack, call } = await open({ manifest: withUrls(app.url, `${app.url}/menus`) });
    const anna = slack.as('UANNA');
    await anna.command('CTEA', '/tea new');
    await anna.command('CTEA', '/cake');
    await anna.shortcut('order_anywhere');
    await call('chat.postMessage', { channel: 'CTEA', text: 'Menu', blocks: menu });
    await anna.suggest((await anna.lastMessage('CTEA'))!, 'leaf', 'ti');
    await anna.say('CTEA', 'Thanks');
    await waitFor(() => app.asked.filter(({ content }) => content.includes('Thanks')).length === 1, 'the event');
    expect(app.asked.map(({ path }) => path).filter((path) => path !== '/events')).toEqual([
      '/tea',
      '/cake',
      '/interactive',
      '/menus',
    ]);
    expect(app.asked.find(({ content }) => content.includes('Thanks'))!.path).toBe('/events');
    for (const { headers, content } of app.asked) {
      const at = Number(headers['x-slack-request-timestamp']);
      expect(headers['x-slack-signature']).toBe(signature('local-signing-secret', at, content));
    }
  });

  it('is asked for the options of a menu where clicks go, when it names no other place', async () => {
    const app = await handmadeApp(() => ({ body: '{"options":[]}' }));
    const { slack, call } = await open({ manifest: withUrls(app.url) });
    await call('chat.postMessage', { channel: 'CTEA', text: 'Menu', blocks: menu });
    await slack.as('UANNA').suggest((await slack.as('UANNA').lastMessage('CTEA'))!, 'leaf', 'ti');
    expect(app.asked.map(({ path }) => path).filter((path) => path !== '/events')).toEqual(['/interactive']);
  });

  it('is never asked at an address that leaves this machine', async () => {
    const { slack } = await open({ manifest: withUrls('https://tea.example') });
    expect(await slack.as('UANNA').command('CTEA', '/tea')).toMatchObject({ ok: false, error: 'dispatch_failed' });
  });
});

describe('a request URL', () => {
  it.each([
    ['in plain words', challengeOf],
    ['in JSON', (asked: Asked): Answer => ({ body: JSON.stringify({ challenge: challengeOf(asked).body }) })],
  ])('is taken once the app answers the challenge %s', async (_how, answer) => {
    const app = await handmadeApp((asked) => (asked.path === '/slack' ? answer(asked) : {}));
    const { slack } = await open();
    await slack.setRequestUrl(`${app.url}/slack`);
    expect(JSON.parse(app.asked[0]!.content)).toEqual({
      type: 'url_verification',
      challenge: expect.any(String),
      token: 'local-verification-token',
    });
  });

  it.each([
    ['gives another challenge', { body: 'another' }, 'url_not_verified'],
    ['gives nothing', {}, 'url_not_verified'],
    ['fails', { status: 500 }, 'dispatch_failed'],
  ])('is refused when the app %s, and Socket Mode stays', async (_what, answer, error) => {
    const app = await handmadeApp(() => answer);
    const { slack } = await open();
    await expect(slack.setRequestUrl(app.url)).rejects.toThrow(error);
    expect(await slack.as('UANNA').command('CTEA', '/tea')).toMatchObject({ error: 'dispatch_failed' });
    expect(app.asked).toHaveLength(1);
  });

  it.each([
    ['https://tea.example/slack', 'url_not_on_this_machine'],
    ['http://127.0.0.1.tea.example/', 'url_not_on_this_machine'],
    ['ftp://127.0.0.1/', 'url_not_on_this_machine'],
    ['tea house', 'invalid_url'],
  ])('of %s is refused without asking', async (url, error) => {
    const { slack } = await open();
    await expect(slack.setRequestUrl(url)).rejects.toThrow(error);
  });

  it('is given up for Socket Mode again', async () => {
    const app = await handmadeApp(challengeOf);
    const { slack } = await open();
    await slack.setRequestUrl(app.url);
    await slack.setRequestUrl(null);
    expect(await slack.as('UANNA').command('CTEA', '/tea')).toMatchObject({ error: 'dispatch_failed' });
    expect(app.asked).toHaveLength(1);
  });
});

describe('an event that the app fails to take', () => {
  const pauses = [0, 60_000, 300_000];

  /** A message of Anna's to an app that answers events like this, with a hand on the pauses between deliveries. */
  async function saidTo(answer: Answer) {
    const app = await handmadeApp(() => answer);
    const { slack } = await open({ manifest: withUrls(app.url) });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const say = (text: string) => slack.as('UANNA').say('CTEA', text);
    /** Resolves when so many deliveries have failed and Slack has made up its mind about the next. */
    const failed = async (count: number) => {
      const settled = async () => (await slack.calls()).filter((call) => call.name === 'events_api').length;
      while ((await settled()) < count);
    };
    await say('Hello');
    await failed(1);
    const retries = () =>
      app.asked.map(({ headers }) => [headers['x-slack-retry-num'], headers['x-slack-retry-reason']]);
    return { say, failed, retries };
  }

  it('arrives three times more: at once, after a minute, after five', async () => {
    const { failed, retries } = await saidTo({ status: 500 });
    for (const [index, pauseMs] of pauses.entries()) {
      vi.advanceTimersByTime(pauseMs);
      await failed(index + 2);
    }
    expect(retries()).toEqual([
      [undefined, undefined],
      ['1', 'http_error'],
      ['2', 'http_error'],
      ['3', 'http_error'],
    ]);
  });

  it('does not arrive again when the app says x-slack-no-retry', async () => {
    const { say, failed, retries } = await saidTo({ status: 500, headers: { 'x-slack-no-retry': '1' } });
    for (const pauseMs of pauses) vi.advanceTimersByTime(pauseMs);
    await say('Hello again');
    await failed(2);
    expect(retries()).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });
});
