import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../../../src/local-workspace/client.ts';
import { type Running, type Seen, startSmallApp, type Transport } from './small-app.ts';

const transports: Transport[] = ['socket mode', 'signed http'];

describe.each(transports)('a small Bolt app over %s', (transport) => {
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

  it('shows the answer of a command to the one who asked, and to nobody else', async () => {
    const result = await anna().command('CTEA', '/tea help');
    expect(result).toMatchObject({ ok: true });
    expect(await anna().ephemerals('CTEA')).toMatchObject([{ text: 'Say /tea new', ephemeralFor: 'UANNA' }]);
    expect(await running.slack.as('UBEN').messages('CTEA')).toEqual([]);
  });

  it('sends a command with people written as Slack writes them', async () => {
    await anna().command('CTEA', '/tea silent for @ben & me');
    const { body } = await last('command');
    expect(body).toMatchObject({
      command: '/tea',
      text: 'silent for <@UBEN|ben> &amp; me',
      user_id: 'UANNA',
      user_name: 'anna',
      channel_id: 'CTEA',
      channel_name: 'tea',
      is_enterprise_install: 'false',
    });
    await anna().modal();
  });

  it('goes from the command through a refused and an accepted submit to a message and its button', async () => {
    const form = await openForm();
    expect(form.view).toMatchObject({ callback_id: 'order', private_metadata: 'first' });

    const incomplete = await anna().submit(form, { Note: 'x' });
    expect(incomplete).toMatchObject({
      ok: false,
      error: 'required_inputs',
      errors: { note: 'Please enter at least 2 characters', kind: 'Please complete this required field' },
    });
    expect(running.seen.some((one) => one.kind === 'submit')).toBe(false);

    const refused = await anna().submit(form, { Note: 'none', Kind: 'Green' });
    expect(refused).toMatchObject({ ok: false, error: 'field_errors', errors: { note: 'We have none' } });
    expect(refused.views).toHaveLength(1);

    const accepted = await anna().submit(form, {
      Note: 'Long Jing',
      Kind: 'black',
      Extras: true,
      waiter: 'UBEN',
      cups: 2,
    });
    expect(accepted).toMatchObject({ ok: true, views: [] });
    const { body } = await last('submit');
    expect(body.view.state.values).toEqual({
      note: { text: { type: 'plain_text_input', value: 'Long Jing' } },
      kind: {
        choice: {
          type: 'static_select',
          selected_option: { text: { type: 'plain_text', text: 'Black', emoji: true }, value: 'black' },
        },
      },
      extras: {
        ticks: {
          type: 'checkboxes',
          selected_options: [{ text: { type: 'plain_text', text: 'Milk', emoji: true }, value: 'milk' }],
        },
      },
      waiter: { who: { type: 'users_select', selected_user: 'UBEN' } },
      cups: { count: { type: 'number_input', value: '2' } },
      when: { day: { type: 'datepicker', selected_date: '2026-05-01' } },
      leaf: { search: { type: 'external_select', selected_option: null } },
    });

    const card = await waitFor(() => anna().lastMessage('CTEA'), 'the card');
    expect(card).toMatchObject({ text: 'Order: Long Jing', user: running.workspace.botUserId });
    expect(await running.slack.as('UBEN').click(card, 'Take')).toMatchObject({ ok: true });
    const action = (await last('action')).body;
    expect(action).toMatchObject({
      type: 'block_actions',
      user: { id: 'UBEN', username: 'ben', team_id: 'T00LOCAL00' },
      container: { type: 'message', channel_id: 'CTEA', message_ts: card.ts, is_ephemeral: false },
      channel: { id: 'CTEA', name: 'tea' },
      message: { ts: card.ts, bot_id: 'B00LOCAL00', text: 'Order: Long Jing' },
      actions: [{ type: 'button', block_id: 'todo', action_id: 'take', value: 'order-1', text: { text: 'Take' } }],
    });
    expect(action.actions[0].action_ts).toMatch(/^\d{10}\.\d{6}$/);
    const changed = await waitFor(
      async () => (await anna().messages('CTEA')).find((one) => one.ts === card.ts && one.text === 'Taken by <@UBEN>'),
      'the changed card',
    );
    expect(changed.blocks).toBeUndefined();
    await waitFor(async () =>
      (await running.slack.as('UBEN').ephemerals('CTEA')).find((one) => one.text === 'You took it'),
    );
    expect(await anna().ephemerals('CTEA')).toEqual([]);
  });

  it('opens Home, publishes it and opens a modal from it', async () => {
    expect(await anna().openHome()).toMatchObject({ ok: true });
    const home = await waitFor(() => anna().home(), 'Home');
    expect((await last('event')).body.event).toMatchObject({ type: 'app_home_opened', user: 'UANNA', tab: 'home' });
    await anna().click(home, 'Order');
    expect((await last('action')).body).toMatchObject({
      container: { type: 'view', view_id: home.id },
      view: { type: 'home' },
    });
    expect(await anna().modal()).toMatchObject({ view: { callback_id: 'order' } });
  });

  it('sends global and message shortcuts', async () => {
    await anna().say('CTEA', 'Oolong please');
    const message = await anna().lastMessage('CTEA');
    expect((await last('message')).body.event).toMatchObject({
      type: 'message',
      user: 'UANNA',
      text: 'Oolong please',
      channel_type: 'channel',
    });
    await anna().shortcut('order_anywhere');
    expect((await last('shortcut')).body).toMatchObject({
      type: 'shortcut',
      callback_id: 'order_anywhere',
      user: { id: 'UANNA' },
    });
    await anna().shortcut('order_this', message!);
    expect((await last('shortcut')).body).toMatchObject({
      type: 'message_action',
      message_ts: message!.ts,
      message: { text: 'Oolong please' },
    });
  });

  it('replaces the first answer through the response_url', async () => {
    await anna().command('CTEA', '/tea respond');
    await waitFor(async () => (await anna().ephemerals('CTEA')).find((one) => one.text === 'two'), 'the second answer');
    expect(await anna().ephemerals('CTEA')).toHaveLength(1);
  });

  it('delivers an interaction twice on request', async () => {
    await running.slack.duplicate(2);
    await anna().shortcut('order_anywhere');
    await waitFor(() => running.seen.length === 2, 'both deliveries');
    await anna().shortcut('order_anywhere');
    expect(running.seen).toHaveLength(3);
  });

  it('delivers an event twice on request, by the same id', async () => {
    await running.slack.duplicate(2);
    await anna().openHome();
    await waitFor(() => running.seen.length === 2, 'both deliveries');
    const [first, second] = running.seen.map(({ body }) => (body as { event_id?: string }).event_id);
    expect(first).toMatch(/^Ev/);
    expect(second).toBe(first);
  });
});
