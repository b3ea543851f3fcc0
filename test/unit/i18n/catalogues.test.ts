import { describe, expect, it, test } from 'vitest';
import { FOLLOW_UP_METHODS } from '../../../src/domain/case/vocabulary.ts';
import { localeOf, messagesFor } from '../../../src/i18n/index.ts';

type Sentence = (...facts: unknown[]) => unknown;
type Leaf = { path: string; kind: string; says: string[] };

/** What a sentence may be told: names and codes as text, counts as numbers, and what a few of them ask for. */
const WORD = '甲乙';
const NESTED = new Proxy({}, { get: (_target, key) => (key === Symbol.toPrimitive ? () => WORD : WORD) });

function leavesOf(node: unknown, path = ''): Leaf[] {
  if (typeof node === 'string') return [{ path, kind: 'string', says: [node] }];
  if (typeof node === 'function') {
    return [{ path, kind: `function of ${node.length}`, says: speak(node as Sentence, path) }];
  }
  return Object.entries(node as object).flatMap(([key, value]) => leavesOf(value, path ? `${path}.${key}` : key));
}

function speak(sentence: Sentence, path: string): string[] {
  return [0, 1, 3].flatMap((count) => {
    const facts = argumentsOf(path, count) ?? Array.from({ length: sentence.length }, () => count);
    const said = sentence(...facts);
    return typeof said === 'string' ? [said] : [];
  });
}

function argumentsOf(path: string, count: number): unknown[] | null {
  if (/^problems\.too(?:Early|Late)$/.test(path)) return ['2026-11-23'];
  if (path === 'problems.says')
    return [{ code: PROBLEMS[count] }, { codes: { gateOutcome: {}, exclusion: {} }, name: () => WORD }];
  if (path === 'triage.riskItem') return [['calls', 'participants', 'failed_mediations', 'x'][count], NESTED, count];
  if (path === 'reminders.kind') return [['first_contact', 'next_date', 'x', 'follow_up_30'][count]];
  if (path === 'parties.label') return [{ part: 'party', side: 'A', ordinal: count }];
  if (path.endsWith('.period')) return ['2026-11-16', '2026-11-22', 'Asia/Shanghai'];
  if (/(?:itle|osted)$/.test(path)) return ['2026-W47'];
  if (path === 'digest.movement') return Array.from({ length: 3 }, () => ({ count, direction: 'up' }));
  if (path === 'league.line' || path === 'digest.teams.line') return [figures(count)];
  return null;
}
const figures = (count: number) =>
  new Proxy({ toString: () => String(count) }, { get: (it, key) => it[key as never] ?? count });
const PROBLEMS = ['case.not-found', 'case.load-cap', '', 'triage.gate-closed'];

const en = leavesOf(messagesFor('en'));
const zh = leavesOf(messagesFor('zh-CN'));
const shape = (leaves: Leaf[]) => leaves.map(({ path, kind }) => `${path}: ${kind}`).sort();

describe('the two languages', () => {
  it('say the same things, each with the same facts', () => {
    expect(shape(zh)).toEqual(shape(en));
    expect(en.length).toBeGreaterThan(400);
  });

  test.each([
    ['en', en],
    ['zh-CN', zh],
  ])('leave nothing unsaid in %s', (_locale, leaves) => {
    expect(leaves.filter(({ says }) => says.some((text) => text.trim() === '')).map(({ path }) => path)).toEqual([]);
    const broken = leaves.filter(({ says }) => says.some((text) => /undefined|\[object|NaN/.test(text)));
    expect(broken.map(({ path }) => path)).toEqual([]);
  });

  it('call the channel, the order and the sign by their names: no code stands in a Chinese sentence', () => {
    const codes = zh.flatMap(({ path, says }) =>
      says.filter((text) => /[a-z]+_[a-z_]+/.test(text.replaceAll(/:[a-z_]+:/g, ''))).map(() => path),
    );
    expect(codes).toEqual([]);
  });

  it('leave no English in a Chinese sentence but commands, examples and the name of the button', () => {
    const allowed =
      /`[^`]*`|:[a-z_]+:|\/(?:dispute|league|digest)(?: \w+)?|\bTake case\b|\bLJ-[\d-…]*|\b110\b|\bD[1-4]\b/g;
    const english = zh.flatMap(({ path, says }) =>
      says.flatMap((text) => (/[A-Za-z]{2,}/.test(text.replaceAll(allowed, '')) ? [`${path}: ${text}`] : [])),
    );
    expect(english).toEqual([]);
  });

  it('are written in their own script', () => {
    const symbols = /^[\p{P}\p{S}\p{N}\s甲乙]*$/u;
    const foreign = zh.filter(({ says }) => says.some((text) => !/\p{Script=Han}/u.test(text) && !symbols.test(text)));
    expect(foreign.map(({ path }) => path)).toEqual([]);
    const ours = /Take case 接案|甲乙/g;
    const chinese = en.filter(({ says }) => says.some((text) => /\p{Script=Han}/u.test(text.replaceAll(ours, ''))));
    expect(chinese.map(({ path }) => path)).toEqual([]);
  });

  it('have a name for every code that the lists know', () => {
    for (const locale of ['en', 'zh-CN'] as const) {
      const { followUpMethod } = messagesFor(locale).codes;
      expect(Object.keys(followUpMethod).sort()).toEqual([...FOLLOW_UP_METHODS].sort());
    }
  });

  it('never call two codes of one list the same', () => {
    for (const locale of ['en', 'zh-CN'] as const) {
      for (const [list, names] of Object.entries(messagesFor(locale).codes)) {
        const said = Object.values(names as Record<string, string>);
        expect([locale, list, new Set(said).size]).toEqual([locale, list, said.length]);
      }
    }
  });
});

test.each([
  ['zh-CN', 'zh-CN'],
  ['zh-TW', 'zh-CN'],
  ['en-GB', 'en'],
  ['de-DE', 'en'],
])('a reader whose Slack speaks %s reads %s', (slack, ours) => {
  expect(localeOf(slack)).toBe(ours);
});
