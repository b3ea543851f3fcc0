import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CallFault } from '../protocol-faults.ts';
import type { Json } from './json.ts';
import { sendJson, sendText } from './replies.ts';
import { bodyArguments, readBody } from './request-body.ts';
import { type SpokenResult, speak } from './spoken-answer.ts';
import type { World } from './world.ts';

type Answer = { status: number; body: 'ok' | Json; channel: string };

function take(world: World, id: string, args: Json | undefined): Answer {
  const used = world.responseUrls.use(id);
  if (!used.ok) return { status: 404, body: { ...used }, channel: '' };
  const { channel } = used.grant;
  const spoken: SpokenResult = args ? speak(world, used.grant, args) : { ok: false, error: 'invalid_payload' };
  return spoken.ok ? { status: 200, body: 'ok', channel } : { status: 400, body: { ...spoken }, channel };
}

/** The answer that a fault puts in the place of the real one. */
function faulty(fault: CallFault, channel: string): Answer & { headers: Record<string, string> } {
  if (fault.kind !== 'rate_limited')
    return { status: 500, body: { ok: false, error: 'internal_error' }, channel, headers: {} };
  const headers = { 'retry-after': String(fault.retryAfterSeconds ?? 1) };
  return { status: 429, body: { ok: false, error: 'ratelimited' }, channel, headers };
}

/** A `response_url`: `ok` in plain text, or why not; with the faults that were asked for, in the log like every call. */
export async function answerHook(
  world: World,
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const started = performance.now();
  const body = await readBody(request);
  const content = body?.toString('utf8') ?? '';
  const form = content.startsWith('payload=') ? (new URLSearchParams(content).get('payload') ?? '') : content;
  const args = body && bodyArguments('application/json', Buffer.from(form));
  const channel = world.responseUrls.channelOf(id) ?? '';
  const fault = world.faults.take('response_url', channel);
  const after = fault?.kind.endsWith('after_accepting') ?? false;
  if (fault?.kind === 'hang_before') await world.hang(fault);
  const real = !fault || after ? take(world, id, args) : undefined;
  const answer = fault ? faulty(fault, channel) : { ...real!, headers: {} };
  const outcome = real ? (real.body === 'ok' ? 'ok' : String(real.body.error)) : '';
  world.calls.add({
    direction: 'app-to-slack',
    name: 'response_url',
    summary: [channel, outcome, fault ? `fault: ${fault.kind}` : ''].filter(Boolean).join(' '),
    request: args ?? content,
    response: answer.body === 'ok' ? { ok: true } : answer.body,
    durationMs: Math.round((performance.now() - started) * 10) / 10,
  });
  if (fault?.kind === 'hang_after_accepting') await world.hang(fault);
  if (answer.body === 'ok') sendText(response, answer.status, answer.body);
  else sendJson(response, answer.status, answer.body, answer.headers);
}
