import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ENV_NAMES, readEnv } from '../../src/env.ts';

const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
const entries = [...example.matchAll(/^(?:# ?)?([A-Z][A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [
  name,
  value,
]);
const required = {
  DATABASE_URL: 'postgresql://localhost/laojing',
  SLACK_BOT_TOKEN: 'xoxb-example',
  SLACK_APP_TOKEN: 'xapp-example',
};

test('the example names every setting once, in the order of the schema, and no other', () => {
  expect(entries.map(([name]) => name)).toEqual(ENV_NAMES);
});

test('every setting of the example is explained right above it', () => {
  const lines = example.split('\n');
  const mute = ENV_NAMES.filter((name) => {
    const at = lines.findIndex((line) => line.startsWith(`${name}=`));
    return !/^# \S.{15,}/.test(lines[at - 1] ?? '');
  });
  expect(mute).toEqual([]);
});

test('a copy with only the required values filled in starts, and its other values are the defaults', () => {
  const copied = readEnv({ ...Object.fromEntries(entries), ...required });
  expect(copied).toHaveProperty('env');
  expect(copied).toEqual(readEnv(required));
});

test('a copy with nothing filled in is refused with one line for each required value', () => {
  const read = readEnv(Object.fromEntries(entries));
  const problems = 'problems' in read ? read.problems.join('\n') : '';
  expect(problems).toContain('DATABASE_URL: is missing');
  expect(problems).toContain('SLACK_BOT_TOKEN: is missing');
});

test('no value of the example looks like a secret', () => {
  expect(example).not.toMatch(/xox[bp]-\w|xapp-\w/);
});
