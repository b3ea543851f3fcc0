/** What a failed call to Slack means for the one who made it. */
import { ErrorCode } from '@slack/web-api';

export type SlackFailure =
  /** Slack takes no message like this one: a fault of ours, and asking again will not help. */
  | { kind: 'permanent'; code: string }
  /** The person has no account any more that could be written to. */
  | { kind: 'gone'; code: string }
  /** Whoever runs the workspace must mend it: invite the bot, renew a token, grant a scope. */
  | { kind: 'operator'; code: string }
  /** Slack refused for now; nothing was done. `afterMs` only where Slack says how long. */
  | { kind: 'later'; code: string; afterMs?: number }
  /** No answer: it may or may not have been done. */
  | { kind: 'unknown'; code: string };

const KINDS: Partial<Record<SlackFailure['kind'], readonly string[]>> = {
  permanent: [
    'invalid_arguments',
    'invalid_array_arg',
    'invalid_blocks',
    'invalid_blocks_format',
    'invalid_metadata_format',
    'invalid_metadata_schema',
    'msg_blocks_too_long',
    'msg_too_long',
    'no_text',
  ],
  gone: ['cannot_dm_bot', 'is_inactive', 'user_disabled', 'user_not_found', 'users_not_found'],
  operator: [
    'access_denied',
    'account_inactive',
    'channel_not_found',
    'ekm_access_denied',
    'invalid_auth',
    'is_archived',
    'messages_tab_disabled',
    'missing_scope',
    'no_permission',
    'not_allowed_token_type',
    'not_authed',
    'not_in_channel',
    'org_login_required',
    'restricted_action',
    'team_access_not_granted',
    'token_expired',
    'token_revoked',
  ],
  unknown: ['fatal_error', 'internal_error', 'request_timeout'],
};
const KIND_OF = new Map(
  Object.entries(KINDS).flatMap(([kind, codes]) => codes.map((code) => [code, kind as SlackFailure['kind']] as const)),
);

export function classifySlackError(error: unknown): SlackFailure {
  const failure = error as { code?: string; retryAfter?: number };
  if (failure?.code === ErrorCode.RateLimitedError) {
    return { kind: 'later', code: 'ratelimited', afterMs: (failure.retryAfter ?? 30) * 1000 };
  }
  const code = slackErrorCode(error);
  if (code !== null) return { kind: KIND_OF.get(code) ?? 'later', code };
  return { kind: 'unknown', code: String(failure?.code ?? 'no_answer') };
}

/** Slack's own word for it; null when the error is not an answer of Slack. */
export function slackErrorCode(error: unknown): string | null {
  const failure = error as { code?: string; data?: { error?: string } };
  return failure?.code === ErrorCode.PlatformError ? (failure.data?.error ?? 'unknown_error') : null;
}

/** True when Slack, or the way to it, failed; false for a fault in our own code. */
export function isSlackError(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && code.startsWith('slack_');
}

/** This person's account is gone, or takes no such message: another one must be told. */
export function isUnreachable(error: unknown): boolean {
  const { kind } = classifySlackError(error);
  return kind === 'gone' || kind === 'permanent';
}
