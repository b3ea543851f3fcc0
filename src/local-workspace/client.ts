import type { CallLogEntry, OpenView, WorkspaceChannel, WorkspaceMessage, WorkspaceUser } from './protocol.ts';
import type { ActRequests, ActResult, ClockRequest, StateValues } from './protocol-acts.ts';
import type { FaultRequest, PendingFault } from './protocol-faults.ts';
import { type FieldValue, filledState, findControl, type LooseElement, optionNamed } from './view-filling.ts';

export type { FieldValue } from './view-filling.ts';

type ClockReading = { now: string; movedByMs: number };

/** A control client of one running workspace: every path of the control API as a function. */
export type WorkspaceClient = {
  act: <Name extends keyof ActRequests>(name: Name, request: ActRequests[Name]) => Promise<ActResult>;
  messages: (channel: string, as: string) => Promise<WorkspaceMessage[]>;
  views: (user: string) => Promise<OpenView[]>;
  home: (user: string) => Promise<OpenView | null>;
  /** The log, from after the call of this id. */
  calls: (since?: number) => Promise<CallLogEntry[]>;
  users: () => Promise<WorkspaceUser[]>;
  channels: (as?: string) => Promise<WorkspaceChannel[]>;
  /** How many Socket Mode connections are open. */
  connections: () => Promise<number>;
  clock: () => Promise<ClockReading>;
  moveClock: (request: ClockRequest) => Promise<ClockReading>;
  fault: (request: FaultRequest) => Promise<void>;
  faults: () => Promise<PendingFault[]>;
  clearFaults: () => Promise<void>;
  /** Every trigger that is out now counts as expired. */
  expireTriggers: () => Promise<void>;
  /** Cuts the app's sockets, or asks it to reconnect when a reason is given. */
  disconnect: (reason?: 'warning' | 'refresh_requested' | 'link_disabled') => Promise<void>;
  /** Each of the next `count` interactions (one when left out) reaches the app `times` times. */
  duplicate: (times: number, count?: number) => Promise<void>;
  reset: () => Promise<void>;
  as: (user: string) => Person;
};

export type Person = {
  id: string;
  /** `/dispute new` in a channel: the command and its text in one line. */
  command: (channel: string, line: string) => Promise<ActResult>;
  /** Clicks a button by its action id, block id and action id (`block/action`), or its text; for a menu, with what to choose. */
  click: (where: WorkspaceMessage | OpenView, button: string, choose?: FieldValue) => Promise<ActResult>;
  /** Fills fields by block id or label with plain values and submits. */
  submit: (view: OpenView, fields?: Record<string, FieldValue>) => Promise<ActResult>;
  close: (view: OpenView, clearAll?: boolean) => Promise<ActResult>;
  shortcut: (callbackId: string, message?: WorkspaceMessage) => Promise<ActResult>;
  say: (channel: string, text: string, threadTs?: string) => Promise<ActResult>;
  suggest: (view: OpenView, field: string, query: string) => Promise<ActResult>;
  openHome: () => Promise<ActResult>;
  home: () => Promise<OpenView | null>;
  views: () => Promise<OpenView[]>;
  /** The modal on top; waits for it to open. */
  modal: (timeoutMs?: number) => Promise<OpenView>;
  messages: (channel: string) => Promise<WorkspaceMessage[]>;
  /** What this person sees in the direct channel with the app; empty before the first message. */
  directMessages: () => Promise<WorkspaceMessage[]>;
  lastMessage: (channel: string) => Promise<WorkspaceMessage | undefined>;
  ephemerals: (channel: string) => Promise<WorkspaceMessage[]>;
};

type Answer = { ok?: boolean; error?: string };

