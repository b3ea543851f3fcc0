/** Two lanes to Slack: a person who waits for a modal is never queued behind the bot's own posts. */
import { LogLevel, type Logger as SlackLogger, WebClient, type WebClientOptions } from '@slack/web-api';
import type { Logger } from '../platform/logger.ts';

export type SlackConnection = { botToken: string; apiUrl: string | undefined };
export type SlackClients = { interactive: WebClient; bulk: WebClient };

export function createClients(connection: SlackConnection, log: Logger): SlackClients {
  const shared = baseOptions(connection.apiUrl, log);
  return {
    interactive: new WebClient(connection.botToken, {
      ...shared,
      timeout: 2000,
      retryConfig: { retries: 1, minTimeout: 100 },
    }),
    bulk: new WebClient(connection.botToken, { ...shared, timeout: 10_000, retryConfig: { retries: 0 } }),
  };
}

/** `rejectRateLimitedCalls`: the caller decides when to try again; the client never holds a lane. */
export function baseOptions(apiUrl: string | undefined, log: Logger): WebClientOptions {
  return {
    ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    logger: slackLogger(log),
  };
}

/** Slack's libraries print whole payloads when asked to debug: only their warnings and errors pass, without arguments. */
export function slackLogger(log: Logger): SlackLogger {
  const first = (parts: unknown[]) =>
    typeof parts[0] === 'string' ? parts[0].slice(0, 200) : 'a message of the Slack library';
  return {
    debug: () => {},
    info: () => {},
    warn: (...parts) => log.warn({ kind: 'slack-library' }, first(parts)),
    error: (...parts) =>
      log.error({ kind: 'slack-library', err: parts.find((part) => part instanceof Error) }, first(parts)),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  };
}
