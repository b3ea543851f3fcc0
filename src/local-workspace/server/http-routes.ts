import type { IncomingMessage, ServerResponse } from 'node:http';
import { controlGet, controlPost } from './control-api.ts';
import { sendFile, takeUpload } from './file-routes.ts';
import { answerHook } from './hooks.ts';
import { sendJson } from './replies.ts';
import { bodyArguments, readBody } from './request-body.ts';
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
  if (first === 'hooks') return answerHook(world, exchange.rest, request, response);
  if (first === 'upload') return takeUpload(world, exchange.rest, request, response);
  if (first === 'files') return sendFile(world, exchange.rest, request, response);
  if (first === 'control') return control(exchange, own.reset);
  if (url.pathname === '/clock') return sendJson(response, 200, world.clock.read());
  if (url.pathname === '/ui/state') {
    const state = pageState(world, url.searchParams.get('as') ?? '');
    const session = { 'set-cookie': world.pages.cookie() };
    return state
      ? sendJson(response, 200, state, session)
      : sendJson(response, 404, { ok: false, error: 'user_not_found' });
  }
  await sendPage(response, own.uiDirectory, url.pathname, world.pages.cookie());
}
