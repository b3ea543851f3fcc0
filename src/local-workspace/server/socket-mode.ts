import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Json } from './json.ts';

const maxConnections = 10;
const maxDeliveries = 3;
const pingEveryMs = 10_000;
const ticketLifetimeMs = 30_000;
const goodbyeMs = 300;
/** Slack warns about ten seconds ahead. */
const warningMs = 10_000;

export type EnvelopeType = 'slash_commands' | 'interactive' | 'events_api';
export type Ack =
  | { ok: true; payload: unknown }
  /** `noRetry`: the app asked not to be sent this again. */
  | { ok: false; error: 'dispatch_failed' | 'operation_timeout'; noRetry?: boolean };

/** A frame beside the first delivery of an envelope, for the log. */
export type Frame = { name: string; summary: string; request: Json; attempt?: number };

export type SocketMode = {
  connected: () => number;
  /** The path and query of a connection that may be opened once. */
  ticketPath: () => string;
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Sends to one connection, in turn; resolves with the app's ack, or with what the person is told without one. */
  deliver: (
    type: EnvelopeType,
    payload: Json,
    options: { acceptsPayload: boolean; copies: number; summary: string },
  ) => Promise<Ack>;
  /** A `disconnect` frame when there is a reason, then the line is closed; without one it is cut. Returns how many. */
  disconnect: (reason?: string) => number;
  close: () => void;
};

type Waiting = { settle: (ack: Ack) => void; acceptsPayload: boolean };

/** Slack's side of Socket Mode. */
export function createSocketMode(world: {
  appId: string;
  ackTimeoutMs: number;
  now: () => number;
  connectionsChanged: (count: number) => void;
  sent: (frame: Frame) => void;
}): SocketMode {
  const server = new WebSocketServer({ noServer: true });
  const sockets: WebSocket[] = [];
  const tickets = new Map<string, number>();
  const waiting = new Map<string, Waiting>();
  const timers = new Set<NodeJS.Timeout>();
  let turn = 0;

  const next = (): WebSocket | undefined => {
    const open = sockets.filter((socket) => socket.readyState === socket.OPEN);
    turn += 1;
    return open[turn % Math.max(open.length, 1)];
  };

  const heard = (data: string): void => {
    let frame: { envelope_id?: unknown; payload?: unknown };
    try {
      frame = JSON.parse(data);
    } catch {
      return;
    }
    const id = String(frame.envelope_id ?? '');
    const envelope = waiting.get(id);
    if (!envelope) return;
    waiting.delete(id);
    envelope.settle({ ok: true, payload: envelope.acceptsPayload ? frame.payload : undefined });
  };

  const welcome = (socket: WebSocket): void => {
    if (sockets.length >= maxConnections) {
      socket.send(JSON.stringify({ type: 'disconnect', reason: 'too_many_websockets' }));
      socket.close();
      return;
    }
    sockets.push(socket);
    const ping = setInterval(() => socket.ping(), pingEveryMs);
    socket.on('message', (data) => heard(String(data)));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      clearInterval(ping);
      sockets.splice(sockets.indexOf(socket), 1);
      world.connectionsChanged(sockets.length);
    });
    const hello = {
      type: 'hello',
      num_connections: sockets.length,
      debug_info: { host: 'local-workspace', build_number: 1, approximate_connection_time: 18_060 },
      connection_info: { app_id: world.appId },
    };
    socket.send(JSON.stringify(hello));
    world.sent({ name: 'hello', summary: `connection ${sockets.length}`, request: hello });
    world.connectionsChanged(sockets.length);
  };

  const later = (work: () => void): NodeJS.Timeout => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, world.ackTimeoutMs);
    timers.add(timer);
    return timer;
  };

  return {
    connected: () => sockets.length,
    ticketPath: () => {
      const ticket = randomUUID();
      for (const [old, at] of tickets) if (world.now() - at > ticketLifetimeMs) tickets.delete(old);
      tickets.set(ticket, world.now());
      return `/link/?ticket=${ticket}&app_id=${world.appId}`;
    },
    upgrade: (request, socket, head) => {
      const ticket = new URL(request.url ?? '/', 'http://workspace').searchParams.get('ticket') ?? '';
      const known = tickets.get(ticket);
      tickets.delete(ticket);
      if (known === undefined || world.now() - known > ticketLifetimeMs) {
        socket.end('HTTP/1.1 401 Unauthorized\r\nconnection: close\r\n\r\n');
        return;
      }
      server.handleUpgrade(request, socket, head, welcome);
    },
    deliver: (type, payload, { acceptsPayload, copies, summary }) =>
      new Promise((resolve) => {
        const id = randomUUID();
        let attempt = 0;
        let timer: NodeJS.Timeout | undefined;
        const send = (): void => {
          const retry =
            attempt > 0 || type === 'events_api'
              ? { retry_attempt: attempt, retry_reason: attempt > 0 ? 'timeout' : '' }
              : {};
          const frame = JSON.stringify({
            envelope_id: id,
            payload,
            type,
            accepts_response_payload: acceptsPayload,
            ...retry,
          });
          const to = next();
          if (!to && attempt === 0) {
            waiting.get(id)?.settle({ ok: false, error: 'dispatch_failed' });
            return;
          }
          to?.send(frame);
          if (attempt > 0)
            world.sent({ name: type, summary: `${summary} (retry ${attempt}, timeout)`, request: payload, attempt });
          for (let copy = 1; copy < copies && attempt === 0; copy += 1) {
            next()?.send(frame);
            world.sent({ name: type, summary: `${summary} (copy ${copy + 1})`, request: payload });
          }
          attempt += 1;
          timer = later(() => {
            resolve({ ok: false, error: 'operation_timeout' });
            if (attempt < maxDeliveries) send();
            else waiting.delete(id);
          });
        };
        const settle = (ack: Ack): void => {
          clearTimeout(timer);
          if (timer) timers.delete(timer);
          waiting.delete(id);
          resolve(ack);
        };
        waiting.set(id, { settle, acceptsPayload });
        send();
      }),
    disconnect: (reason) => {
      const open = [...sockets];
      if (reason === undefined) {
        for (const socket of open) socket.terminate();
        return open.length;
      }
      const farewell = { type: 'disconnect', reason, debug_info: { host: 'local-workspace' } };
      for (const socket of open) {
        socket.send(JSON.stringify(farewell));
        world.sent({ name: 'disconnect', summary: reason, request: farewell });
        const timer = setTimeout(
          () => {
            timers.delete(timer);
            socket.close(1000);
          },
          reason === 'warning' ? warningMs : goodbyeMs,
        );
        timer.unref();
        timers.add(timer);
      }
      return open.length;
    },
    close: () => {
      for (const timer of timers) clearTimeout(timer);
      for (const envelope of [...waiting.values()]) envelope.settle({ ok: false, error: 'dispatch_failed' });
      for (const socket of [...sockets]) {
        socket.close(1001);
        setTimeout(() => socket.terminate(), goodbyeMs).unref();
      }
      server.close();
    },
  };
}
