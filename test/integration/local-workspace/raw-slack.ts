import { WebSocket } from 'ws';
import type { Workspace } from '../../../src/local-workspace/server/workspace.ts';

// biome-ignore lint/suspicious/noExplicitAny: the tests read payloads loosely
type Body = Record<string, any>;

/** One Web API call without any library between. */
export async function api(
  workspace: Workspace,
  method: string,
  args: Body = {},
  token = workspace.botToken,
): Promise<Body> {
  const response = await fetch(`${workspace.url}/api/${method}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify(args),
  });
  return (await response.json()) as Body;
}

export type RawConnection = {
  frames: Body[];
  next: (type: string) => Promise<Body>;
  ack: (frame: Body, payload?: unknown) => void;
  socket: WebSocket;
};

/** A Socket Mode connection whose frames the test reads itself. */
export async function connect(workspace: Workspace): Promise<RawConnection> {
  const { url } = await api(workspace, 'apps.connections.open', {}, workspace.appToken);
  const socket = new WebSocket(url);
  const frames: Body[] = [];
  const taken = new Set<Body>();
  let wake = (): void => {};
  socket.on('message', (data) => {
    frames.push(JSON.parse(String(data)));
    wake();
  });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const next = async (type: string): Promise<Body> => {
    for (;;) {
      const found = frames.find((frame) => frame.type === type && !taken.has(frame));
      if (found) {
        taken.add(found);
        return found;
      }
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  const ack = (frame: Body, payload?: unknown): void => {
    socket.send(JSON.stringify({ envelope_id: frame.envelope_id, ...(payload === undefined ? {} : { payload }) }));
  };
  return { frames, next, ack, socket };
}