/** Asks again until there is an answer that is not undefined, null or false. Rejects with `what` after the time. */
export async function waitFor<Found>(
  look: () => Promise<Found | undefined | null | false> | Found | undefined | null | false,
  what = 'what was waited for',
  timeoutMs = 15_000,
): Promise<Found> {
  const end = performance.now() + timeoutMs;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== null && found !== false) return found;
    if (performance.now() > end) throw new Error(`Not there after ${timeoutMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

const containerOf = (where: WorkspaceMessage | OpenView): ActRequests['click']['container'] =>
  'ts' in where ? { type: 'message', channel: where.channel, ts: where.ts } : { type: 'view', viewId: where.id };

function clickRequest(
  user: string,
  where: WorkspaceMessage | OpenView,
  button: string,
  choose?: FieldValue,
): ActRequests['click'] {
  const blocks = ('ts' in where ? where.blocks : where.view.blocks) ?? [];
  const { blockId, element } = findControl(blocks, button);
  const value = choose === undefined ? {} : { value: optionNamed(element, choose) };
  return { user, container: containerOf(where), blockId, actionId: (element as LooseElement).action_id, ...value };
}

export function createWorkspaceClient(url: string): WorkspaceClient {
  const get = async <Body>(path: string, query: Record<string, string> = {}): Promise<Body> => {
    const response = await fetch(`${url}${path}?${new URLSearchParams(query)}`);
    const body = (await response.json()) as Body & Answer;
    if (!response.ok) throw new Error(`GET ${path}: ${body.error ?? response.status}`);
    return body;
  };
  const post = async <Body>(name: string, body: unknown): Promise<Body> => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${url}/control/${name}`, { method: 'POST', headers, body: JSON.stringify(body) });
    const answer = (await response.json()) as Body & Answer;
    if (!response.ok) throw new Error(`POST /control/${name}: ${answer.error ?? response.status}`);
    return answer;
  };
  const tell = async (name: string, body: unknown): Promise<void> => {
    await post(name, body);
  };
  const client: WorkspaceClient = {
    act: (name, request) => post(name, request),
    messages: (channel, as) => get('/control/messages', { channel, as }),
    views: (user) => get('/control/views', { user }),
    home: (user) => get('/control/home', { user }),
    calls: (since = 0) => get('/control/calls', { since: String(since) }),
    users: () => get('/control/users'),
    channels: (as) => get('/control/channels', as ? { as } : {}),
    connections: async () => (await get<{ app: { connections: number } }>('/control/state')).app.connections,
    clock: () => get('/clock'),
    moveClock: async (request) => (await post<{ clock: ClockReading }>('clock', request)).clock,
    fault: (request) => tell('faults', request),
    faults: () => get('/control/faults'),
    clearFaults: () => tell('faults', { clear: true }),
    expireTriggers: () => tell('faults', { kind: 'expired_triggers' }),
    disconnect: (reason) => tell('disconnect', { reason }),
    duplicate: (times, count = 1) => tell('duplicate', { times, count }),
    reset: () => tell('reset', {}),
    as: (user) => personOf(client, user),
  };
  return client;
}

function personOf(client: WorkspaceClient, user: string): Person {
  const person: Person = {
    id: user,
    command: (channel, line) => {
      const [, command = line, text = ''] = line.match(/^(\S+)\s*([\s\S]*)$/) ?? [];
      return client.act('command', { user, channel, command, text });
    },
    click: (where, button, choose) => client.act('click', clickRequest(user, where, button, choose)),
    submit: (view, fields = {}) => {
      const state: StateValues = filledState(view.view.blocks, fields);
      return client.act('submit', { user, viewId: view.id, state });
    },
    close: (view, clearAll) => client.act('close', { user, viewId: view.id, ...(clearAll ? { clearAll } : {}) }),
    shortcut: (callbackId, message) => {
      const place = message ? { message: { channel: message.channel, ts: message.ts } } : {};
      return client.act('shortcut', { user, callbackId, ...place });
    },
    say: (channel, text, threadTs) => client.act('say', { user, channel, text, ...(threadTs ? { threadTs } : {}) }),
    suggest: (view, field, query) => {
      const { blockId, element } = findControl(view.view.blocks, field);
      return client.act('suggest', { user, container: containerOf(view), blockId, actionId: element.action_id, query });
    },
    openHome: () => client.act('home', { user }),
    home: () => client.home(user),
    views: () => client.views(user),
    modal: (timeoutMs) => waitFor(async () => (await client.views(user)).at(-1), `a modal of ${user}`, timeoutMs),
    messages: (channel) => client.messages(channel, user),
    directMessages: async () => {
      const direct = (await client.channels(user)).find((channel) => channel.kind === 'im');
      return direct ? client.messages(direct.id, user) : [];
    },
    lastMessage: async (channel) => (await client.messages(channel, user)).at(-1),
    ephemerals: async (channel) => (await client.messages(channel, user)).filter((one) => one.ephemeralFor === user),
  };
  return person;
}
