import { randomUUID } from 'node:crypto';
import type { CallLog } from './call-log.ts';
import type { Faults } from './faults.ts';
import { isJson, type Json, text } from './json.ts';
import { createReordering } from './reordering.ts';
import { allAt, isOnThisMachine, type RequestUrls, urlFor } from './request-urls.ts';
import { postSigned, type SignedPost } from './signed-http.ts';
import type { Ack, EnvelopeType, SocketMode } from './socket-mode.ts';

export type Delivery = {
  /** To the app, by whichever road it listens on; resolves with its ack. */
  send: (type: EnvelopeType, payload: Json, summary: string) => Promise<Ack>;
  /** Whether the app is asked by signed HTTP. */
  byHttp: () => boolean;
  /** Asks for Slack's `url_verification` first; without a url back to Socket Mode. What went wrong, else undefined. */
  setRequestUrl: (url: string | undefined) => Promise<string | undefined>;
  stop: () => void;
};

type Retry = NonNullable<SignedPost['retry']>;

const takesAnswer = (type: EnvelopeType, payload: Json): boolean =>
  type === 'slash_commands' || payload.type === 'view_submission' || payload.type === 'block_suggestion';

/** How long after the first failure Slack sends an event again: at once, after one minute, after five. */
const eventRetriesMs = [0, 60_000, 300_000];

export function createDelivery(parts: {
  sockets: SocketMode;
  calls: CallLog;
  faults: Faults;
  now: () => number;
  signingSecret: string;
  verificationToken: string;
  ackTimeoutMs: number;
  /** Commands of the manifest, all of which a request URL takes. */
  commands: readonly string[];
  /** Where the manifest wants requests; undefined while the app uses Socket Mode. */
  manifestUrls: RequestUrls | undefined;
  requestUrl: string | undefined;
}): Delivery {
  const { sockets, calls, faults } = parts;
  const reordering = createReordering();
  const timers = new Set<NodeJS.Timeout>();
  let urls = parts.requestUrl ? allAt(parts.requestUrl, parts.commands) : parts.manifestUrls;

  const post = async (
    url: string,
    type: SignedPost['type'],
    payload: Json,
    summary: string,
    retry?: Retry,
  ): Promise<Ack> => {
    const started = performance.now();
    const { signingSecret: secret, ackTimeoutMs: timeoutMs } = parts;
    const again = retry ? { retry } : {};
    const ack = await postSigned({ url, secret, type, payload, nowMs: parts.now(), timeoutMs, ...again });
    calls.add({
      direction: 'slack-to-app',
      name: type,
      summary: retry ? `${summary} (retry ${retry.number}, ${retry.reason})` : summary,
      request: payload,
      response: ack.ok ? (ack.payload ?? null) : { error: ack.error },
      durationMs: Math.round((performance.now() - started) * 10) / 10,
      ...(retry ? { attempt: retry.number } : {}),
    });
    return ack;
  };

  const retryEvent = (url: string, payload: Json, summary: string, number: number, before: Ack): void => {
    const pause = eventRetriesMs[number - 1];
    if (before.ok || before.noRetry || pause === undefined) return;
    const timer = setTimeout(async () => {
      timers.delete(timer);
      const reason = before.error === 'operation_timeout' ? 'http_timeout' : 'http_error';
      const ack = await post(url, 'events_api', payload, summary, { number, reason });
      retryEvent(url, payload, summary, number + 1, ack);
    }, pause);
    timer.unref();
    timers.add(timer);
  };

  const bySignedHttp = async (type: EnvelopeType, payload: Json, summary: string, copies: number): Promise<Ack> => {
    const url = urlFor(urls ?? { commands: {} }, type, payload);
    if (!url) return { ok: false, error: 'dispatch_failed' };
    const copyName = (copy: number): string => (copy === 0 ? summary : `${summary} (copy ${copy + 1})`);
    const all = Array.from({ length: copies }, (_, copy) => post(url, type, payload, copyName(copy)));
    const ack = await all[0]!;
    await Promise.all(all);
    if (type === 'events_api') retryEvent(url, payload, summary, 1, ack);
    return ack;
  };

  const bySocket = async (type: EnvelopeType, payload: Json, summary: string, copies: number): Promise<Ack> => {
    const started = performance.now();
    const ack = await sockets.deliver(type, payload, { acceptsPayload: takesAnswer(type, payload), copies, summary });
    calls.add({
      direction: 'slack-to-app',
      name: type,
      summary,
      request: payload,
      response: ack.ok ? (ack.payload ?? null) : { error: ack.error },
      durationMs: Math.round((performance.now() - started) * 10) / 10,
    });
    return ack;
  };

  const verify = async (url: string): Promise<string | undefined> => {
    if (!URL.canParse(url)) return 'invalid_url';
    if (!isOnThisMachine(url)) return 'url_not_on_this_machine';
    const challenge = randomUUID();
    const payload = { token: parts.verificationToken, challenge, type: 'url_verification' };
    const ack = await post(url, 'url_verification', payload, url);
    if (!ack.ok) return ack.error;
    const answer = isJson(ack.payload) ? text(ack.payload.challenge) : ack.payload;
    return answer === challenge ? undefined : 'url_not_verified';
  };

  return {
    send: async (type, payload, summary) => {
      if (faults.takeDelivery('reorder')) {
        await reordering.hold(() => faults.pending().some((fault) => fault.kind === 'reorder'));
      }
      const copies = faults.takeDelivery('duplicate')?.times ?? 1;
      const ack = urls
        ? await bySignedHttp(type, payload, summary, copies)
        : await bySocket(type, payload, summary, copies);
      return ack.ok && !takesAnswer(type, payload) ? { ok: true, payload: undefined } : ack;
    },
    byHttp: () => urls !== undefined,
    setRequestUrl: async (url) => {
      const problem = url === undefined ? undefined : await verify(url);
      if (problem === undefined) urls = url === undefined ? undefined : allAt(url, parts.commands);
      return problem;
    },
    stop: () => {
      reordering.stop();
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}
