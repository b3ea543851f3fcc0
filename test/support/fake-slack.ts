import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the next call of a method ends; without one it succeeds. */
export type Ending =
  | { error: string }
  | { status: number; retryAfter?: number }
  /** Taken and never answered: nothing is done. */
  | 'hang'
  /** Done, and never answered. */
  | 'done-and-hang'
  /** Done, and the answer is lost on the way. */
  | 'done-and-cut'
  /** The line breaks before anything is done. */
  | 'cut';

export type SentMessage = { channel: string; ts: string; text: string; key: string; updates: number };

export type FakeSlack = {
  url: string;
  calls: { method: string; fields: Record<string, string> }[];
  /** What stands in the channels now. */
  messages: SentMessage[];
  /** The endings of the next calls of this method, in order; `chat.postMessage reminder-` means messages of such a key. */
  next: (method: string, ...endings: Ending[]) => void;
  count: (method: string) => number;
  /** Answers whoever was left hanging. */
  release: () => void;
  stop: () => Promise<void>;
};

/** Enough of Slack's Web API for the gateway: chat, direct messages, history with metadata, and ways to fail. */
export async function startFakeSlack(): Promise<FakeSlack> {
  const calls: FakeSlack['calls'] = [];
  const messages: SentMessage[] = [];
  const endings = new Map<string, Ending[]>();
  const hanging = new Set<ServerResponse>();
  let clock = 1_795_395_600;

  const act = (method: string, fields: Record<string, string>): Record<string, unknown> => {
    switch (method) {
      case 'chat.postMessage': {
        clock += 1;
        const ts = `${clock}.000100`;
        const { channel = '', text = '' } = fields;
        messages.push({ channel, ts, text, key: keyOf(fields), updates: 0 });
        return { channel, ts };
      }
      case 'chat.update': {
        const message = messages.find((it) => it.ts === fields.ts);
        if (!message) return { ok: false, error: 'message_not_found' };
        message.text = fields.text ?? '';
        message.updates += 1;
        return { channel: message.channel, ts: message.ts };
      }
      case 'conversations.open':
        return { channel: { id: `D-${fields.users}` } };
      case 'conversations.history':
      case 'conversations.replies':
        return {
          messages: messages
            .filter((it) => it.channel === fields.channel)
            .map((it) => ({ ts: it.ts, text: it.text, metadata: { event_payload: { k: it.key } } })),
        };
      case 'users.info':
        return { user: { id: fields.user, locale: 'zh-CN' } };
      default:
        return {};
    }
  };

  const server = createServer(async (request, response) => {
    const method = (request.url ?? '').split('/').pop() ?? '';
    const fields = Object.fromEntries(new URLSearchParams(await bodyOf(request)));
    calls.push({ method, fields });
    const key = keyOf(fields);
    const ending = [...endings]
      .find(([of, left]) => left.length > 0 && (of === method || (key && `${method} ${key}`.startsWith(of))))?.[1]
      .shift();
    if (ending === 'cut') return void request.socket.destroy();
    if (ending === 'hang') return void hanging.add(response);
    if (typeof ending === 'object' && 'status' in ending) {
      const headers = ending.retryAfter ? { 'retry-after': String(ending.retryAfter) } : {};
      return void response.writeHead(ending.status, headers).end();
    }
    if (typeof ending === 'object') return answer(response, { ok: false, error: ending.error });
    const done = act(method, fields);
    if (ending === 'done-and-cut') return void request.socket.destroy();
    if (ending === 'done-and-hang') return void hanging.add(response);
    answer(response, { ok: true, ...done });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const release = () => {
    for (const response of hanging) response.destroy();
    hanging.clear();
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`,
    calls,
    messages,
    next: (method, ...more) => endings.set(method, [...(endings.get(method) ?? []), ...more]),
    count: (method) => calls.filter((call) => call.method === method).length,
    release,
    stop: async () => {
      release();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function keyOf({ metadata = '{}' }: Record<string, string>): string {
  return (JSON.parse(metadata) as { event_payload?: { k?: string } }).event_payload?.k ?? '';
}

function answer(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
