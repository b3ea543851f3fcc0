import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { waitFor } from '../../../src/local-workspace/client.ts';
import type { PageEvent, PageState } from '../../../src/local-workspace/protocol.ts';
import { startWorkspace } from '../../../src/local-workspace/server/workspace.ts';
import { ownWorkspaces } from './open-workspace.ts';
import { manifest, seed } from './tea-house.ts';

const { open, sockets } = ownWorkspaces();

describe('the page', () => {
  it('shows a reader their own channels, live', async () => {
    const { workspace, call, slack } = await open();
    const state = (await (await fetch(`${workspace.url}/ui/state?as=UANNA`)).json()) as PageState;
    expect(state.channels.map((channel) => channel.id)).toEqual(['CTEA', 'CHALL']);
    expect(state).toMatchObject({
      me: { id: 'UANNA', title: 'Guest' },
      app: { name: 'Tea', connected: false },
      commands: [{ command: '/tea', usageHint: 'new' }],
    });
    const page = new WebSocket(`${workspace.url.replace('http', 'ws')}/ui/socket?as=UANNA`);
    sockets.push(page);
    const events: PageEvent[] = [];
    page.on('message', (data) => events.push(JSON.parse(String(data))));
    await new Promise((resolve) => page.once('open', resolve));
    await call('chat.postEphemeral', { channel: 'CTEA', user: 'UBEN', text: 'for Ben' });
    await call('chat.postMessage', { channel: 'UBEN', text: 'for Ben' });
    await call('chat.postMessage', { channel: 'CTEA', text: 'for all' });
    await slack.moveClock({ advanceMs: 60_000 });
    await waitFor(() => events.some((event) => event.type === 'clock'), 'the clock event');
    const messages = events.flatMap((event) => (event.type === 'message' ? event.message.text : []));
    expect(messages).toEqual(['for all']);
    expect(events.filter((event) => event.type === 'channel')).toEqual([]);
    expect((await fetch(`${workspace.url}/ui/state?as=UNONE`)).status).toBe(404);
  });

  it('is told in which zone to read the clock: the seed says so, else the first person does', async () => {
    const zoneFor = async (options: Parameters<typeof open>[0], reader: string) => {
      const { workspace } = await open(options);
      return ((await (await fetch(`${workspace.url}/ui/state?as=${reader}`)).json()) as PageState).workspace.tz;
    };
    expect(await zoneFor({ seed: { ...seed, tz: 'America/Lima' } }, 'UANNA')).toBe('America/Lima');
    expect(await zoneFor({}, 'UBEN')).toBe('Asia/Shanghai');
  });

  it('moves business time and nothing else', async () => {
    const { slack } = await open({ now: () => Date.UTC(2026, 4, 1) });
    expect(await slack.clock()).toEqual({ now: '2026-05-01T00:00:00.000Z', movedByMs: 0 });
    expect(await slack.moveClock({ now: '2026-05-08T00:00:00.000Z' })).toMatchObject({ movedByMs: 604_800_000 });
    expect(await slack.moveClock({ advanceMs: -1000 })).toMatchObject({ now: '2026-05-07T23:59:59.000Z' });
    await expect(slack.moveClock({ now: 'tomorrow' })).rejects.toThrow('invalid_time');
    expect(await slack.moveClock({ reset: true })).toMatchObject({ movedByMs: 0 });
  });

  it('answers this machine only', async () => {
    const { workspace } = await open();
    const status = (headers: Record<string, string>) =>
      new Promise((resolve, reject) => {
        httpRequest(`${workspace.url}/clock`, { headers }, (response) => resolve(response.statusCode))
          .on('error', reject)
          .end();
      });
    const own = new URL(workspace.url);
    expect(await status({ host: own.host })).toBe(200);
    expect(await status({ host: `localhost:${own.port}`, origin: `http://localhost:${own.port}` })).toBe(200);
    expect(await status({ host: `evil.example:${own.port}` })).toBe(403);
    expect(await status({ host: own.host, origin: 'https://evil.example' })).toBe(403);
    const foreign = new WebSocket(`${workspace.url.replace('http', 'ws')}/ui/socket?as=UANNA`, {
      origin: 'https://evil.example',
    });
    await expect(new Promise((resolve, reject) => foreign.once('open', resolve).once('error', reject))).rejects.toThrow(
      '403',
    );
  });

  it('lets nobody write to the app, nor the app to anybody, without its messages tab', async () => {
    const features = { ...manifest.features, app_home: { home_tab_enabled: true, messages_tab_enabled: false } };
    const { call, slack } = await open({ manifest: { ...manifest, features } });
    expect(await call('chat.postMessage', { channel: 'UANNA', text: 'x' })).toMatchObject({
      error: 'messages_tab_disabled',
    });
    const { channel } = await call('conversations.open', { users: 'UANNA' });
    expect(await slack.as('UANNA').say(channel.id, 'x')).toMatchObject({ ok: false, error: 'messages_tab_disabled' });
  });

  it('serves the built page, and nothing beside it', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'workspace-'));
    try {
      const uiDirectory = join(directory, 'dist');
      await mkdir(uiDirectory);
      await writeFile(join(uiDirectory, 'index.html'), '<p>page');
      await writeFile(join(directory, 'secret.txt'), 'secret');
      const { workspace } = await open({ uiDirectory });
      const page = await fetch(`${workspace.url}/c/CTEA`);
      expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(await page.text()).toBe('<p>page');
      expect((await fetch(`${workspace.url}/none.js`)).status).toBe(404);
      expect((await fetch(`${workspace.url}/..%2fsecret.txt`)).status).toBe(404);
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  });

  it('says which port is taken', async () => {
    const { workspace } = await open();
    const port = Number(new URL(workspace.url).port);
    await expect(startWorkspace({ manifest, seed, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
