/** Checks against Slack's own typings: arguments of methods, payloads and the manifest, each with every mistake. */
import { fileURLToPath } from 'node:url';
import { Ajv, type ValidateFunction } from 'ajv';
import { createGenerator, type Schema } from 'ts-json-schema-generator';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

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

/** From the typings of the libraries as installed. Takes a few seconds: done once for all test files. */
export function compileSlackTypings(): SlackSchemas {
  const generator = createGenerator({
    path: `${ROOT}test/support/slack-typings.ts`,
    tsconfig: `${ROOT}tsconfig.json`,
    skipTypeCheck: true,
    topRef: false,
    jsDoc: 'none',
    additionalProperties: false,
  });
  const names = [...METHODS.map(capitals), ...PAYLOADS.map((type) => `${capitals(type)}Payload`), 'Manifest'];
  return Object.fromEntries(names.map((name) => [name, generator.createSchema(name)]));
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
