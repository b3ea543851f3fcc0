import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { ENV_NAMES, readEnv } from '../../src/env.ts';

const least = {
  DATABASE_URL: 'postgresql://laojing:s3cret-password@127.0.0.1:5432/laojing',
  SLACK_BOT_TOKEN: 'xoxb-1-abc',
  SLACK_APP_TOKEN: 'xapp-1-abc',
};
const read = (variables: Record<string, string | undefined>) => {
  const answer = readEnv({ ...least, ...variables });
  return 'env' in answer ? answer.env : answer.problems;
};
const problemsOf = (variables: Record<string, string | undefined>): string[] => {
  const answer = readEnv({ ...least, ...variables });
  if ('env' in answer) throw new Error('these settings were taken as they are');
  return answer.problems;
};

describe('settings', () => {
  test('need an address and two tokens; the rest has defaults', () => {
    expect(read({})).toMatchObject({
      PORT: 3000,
      HEALTH_PORT: 8080,
      ROLES: ['bot', 'worker'],
      PROGRAMME_LOCALE: 'zh-CN',
      PROGRAMME_ZONE: 'Asia/Shanghai',
      WORKDAY_START: '08:30',
      LEASE_SECONDS: 20,
      DATABASE_CONNECTIONS: 10,
    });
  });

  test('that are empty count as not set', () => {
    expect(read({ REDIS_URL: '', PORT: '' })).toMatchObject({ PORT: 3000 });
    expect(problemsOf({ SLACK_BOT_TOKEN: '' })).toEqual([expect.stringContaining('SLACK_BOT_TOKEN: is missing')]);
  });

  test('of call references come as a pattern with an example that fits it', () => {
    const pattern = { CALL_REFERENCE_PATTERN: 'JQ\\d{8}' };
    expect(read({ ...pattern, CALL_REFERENCE_EXAMPLE: 'JQ20261124' })).toMatchObject({
      CALL_REFERENCE_PATTERN: /^(?:JQ\d{8})$/u,
    });
    expect(problemsOf(pattern)).toEqual([expect.stringContaining('CALL_REFERENCE_EXAMPLE: is missing')]);
    expect(problemsOf({ ...pattern, CALL_REFERENCE_EXAMPLE: 'JQ7' })).toEqual([
      'CALL_REFERENCE_EXAMPLE: does not fit CALL_REFERENCE_PATTERN',
    ]);
    expect(problemsOf({ CALL_REFERENCE_PATTERN: 'JQ(', CALL_REFERENCE_EXAMPLE: 'JQ7' })).toEqual([
      expect.stringContaining('CALL_REFERENCE_PATTERN: a regular expression'),
    ]);
    expect(problemsOf({ CALL_REFERENCE_EXAMPLE: 'JQ7' })).toHaveLength(1);
  });

  test('take one role as well as two', () => {
    expect(read({ ROLES: ' worker ' })).toMatchObject({ ROLES: ['worker'] });
  });

  test('other than ours are not looked at', () => {
    expect(read({ HOME: '/root' })).not.toHaveProperty('HOME');
    expect(ENV_NAMES).toContain('DATABASE_URL');
  });
});

describe('the pages', () => {
  const key = Buffer.alloc(32, 7).toString('base64');
  const pages = { PUBLIC_URL: 'https://laojing.example.org/', FIELD_KEYS: `2026:${key}`, INDEX_KEY: key };

  test('are off without their address, and need address and keys together', () => {
    expect(read({})).toMatchObject({ WEB_PORT: 8090 });
    expect(read({})).not.toHaveProperty('PUBLIC_URL');
    expect(read(pages)).toMatchObject({ PUBLIC_URL: 'https://laojing.example.org', FIELD_KEYS: { activeId: '2026' } });
    for (const name of Object.keys(pages))
      expect(problemsOf({ ...pages, [name]: undefined })).toEqual([expect.stringContaining(`${name}: is missing`)]);
  });

  test.each([
    ['PUBLIC_URL', 'http://laojing.example.org', 'https'],
    ['PUBLIC_URL', 'https://example.org/laojing', 'without a path'],
    ['PUBLIC_URL', 'ftp://example.org', 'where people open'],
    ['FIELD_KEYS', `2026:${key.slice(4)}`, 'npm run keys:new'],
    ['FIELD_KEYS', key, 'npm run keys:new'],
    ['INDEX_KEY', 'short', '32 bytes in base64'],
  ])('refuse %s=%s, and do not repeat a key', (name, value, says) => {
    const problems = problemsOf({ ...pages, [name]: value });
    expect(problems.join('\n')).toContain(says);
    expect(problems.join('\n')).not.toContain(key.slice(4));
  });

  test('may be on plain http on this machine', () => {
    expect(read({ ...pages, PUBLIC_URL: 'http://127.0.0.1:8090' })).toMatchObject({
      PUBLIC_URL: 'http://127.0.0.1:8090',
    });
  });
});

