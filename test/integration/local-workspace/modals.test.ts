import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../../../src/local-workspace/client.ts';
import { type Running, type Seen, startSmallApp, type Transport } from './small-app.ts';

const transports: Transport[] = ['socket mode', 'signed http'];

describe.each(transports)('the modals of a small Bolt app over %s', (transport) => {
  let running: Running;
  const anna = () => running.slack.as('UANNA');
  const last = (kind: string): Promise<Seen> => waitFor(() => running.seen.findLast((one) => one.kind === kind), kind);

  const openForm = async () => {
    await anna().command('CTEA', '/tea new');
    return anna().modal();
  };

  beforeAll(async () => {
    running = await startSmallApp(transport);
  });
  afterAll(() => running.stop());
  beforeEach(async () => {
    await running.slack.reset();
    running.seen.length = 0;
  });

  it('follows update, push, clear and an empty ack', async () => {
    let form = await openForm();
    const updated = await anna().submit(form, { Note: 'update', Kind: 'green' });
    expect(updated.views).toMatchObject([{ id: form.id, view: { private_metadata: 'second' } }]);
    expect(updated.views[0]!.hash).not.toBe(form.hash);

    const pushed = await anna().submit(form, { Note: 'push' });
    expect(pushed.views).toMatchObject([
      { id: form.id },
      { previousId: form.id, rootId: form.id, view: { private_metadata: 'pushed' } },
    ]);
    const third = await anna().submit(pushed.views[1]!, { Note: 'push', Kind: 'green' });
    expect(third.views).toHaveLength(3);
    const fourth = await anna().submit(third.views[2]!, { Note: 'push', Kind: 'green' });
    expect(fourth).toMatchObject({ ok: false, error: 'push_limit_reached' });

    const popped = await anna().submit(third.views[2]!, { Note: 'fine' });
    expect(popped.views.map((view) => view.id)).toEqual(third.views.slice(0, 2).map((view) => view.id));
    form = popped.views[1]!;
    expect((await anna().submit(form, { Note: 'clear' })).views).toEqual([]);
  });

  it('refuses an ack that real Slack could not follow', async () => {
    const form = await openForm();
    expect(await anna().submit(form, { Note: 'stranger', Kind: 'green' })).toMatchObject({
      ok: false,
      error: 'dispatch_failed',
    });
    expect(await anna().submit(form, { Note: 'too long' })).toMatchObject({
      ok: false,
      error: 'dispatch_failed',
      messages: ['[ERROR] must be less than 25 characters [json-pointer:/view/title/text]'],
    });
  });

  it('delivers both of two submits at once', async () => {
    const form = await openForm();
    const fields = { Note: 'twice', Kind: 'green' };
    const both = await Promise.all([anna().submit(form, fields), anna().submit(form, fields)]);
    expect(both.map((one) => one.ok)).toEqual([true, true]);
    expect(running.seen.filter((one) => one.kind === 'submit')).toHaveLength(2);
    expect(await anna().submit(form, fields)).toMatchObject({ ok: false, error: 'view_not_found' });
  });

  it('keeps what was typed over an update, and refuses an update with an old hash', async () => {
    const form = await openForm();
    const filled = { note: { text: { type: 'plain_text_input', value: 'kept' } } };
    const click = {
      user: 'UANNA',
      container: { type: 'view', viewId: form.id } as const,
      blockId: 'tools',
      actionId: 'more',
      state: filled,
    };
    expect(await running.slack.act('click', click)).toMatchObject({ ok: true });
    expect((await last('refused')).body).toEqual({ error: 'hash_conflict' });
    expect((await last('action')).body).toMatchObject({
      container: { type: 'view', view_id: form.id },
      view: { state: { values: filled } },
    });
    const [now] = await anna().views();
    expect(now).toMatchObject({ id: form.id, view: { private_metadata: 'more' } });
    await anna().submit(now!, { Kind: 'green' });
    expect((await last('submit')).body.view.state.values.note.text.value).toBe('kept');
  });

  it('tells the app when a modal is closed, and whether the whole stack was', async () => {
    const form = await openForm();
    expect(await anna().close(form)).toMatchObject({ ok: true, views: [] });
    expect((await last('closed')).body).toMatchObject({
      type: 'view_closed',
      is_cleared: false,
      view: { id: form.id },
    });
  });

  it('asks the app for the options of an external select', async () => {
    const form = await openForm();
    const offer = await anna().suggest(form, 'Leaf', 'ti');
    expect(offer.response).toEqual({ options: [{ text: { type: 'plain_text', text: 'Leaf ti' }, value: 'leaf' }] });
    expect((await last('options')).body).toMatchObject({
      type: 'block_suggestion',
      value: 'ti',
      block_id: 'leaf',
      action_id: 'search',
    });
  });
});
