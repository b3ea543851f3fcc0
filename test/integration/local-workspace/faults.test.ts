import { afterEach, describe, expect, it, vi } from 'vitest';
import { waitFor } from '../../../src/local-workspace/client.ts';
import { ownWorkspaces } from './open-workspace.ts';
import { orderForm } from './tea-house.ts';

const { open, connected, withApp } = ownWorkspaces();

afterEach(() => {
  vi.useRealTimers();
});

describe('envelopes out of order', () => {
  it('go out last first, each with its own ack', async () => {
    const { slack, connection } = await withApp();
    await slack.fault({ kind: 'reorder', count: 2 });
    const first = slack.as('UANNA').shortcut('order_anywhere');
    await waitFor(async () => (await slack.faults()).some((fault) => 'count' in fault && fault.count === 1), 'held');
    const second = slack.as('UANNA').command('CTEA', '/tea new');
    connection.ack(await connection.next('slash_commands'), { text: 'Second' });
    connection.ack(await connection.next('interactive'));
    expect(connection.frames.map((frame) => frame.type)).toEqual(['hello', 'slash_commands', 'interactive']);
    expect(await Promise.all([first, second])).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await slack.as('UANNA').ephemerals('CTEA')).toMatchObject([{ text: 'Second' }]);
    expect(await slack.faults()).toEqual([]);
  });

  it('do not wait for ever for one that never comes', async () => {
    const { slack, connection } = await withApp();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await slack.fault({ kind: 'reorder', count: 2 });
    const act = slack.as('UANNA').shortcut('order_anywhere');
    const held = async () => (await slack.faults()).some((fault) => 'count' in fault && fault.count === 1);
    while (!(await held()));
    expect(connection.frames.map((frame) => frame.type)).toEqual(['hello']);
    vi.advanceTimersByTime(1000);
    connection.ack(await connection.next('interactive'));
    expect(await act).toMatchObject({ ok: true });
  });
});

describe('a connection that Slack renews again and again', () => {
  it('is asked to come again every so many seconds, until the fault is removed', async () => {
    const { workspace, slack, connection } = await withApp();
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const { id } = await slack.fault({ kind: 'refresh_every', seconds: 10 });
    vi.advanceTimersByTime(10_000);
    expect(await connection.next('disconnect')).toMatchObject({ reason: 'refresh_requested' });
    const again = await connected(workspace);
    vi.advanceTimersByTime(9_999);
    vi.advanceTimersByTime(1);
    expect(await again.next('disconnect')).toMatchObject({ reason: 'refresh_requested' });
    await slack.removeFault(id);
    const last = await connected(workspace);
    await waitFor(async () => (await slack.connections()) === 1, 'the old lines to be cut');
    vi.advanceTimersByTime(60_000);
    const act = slack.as('UANNA').shortcut('order_anywhere');
    last.ack(await last.next('interactive'));
    expect(await act).toMatchObject({ ok: true });
    expect(last.frames.map((frame) => frame.type)).toEqual(['hello', 'interactive']);
  });
});

describe('a trigger that is late', () => {
  it('has expired when the app gets it, as often as asked for', async () => {
    const { slack, call, payloadOf } = await withApp();
    await slack.fault({ kind: 'trigger_expires', count: 1 });
    const late = await payloadOf();
    expect(await call('views.open', { trigger_id: late.trigger_id, view: orderForm })).toMatchObject({
      error: 'expired_trigger_id',
    });
    const next = await payloadOf();
    expect(await call('views.open', { trigger_id: next.trigger_id, view: orderForm })).toMatchObject({ ok: true });
  });

  it('expires on request, when it is out already', async () => {
    const { slack, call, payloadOf } = await withApp();
    const { trigger_id } = await payloadOf();
    await slack.expireTriggers();
    expect(await call('views.open', { trigger_id, view: orderForm })).toMatchObject({ error: 'expired_trigger_id' });
  });
});

describe('a response_url that fails', () => {
  const method = 'response_url';
  const say = (url: string, text: string, signal?: AbortSignal) =>
    fetch(url, { method: 'POST', body: JSON.stringify({ text }), ...(signal ? { signal } : {}) });

  it('asks the app to wait, and spends none of its five uses', async () => {
    const { slack, payloadOf } = await withApp();
    const { response_url } = await payloadOf();
    await slack.fault({ kind: 'rate_limited', method, times: 2, retryAfterSeconds: 7 });
    for (const _ of [1, 2]) {
      const refused = await say(response_url, 'early');
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '7']);
    }
    const statuses: number[] = [];
    for (const text of ['1', '2', '3', '4', '5', '6']) statuses.push((await say(response_url, text)).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 404]);
    expect(await slack.as('UANNA').ephemerals('CTEA')).toHaveLength(5);
  });

  it('breaks before or after it has said the words, in the channel that was named', async () => {
    const { slack, payloadOf } = await withApp();
    const { response_url } = await payloadOf();
    const words = async () => (await slack.as('UANNA').ephemerals('CTEA')).map((one) => one.text);
    await slack.fault({ kind: 'error_before', method, channel: 'CHALL', times: 1 });
    expect((await say(response_url, 'elsewhere')).status).toBe(200);
    await slack.clearFaults();
    await slack.fault({ kind: 'error_before', method, channel: 'CTEA', times: 1 });
    await slack.fault({ kind: 'error_after_accepting', method, times: 1 });
    expect((await say(response_url, 'lost')).status).toBe(500);
    expect(await words()).toEqual(['elsewhere']);
    expect((await say(response_url, 'said')).status).toBe(500);
    expect(await words()).toEqual(['elsewhere', 'said']);
    const logged = (await slack.calls()).filter((call) => call.name === method).map((call) => call.summary);
    expect(logged).toEqual(['CTEA ok', 'CTEA fault: error_before', 'CTEA ok fault: error_after_accepting']);
  });

  it.each([
    ['hang_before', []],
    ['hang_after_accepting', ['slow']],
  ] as const)('does not answer with %s', async (kind, said) => {
    const { slack, payloadOf } = await withApp();
    const { response_url } = await payloadOf();
    await slack.fault({ kind, method, times: 1 });
    const impatient = new AbortController();
    const answer = say(response_url, 'slow', impatient.signal).then(
      (response) => response.status,
      (error: Error) => error.name,
    );
    await waitFor(async () => (await slack.faults()).length === 0, 'the call to arrive');
    expect((await slack.as('UANNA').ephemerals('CTEA')).map((one) => one.text)).toEqual(said);
    impatient.abort();
    expect(await answer).toBe('AbortError');
  });
});

describe('a fault that makes no sense', () => {
  it.each([
    [{ kind: 'earthquake' }],
    [{ kind: 'reorder' }],
    [{ kind: 'reorder', count: 0 }],
    [{ kind: 'refresh_every', seconds: 0 }],
    [{ kind: 'trigger_expires' }],
    [{ kind: 'rate_limited', times: 1 }],
  ])('%j is refused', async (fault) => {
    const { slack } = await open();
    await expect(slack.fault(fault as Parameters<typeof slack.fault>[0])).rejects.toThrow('invalid_fault');
    expect(await slack.faults()).toEqual([]);
  });
});