describe('what is wrong', () => {
  it('is told in full at once, each setting by its name', () => {
    const problems = problemsOf({
      DATABASE_URL: undefined,
      REDIS_URL: 'http://redis',
      SLACK_BOT_TOKEN: 'xoxp-wrong',
      SLACK_APP_TOKEN: undefined,
      PORT: '70000',
      ROLES: 'bot,cook',
      PROGRAMME_LOCALE: 'de',
      PROGRAMME_ZONE: 'Asia/Atlantis',
      WORKDAY_START: '18:00',
      PRIVACY_MODE: 'lax',
      LEASE_SECONDS: 'soon',
      CLOCK_URL: 'http://127.0.0.1:1/clock',
    });
    const names = problems.map((line) => line.split(':')[0]);
    expect([...new Set(names)].sort()).toEqual([
      'CLOCK_URL',
      'DATABASE_URL',
      'LEASE_SECONDS',
      'PORT',
      'PRIVACY_MODE',
      'PROGRAMME_LOCALE',
      'PROGRAMME_ZONE',
      'REDIS_URL',
      'ROLES',
      'SLACK_APP_TOKEN',
      'SLACK_BOT_TOKEN',
      'WORKDAY_END',
    ]);
    expect(problems.filter((line) => line.includes('is missing'))).toEqual([expect.stringMatching(/^DATABASE_URL:/)]);
  });

  it('is told without the values, because one of them may be a secret', () => {
    const secret = 'hunter2-very-secret';
    const everything = Object.fromEntries(ENV_NAMES.map((name) => [name, secret]));
    const answer = readEnv(everything);
    expect(JSON.stringify(answer)).not.toContain(secret);
    expect('problems' in answer && answer.problems.length).toBeGreaterThan(10);
  });

  test.each([
    ['both ways in', { SLACK_SIGNING_SECRET: '0123456789abcdef' }, 'SLACK_APP_TOKEN'],
    ['no way in', { SLACK_APP_TOKEN: undefined }, 'SLACK_APP_TOKEN'],
    ['a clock beside the real Slack', { CLOCK_URL: 'http://127.0.0.1:4000/clock' }, 'CLOCK_URL'],
    [
      'a clock beside a Slack that only looks local',
      { CLOCK_URL: 'http://127.0.0.1:4000/clock', SLACK_API_URL: 'http://localhost.example.org/api' },
      'CLOCK_URL',
    ],
    ['a day that ends before it begins', { WORKDAY_START: '17:30', WORKDAY_END: '08:30' }, 'WORKDAY_END'],
    ['a lease that ends before a send does', { LEASE_SECONDS: '5' }, 'LEASE_SECONDS'],
    ['no role', { ROLES: ',' }, 'ROLES'],
    ['a relaxed privacy mode', { PRIVACY_MODE: 'relaxed' }, 'PRIVACY_MODE'],
  ])('includes %s', (_what, variables, name) => {
    const names = problemsOf(variables).map((line) => line.split(':')[0]);
    expect([...new Set(names)]).toEqual([name]);
  });

  test('is nothing about a short lease where Slack is on this machine', () => {
    expect(read({ LEASE_SECONDS: '1', SLACK_API_URL: 'http://127.0.0.1:4000/api/' })).toMatchObject({
      LEASE_SECONDS: 1,
    });
  });

  test.each(['http://127.0.0.1:4000/api/', 'http://localhost:4000/api/', 'http://[::1]:4000/api/'])(
    'is nothing about a clock beside %s',
    (apiUrl) => {
      expect(read({ CLOCK_URL: 'http://127.0.0.1:4000/clock', SLACK_API_URL: apiUrl })).toHaveProperty('CLOCK_URL');
    },
  );
});

describe('the example of settings', () => {
  const file = new URL('../../.env.example', import.meta.url);
  const text = (() => {
    try {
      return readFileSync(file, 'utf8');
    } catch {
      return null;
    }
  })();
  test.skipIf(text === null)('names every setting and no other', () => {
    const named = [...text!.matchAll(/^#?\s?([A-Z][A-Z_]+)=/gm)].map(([, name]) => name);
    expect(new Set(named)).toEqual(new Set(ENV_NAMES));
  });
});
