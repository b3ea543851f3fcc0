/** We call Slack and listen, on two connections, so that Slack's regular refresh of one never leaves us deaf. */
import type { App, Receiver, ReceiverEvent } from '@slack/bolt';
import { SocketModeClient } from '@slack/socket-mode';
import type { Logger } from '../platform/logger.ts';
import { baseOptions, slackLogger } from './clients.ts';
import { type Connection, createConnectionPool } from './connection-pool.ts';
import { createInFlight, DRAIN_WITHIN_MS } from './in-flight.ts';

const CONNECTIONS = 2;
const OPEN_WITHIN_MS = 10_000;

export function socketReceiver(
  appToken: string,
  apiUrl: string | undefined,
  log: Logger,
): { receiver: Receiver; isConnected: () => boolean } {
  const inFlight = createInFlight();
  let app: App | undefined;
  let isStopping = false;
  const handle = async (event: ReceiverEvent): Promise<void> => {
    // Without an ack Slack delivers it again, to another process or to the next of this one.
    if (isStopping) return;
    await inFlight
      .track(async () => app?.processEvent(event))
      .catch((error: unknown) => log.error({ err: error }, 'an envelope could not be handled'));
  };
  const pool = createConnectionPool(
    Array.from({ length: CONNECTIONS }, () => socketConnection(appToken, apiUrl, log, handle)),
    log,
  );
  return {
    isConnected: () => pool.openCount() > 0,
    receiver: {
      init: (initialised) => {
        app = initialised;
      },
      start: () => pool.start(),
      stop: async () => {
        isStopping = true;
        await inFlight.drained(DRAIN_WITHIN_MS);
        await pool.stop();
      },
    },
  };
}

/** The client opens when it is told to and never by itself: what it does alone fails where nobody can catch it. */
function socketConnection(
  appToken: string,
  apiUrl: string | undefined,
  log: Logger,
  handle: (event: ReceiverEvent) => Promise<void>,
): Connection {
  const client = new SocketModeClient({
    appToken,
    autoReconnectEnabled: false,
    logger: slackLogger(log),
    clientOptions: { ...baseOptions(apiUrl, log), timeout: OPEN_WITHIN_MS, retryConfig: { retries: 0 } },
  });
  client.on('slack_event', ({ body, ack, retry_num: retryNum, retry_reason: retryReason }) =>
    handle({
      body,
      ack: async (response) => {
        await ack(typeof response === 'string' ? { text: response } : response);
      },
      retryNum,
      retryReason,
    }),
  );
  return {
    open: async () => {
      let timer: NodeJS.Timeout | undefined;
      const limit = new Promise<never>((_resolve, reject) => {
        timer = setTimeout(() => {
          void client.disconnect();
          reject(new Error('Slack did not say hello'));
        }, 2 * OPEN_WITHIN_MS);
      });
      await Promise.race([client.start(), limit]).finally(() => clearTimeout(timer));
    },
    onClosed: (listener) => client.on('disconnected', listener),
    close: () => client.disconnect(),
  };
}
