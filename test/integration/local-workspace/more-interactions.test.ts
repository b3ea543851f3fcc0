import type { KnownBlock, ModalView } from '@slack/types';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../../../src/local-workspace/client.ts';
import { type Running, type Seen, startSmallApp, type Transport } from './small-app.ts';
import { manifest } from './tea-house.ts';

const plain = (text: string) => ({ type: 'plain_text', text }) as const;
const option = (value: string) => ({ text: plain(value.toUpperCase()), value });
const card: KnownBlock[] = [
  {
    type: 'actions',
    block_id: 'find',
    elements: [{ type: 'external_select', action_id: 'leaf', min_query_length: 1 }],
  },
  {
    type: 'context_actions',
    block_id: 'how',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: 'rate',
        positive_button: { text: plain('Good'), value: 'good' },
        negative_button: { text: plain('Bad'), value: 'bad' },
      },
    ],
  },
];
const form: ModalView = {
  type: 'modal',
  callback_id: 'brew',
  title: plain('Brew'),
  submit: plain('Send'),
  blocks: [
    { type: 'input', block_id: 'photo', label: plain('Photo'), element: { type: 'file_input', action_id: 'f' } },
    {
      type: 'input',
      block_id: 'where',
      label: plain('Where'),
      element: {
        type: 'conversations_select',
        action_id: 'c',
        default_to_current_conversation: true,
        response_url_enabled: true,
      },
    },
    {
      type: 'input',
      block_id: 'when',
      optional: true,
      label: plain('When'),
      element: { type: 'timepicker', action_id: 't', timezone: 'Asia/Shanghai' },
    },
    {
      type: 'input',
      block_id: 'name',
      optional: true,
      dispatch_action: true,
      label: plain('Name'),
      element: { type: 'plain_text_input', action_id: 'n' },
    },
    { type: 'actions', block_id: 'go', elements: [{ type: 'button', action_id: 'deeper', text: plain('Deeper') }] },
  ],
};
const commands = [...manifest.features!.slash_commands!, { command: '/brew', description: 'Brew tea' }];
const withBrew = { ...manifest, features: { ...manifest.features, slash_commands: commands } };
const transports: Transport[] = ['socket mode', 'signed http'];

describe.each(transports)('what people do in messages and modals, over %s', (transport) => {
  let running: Running;
  const seen: Seen[] = [];
  const anna = () => running.slack.as('UANNA');
  const last = (kind: string) => waitFor(() => seen.findLast((one) => one.kind === kind)?.body, kind);
  const posted = async () => {
    await running.app.client.chat.postMessage({ channel: 'CTEA', text: 'Card', blocks: card });
    return (await anna().lastMessage('CTEA'))!;
  };
  const opened = async () => {
    await anna().command('CTEA', '/brew');
    return anna().modal();
  };

  beforeAll(async () => {
    running = await startSmallApp(transport, { manifest: withBrew });
    const { app } = running;
    const see = (kind: string, body: unknown) => seen.push({ kind, body: structuredClone(body) as Seen['body'] });
    app.command('/brew', async ({ ack, client, body }) => {
      await ack();
      await client.views.open({ trigger_id: body.trigger_id, view: form });
    });
    app.options('leaf', async ({ ack, body }) => {
      see('options', body);
      await ack({ options: [option('oolong')] });
    });
    for (const id of ['leaf', 'rate', 'n']) {
      app.action(id, async ({ ack, body }) => {
        see(id, body);
        await ack();
      });
    }
    app.action('deeper', async ({ ack, body, client }) => {
      await ack();
      const trigger_id = (body as unknown as { trigger_id: string }).trigger_id;
      await client.views.push({ trigger_id, view: form }).catch((error) => see('limit', error.data));
    });
    app.view('brew', async ({ ack, body }) => {
      see('brew', body);
      await ack();
    });
  });
  afterAll(() => running.stop());
  beforeEach(async () => {
    await running.slack.reset();
    seen.length = 0;
  });

  it('asks for the options of a select in a message and takes none that was not offered', async () => {
    const message = await posted();
    const made = option('made up');
    const click = { user: 'UANNA', container: { type: 'message', channel: 'CTEA', ts: message.ts } as const };
    const value = { selected_option: made };
    expect(await running.slack.act('click', { ...click, blockId: 'find', actionId: 'leaf', value })).toMatchObject({
      error: 'unknown_choice',
    });
    expect(await anna().click(message, 'leaf', 'oolong')).toMatchObject({ ok: true });
    expect(await last('options')).toMatchObject({
      type: 'block_suggestion',
      container: { type: 'message', message_ts: message.ts, channel_id: 'CTEA' },
      channel: { id: 'CTEA' },
      value: 'oolong',
    });
    expect((await last('leaf')).actions).toMatchObject([{ selected_option: { value: 'oolong' } }]);
  });

  it('tells which feedback was given, in words and as a value', async () => {
    await anna().click(await posted(), 'rate', 'bad');
    const [action] = (await last('rate')).actions;
    expect(action).toEqual({
      type: 'feedback_buttons',
      action_id: 'rate',
      block_id: 'how',
      value: 'bad',
      text: { ...plain('Bad'), emoji: true },
      action_ts: expect.any(String),
    });
  });

  it('submits an uploaded file, the conversation at hand and where to answer', async () => {
    const view = await opened();
    expect(await anna().submit(view)).toMatchObject({
      error: 'required_inputs',
      problems: { photo: { code: 'required' } },
    });
    const file = await anna().upload('tea.png', 'pixels');
    expect(await anna().submit(view, { Photo: file.id })).toMatchObject({ ok: true });
    const body = await last('brew');
    const { photo, where, when } = body.view.state.values;
    expect(photo.f.files).toMatchObject([
      { id: file.id, name: 'tea.png', mimetype: 'image/png', user: 'UANNA', size: 6 },
    ]);
    expect(where.c).toEqual({ type: 'conversations_select', selected_conversation: 'CTEA' });
    expect(when.t).toEqual({ type: 'timepicker', selected_time: null, timezone: 'Asia/Shanghai' });
    expect(body.response_urls).toMatchObject([{ block_id: 'where', action_id: 'c', channel_id: 'CTEA' }]);
  });

  it('tells the app of typing only when Enter is pressed, and keeps what was typed', async () => {
    const view = await opened();
    await anna().type(view, 'Name', 'Long');
    expect(seen).toEqual([]);
    await anna().type(view, 'Name', 'Long Jing', true);
    expect(await last('n')).toMatchObject({
      actions: [{ type: 'plain_text_input', value: 'Long Jing' }],
      view: { state: { values: { name: { n: { value: 'Long Jing' } } } } },
    });
  });

  it('works with the modal on top only, three deep at most', async () => {
    const root = await opened();
    for (const depth of [2, 3]) {
      await anna().click((await anna().views()).at(-1)!, 'Deeper');
      await waitFor(async () => (await anna().views()).length === depth, `${depth} modals`);
    }
    await anna().click((await anna().views()).at(-1)!, 'Deeper');
    expect(await last('limit')).toMatchObject({ error: 'push_limit_reached' });
    expect(await anna().click(root, 'Deeper')).toMatchObject({ error: 'view_not_on_top' });
    expect(await anna().submit(root)).toMatchObject({ error: 'view_not_on_top' });
  });

  it('refuses a command in a thread', async () => {
    const { ts } = await posted();
    expect(await anna().command('CTEA', '/brew', ts)).toMatchObject({ error: 'not_supported_in_threads' });
  });
});
