/** What crossed the wire in a test, held against Slack's own typings: a mistake of the workspace or of the bot. */
import type { CallLogEntry } from '../../src/local-workspace/protocol.ts';
import { type SlackChecks, slackChecks, slackSchemas } from './slack-schemas.ts';
import { aliveIn } from './strict-slack.ts';

/** Forms carry these as JSON or as words. */
const PACKED = ['blocks', 'view', 'metadata', 'attachments', 'files'];
const YES_OR_NO = ['unfurl_links', 'unfurl_media', 'include_locale', 'include_all_metadata', 'return_im'];
const NUMBERS = ['limit', 'length'];

/** Where Slack differs from its own typings: nulls without Grid, no answer address in a view, no value where none was set. */
const KNOWN = [
  /^\/(context_)?enterprise(_id)?: must be/,
  /^\/: must have required property 'response_url'/,
  /^\/actions\/\d+: must have required property 'value'/,
];

let checks: Promise<SlackChecks> | null = null;

/** The checks of this process, made when the first test wants them. */
export function wireChecks(): Promise<SlackChecks> {
  checks ??= slackSchemas().then(slackChecks);
  return checks;
}

/** Each problem as `what, pointer: what is wrong`; refused calls are left out, for tests send wrong ones on purpose. */
export function wireProblems(calls: readonly CallLogEntry[], checks: SlackChecks): string[] {
  return calls.flatMap((call) => {
    const found = call.direction === 'app-to-slack' ? ofCall(call, checks) : ofPayload(call, checks);
    return (found?.problems ?? [])
      .filter((problem) => !KNOWN.some((known) => known.test(problem)))
      .slice(0, 5)
      .map((problem) => `${found!.what}, ${problem}`);
  });
}

/** What the bot sent or answered that would be a mention or a link. */
export function comesAlive(calls: readonly CallLogEntry[]): string[] {
  return calls.flatMap(({ name, direction, request, response }) => {
    const said = direction === 'slack-to-app' ? response : unpackAll(request);
    return aliveIn(said).map((alive) => `${name}, ${alive}`);
  });
}

type Found = { what: string; problems: string[] | null };

function ofCall({ name, request, response }: CallLogEntry, checks: SlackChecks): Found | null {
  if ((response as { ok?: boolean } | undefined)?.ok !== true) return null;
  return { what: name, problems: checks.method(name, unpackAll(request)) };
}

function unpackAll(request: unknown): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries((request ?? {}) as object).map(([key, value]) => [
      key,
      typeof value === 'string' ? unpack(key, value) : value,
    ]),
  );
}

function unpack(key: string, value: string): unknown {
  if (PACKED.includes(key)) return JSON.parse(value);
  if (YES_OR_NO.includes(key)) return value === 'true';
  return NUMBERS.includes(key) ? Number(value) : value;
}

function ofPayload({ name, request }: CallLogEntry, checks: SlackChecks): Found | null {
  const payload = request as { type?: string; event?: { type?: string }; actions?: object[] };
  const type = name === 'slash_commands' ? 'slash_command' : name === 'events_api' ? payload.event?.type : payload.type;
  return type ? { what: type, problems: checks.payload(type, withoutDialogue(payload)) } : null;
}

/** A button comes back with its dialogue as it was made; the typings know only that of an attachment. */
function withoutDialogue(payload: { actions?: object[] }): object {
  if (!payload.actions) return payload;
  return { ...payload, actions: payload.actions.map((action) => ({ ...action, confirm: undefined })) };
}
