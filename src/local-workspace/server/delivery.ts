import type { CallLog } from './call-log.ts';
import type { Json } from './json.ts';
import { postSigned } from './signed-http.ts';
import type { Ack, EnvelopeType, SocketMode } from './socket-mode.ts';

export type Delivery = {
  /** To the app, by whichever road it listens on; resolves with its ack. */
  send: (type: EnvelopeType, payload: Json, summary: string) => Promise<Ack>;
  /** Each of the next `count` interactions arrives `times` times. */
  duplicate: (times: number, count: number) => void;
  requestUrl: () => string | undefined;
  setRequestUrl: (url: string | undefined) => void;
  stop: () => void;
};

const takesAnswer = (type: EnvelopeType, payload: Json): boolean =>
  type === 'slash_commands' || payload.type === 'view_submission' || payload.type === 'block_suggestion';

/** How long after the first failure Slack sends an event again: at once, after one minute, after five. */
const eventRetriesMs = [0, 60_000, 300_000];

export function createDelivery(parts: {
  sockets: SocketMode;
  calls: CallLog;
  now: () => number;
  signingSecret: string;
  ackTimeoutMs: number;
  requestUrl: string | undefined;
}): Delivery {
  let requestUrl = parts.requestUrl;
  let doubled = { times: 1, count: 0 };
  const timers = new Set<NodeJS.Timeout>();

  const copiesOf = (type: EnvelopeType): number => {
    if (type === 'events_api' || doubled.count < 1) return 1;
    doubled = { ...doubled, count: doubled.count - 1 };
    return doubled.times;
  };

  const post = (url: string, type: EnvelopeType, payload: Json, retry?: { number: number; reason: string }) =>
    postSigned({
      url,
      secret: parts.signingSecret,
      type,
      payload,
      nowMs: parts.now(),
      timeoutMs: parts.ackTimeoutMs,
      ...(retry ? { retry } : {}),
    });

  const retryEvent = (url: string, payload: Json, number: number, error: string): void => {
    const pause = eventRetriesMs[number - 1];
    if (pause === undefined) return;
    const timer = setTimeout(async () => {
      timers.delete(timer);
      const reason = error === 'operation_timeout' ? 'http_timeout' : 'http_error';
      const ack = await post(url, 'events_api', payload, { number, reason });
      if (!ack.ok) retryEvent(url, payload, number + 1, ack.error);
    }, pause);
    timer.unref();
    timers.add(timer);
  };

  const bySignedHttp = async (url: string, type: EnvelopeType, payload: Json, copies: number): Promise<Ack> => {
    const all = Array.from({ length: copies }, () => post(url, type, payload));
    const ack = await all[0]!;
    await Promise.all(all);
    if (!ack.ok && type === 'events_api') retryEvent(url, payload, 1, ack.error);
    return ack;
  };

  return {
    send: async (type, payload, summary) => {
      const started = performance.now();
      const copies = copiesOf(type);
      const ack = requestUrl
        ? await bySignedHttp(requestUrl, type, payload, copies)
        : await parts.sockets.deliver(type, payload, { acceptsPayload: takesAnswer(type, payload), copies });
      parts.calls.add({
        direction: 'slack-to-app',
        name: type,
        summary,
        request: payload,
        response: ack.ok ? (ack.payload ?? null) : { error: ack.error },
        durationMs: Math.round((performance.now() - started) * 10) / 10,
      });
      return ack.ok && !takesAnswer(type, payload) ? { ok: true, payload: undefined } : ack;
    },
    duplicate: (times, count) => {
      doubled = { times, count };
    },
    requestUrl: () => requestUrl,
    setRequestUrl: (url) => {
      requestUrl = url;
    },
    stop: () => {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}
