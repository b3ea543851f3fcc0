/** Slack calls us: every request is signed, and a copy of one is refused. */
import { createHash } from 'node:crypto';
import type { App, Receiver, ReceiverEvent } from '@slack/bolt';
import { HTTPReceiver } from '@slack/bolt';
import type { Logger } from '../platform/logger.ts';
import { slackLogger } from './clients.ts';
import { createInFlight, DRAIN_WITHIN_MS } from './in-flight.ts';

const SIGNATURE_WINDOW_MS = 5 * 60 * 1000;

export function httpReceiver(
  signingSecret: string,
  port: number,
  log: Logger,
): { receiver: Receiver; isConnected: () => boolean } {
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
  const inFlight = createInFlight();
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
          await inFlight.track(() => app.processEvent(event));
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
        await inFlight.drained(DRAIN_WITHIN_MS);
      },
    },
  };
}
