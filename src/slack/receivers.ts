/** The two ways in: Socket Mode behind a firewall, signed HTTP where Slack can reach us. */
import { createHash } from 'node:crypto';
import type { App, Receiver, ReceiverEvent } from '@slack/bolt';
import { HTTPReceiver } from '@slack/bolt';
import { SocketModeClient } from '@slack/socket-mode';
import type { Logger } from '../platform/logger.ts';
import { baseOptions, slackLogger } from './clients.ts';

export type Transport = { kind: 'socket'; appToken: string } | { kind: 'http'; signingSecret: string; port: number };
export type SlackReceiver = { receiver: Receiver; isConnected: () => boolean };

export function createReceiver(transport: Transport, apiUrl: string | undefined, log: Logger): SlackReceiver {
  return transport.kind === 'socket'
    ? socketReceiver(transport.appToken, apiUrl, log)
    : httpReceiver(transport.signingSecret, transport.port, log);
}

/** Two connections, so that Slack's regular refresh of one never leaves us deaf. */
const CONNECTIONS = 2;
/** Without end. Not by a large number: the library works out every pause beforehand, at each call. */
const RECONNECT = { forever: true, retries: 20, factor: 1.3, maxTimeout: 10_000 };

function socketReceiver(appToken: string, apiUrl: string | undefined, log: Logger): SlackReceiver {
  let app: App | undefined;
  let connected = 0;
  let stopped = false;
  const clients = Array.from({ length: CONNECTIONS }, () => {
    const client = new SocketModeClient({
      appToken,
      logger: slackLogger(log),
      clientOptions: { ...baseOptions(apiUrl, log), retryConfig: RECONNECT, rejectRateLimitedCalls: false },
    });
    client.on('connected', () => {
      connected += 1;
    });
    client.on('disconnected', () => {
      connected = Math.max(0, connected - 1);
    });
    client.on('reconnecting', () => {
      connected = Math.max(0, connected - 1);
    });
    client.on('slack_event', async ({ body, ack, retry_num: retryNum, retry_reason: retryReason }) => {
      const event: ReceiverEvent = {
        body,
        ack: async (response) => {
          await ack(typeof response === 'string' ? { text: response } : response);
        },
        retryNum,
        retryReason,
      };
      await app
        ?.processEvent(event)
        .catch((error: unknown) => log.error({ err: error }, 'an envelope could not be handled'));
    });
    return client;
  });
  /** Keeps trying: a workspace that is away for a moment must not end the process. */
  const startClient = async (client: SocketModeClient): Promise<void> => {
    for (let wait = 500; !stopped; wait = Math.min(wait * 2, 10_000)) {
      try {
        await client.start();
        return;
      } catch (error) {
        log.warn({ err: error }, 'Slack is not reachable yet');
        await new Promise((resolve) => setTimeout(resolve, wait).unref());
      }
    }
  };
  return {
    isConnected: () => connected > 0,
    receiver: {
      init: (initialised) => {
        app = initialised;
      },
      start: async () => {
        await Promise.all(clients.map(startClient));
      },
      stop: async () => {
        stopped = true;
        await Promise.all(clients.map((client) => client.disconnect()));
      },
    },
  };
}

const SIGNATURE_WINDOW_MS = 5 * 60 * 1000;

function httpReceiver(signingSecret: string, port: number, log: Logger): SlackReceiver {
  let listening = false;
  const receiver = new HTTPReceiver({
    signingSecret,
    port,
    endpoints: '/slack/events',
    logger: slackLogger(log),
    bodyLimit: 256 * 1024,
    // Later than our own sentence about a slow answer, which would otherwise lose against Bolt's bare 404.
    unhandledRequestTimeoutMillis: 2900,
    customPropertiesExtractor: (request) => ({
      signature: request.headers['x-slack-signature'],
      timestamp: request.headers['x-slack-request-timestamp'],
    }),
  });
  const seen = new Map<string, number>();
  /** Bolt checks the signature and refuses old requests; a copy inside the five minutes, or one from the future, is ours to refuse. */
  const isReplay = (signature: unknown, timestamp: unknown): boolean => {
    const now = Date.now();
    // Oldest first, so the first that is still young ends the search.
    for (const [digest, at] of seen) {
      if (now - at <= SIGNATURE_WINDOW_MS) break;
      seen.delete(digest);
    }
    if (Number(timestamp) * 1000 - now > SIGNATURE_WINDOW_MS) return true;
    const digest = createHash('sha256').update(String(signature)).digest('base64');
    if (seen.has(digest)) return true;
    seen.set(digest, now);
    return false;
  };
  return {
    isConnected: () => listening,
    receiver: {
      init: (app) => {
        const guarded = Object.create(app) as App;
        guarded.processEvent = async (event: ReceiverEvent) => {
          if (isReplay(event.customProperties?.signature, event.customProperties?.timestamp)) {
            log.warn({ kind: 'replay' }, 'a repeated request was refused');
            await event.ack();
            return;
          }
          await app.processEvent(event);
        };
        receiver.init(guarded);
      },
      start: async () => {
        await receiver.start(port);
        listening = true;
      },
      stop: async () => {
        listening = false;
        await receiver.stop();
      },
    },
  };
}
