import { describe, expect, it } from 'vitest';
import { ownWorkspaces } from './open-workspace.ts';
import { orderForm } from './tea-house.ts';

const { withApp } = ownWorkspaces();

describe('triggers, hashes and response_urls', () => {
  it('lets a trigger open one view, within three seconds', async () => {
    let now = Date.now();
    const { call, payloadOf } = await withApp({ now: () => now });
    const { trigger_id } = await payloadOf();
    now += 3000;
    expect(await call('views.open', { trigger_id, view: orderForm })).toMatchObject({
      ok: true,
      view: { type: 'modal', state: { values: {} } },
    });
    expect(await call('views.open', { trigger_id, view: orderForm })).toMatchObject({ error: 'exchanged_trigger_id' });
    const late = await payloadOf();
    now += 3001;
    expect(await call('views.open', { trigger_id: late.trigger_id, view: orderForm })).toMatchObject({
      error: 'expired_trigger_id',
    });
    expect(await call('views.open', { trigger_id: '1.2.abc', view: orderForm })).toMatchObject({
      error: 'invalid_trigger_id',
    });
  });

  it('does not use up the trigger of a view that it refuses', async () => {
    const { call, payloadOf } = await withApp();
    const { trigger_id } = await payloadOf();
    const { submit: _submit, ...without } = orderForm;
    expect(await call('views.open', { trigger_id, view: without })).toEqual({
      ok: false,
      error: 'invalid_arguments',
      response_metadata: { messages: ['[ERROR] missing required field: submit [json-pointer:/view]'] },
    });
    expect(await call('views.open', { trigger_id, view: JSON.stringify(orderForm) })).toMatchObject({ ok: true });
  });

  it('refuses what real Slack refuses of a view', async () => {
    const { call, payloadOf } = await withApp();
    const { trigger_id } = await payloadOf();
    const { view } = await call('views.open', { trigger_id, view: { ...orderForm, external_id: 'one' } });
    expect(await call('views.update', { view_id: view.id, hash: '1.x', view: orderForm })).toMatchObject({
      error: 'hash_conflict',
    });
    expect(await call('views.update', { external_id: 'one', hash: view.hash, view: orderForm })).toMatchObject({
      ok: true,
    });
    expect(await call('views.update', { view_id: 'VNONE', view: orderForm })).toMatchObject({ error: 'not_found' });
    const home = { type: 'home', blocks: [] };
    const published = await call('views.publish', { user_id: 'UANNA', view: home });
    expect(await call('views.publish', { user_id: 'UANNA', hash: published.view.hash, view: home })).toMatchObject({
      ok: true,
    });
    expect(await call('views.publish', { user_id: 'UANNA', hash: published.view.hash, view: home })).toMatchObject({
      error: 'hash_conflict',
    });
  });

  it('takes five answers through a response_url, within thirty minutes', async () => {
    let now = Date.now();
    const { payloadOf, slack } = await withApp({ now: () => now });
    const { response_url } = await payloadOf();
    const say = async (url: string, body: object) => {
      const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
      return `${response.status} ${await response.text()}`;
    };
    expect(await say(response_url, { text: 'to all', response_type: 'in_channel' })).toBe('200 ok');
    expect(await say(response_url, { text: 'to you' })).toBe('200 ok');
    expect(await say(response_url, {})).toContain('no_text');
    expect(await say(response_url, { delete_original: true })).toBe('200 ok');
    expect(await say(response_url, { blocks: [{ type: 'header' }] })).toContain(
      'missing required field: text [json-pointer:/blocks/0]',
    );
    expect(await say(response_url, { text: 'sixth' })).toBe('404 {"ok":false,"error":"used_url"}');
    expect((await slack.messages('CTEA', 'UANNA')).map((one) => one.text)).toEqual(['to you']);
    expect(await slack.messages('CTEA', 'UBEN')).toEqual([]);
    const late = await payloadOf();
    now += 30 * 60_000 + 1;
    expect(await say(late.response_url, { text: 'late' })).toBe('404 {"ok":false,"error":"expired_url"}');
  });
});
