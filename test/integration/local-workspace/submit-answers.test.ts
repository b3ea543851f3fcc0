import type { ModalView } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { ownWorkspaces } from './open-workspace.ts';

const { withApp } = ownWorkspaces();

const plain = (text: string) => ({ type: 'plain_text', text }) as const;
const pot = (more: Partial<ModalView> = {}): ModalView => ({
  type: 'modal',
  title: plain('Pot'),
  submit: plain('Send'),
  blocks: [],
  ...more,
});
/** A little less than 250,000 bytes of blocks, or much more, each text of it short enough. */
const filled = (texts: number): Partial<ModalView> => ({
  blocks: Array.from({ length: texts }, () => ({ type: 'section', text: plain('x'.repeat(2900)) })),
});

/** A modal that Anna has open, and what becomes of it when the app answers her submit like this. */
async function submitted(form: Partial<ModalView>, answer: object) {
  const { slack, call, connection, payloadOf } = await withApp();
  const anna = slack.as('UANNA');
  const ben = slack.as('UBEN').command('CTEA', '/tea');
  const asked = await connection.next('slash_commands');
  connection.ack(asked);
  await ben;
  await call('views.open', { trigger_id: asked.payload.trigger_id, view: pot({ external_id: 'bens' }) });
  const { trigger_id } = await payloadOf();
  expect(await call('views.open', { trigger_id, view: pot(form) })).toMatchObject({ ok: true });
  const act = anna.submit(await anna.modal());
  connection.ack(await connection.next('interactive'), answer);
  return act;
}

const refusedFor = (problem: string) => ({
  ok: false,
  error: 'dispatch_failed',
  messages: [`[ERROR] ${problem} [json-pointer:/view]`],
  views: [{ view: { external_id: 'annas' } }],
});

describe('the view with which an app answers a submit', () => {
  it.each(['update', 'push'])('may be as large as Slack allows, and no larger, in a %s', async (response_action) => {
    const form = { external_id: 'annas' };
    expect(await submitted(form, { response_action, view: pot(filled(80)) })).toMatchObject({ ok: true });
    expect(await submitted(form, { response_action, view: pot(filled(90)) })).toMatchObject(
      refusedFor('view_too_large'),
    );
  });

  it('may keep the external_id of the view that it replaces', async () => {
    const view = pot({ external_id: 'annas', private_metadata: 'second' });
    const result = await submitted({ external_id: 'annas' }, { response_action: 'update', view });
    expect(result).toMatchObject({ ok: true, views: [{ view: { external_id: 'annas', private_metadata: 'second' } }] });
  });

  it.each([
    ['of the view below it', 'push', 'annas'],
    ['of a view that somebody else has open', 'push', 'bens'],
    ['of a view that somebody else has open', 'update', 'bens'],
  ])('may not have the external_id %s, in a %s', async (_whose, response_action, external_id) => {
    const result = await submitted({ external_id: 'annas' }, { response_action, view: pot({ external_id }) });
    expect(result).toMatchObject(refusedFor('duplicate_external_id'));
    expect(result.views).toHaveLength(1);
  });

  it.each([
    ['no view', { response_action: 'update' }, 'must provide an object'],
    [
      'a view without a title',
      { response_action: 'push', view: { type: 'modal', blocks: [] } },
      'missing required field: title',
    ],
  ])('is refused when it is %s', async (_what, answer, problem) => {
    expect(await submitted({ external_id: 'annas' }, answer)).toMatchObject(refusedFor(problem));
  });
});
