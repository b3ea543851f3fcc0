import type { KnownBlock } from '@slack/types';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../../../src/local-workspace/client.ts';
import { type Running, type Seen, startSmallApp, type Transport } from './small-app.ts';

const plain = (text: string) => ({ type: 'plain_text', text }) as const;
const buttons = (blockId: string): KnownBlock => ({
  type: 'actions',
  block_id: blockId,
  elements: [{ type: 'button', action_id: 'pour', text: plain(blockId), value: blockId }],
});
const transports: Transport[] = ['socket mode', 'signed http'];

describe.each(transports)('where people click, over %s', (transport) => {
  let running: Running;
  const seen: Seen[] = [];
  const anna = () => running.slack.as('UANNA');
  const last = (kind: string) => waitFor(() => seen.findLast((one) => one.kind === kind)?.body, kind);

  beforeAll(async () => {
    running = await startSmallApp(transport);
    const { app } = running;
    const see = (kind: string, body: unknown) => seen.push({ kind, body: structuredClone(body) as Seen['body'] });
    app.action('pour', async ({ ack, body, respond }) => {
      see('pour', body);
      await ack();
      await respond({ text: 'Poured', replace_original: true });
    });
  });
  afterAll(() => running.stop());
  beforeEach(async () => {
    await running.slack.reset();
    seen.length = 0;
    running.seen.length = 0;
  });

  it('a button in an attachment says in which one it was', async () => {
    const attachments = [
      { color: '#1f3a5f', blocks: [buttons('first')] },
      { color: '#1f3a5f', blocks: [buttons('second')] },
    ];
    await running.app.client.chat.postMessage({ channel: 'CTEA', text: 'Tea', attachments });
    const message = (await anna().lastMessage('CTEA'))!;
    expect(await anna().click(message, 'second/pour')).toMatchObject({ ok: true });
    const clicked = await last('pour');
    expect(clicked).toMatchObject({
      type: 'block_actions',
      container: {
        type: 'message_attachment',
        message_ts: message.ts,
        channel_id: 'CTEA',
        attachment_id: 2,
        is_app_unfurl: false,
        is_ephemeral: false,
      },
      message: { attachments: [{ id: 1 }, { id: 2 }] },
      actions: [{ block_id: 'second', action_id: 'pour', value: 'second' }],
    });
    const poured = async () => (await anna().messages('CTEA')).find((one) => one.text === 'Poured');
    expect(await waitFor(poured, 'the answer')).toMatchObject({ ts: message.ts });
  });

  it('a select in an attachment asks for its options from there', async () => {
    const find: KnownBlock = {
      type: 'actions',
      block_id: 'find',
      elements: [{ type: 'external_select', action_id: 'search', min_query_length: 1 }],
    };
    await running.app.client.chat.postMessage({ channel: 'CTEA', text: 'Tea', attachments: [{ blocks: [find] }] });
    const message = (await anna().lastMessage('CTEA'))!;
    expect((await anna().suggest(message, 'search', 'ti')).response).toMatchObject({ options: [{ value: 'leaf' }] });
    expect(running.seen.findLast((one) => one.kind === 'options')!.body).toMatchObject({
      type: 'block_suggestion',
      container: { type: 'message_attachment', attachment_id: 1, message_ts: message.ts },
    });
  });

  it('opening the app says at which tab, with the Home that stands there', async () => {
    const event = async (tab: string) => {
      const opened = () => running.seen.findLast((one) => one.kind === 'event' && one.body.event.tab === tab)?.body;
      return (await waitFor(opened, tab)).event;
    };
    expect(await anna().openHome('messages')).toMatchObject({ ok: true });
    expect(await event('messages')).toEqual({
      type: 'app_home_opened',
      user: 'UANNA',
      channel: expect.stringMatching(/^D/),
      tab: 'messages',
      event_ts: expect.stringMatching(/^\d{10}\.\d{6}$/),
    });
    const published = await waitFor(() => anna().home(), 'Home');
    await anna().openHome();
    expect(await event('home')).toMatchObject({ tab: 'home', view: { id: published.id, type: 'home' } });
  });
});
