import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { waitFor } from '../../../src/local-workspace/client.ts';
import { ownWorkspaces } from './open-workspace.ts';
import { api, connect } from './raw-slack.ts';

const { open, connected, sockets } = ownWorkspaces();

describe('Socket Mode', () => {
  it('says hello with the number of connections and takes turns between them', async () => {
    const { workspace, slack } = await open();
    const one = await connected(workspace);
    const two = await connected(workspace);
    expect(two.frames[0]).toMatchObject({
      type: 'hello',
      num_connections: 2,
      connection_info: { app_id: 'A00LOCAL00' },
    });
    const acts = [slack.as('UANNA').shortcut('order_anywhere'), slack.as('UANNA').shortcut('order_anywhere')];
    for (const connection of [one, two]) connection.ack(await connection.next('interactive'));
    expect((await Promise.all(acts)).map((act) => act.ok)).toEqual([true, true]);
  });

  it('delivers again what was not acked in time, in the same envelope, and tells the person', async () => {
    const { workspace, slack } = await open({ patienceMs: 60 });
    const connection = await connected(workspace);
    const act = slack.as('UANNA').command('CTEA', '/tea new');
    const first = await connection.next('slash_commands');
    expect(first).toMatchObject({ accepts_response_payload: true });
    expect(first).not.toHaveProperty('retry_attempt');
    const second = await connection.next('slash_commands');
    expect(second).toMatchObject({
      envelope_id: first.envelope_id,
      retry_attempt: 1,
      retry_reason: 'timeout',
      payload: first.payload,
    });
    connection.ack(second, { text: 'too late' });
    expect(await act).toMatchObject({ ok: false, error: 'operation_timeout' });
    expect(await slack.as('UANNA').ephemerals('CTEA')).toEqual([]);
  });

  it('fails at once when the app is not connected', async () => {
    const { slack } = await open();
    expect(await slack.as('UANNA').command('CTEA', '/tea')).toMatchObject({ ok: false, error: 'dispatch_failed' });
  });

  it('opens a connection once per ticket, and ten at most', async () => {
    const { workspace } = await open();
    const { url } = await api(workspace, 'apps.connections.open', {}, workspace.appToken);
    const first = new WebSocket(url);
    sockets.push(first);
    await new Promise((resolve) => first.once('open', resolve));
    const again = new WebSocket(url);
    await expect(new Promise((resolve, reject) => again.once('open', resolve).once('error', reject))).rejects.toThrow(
      '401',
    );
    for (let count = 1; count < 10; count += 1) await connected(workspace);
    const eleventh = await connect(workspace);
    sockets.push(eleventh.socket);
    expect(await eleventh.next('disconnect')).toMatchObject({ reason: 'too_many_websockets' });
  });

  it('cuts the line, or asks the app to come again', async () => {
    const { workspace, slack } = await open();
    const connection = await connected(workspace);
    await slack.disconnect('refresh_requested');
    expect(await connection.next('disconnect')).toMatchObject({ reason: 'refresh_requested' });
    const closed = new Promise((resolve) => connection.socket.once('close', resolve));
    await slack.disconnect();
    await closed;
    await waitFor(async () => (await slack.connections()) === 0, 'no connection');
  });
});
