import { type Controls, type Person, personOf } from './person.ts';
import type { CallLogEntry } from './protocol.ts';
import type { ChangeRequests, ClockRequest, ReadQueries } from './protocol-acts.ts';
import type { FaultRequest, PendingFault } from './protocol-faults.ts';

export { type Person, waitFor } from './person.ts';

type ClockReading = { now: string; movedByMs: number };

/** A control client of one running workspace: every path of the control API as a function. */
export type WorkspaceClient = Controls & {
  /** The log, from after the call of this id. */
  calls: (since?: number) => Promise<CallLogEntry[]>;
  /** The content of a file. */
  file: (id: string) => Promise<Uint8Array>;
  /** How many Socket Mode connections are open. */
  connections: () => Promise<number>;
  clock: () => Promise<ClockReading>;
  moveClock: (request: ClockRequest) => Promise<ClockReading>;
  /** What waits to fail; the answer to `fault` is the fault with its id, for `removeFault`. */
  fault: (request: FaultRequest) => Promise<PendingFault>;
  faults: () => Promise<PendingFault[]>;
  removeFault: (id: number) => Promise<void>;
  clearFaults: () => Promise<void>;
  /** Every trigger that is out now counts as expired. */
  expireTriggers: () => Promise<void>;
  /** Cuts the app's sockets, or asks it to reconnect when a reason is given. */
  disconnect: (reason?: 'warning' | 'refresh_requested' | 'link_disabled') => Promise<void>;
  /** Each of the next `count` interactions (one when left out) reaches the app `times` times. */
  duplicate: (times: number, count?: number) => Promise<void>;
  /** The app is asked by signed HTTP there, once it answers Slack's challenge; null goes back to Socket Mode. */
  setRequestUrl: (url: string | null) => Promise<void>;
  /** Whether those who installed the app granted its `bot_optional` scopes. */
  grantOptionalScopes: (granted: boolean) => Promise<void>;
  reset: () => Promise<void>;
  as: (user: string) => Person;
};

type Answer = { ok?: boolean; error?: string };

export function createWorkspaceClient(url: string): WorkspaceClient {
  const get = async <Body>(path: string, query: Record<string, string> = {}): Promise<Body> => {
    const response = await fetch(`${url}${path}?${new URLSearchParams(query)}`);
    const body = (await response.json()) as Body & Answer;
    if (!response.ok) throw new Error(`GET ${path}: ${body.error ?? response.status}`);
    return body;
  };
  const read = <Name extends keyof ReadQueries, Body>(name: Name, query: ReadQueries[Name]): Promise<Body> =>
    get(`/control/${name}`, query as Record<string, string>);
  const post = async <Body>(name: string, body: unknown): Promise<Body> => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${url}/control/${name}`, { method: 'POST', headers, body: JSON.stringify(body) });
    const answer = (await response.json()) as Body & Answer;
    if (!response.ok) throw new Error(`POST /control/${name}: ${answer.error ?? response.status}`);
    return answer;
  };
  const tell = async <Name extends keyof ChangeRequests>(name: Name, body: ChangeRequests[Name]): Promise<void> => {
    await post(name, body);
  };
  const client: WorkspaceClient = {
    act: (name, request) => post(name, request),
    messages: (channel, as) => read('messages', { channel, as }),
    views: (user) => read('views', { user }),
    home: (user) => read('home', { user }),
    calls: (since = 0) => read('calls', { since: String(since) }),
    users: () => read('users', {}),
    channels: (as) => read('channels', as ? { as } : {}),
    file: async (id) => Buffer.from((await read<'file', { content: string }>('file', { id })).content, 'base64'),
    connections: async () => (await read<'state', { app: { connections: number } }>('state', {})).app.connections,
    clock: () => get('/clock'),
    moveClock: async (request) => (await post<{ clock: ClockReading }>('clock', request)).clock,
    fault: async (request) => (await post<{ fault: PendingFault }>('faults', request)).fault,
    faults: () => read('faults', {}),
    removeFault: (id) => tell('faults', { remove: id }),
    clearFaults: () => tell('faults', { clear: true }),
    expireTriggers: () => tell('faults', { kind: 'expired_triggers' }),
    disconnect: (reason) => tell('disconnect', { reason }),
    duplicate: (times, count = 1) => tell('faults', { kind: 'duplicate', times, count }),
    setRequestUrl: (requestUrl) => tell('request-url', { url: requestUrl }),
    grantOptionalScopes: (granted) => tell('optional-scopes', { granted }),
    reset: () => tell('reset', {}),
    as: (user) => personOf(client, user),
  };
  return client;
}
