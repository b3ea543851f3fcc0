import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const packageJson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

async function sources(directory: string): Promise<{ path: string; text: string }[]> {
  const entries = await readdir(join(root, directory), { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .filter((path) => !path.startsWith('src/db/generated/'));
  return Promise.all(files.map(async (path) => ({ path, text: await readFile(join(root, path), 'utf8') })));
}

const lines = (text: string) => text.trimEnd().split('\n').length;

test('every script runs a file that exists', () => {
  const named = Object.values(packageJson.scripts).flatMap((script) => script.match(/src\/\S+\.(ts|mjs)/g) ?? []);
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('every version is exact, so that two machines install the same', () => {
  const versions = Object.entries({ ...packageJson.dependencies, ...packageJson.devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

test('no file is longer than 250 lines, tables of strings apart', async () => {
  const all = await sources('src');
  expect(all.length).toBeGreaterThan(20);
  const tables = /^src\/(i18n|local-workspace\/ui\/strings)\//;
  const long = all.filter(({ path, text }) => !tables.test(path) && lines(text) > 250).map(({ path }) => path);
  expect(long).toEqual([]);
});

test('the environment is read in one place, commands and tools apart', async () => {
  const readers = (await sources('src')).filter(({ text }) => text.includes('process.env')).map(({ path }) => path);
  expect(readers.filter((path) => path !== 'src/env.ts' && !path.startsWith('src/cli/'))).toEqual([]);
});

test('a checkout path with a blank in it is not cut or encoded', async () => {
  const all = [...(await sources('src')), ...(await sources('test'))];
  const naive = all.filter(({ text }) => /import\.meta\.url\)\.(pathname|href\.replace)/.test(text));
  expect(naive.map(({ path }) => path)).toEqual([]);
});

test('every file of rules opens with a sentence in the words of the practice', async () => {
  const mute = (await sources('src/domain')).filter(({ text }) => !/^(\/\/ |\/\*\*\s+(\* )?)\S.{15,}/.test(text));
  expect(mute.map(({ path }) => path)).toEqual([]);
});

test('nothing that is made by a command is kept in the repository', () => {
  const ignored = readFileSync(join(root, '.gitignore'), 'utf8').split('\n');
  expect(ignored).toEqual(expect.arrayContaining(['node_modules/', 'src/db/generated/', '.laojing/', 'dist/', '.env']));
});

test('the top of the repository holds what a newcomer looks for', () => {
  const expected = 'src prisma manifests test docs Dockerfile package.json tsconfig.json README.md CONTRIBUTING.md'
    .split(' ')
    .concat(['CHANGELOG.md', 'LICENSE', '.ci/run', '.env.example']);
  expect(expected.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  expect(readFileSync(join(root, 'LICENSE'), 'utf8')).toContain('Apache License');
});

test('every command that the documents name exists', async () => {
  const documents = await Promise.all(
    ['README.md', 'CONTRIBUTING.md'].map((name) => readFile(join(root, name), 'utf8')),
  );
  const named = documents.flatMap((text) => [...text.matchAll(/npm (?:run ([\w:-]+)|(test|start)\b)/g)]);
  expect(named.length).toBeGreaterThan(2);
  expect(
    named.map(([, script, short]) => script ?? short).filter((name) => !packageJson.scripts[name as string]),
  ).toEqual([]);
});

test('the lockfile knows every package that another platform would need', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version?: string; optionalDependencies?: Record<string, string> }>;
  };
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`node_modules/${name}`]?.version && !packages[`${path}/node_modules/${name}`]?.version,
    ),
  );
  expect(missing, 'npm ci refuses such a lockfile').toEqual([]);
});
