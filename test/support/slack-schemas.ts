/** Checks against Slack's own typings: arguments of methods, payloads and the manifest, each with every mistake. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv, type ValidateFunction } from 'ajv';
import { createGenerator, type Schema } from 'ts-json-schema-generator';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TYPINGS = `${ROOT}test/support/slack-typings.ts`;

const METHODS = [
  'auth.test',
  'chat.delete',
  'chat.postEphemeral',
  'chat.postMessage',
  'chat.update',
  'conversations.history',
  'conversations.open',
  'conversations.replies',
  'files.completeUploadExternal',
  'files.getUploadURLExternal',
  'users.info',
  'views.open',
  'views.publish',
  'views.push',
  'views.update',
] as const;
const PAYLOADS = [
  'slash_command',
  'block_actions',
  'view_submission',
  'view_closed',
  'shortcut',
  'message_action',
  'block_suggestion',
  'app_home_opened',
  'app_mention',
] as const;

/** Schemas by the name of a method, by the type of a payload with `Payload` after it, and `Manifest`. */
export type SlackSchemas = Record<string, Schema>;

/** From the typings of the libraries as installed; compiled once, and again when one of them changed. */
export async function slackSchemas(): Promise<SlackSchemas> {
  const sources = await Promise.all([readFile(TYPINGS), readFile(`${ROOT}package-lock.json`)]);
  const made = createHash('sha256').update(sources[0]).update(sources[1]).digest('hex').slice(0, 16);
  const kept = `${ROOT}node_modules/.cache/slack-schemas-${made}.json`;
  const known = await readFile(kept, 'utf8').catch(() => null);
  if (known) return JSON.parse(known);
  const schemas = compileSlackTypings();
  await mkdir(dirname(kept), { recursive: true });
  await writeFile(`${kept}.${process.pid}`, JSON.stringify(schemas));
  await rename(`${kept}.${process.pid}`, kept);
  return schemas;
}

function compileSlackTypings(): SlackSchemas {
  const generator = createGenerator({
    path: TYPINGS,
    tsconfig: `${ROOT}tsconfig.json`,
    skipTypeCheck: true,
    topRef: false,
    jsDoc: 'none',
    additionalProperties: false,
  });
  const closed = [...METHODS.map(capitals), 'Manifest'];
  const open = PAYLOADS.map((type) => `${capitals(type)}Payload`);
  return Object.fromEntries([
    ...closed.map((name) => [name, generator.createSchema(name)]),
    ...open.map((name) => [name, opened(generator.createSchema(name))]),
  ]);
}

/** Slack sends more than its typings name; what an app sends must be named. */
function opened<Part>(part: Part): Part {
  if (Array.isArray(part)) return part.map(opened) as Part;
  if (typeof part !== 'object' || part === null) return part;
  const kept = Object.entries(part).filter(([key, value]) => key !== 'additionalProperties' || value !== false);
  return Object.fromEntries(kept.map(([key, value]) => [key, opened(value)])) as Part;
}

/** `chat.postMessage` → `ChatPostMessage`, `view_submission` → `ViewSubmission`. */
function capitals(name: string): string {
  return name
    .split(/[._]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

export type SlackChecks = {
  /** Problems as `pointer: what`; null for a method that is not checked. */
  method: (name: string, args: unknown) => string[] | null;
  payload: (type: string, payload: unknown) => string[] | null;
  manifest: (manifest: unknown) => string[];
};

export function slackChecks(schemas: SlackSchemas): SlackChecks {
  const ajv = new Ajv({ strict: false, allErrors: true });
  const compiled = new Map<string, ValidateFunction>();
  const problems = (name: string, value: unknown): string[] | null => {
    const schema = schemas[name];
    if (!schema) return null;
    const check = compiled.get(name) ?? ajv.compile(schema);
    compiled.set(name, check);
    if (check(value)) return [];
    return (check.errors ?? []).map(
      (error) => `${error.instancePath || '/'}: ${error.message} ${detail(error.params)}`,
    );
  };
  return {
    method: (name, args) => problems(capitals(name), args),
    payload: (type, payload) => problems(`${capitals(type)}Payload`, payload),
    manifest: (manifest) => problems('Manifest', manifest)!,
  };
}

function detail(params: Record<string, unknown>): string {
  return Object.keys(params).length > 0 ? JSON.stringify(params) : '';
}
