import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownWorkspaces } from './open-workspace.ts';

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
});
