import type { CallLogEntry, PageEvent, PageState, WorkspaceUser } from '../../protocol.ts';
import type { ActRequests, ActResult, ClockRequest } from '../../protocol-acts.ts';
import type { FaultsBody } from '../../protocol-faults.ts';

const noAnswer = (error: string): ActResult => ({ ok: false, error, views: [] });

async function post(path: string, body: unknown): Promise<Response> {
  return fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
}

/** One act of the reader. Never rejects: a workspace that cannot be reached answers `unreachable`. */
export async function sendAct<Name extends keyof ActRequests>(
  name: Name,
  body: ActRequests[Name],
): Promise<ActResult & { unreachable?: true }> {
  try {
    const response = await post(`/control/${name}`, body);
    return (await response.json()) as ActResult;
  } catch {
    return { ...noAnswer('unreachable'), unreachable: true };
  }
}

/** False when the workspace could not be reached. */
export async function moveClock(request: ClockRequest): Promise<boolean> {
  return post('/control/clock', request).then(
    (response) => response.ok,
    () => false,
  );
}

/** Asks for a fault or takes some back. False when the workspace refuses or cannot be reached. */
export async function askFault(body: FaultsBody): Promise<boolean> {
  return post('/control/faults', body).then(
    (response) => response.ok,
    () => false,
  );
}

/** Cuts the app's connections at once. */
export async function dropLine(): Promise<boolean> {
  return post('/control/disconnect', {}).then(
    (response) => response.ok,
    () => false,
  );
}

export async function fetchUsers(): Promise<WorkspaceUser[]> {
  return (await (await fetch('/control/users')).json()) as WorkspaceUser[];
}

/** Undefined when the workspace does not know this person; rejects when it cannot be reached. */
export async function fetchState(as: string): Promise<PageState | undefined> {
  const response = await fetch(`/ui/state?as=${encodeURIComponent(as)}`);
  return response.ok ? ((await response.json()) as PageState) : undefined;
}

/** Calls from before this page was opened; none when the workspace keeps no log. */
export async function fetchCalls(): Promise<CallLogEntry[]> {
  const found: unknown = await fetch('/control/calls').then(
    (response) => (response.ok ? response.json() : []),
    () => [],
  );
  if (Array.isArray(found)) return found as CallLogEntry[];
  return ((found as { calls?: CallLogEntry[] } | null)?.calls ?? []) as CallLogEntry[];
}

type SocketEars = { opened: () => void; closed: () => void; frames: (frames: PageEvent[]) => void };

/** Listens until the returned function is called; comes back by itself, first after half a second, then every four. */
export function listen(as: string, ears: SocketEars): () => void {
  let stopped = false;
  let pause = 500;
  let socket: WebSocket | undefined;
  let timer: number | undefined;
  let waiting: PageEvent[] = [];
  const flush = () => {
    const frames = waiting;
    waiting = [];
    if (!stopped && frames.length > 0) ears.frames(frames);
  };
  const open = () => {
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    socket = new WebSocket(`${scheme}://${location.host}/ui/socket?as=${encodeURIComponent(as)}`);
    socket.onopen = () => {
      pause = 500;
      if (!stopped) ears.opened();
    };
    socket.onmessage = (event) => {
      if (waiting.length === 0) window.setTimeout(flush, 16);
      waiting.push(JSON.parse(String(event.data)) as PageEvent);
    };
    socket.onclose = () => {
      if (stopped) return;
      ears.closed();
      timer = window.setTimeout(open, pause);
      pause = Math.min(pause * 2, 4000);
    };
  };
  open();
  return () => {
    stopped = true;
    window.clearTimeout(timer);
    socket?.close();
  };
}
