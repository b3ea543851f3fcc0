import { createHmac } from 'node:crypto';
import type { Json } from './json.ts';
import type { Ack, EnvelopeType } from './socket-mode.ts';

export type SignedPost = {
  url: string;
  secret: string;
  type: EnvelopeType | 'url_verification';
  payload: Json;
  nowMs: number;
  timeoutMs: number;
  retry?: { number: number; reason: string };
};

/** Slack's `v0` signature of a request body. */
export function signature(secret: string, timestamp: number, body: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}

function encoded(type: SignedPost['type'], payload: Json): { body: string; contentType: string } {
  if (type === 'events_api' || type === 'url_verification') {
    return { body: JSON.stringify(payload), contentType: 'application/json' };
  }
  const fields = type === 'interactive' ? { payload: JSON.stringify(payload) } : (payload as Record<string, string>);
  return { body: new URLSearchParams(fields).toString(), contentType: 'application/x-www-form-urlencoded' };
}

function answerOf(content: string): unknown {
  if (content === '') return undefined;
  try {
    return JSON.parse(content);
  } catch {
    return content;
  }
}

/** One signed request to the app; its 200 within the time is the ack, and the body the payload of the ack. */
export async function postSigned(post: SignedPost): Promise<Ack> {
  const { body, contentType } = encoded(post.type, post.payload);
  const timestamp = Math.floor(post.nowMs / 1000);
  const retry: Record<string, string> = post.retry
    ? { 'x-slack-retry-num': String(post.retry.number), 'x-slack-retry-reason': post.retry.reason }
    : {};
  try {
    const response = await fetch(post.url, {
      method: 'POST',
      headers: {
        'content-type': contentType,
        'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
        'x-slack-request-timestamp': String(timestamp),
        'x-slack-signature': signature(post.secret, timestamp, body),
        ...retry,
      },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(post.timeoutMs),
    });
    const content = await response.text();
    if (response.ok) return { ok: true, payload: answerOf(content) };
    return { ok: false, error: 'dispatch_failed', noRetry: response.headers.get('x-slack-no-retry') === '1' };
  } catch (error) {
    return { ok: false, error: (error as Error).name === 'TimeoutError' ? 'operation_timeout' : 'dispatch_failed' };
  }
}
