import type { IncomingMessage, ServerResponse } from 'node:http';
import { controlGet, controlPost } from './control-api.ts';
import type { Json } from './json.ts';
import { sendJson, sendText } from './replies.ts';
import { bodyArguments, readBody, uploadedContent } from './request-body.ts';
import { speak } from './spoken-answer.ts';
import { sendPage } from './static-files.ts';
import { pageState } from './ui-feed.ts';
import { callMethod } from './web-api/router.ts';
import type { World } from './world.ts';

type Exchange = { world: World; request: IncomingMessage; response: ServerResponse; url: URL; rest: string };

const bearerOf = (request: IncomingMessage): string | undefined =>
  request.headers.authorization?.match(/^Bearer\s+(\S+)$/i)?.[1];

async function webApi({ world, request, response, url, rest }: Exchange): Promise<void> {
  const body = await readBody(request);
  const args = body && bodyArguments(request.headers['content-type'] ?? '', body);
  if (!args) return sendJson(response, 200, { ok: false, error: body ? 'invalid_json' : 'request_too_large' });
  const answer = await callMethod(world, rest, bearerOf(request), { ...Object.fromEntries(url.searchParams), ...args });
  sendJson(response, answer.status, answer.body, answer.headers);
}

/** A `response_url`: `ok` in plain text, or why not. */
async function hook({ world, request, response, rest }: Exchange): Promise<void> {
  const body = await readBody(request);
  const content = body?.toString('utf8') ?? '';
  const form = new URLSearchParams(content).get('payload');
  const args = bodyArguments('application/json', Buffer.from(content.startsWith('payload=') ? (form ?? '') : content));
  const fault = world.faults.take('response_url', undefined);
  if (fault?.kind.startsWith('hang')) await world.hang(fault);
  if (fault) return sendText(response, fault.kind === 'rate_limited' ? 429 : 500, fault.kind);
  const used = world.responseUrls.use(rest);
  const spoken = !used.ok
    ? used
    : args
      ? speak(world, used.grant, args)
      : { ok: false as const, error: 'invalid_payload' };
  const result: Json = spoken.ok ? { ok: true } : { ...spoken };
  world.calls.add({
    direction: 'app-to-slack',
    name: 'response_url',
    summary: [used.ok ? used.grant.channel : '', spoken.ok ? 'ok' : spoken.error].join(' ').trim(),
    request: args ?? content,
    response: result,
  });
  if (spoken.ok) return sendText(response, 200, 'ok');
  sendJson(response, used.ok ? 400 : 404, result);
}

async function upload({ world, request, response, rest }: Exchange): Promise<void> {
  const file = world.state.files.get(rest);
  const body = await readBody(request);
  if (!file || file.content !== undefined || !body) return sendText(response, 404, 'file_not_found');
  const content = uploadedContent(request.headers['content-type'] ?? '', body);
  world.state.files.set(file.id, { ...file, size: content.length, content: content.toString('base64') });
  world.changed();
  sendText(response, 200, `OK - ${content.length}`);
}

function download({ world, response, rest }: Exchange): void {
  const file = world.state.files.get(rest.split('/')[0] ?? '');
  if (!file?.content) {
    sendText(response, 404, 'file_not_found');
    return;
  }
  const shown = file.mimetype.startsWith('image/');
  response.writeHead(200, {
    'content-type': file.mimetype,
    'content-disposition': shown ? 'inline' : 'attachment',
    'content-security-policy': "default-src 'none'",
    'x-content-type-options': 'nosniff',
  });
  response.end(Buffer.from(file.content, 'base64'));
}

async function control({ world, request, response, url, rest }: Exchange, reset: () => void): Promise<void> {
  if (request.method === 'GET') {
    const answer = controlGet(world, rest, url.searchParams);
    return sendJson(response, answer.status, answer.body);
  }
  const body = await readBody(request);
  const args = body && bodyArguments('application/json', body);
  if (!args) return sendJson(response, 400, { ok: false, error: 'invalid_json', views: [] });
  const answer = await controlPost(world, rest, args, reset);
  sendJson(response, answer.status, answer.body);
}

/** Every path that the workspace answers at. */
export async function route(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  own: { uiDirectory: string | undefined; reset: () => void },
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://workspace');
  const [, first = '', ...parts] = url.pathname.split('/');
  const exchange: Exchange = { world, request, response, url, rest: parts.join('/') };
  if (first === 'api') return webApi(exchange);
  if (first === 'hooks') return hook(exchange);
  if (first === 'upload') return upload(exchange);
  if (first === 'files') return download(exchange);
  if (first === 'control') return control(exchange, own.reset);
  if (url.pathname === '/clock') return sendJson(response, 200, world.clock.read());
  if (url.pathname === '/ui/state') {
    const state = pageState(world, url.searchParams.get('as') ?? '');
    return state ? sendJson(response, 200, state) : sendJson(response, 404, { ok: false, error: 'user_not_found' });
  }
  await sendPage(response, own.uiDirectory, url.pathname);
}
