import { ErrorCode } from '@slack/web-api';
import { describe, expect, test } from 'vitest';
import { isDatabaseAway } from '../../../src/db/sql.ts';
import { classifySlackError, slackErrorCode } from '../../../src/slack/slack-error.ts';

const platform = (error: string) => Object.assign(new Error(error), { code: ErrorCode.PlatformError, data: { error } });
const coded = (code: string, message = code) => Object.assign(new Error(message), { code });

describe('a failed call to Slack', () => {
  test.each(['invalid_blocks', 'msg_too_long', 'no_text'])('with %s will not do better next time', (code) => {
    expect(classifySlackError(platform(code))).toEqual({ kind: 'permanent', code });
    expect(slackErrorCode(platform(code))).toBe(code);
  });

  test.each([
    'missing_scope',
    'channel_not_found',
    'not_in_channel',
    'is_archived',
    'invalid_auth',
    'token_revoked',
    'account_inactive',
  ])('with %s waits for somebody to mend it', (code) => {
    expect(classifySlackError(platform(code))).toEqual({ kind: 'operator', code });
  });

  test.each(['user_disabled', 'user_not_found'])('with %s has nobody to reach', (code) => {
    expect(classifySlackError(platform(code))).toEqual({ kind: 'gone', code });
  });

  test('that was one too many waits as long as Slack says', () => {
    const error = Object.assign(new Error(), { code: ErrorCode.RateLimitedError, retryAfter: 7 });
    expect(classifySlackError(error)).toEqual({ kind: 'later', code: 'ratelimited', afterMs: 7000 });
  });

  test.each([
    ['an internal error of Slack', platform('internal_error')],
    ['no answer', coded(ErrorCode.RequestError, 'A request error occurred: socket hang up')],
    ['a page instead of an answer', coded(ErrorCode.HTTPError)],
    ['a timeout', new Error('timeout of 10000ms exceeded')],
  ])('with %s may or may not have been done', (_what, error) => {
    expect(classifySlackError(error).kind).toBe('unknown');
  });

  test('that nobody knows is tried again later', () => {
    expect(classifySlackError(platform('service_unavailable'))).toMatchObject({ kind: 'later' });
  });
});

describe('the database is away', () => {
  test.each([
    ['nobody listens', coded('ECONNREFUSED')],
    ['the line broke', new Error('Connection terminated unexpectedly')],
    ['it is shutting down', coded('57P01')],
    ['it takes no more', coded('53300')],
    ['Prisma cannot reach it', coded('P1001')],
    ['the cause says so', new Error('query failed', { cause: coded('ECONNRESET') })],
  ])('when %s', (_when, error) => {
    expect(isDatabaseAway(error)).toBe(true);
  });

  test.each([
    ['a constraint is broken', coded('23505')],
    ['the code is wrong', new TypeError('x is not a function')],
    [
      'Slack refuses the connection',
      coded(ErrorCode.RequestError, 'A request error occurred: connect ECONNREFUSED 127.0.0.1:9'),
    ],
    [
      'Slack hangs up',
      Object.assign(coded(ErrorCode.RequestError), { cause: coded('ECONNRESET'), original: coded('ECONNRESET') }),
    ],
    ['nothing is wrong', undefined],
  ])('is not the finding when %s', (_when, error) => {
    expect(isDatabaseAway(error)).toBe(false);
  });
});
