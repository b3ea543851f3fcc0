import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ENV_NAMES, readEnv } from '../../src/env.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

const DECISIONS = 'docs/decisions';
const records = readdirSync(join(root, DECISIONS)).sort();
const documents = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/ARCHITECTURE.md', 'docs/message-style.md'],
  'manifests/README.md',
  ...records.map((name) => `${DECISIONS}/${name}`),
];

/** The part of a document under the heading, up to the next one of the same depth. */
function under(heading: string, document: string): string {
  return read(document).split(`\n${heading}\n`)[1]?.split(/\n## /)[0] ?? '';
}

const tableRows = (text: string) =>
  [...text.matchAll(/^\| (`.+) \|$/gm)].map(([, row = '']) => row.split(' | ').map((cell) => cell.trim()));
const unquoted = (cell: string | undefined) => /^`(.*)`$/.exec(cell ?? '')?.[1];

/** Headings as the anchors that they get on the web. */
const anchors = (text: string) =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );

test.each(documents)('%s links to files and headings that exist', (document) => {
  const text = read(document);
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  const broken = targets.filter((target) => {
    if (/^https?:/.test(target)) return false;
    const [path = '', anchor] = target.split('#');
    const file = path === '' ? document : normalize(join(dirname(document), path));
    return !existsSync(join(root, file)) || (anchor !== undefined && !anchors(read(file)).includes(anchor));
  });
  expect(broken).toEqual([]);
});

test.each(documents)('%s names files of the tree that exist', (document) => {
  const named = [...read(document).matchAll(/`((?:src|test|prisma|docs|manifests)\/[\w./-]+)`/g)].map(
    ([, path = '']) => path,
  );
  const other = /^src\/db\/generated\/|NNNN/; // made by a command; a pattern for a name
  expect(named.filter((path) => !other.test(path) && !existsSync(join(root, path)))).toEqual([]);
});

describe('the README', () => {
  const rows = tableRows(under('## Configuration', 'README.md'));

  test('explains every setting once, and no other', () => {
    expect(rows.map(([name]) => unquoted(name))).toEqual(ENV_NAMES);
    expect(rows.filter(([, , meaning = '']) => meaning.length < 10)).toEqual([]);
  });

  test('gives the defaults that the product has', () => {
    const required = { DATABASE_URL: 'postgresql://localhost/laojing', SLACK_BOT_TOKEN: 'xoxb-example' };
    const read = readEnv({ ...required, SLACK_APP_TOKEN: 'xapp-example' });
    const env: Record<string, unknown> = 'env' in read ? read.env : {};
    const given = rows.map(([name = '', value = '']) => [unquoted(name), unquoted(value) ?? value]);
    const actual = ENV_NAMES.map((name) => {
      if (name in required) return [name, 'required'];
      return [name, name === 'SLACK_APP_TOKEN' ? 'none' : String(env[name] ?? 'none')];
    });
    expect(given).toEqual(actual);
  });

  test('explains every command of package.json', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const explained = tableRows(under('## Commands', 'README.md')).map(([command]) =>
      unquoted(command)?.replace(/^npm (run )?/, ''),
    );
    expect(explained.toSorted()).toEqual(Object.keys(scripts).toSorted());
  });

  test('says plainly what the tool is not for', () => {
    const limits = under('## Privacy and limits', 'README.md').replaceAll('\n', ' ').replace(/ +/g, ' ');
    for (const sentence of [
      "must not put parties' real data into Slack",
      'no emergency channel',
      'no legal advice',
      'deny anyone the right to report, to sue, or to refuse mediation',
    ]) {
      expect(limits).toContain(sentence);
    }
    expect(under('## 中文简介', 'README.md')).toContain('不得把当事人的真实信息放进 Slack');
  });
});

describe('the annotated tree', () => {
  const tree = under('## The tree', 'docs/ARCHITECTURE.md').split('```')[1] ?? '';
  const listed = [...tree.matchAll(/^(\S+) {2,}\S/gm)].map(([, path = '']) => path);

  test('lists what exists', () => {
    expect(listed.length).toBeGreaterThan(40);
    expect(listed.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test('leaves out no folder of the source, no feature and no area of the rules', () => {
    const folders = ['src', 'src/features', 'src/domain', 'test'].flatMap((parent) =>
      readdirSync(join(root, parent), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => `${parent}/${entry.name}/`),
    );
    const missing = folders.filter((folder) => !listed.some((path) => path.startsWith(folder)));
    expect(missing.filter((folder) => folder !== 'src/features/')).toEqual([]);
  });
});

describe('the decision records', () => {
  test('are numbered without gaps', () => {
    const numbers = records.map((name) => /^(\d{4})-[a-z0-9-]+\.md$/.exec(name)?.[1]);
    expect(numbers).toEqual(records.map((_, at) => String(at + 1).padStart(4, '0')));
  });

  test.each(records)('%s has its number, a date, the three parts, and is short', (name) => {
    const text = read(`${DECISIONS}/${name}`);
    expect(text.startsWith(`# ${name.slice(0, 4)}. `)).toBe(true);
    expect(text).toMatch(/^Date: \d{4}-\d{2}-\d{2}$/m);
    expect([...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual([
      'Context',
      'Decision',
      'Consequences',
    ]);
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(40);
  });
});
