import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { chatSteps } from './chat-steps.ts';
import { DIFFERENCES } from './differences.ts';
import { outcomeOf } from './outcome.ts';
import { peopleSteps } from './people-steps.ts';
import { REQUIRED_SCOPES, type Server, startEmulate, startLocal } from './servers.ts';
import { viewSteps } from './view-steps.ts';

const STEPS = [...peopleSteps, ...chatSteps, ...viewSteps];
const SERVERS = [
  ['the local workspace', startLocal, 'local'],
  ['emulate', startEmulate, 'emulate'],
] as const;
const differenceOf = (title: string) => DIFFERENCES.find(({ step }) => step === title);

describe.each(SERVERS)('with the scopes of the manifest, %s', (_name, start, kind) => {
  const outcomes = new Map<string, unknown>();
  let server: Server | undefined;

  beforeAll(async () => {
    server = await start();
    for (const { title, ask } of STEPS) outcomes.set(title, await outcomeOf(server, ask));
  });
  afterAll(() => server?.stop());

  it.each(STEPS)('answers $method: $title', ({ title, finds }) => {
    const difference = kind === 'emulate' ? differenceOf(title) : undefined;
    expect(outcomes.get(title)).toEqual(difference ? difference.emulate : finds);
  });

  it('never misses a scope', () => {
    expect([...outcomes].filter(([, found]) => found === 'missing_scope')).toEqual([]);
  });
});

describe.each(SERVERS)('with fewer scopes, %s', (_name, start) => {
  const told = async (scopes: readonly string[], ask: (server: Server) => Promise<unknown>) => {
    const server = await start(scopes);
    try {
      return await outcomeOf(server, ask);
    } finally {
      await server.stop();
    }
  };
  const without = (scope: string) => REQUIRED_SCOPES.filter((one) => one !== scope);

  it('refuses what each scope of the manifest is there for', async () => {
    const open = ({ bot, ids }: Server) => bot.conversations.open({ users: ids.officer });
    const post = ({ bot, channels }: Server) => bot.chat.postMessage({ channel: channels.team, text: '上报' });
    const person = ({ bot, ids }: Server) => bot.users.info({ user: ids.officer });
    expect(await told(without('im:write'), open)).toBe('missing_scope');
    expect(await told(without('chat:write'), post)).toBe('missing_scope');
    expect(await told(without('users:read'), person)).toBe('missing_scope');
  });

  it('shows no history of a direct channel to a bot without the optional scope', async () => {
    const history = async ({ bot, ids }: Server) => {
      const { channel } = await bot.conversations.open({ users: ids.officer });
      return bot.conversations.history({ channel: channel!.id! });
    };
    expect(await told(REQUIRED_SCOPES, history)).toBe('missing_scope');
  });

  it('refuses the history of a channel, for which the manifest asks no scope', async () => {
    const history = ({ bot, channels }: Server) => bot.conversations.history({ channel: channels.team });
    expect(await told([...REQUIRED_SCOPES, 'im:history'], history)).toBe('missing_scope');
  });
});

test('every difference is of a step, and is one', () => {
  for (const { step, emulate } of DIFFERENCES) {
    const known = STEPS.find(({ title }) => title === step);
    expect(known, step).toBeDefined();
    expect(known?.finds, step).not.toEqual(emulate);
  }
});

test('no two steps have the same title', () => {
  expect(new Set(STEPS.map(({ title }) => title)).size).toBe(STEPS.length);
});

test('the steps ask for every method that the bot calls, with a good answer and a refusal for each', async () => {
  const sources = await Promise.all(
    ['gateway.ts', 'locales.ts'].map((name) =>
      readFile(new URL(`../../../../src/slack/${name}`, import.meta.url), 'utf8'),
    ),
  );
  const called = sources.flatMap((source) =>
    [...source.matchAll(/\b(?:bulk|interactive|client)\.(\w+)\.(\w+)\(/g)].map(
      ([, family, verb]) => `${family}.${verb}`,
    ),
  );
  const methods = ['auth.test', ...new Set(called)].sort();
  const asked = (good: boolean) =>
    [...new Set(STEPS.filter(({ finds }) => (typeof finds !== 'string') === good).map(({ method }) => method))].sort();
  expect(asked(true)).toEqual(methods);
  expect(asked(false)).toEqual(methods);
});
