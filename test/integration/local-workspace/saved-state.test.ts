import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownWorkspaces } from './open-workspace.ts';
import { manifest, seed } from './tea-house.ts';

const { open } = ownWorkspaces();

describe('the state file', () => {
  it('keeps messages, threads, homes and the clock over a restart, but no ephemeral and no modal', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'workspace-'));
    try {
      const stateFile = join(directory, 'state.json');
      const before = await open({ stateFile });
      const { ts } = await before.call('chat.postMessage', { channel: 'CTEA', text: 'root' });
      await before.call('chat.postMessage', { channel: 'CTEA', text: 'reply', thread_ts: ts });
      const direct = await before.call('chat.postMessage', { channel: 'UANNA', text: 'direct' });
      await before.call('chat.postEphemeral', { channel: 'CTEA', user: 'UANNA', text: 'gone' });
      await before.call('views.publish', { user_id: 'UANNA', view: { type: 'home', blocks: [{ type: 'divider' }] } });
      await before.slack.moveClock({ advanceMs: 5000 });
      await before.workspace.stop();
      const after = await open({ stateFile });
      expect((await after.slack.messages('CTEA', 'UANNA')).map((one) => one.text)).toEqual(['root', 'reply']);
      expect(await after.slack.messages(direct.channel, 'UANNA')).toMatchObject([{ text: 'direct' }]);
      expect(await after.slack.home('UANNA')).toMatchObject({ view: { type: 'home' } });
      expect((await after.slack.clock()).movedByMs).toBe(5000);
      const next = await after.call('chat.postMessage', { channel: 'CTEA', text: 'later' });
      expect(Number(next.ts)).toBeGreaterThan(Number(direct.ts));
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  });

  it('keeps what became of the channels of the seed: topic, who came and went, archived', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'workspace-'));
    try {
      const stateFile = join(directory, 'state.json');
      const scopes = ['channels:manage', 'channels:join', 'channels:read', 'groups:read', 'users:read', 'chat:write'];
      const able = { ...manifest, oauth_config: { scopes: { bot: ['commands', ...scopes] } } };
      const yard = { id: 'CYARD', name: 'yard', topic: 'Outside', members: ['UANNA'], botIsMember: true };
      const channels = [...seed.channels, yard];
      const before = await open({ stateFile, manifest: able, seed: { ...seed, channels } });
      await before.call('conversations.setTopic', { channel: 'CTEA', topic: 'Hot water only' });
      await before.call('conversations.setPurpose', { channel: 'CTEA', purpose: 'Tea' });
      await before.call('conversations.rename', { channel: 'CTEA', name: 'teas' });
      await before.call('conversations.leave', { channel: 'CTEA' });
      await before.call('conversations.join', { channel: 'CHALL' });
      await before.slack.as('UBEN').join('CYARD');
      await before.call('conversations.archive', { channel: 'CHALL' });
      const kept = (await before.slack.channels()).filter(({ kind }) => kind !== 'im');
      await before.workspace.stop();

      const after = await open({ stateFile, manifest: able, seed: { ...seed, channels } });
      expect((await after.slack.channels()).filter(({ kind }) => kind !== 'im')).toEqual(kept);
      expect(kept).toMatchObject([
        { id: 'CTEA', name: 'teas', topic: 'Hot water only', members: ['UANNA', 'UBEN'] },
        { id: 'CHALL', archived: true, members: ['UANNA', 'UBEN', after.workspace.botUserId] },
        { id: 'CBACK', members: ['UBEN'] },
        { id: 'CYARD', topic: 'Outside', members: ['UANNA', after.workspace.botUserId, 'UBEN'] },
      ]);
      await after.call('conversations.join', { channel: 'CTEA' });
      const { channel } = await after.call('conversations.info', { channel: 'CTEA' });
      expect(channel).toMatchObject({ purpose: { value: 'Tea' } });
      await after.call('conversations.leave', { channel: 'CTEA' });
      await after.workspace.stop();

      const renewed = [{ ...yard, topic: 'In the rain' }];
      const withoutBen = { ...seed, users: [seed.users[0]!], channels: renewed };
      const later = await open({ stateFile, manifest: able, seed: withoutBen });
      expect(await later.slack.channels('UANNA')).toMatchObject([
        { id: 'CYARD', topic: 'In the rain', members: ['UANNA', later.workspace.botUserId] },
      ]);
      await later.slack.reset();
      expect(await later.slack.channels('UANNA')).toMatchObject([{ id: 'CYARD', topic: 'In the rain' }]);
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  });
});
