/** What a failed call to Slack means for the one who made it. */
import { ErrorCode } from '@slack/web-api';

export type SlackFailure =
  /** Slack refused; asking again will not help. */
  | { kind: 'permanent'; code: string }
  /** Slack refused for now; nothing was done. */
  | { kind: 'later'; code: string; afterMs: number }
  /** No answer: it may or may not have been done. */
  | { kind: 'unknown'; code: string };

const PERMANENT = new Set([
  'account_inactive',
  'channel_not_found',
  'invalid_auth',
  'invalid_blocks',
  'invalid_arguments',
  'is_archived',
  'missing_scope',
  'msg_too_long',
  'no_text',
  'not_authed',
  'not_in_channel',
  'restricted_action',
  'token_revoked',
  'user_disabled',
  'user_not_found',
]);

export function classifySlackError(error: unknown): SlackFailure {
  const failure = error as { code?: string; retryAfter?: number; data?: { error?: string } };
  if (failure?.code === ErrorCode.RateLimitedError) {
    return { kind: 'later', code: 'ratelimited', afterMs: (failure.retryAfter ?? 30) * 1000 };
  }
  if (failure?.code === ErrorCode.PlatformError) {
    const code = failure.data?.error ?? 'unknown_error';
    if (PERMANENT.has(code)) return { kind: 'permanent', code };
    if (code === 'fatal_error' || code === 'internal_error' || code === 'request_timeout')
      return { kind: 'unknown', code };
    return { kind: 'later', code, afterMs: 5000 };
  }
  return { kind: 'unknown', code: String(failure?.code ?? 'no_answer') };
}

export function slackErrorCode(error: unknown): string | null {
  const failure = error as { code?: string; data?: { error?: string } };
  return failure?.code === ErrorCode.PlatformError ? (failure.data?.error ?? null) : null;
}
