import { type Json, text } from '../json.ts';
import type { World } from '../world.ts';
import { channelKeepingMethods } from './channel-keeping.ts';
import { chatMethods } from './chat.ts';
import { conversationChangeMethods } from './conversation-changes.ts';
import { conversationListMethods } from './conversation-lists.ts';
import { conversationMethods } from './conversations.ts';
import { fileMethods } from './files.ts';
import { type ApiResult, fail, type Method, type Methods } from './method.ts';
import { peopleMethods } from './people.ts';
import { bookmarkMethods, pinMethods } from './pins.ts';
import { reactionMethods } from './reactions.ts';
import { scheduledMethods } from './scheduled.ts';
import { userGroupMethods } from './user-groups.ts';
import { viewMethods } from './views.ts';
import { workspaceMethods } from './workspace-methods.ts';

const methods: Methods = {
  ...workspaceMethods,
  ...chatMethods,
  ...scheduledMethods,
  ...conversationListMethods,
  ...conversationMethods,
  ...conversationChangeMethods,
  ...channelKeepingMethods,
  ...reactionMethods,
  ...userGroupMethods,
  ...pinMethods,
  ...bookmarkMethods,
  ...peopleMethods,
  ...viewMethods,
  ...fileMethods,
};

export type ApiAnswer = { status: number; headers: Record<string, string>; body: ApiResult };

function tokenFailure(world: World, method: Method, token: string | undefined): ApiResult | undefined {
  const { botToken, appToken } = world.identity;
  if (!token) return fail('not_authed');
  if (token !== botToken && token !== appToken) return fail('invalid_auth');
  const wanted = method.token === 'app' ? appToken : botToken;
  return method.token === 'any' || token === wanted ? undefined : fail('not_allowed_token_type');
}

const scopesOf = (world: World, method: Method, args: Json): readonly string[] =>
  typeof method.scopes === 'function' ? method.scopes(world, args) : (method.scopes ?? []);

async function answer(world: World, name: string, token: string | undefined, args: Json): Promise<ApiResult> {
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
  if (!method) return fail('unknown_method', { req_method: name });
  const refusal = tokenFailure(world, method, token);
  if (refusal) return refusal;
  const needed = scopesOf(world, method, args);
  if (needed.length > 0 && !needed.some((scope) => world.app.scopes.has(scope))) {
    return fail('missing_scope', { needed: needed.join(','), provided: [...world.app.scopes].join(',') });
  }
  return method.run(world, { ...args, token });
}

/** Answers one Web API call, with the faults that were asked for, and writes it into the log. */
export async function callMethod(
  world: World,
  name: string,
  bearer: string | undefined,
  args: Json,
): Promise<ApiAnswer> {
  const started = performance.now();
  const { token: bodyToken, ...told } = args;
  const token = bearer ?? text(bodyToken);
  const channel = text(told.channel);
  const fault = world.faults.take(name, channel);
  const before = fault && !fault.kind.endsWith('after_accepting');
  let reply: ApiAnswer;
  if (fault && before && fault.kind === 'hang_before') await world.hang(fault);
  if (fault?.kind === 'rate_limited') {
    const seconds = String(fault.retryAfterSeconds ?? 1);
    reply = { status: 429, headers: { 'retry-after': seconds }, body: fail('ratelimited') };
  } else if (fault && before) {
    reply = { status: 500, headers: {}, body: fail('internal_error') };
  } else {
    const body = await answer(world, name, token, told);
    const scopes: Record<string, string> =
      token === world.identity.botToken ? { 'x-oauth-scopes': [...world.app.scopes].join(',') } : {};
    reply = fault ? { status: 500, headers: {}, body: fail('internal_error') } : { status: 200, headers: scopes, body };
  }
  world.calls.add({
    direction: 'app-to-slack',
    name,
    summary: [channel, reply.body.ok ? 'ok' : reply.body.error, fault ? `fault: ${fault.kind}` : '']
      .filter(Boolean)
      .join(' '),
    request: told,
    response: reply.body,
    durationMs: Math.round((performance.now() - started) * 10) / 10,
  });
  if (fault?.kind === 'hang_after_accepting') await world.hang(fault);
  return reply;
}
