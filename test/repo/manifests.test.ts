import { readFile } from 'node:fs/promises';
import type { AppsManifestCreateArguments } from '@slack/web-api';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { FEATURES } from '../../src/app.ts';

type Manifest = AppsManifestCreateArguments['manifest'];
const read = async (name: string) =>
  parse(await readFile(new URL(`../../manifests/${name}`, import.meta.url), 'utf8')) as Manifest;
const manifests = [
  ['slack-socket-mode.yaml', await read('slack-socket-mode.yaml')],
  ['slack-http.yaml', await read('slack-http.yaml')],
] as const;
/** A feature may listen to one word of a command; Slack knows the command. */
const listeners = (kind: 'commands' | 'shortcuts') => {
  const ids = FEATURES.flatMap((feature) => Object.keys(feature.slack?.[kind] ?? {}));
  return [...new Set(ids.map((id) => id.split(' ')[0]!))].sort();
};

describe.each(manifests)('%s', (_name, manifest) => {
  const { display_information: display, features, oauth_config: oauth, settings } = manifest;

  test('offers exactly the commands and shortcuts that the code listens to', () => {
    expect(features?.slash_commands?.map(({ command }) => command).sort()).toEqual(listeners('commands'));
    expect(features?.shortcuts?.map(({ callback_id: id }) => id).sort()).toEqual(listeners('shortcuts'));
    expect(listeners('commands').length).toBeGreaterThanOrEqual(3);
  });

  test('subscribes to exactly the events that the code listens to', async () => {
    const bolt = await readFile(new URL('../../src/slack/bolt.ts', import.meta.url), 'utf8');
    const events = [...bolt.matchAll(/app\.event\(\s*'([a-z_]+)'/g)].map(([, event]) => event);
    expect(settings?.event_subscriptions?.bot_events).toEqual(events);
    expect(settings?.interactivity?.is_enabled).toBe(true);
  });

  test('asks for no more than is justified', async () => {
    const readme = await readFile(new URL('../../manifests/README.md', import.meta.url), 'utf8');
    const justified = readme.slice(readme.indexOf('## Why each scope'), readme.indexOf('## What is not asked for'));
    const scopes = [...(oauth?.scopes?.bot ?? []), ...(oauth?.scopes?.bot_optional ?? [])];
    expect(scopes).toEqual(['commands', 'chat:write', 'im:write', 'users:read', 'im:history']);
    for (const scope of scopes) expect(justified).toContain(`| \`${scope}\``);
    expect(oauth?.scopes?.user).toBeUndefined();
  });

  test("stays within Slack's limits, in both languages", () => {
    const both = /\p{Script=Han}.*[A-Za-z]{3}/su;
    expect(display.name.length).toBeLessThanOrEqual(35);
    expect(display.description!.length).toBeLessThanOrEqual(140);
    expect(display.long_description!.length).toBeGreaterThanOrEqual(175);
    expect(display.long_description!.length).toBeLessThanOrEqual(4000);
    expect(features?.bot_user?.display_name).toMatch(/^[a-z0-9._-]{1,80}$/);
    const texts = [display.description, display.long_description];
    for (const { command, description, usage_hint: hint } of features?.slash_commands ?? []) {
      expect(command.length).toBeLessThanOrEqual(32);
      expect(description.length).toBeLessThanOrEqual(100);
      expect(hint!.length).toBeLessThanOrEqual(100);
      texts.push(description);
    }
    for (const { name, description, callback_id: id } of features?.shortcuts ?? []) {
      expect(name.length).toBeLessThanOrEqual(24);
      expect(description.length).toBeLessThanOrEqual(150);
      expect(id.length).toBeLessThanOrEqual(255);
      texts.push(description);
    }
    for (const text of texts) expect(text).toMatch(both);
  });

  test('shows the Home tab and the direct messages', () => {
    expect(features?.app_home).toMatchObject({ home_tab_enabled: true, messages_tab_enabled: true });
  });
});

test('the two manifests differ only in how Slack and the bot meet', () => {
  const [[, socket], [, http]] = manifests;
  const withoutAddresses = (manifest: Manifest) =>
    JSON.parse(
      JSON.stringify(manifest, (key, value) =>
        /^(url|request_url|socket_mode_enabled)$/.test(key) ? undefined : value,
      ),
    );
  expect(withoutAddresses(http)).toEqual(withoutAddresses(socket));
  expect(socket.settings?.socket_mode_enabled).toBe(true);
  expect(JSON.stringify(socket)).not.toContain('https://');
  const addresses = [...JSON.stringify(http).matchAll(/"(?:url|request_url)":"([^"]+)"/g)].map(([, url]) => url);
  expect(new Set(addresses)).toEqual(new Set(['https://laojing.example/slack/events']));
  expect(addresses).toHaveLength(5);
});
