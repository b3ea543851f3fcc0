import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { comesAlive, wireChecks, wireProblems } from '../support/wire.ts';

const manifest = async (name: string) =>
  parse(await readFile(new URL(`../../manifests/${name}.yaml`, import.meta.url), 'utf8'));

test.each(['slack-socket-mode', 'slack-http'])('the manifest %s is what Slack’s typings ask for', async (name) => {
  expect((await wireChecks()).manifest(await manifest(name))).toEqual([]);
});

test.each([
  ['a misspelt scope', 'oauth_config/scopes/bot', (it: Wire) => it.oauth_config.scopes.bot.push('chat:writes')],
  ['an unknown event', 'bot_events', (it: Wire) => it.settings.event_subscriptions.bot_events.push('home_opened')],
] as const)('%s in a manifest is found', async (_what, where, change) => {
  const wrong = await manifest('slack-socket-mode');
  change(wrong);
  expect((await wireChecks()).manifest(wrong).join('\n')).toContain(where);
});

type Wire = {
  oauth_config: { scopes: { bot: string[] } };
  settings: { event_subscriptions: { bot_events: string[] } };
};

const section = { type: 'section', text: { type: 'mrkdwn', text: 'hello' } };
const post = (blocks: object[]) => ({
  id: 1,
  at: '2026-11-24T01:30:00.000Z',
  direction: 'app-to-slack' as const,
  name: 'chat.postMessage',
  summary: '',
  request: { channel: 'C1', text: 'hello', blocks: JSON.stringify(blocks) },
  response: { ok: true },
});

test('a sound message passes, one with a misspelt property does not', async () => {
  const checks = await wireChecks();
  expect(wireProblems([post([section])], checks)).toEqual([]);
  expect(wireProblems([post([{ ...section, acessory: {} }])], checks)).not.toEqual([]);
});

test('a payload that lacks what Slack always sends is found', async () => {
  const request = { type: 'view_submission', user: { id: 'U1', name: 'anna' } };
  const sent = { ...post([]), direction: 'slack-to-app' as const, name: 'interactive', request };
  expect(wireProblems([sent], await wireChecks()).join('\n')).toContain('view_submission');
});

test('a mention is found in what the bot posts and in what it answers to a form', () => {
  const calls = { ...section, text: { ...section.text, verbatim: true, text: '<!channel>' } };
  const view = { type: 'modal', blocks: [calls] };
  const answer = {
    ...post([]),
    direction: 'slack-to-app' as const,
    request: {},
    response: { response_action: 'update', view },
  };
  expect(comesAlive([post([calls])])).toHaveLength(1);
  expect(comesAlive([answer])).toHaveLength(1);
  expect(comesAlive([{ ...post([]), request: { text: '<@U1>' } }])).toHaveLength(1);
  expect(comesAlive([post([])])).toEqual([]);
});
