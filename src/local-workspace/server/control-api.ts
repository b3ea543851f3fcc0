import type { ActRequests, ActResult, ChangeRequests, ClockRequest, ReadQueries } from '../protocol-acts.ts';
import type { FaultRequest } from '../protocol-faults.ts';
import type { Act } from './acts/result.ts';
import { acts } from './acts/table.ts';
import { isMember, pageChannel } from './channels.ts';
import { integer, type Json, text } from './json.ts';
import { grantOptional } from './manifest.ts';
import { pageMessage } from './message-objects.ts';
import { visibleMessages } from './messages.ts';
import { isConnected } from './ui-feed.ts';
import { openViews, pageView } from './views.ts';
import { postDue } from './web-api/scheduled.ts';
import type { World } from './world.ts';

export type ControlAnswer = { status: number; body: unknown };

const good = (body: unknown): ControlAnswer => ({ status: 200, body });
const bad = (error: string): ControlAnswer => ({ status: 400, body: { ok: false, error, views: [] } });

/** What each act needs to be told, beside the user. */
const needed: Record<keyof ActRequests, readonly string[]> = {
  command: ['channel', 'command', 'text'],
  click: ['container', 'blockId', 'actionId'],
  submit: ['viewId', 'state'],
  close: ['viewId'],
  shortcut: ['callbackId'],
  home: [],
  say: ['channel', 'text'],
  suggest: ['container', 'blockId', 'actionId', 'query'],
  type: ['container', 'blockId', 'actionId', 'value'],
  upload: ['name', 'content'],
  edit: ['channel', 'ts', 'text'],
  erase: ['channel', 'ts'],
  react: ['channel', 'ts', 'name'],
  join: ['channel'],
  direct: ['users'],
};

async function perform(world: World, name: keyof ActRequests, body: Json): Promise<ControlAnswer> {
  const user = world.state.users.get(text(body.user) ?? '');
  if (!user || user.isBot) return bad('user_not_found');
  const missed = needed[name].find((key) => body[key] === undefined);
  if (missed) return bad(`missing_argument: ${missed}`);
  const act = acts[name] as Act<unknown>;
  const result: ActResult = await act(world, body);
  return good(result);
}

function moveClock(world: World, body: Json): ControlAnswer {
  if (!world.clock.move(body as ClockRequest)) return bad('invalid_time');
  world.changed();
  postDue(world);
  const clock = world.clock.read();
  world.feed.tell({ type: 'clock', clock });
  return good({ ok: true, clock });
}

/** What each kind of fault must be told, as whole numbers above zero. */
const counters: Record<FaultRequest['kind'], readonly string[]> = {
  rate_limited: ['times'],
  error_before: ['times'],
  error_after_accepting: ['times'],
  hang_before: ['times'],
  hang_after_accepting: ['times'],
  refresh_every: [],
  reorder: ['count'],
  duplicate: ['times', 'count'],
  trigger_expires: ['count'],
};

function faultOf(body: Json): FaultRequest | undefined {
  const kind = text(body.kind) ?? '';
  if (!Object.hasOwn(counters, kind)) return undefined;
  const needed = counters[kind as FaultRequest['kind']];
  if (needed.some((key) => (integer(body[key]) ?? 0) < 1)) return undefined;
  if (needed.length === 1 && needed[0] === 'times' && !text(body.method)) return undefined;
  if (kind === 'refresh_every' && !(Number(body.seconds) > 0)) return undefined;
  const { id: _id, ...fault } = body;
  return fault as FaultRequest;
}

function askFault(world: World, body: Json): ControlAnswer {
  const { faults } = world;
  if (body.clear === true) faults.clear();
  else if (body.remove !== undefined) {
    if (!faults.remove(integer(body.remove) ?? 0)) return bad('fault_not_found');
  } else if (body.kind === 'expired_triggers') world.triggers.expireAll();
  else {
    const fault = faultOf(body);
    if (!fault) return bad('invalid_fault');
    return good({ ok: true, fault: faults.ask(fault), faults: faults.pending() });
  }
  return good({ ok: true, faults: faults.pending() });
}

type Change = (world: World, body: Json, reset: () => void) => ControlAnswer | Promise<ControlAnswer>;

const changes: { [Name in keyof ChangeRequests]: Change } = {
  clock: moveClock,
  faults: askFault,
  'request-url': async (world, body) => {
    const problem = await world.delivery.setRequestUrl(text(body.url));
    world.feed.tell({ type: 'app', connected: isConnected(world) });
    return problem ? bad(problem) : good({ ok: true });
  },
  'optional-scopes': (world, body) => {
    grantOptional(world.app, body.granted === true);
    return good({ ok: true, scopes: [...world.app.scopes] });
  },
  disconnect: (world, body) => good({ ok: true, disconnected: world.sockets.disconnect(text(body.reason)) }),
  reset: (_world, _body, reset) => {
    reset();
    return good({ ok: true });
  },
};

/** `POST /control/<name>`: an act of a person, or a change of the workspace itself. */
export async function controlPost(world: World, name: string, body: Json, reset: () => void): Promise<ControlAnswer> {
  if (Object.hasOwn(acts, name)) return perform(world, name as keyof ActRequests, body);
  if (Object.hasOwn(changes, name)) return changes[name as keyof ChangeRequests](world, body, reset);
  return { status: 404, body: { ok: false, error: 'unknown_act', views: [] } };
}

function messagesFor(world: World, query: URLSearchParams): ControlAnswer {
  const channel = world.state.channels.get(query.get('channel') ?? '');
  const reader = query.get('as') ?? '';
  if (!channel || !isMember(channel, reader)) return { status: 404, body: { ok: false, error: 'channel_not_found' } };
  return good(visibleMessages(world, channel.id, reader).map((message) => pageMessage(world, message)));
}

type Read = (world: World, query: URLSearchParams) => ControlAnswer;

const reads: { [Name in keyof ReadQueries]: Read } = {
  messages: messagesFor,
  views: (world, query) => good(openViews(world, query.get('user') ?? '')),
  home: ({ state }, query) => {
    const home = state.homes.get(query.get('user') ?? '');
    return good(home ? pageView(home) : null);
  },
  calls: ({ calls }, query) => good(calls.since(integer(query.get('since') ?? '') ?? 0)),
  file: ({ state }, query) => {
    const file = state.files.get(query.get('id') ?? '');
    if (file?.content === undefined) return { status: 404, body: { ok: false, error: 'file_not_found' } };
    return good({ ok: true, name: file.name, mimetype: file.mimetype, content: file.content });
  },
  users: ({ state }) => good([...state.users.values()]),
  channels: ({ state }, query) => {
    const reader = query.get('as');
    return good([...state.channels.values()].filter((one) => !reader || isMember(one, reader)).map(pageChannel));
  },
  faults: ({ faults }) => good(faults.pending()),
  state: ({ sockets, clock }) => good({ ok: true, app: { connections: sockets.connected() }, clock: clock.read() }),
};

/** `GET /control/<name>`: what a person sees, and the log. */
export function controlGet(world: World, name: string, query: URLSearchParams): ControlAnswer {
  if (Object.hasOwn(reads, name)) return reads[name as keyof ReadQueries](world, query);
  return { status: 404, body: { ok: false, error: 'unknown_act' } };
}
