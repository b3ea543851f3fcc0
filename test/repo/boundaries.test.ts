import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A small tree with one offence for every rule, and the decent imports next to them that must stay allowed. */
const planted: Record<string, string> = {
  'src/domain/pure.ts': `import { Temporal } from 'temporal-polyfill';\nimport './other.ts';\nexport const now = Temporal;`,
  'src/domain/other.ts': `export {};`,
  'src/domain/impure.ts': `import '../db/repo.ts';`,
  'src/domain/impure-node.ts': `import 'node:fs';`,
  'src/domain/impure-types.ts': `import type { Row } from '../db/repo.ts';\nexport type Mine = Row;`,
  'src/db/repo.ts': `import '@prisma/client';\nimport '../domain/pure.ts';\nexport type Row = { id: string };`,
  'src/db/knows-a-job.ts': `import '../jobs/queue.ts';`,
  'src/db/knows-a-feature.ts': `import '../features/cases/index.ts';`,
  'src/jobs/prisma-elsewhere.ts': `import '@prisma/client';`,
  'src/jobs/queue.ts': `import 'bullmq';\nimport '../db/repo.ts';`,
  'src/jobs/knows-the-app.ts': `import '../app.ts';`,
  'src/features/cases/index.ts': `import './card.view.ts';\nimport '../../jobs/queue.ts';\nimport '../../domain/pure.ts';`,
  'src/features/cases/card.view.ts': `import '../../domain/pure.ts';`,
  'src/features/cases/greedy.view.ts': `import '../../db/repo.ts';`,
  'src/features/cases/greedy-package.modal.ts': `import 'bullmq';`,
  'src/features/cases/knows-the-app.ts': `import '../../app.ts';`,
  'src/features/league/index.ts': `import '../cases/card.view.ts';`,
  'src/app.ts': `import './features/cases/index.ts';\nimport './features/league/index.ts';`,
  'src/app-with-workspace.ts': `import './local-workspace/server.ts';`,
  'src/local-workspace/server.ts': `import './knows-us.ts';`,
  'src/local-workspace/knows-us.ts': `import '../domain/pure.ts';`,
  'src/cli/demo.ts': `import '../local-workspace/server.ts';\nimport '../app.ts';`,
  'src/web/round.ts': `import './about.ts';`,
  'src/web/about.ts': `import './round.ts';`,
  'src/charts/alone.ts': `export const lonely = true;`,
  'src/slack/tested.ts': `import '../../test/help.ts';`,
  'test/help.ts': `export {};`,
};

const offences = [
  ['domain-is-pure', 'src/domain/impure.ts'],
  ['domain-is-pure', 'src/domain/impure-node.ts'],
  ['domain-is-pure', 'src/domain/impure-types.ts'],
  ['views-are-pure', 'src/features/cases/greedy.view.ts'],
  ['views-are-pure', 'src/features/cases/greedy-package.modal.ts'],
  ['features-do-not-import-features', 'src/features/league/index.ts'],
  ['features-do-not-know-the-app', 'src/features/cases/knows-the-app.ts'],
  ['foundations-do-not-know-features', 'src/db/knows-a-feature.ts'],
  ['foundations-do-not-know-features', 'src/jobs/knows-the-app.ts'],
  ['prisma-stays-in-db', 'src/jobs/prisma-elsewhere.ts'],
  ['db-knows-no-jobs', 'src/db/knows-a-job.ts'],
  ['the-local-workspace-knows-nobody', 'src/local-workspace/knows-us.ts'],
  ['nobody-knows-the-local-workspace', 'src/app-with-workspace.ts'],
  ['nobody-imports-tests', 'src/slack/tested.ts'],
  ['no-cycles', 'src/web/about.ts'],
  ['no-orphans', 'src/charts/alone.ts'],
];

let tree: string;
let found: string[];

beforeAll(async () => {
  tree = await mkdtemp(join(tmpdir(), 'laojing-planted-'));
  for (const [path, content] of Object.entries(planted)) {
    await mkdir(dirname(join(tree, path)), { recursive: true });
    await writeFile(join(tree, path), content);
  }
  for (const name of ['temporal-polyfill', 'bullmq', '@prisma/client']) {
    await mkdir(join(tree, 'node_modules', name), { recursive: true });
    await writeFile(join(tree, 'node_modules', name, 'package.json'), JSON.stringify({ name, main: 'index.js' }));
    await writeFile(join(tree, 'node_modules', name, 'index.js'), '');
  }
  await writeFile(join(tree, 'package.json'), '{}');
  for (const file of ['tsconfig.json', '.dependency-cruiser.cjs']) await cp(join(root, file), join(tree, file));
  found = await cruise();
});

afterAll(async () => {
  await rm(tree, { recursive: true, force: true });
});

async function cruise(): Promise<string[]> {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [program, 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const output = await new Promise<string>((done, fail) => {
    execFile(process.execPath, args, { cwd: tree }, (error, stdout, stderr) =>
      stdout ? done(stdout) : fail(new Error(stderr || error?.message)),
    );
  });
  const { summary } = JSON.parse(output) as { summary: { violations: { rule: { name: string }; from: string }[] } };
  return summary.violations.map(({ rule, from }) => `${rule.name} ${from}`);
}

test.each(offences)('the rule %s catches %s', (rule, file) => {
  expect(found).toContain(`${rule} ${file}`);
});

test('decent imports pass', () => {
  const guilty = new Set(offences.map(([, file]) => file));
  const innocent = found.filter((offence) => {
    const file = offence.split(' ')[1] as string;
    return !guilty.has(file) && !offence.startsWith('no-orphans');
  });
  expect(innocent).toEqual([]);
});
