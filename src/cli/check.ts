import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

// npm run check               everything that has to hold before a change is handed over
// npm run check -- --static   the same without the tests
const FEWEST_MODULES = 20;
const UI_CONFIG = 'src/local-workspace/ui/tsconfig.json';

type Step = { name: string; run: () => Promise<boolean> };

const steps: Step[] = [
  { name: 'format and lint', run: () => tool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.') },
  { name: 'types', run: checkTypes },
  { name: 'boundaries', run: checkBoundaries },
  { name: 'dead code', run: () => tool('knip/bin/knip.js', '--no-config-hints') },
];
if (!process.argv.includes('--static'))
  steps.push(
    { name: 'tests', run: () => node('--import', 'tsx', 'src/cli/test.ts') },
    { name: 'repository', run: () => node('--import', 'tsx', 'src/cli/test.ts', 'repo') },
  );

const broken: string[] = [];
for (const { name, run } of steps) {
  console.log(`\n── ${name}`);
  const started = performance.now();
  const holds = await run();
  console.log(`── ${name}: ${holds ? 'holds' : 'BROKEN'} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  if (!holds) broken.push(name);
}
console.log(broken.length === 0 ? '\nEverything holds.' : `\nBroken: ${broken.join(', ')}.`);
process.exitCode = broken.length === 0 ? 0 : 1;

async function checkTypes(): Promise<boolean> {
  const main = await tool('typescript/bin/tsc', '--noEmit', '-p', '.');
  const ui = !existsSync(UI_CONFIG) || (await tool('typescript/bin/tsc', '--noEmit', '-p', UI_CONFIG));
  return main && ui;
}

/** dependency-cruiser also succeeds when it has seen nothing, as it does with a TypeScript that it cannot use. */
async function checkBoundaries(): Promise<boolean> {
  const cruise = [
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    'src',
    '--config',
    '.dependency-cruiser.cjs',
  ];
  if (!(await node(...cruise))) return false;
  const seen = execFileSync(process.execPath, [...cruise, '--output-type', 'json'], {
    maxBuffer: 1 << 28,
    encoding: 'utf8',
  });
  const { totalCruised } = (JSON.parse(seen) as { summary: { totalCruised: number } }).summary;
  if (totalCruised >= FEWEST_MODULES) return true;
  console.error(`Only ${totalCruised} modules were seen: the boundaries were not really checked.`);
  return false;
}

function tool(path: string, ...args: string[]): Promise<boolean> {
  return node(`node_modules/${path}`, ...args);
}

function node(...args: string[]): Promise<boolean> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  process.once('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve) => child.on('exit', (code) => resolve(code === 0)));
}
