import { describe, expect, it } from 'vitest';
import type { CallLogEntry } from '../../../src/local-workspace/protocol.ts';
import { answerProblem, failureOf } from '../../../src/local-workspace/ui/state/failure.ts';
import { stringsFor } from '../../../src/local-workspace/ui/strings/strings.ts';
import { callFailure, fittingCalls } from '../../../src/local-workspace/ui/values/call-facts.ts';
import { faultKinds, faultRequest, firstValues } from '../../../src/local-workspace/ui/values/fault-form.ts';

const call = (id: number, rest: Partial<CallLogEntry> = {}): CallLogEntry => ({
  id,
  at: '2026-11-24T00:00:00Z',
  direction: 'app-to-slack',
  name: 'chat.postMessage',
  summary: 'C1 ok',
  request: {},
  ...rest,
});

describe('the inspector', () => {
  it('marks a refused call, an ack that failed and an error of the server, and nothing else', () => {
    expect(callFailure(call(1, { response: { ok: false, error: 'not_in_channel' } }))).toBe('not_in_channel');
    expect(callFailure(call(2, { response: { error: 'operation_timeout' } }))).toBe('operation_timeout');
    expect(callFailure(call(3, { response: { status: 500 } }))).toBe('500');
    expect(callFailure(call(4, { response: { ok: true, error: '' } }))).toBeUndefined();
    expect(callFailure(call(5, { response: { response_action: 'errors', errors: { a: 'b' } } }))).toBeUndefined();
    expect(callFailure(call(6, { response: null }))).toBeUndefined();
  });

  it('finds calls by every word in name, summary and payload, the newest first', () => {
    const calls = [
      call(1, { request: { text: 'Green tea' } }),
      call(2, { name: 'views.open', direction: 'slack-to-app' }),
      call(3, { request: { text: 'green cup' }, response: { ok: false, error: 'x' } }),
    ];
    const find = (query: string, onlyFailed = false) =>
      fittingCalls(calls, { query, direction: 'all', onlyFailed }).map((each) => each.id);
    expect(find('GREEN')).toEqual([3, 1]);
    expect(find('green tea')).toEqual([1]);
    expect(find('', true)).toEqual([3]);
    expect(fittingCalls(calls, { query: '', direction: 'slack-to-app', onlyFailed: false })).toHaveLength(1);
  });
});

describe('the faults panel', () => {
  it('asks for every kind with what belongs to it', () => {
    const values = { ...firstValues, method: 'chat.update', channel: 'C1' };
    expect(faultRequest('rate_limited', values)).toEqual({
      kind: 'rate_limited',
      method: 'chat.update',
      channel: 'C1',
      times: 1,
      retryAfterSeconds: 5,
    });
    expect(faultRequest('hang_before', firstValues)).toEqual({ kind: 'hang_before', method: '*', times: 1 });
    expect(faultRequest('refresh_every', values)).toEqual({ kind: 'refresh_every', seconds: 30 });
    expect(faultRequest('duplicate', values)).toEqual({ kind: 'duplicate', times: 2, count: 2 });
    expect(faultRequest('drop', values)).toBeUndefined();
  });

  it('never asks for less than makes sense, whatever was typed', () => {
    const values = { ...firstValues, count: 1, triggers: Number.NaN, times: 2.7 };
    expect(faultRequest('reorder', values)).toEqual({ kind: 'reorder', count: 2 });
    expect(faultRequest('trigger_expires', values)).toEqual({ kind: 'trigger_expires', count: 1 });
    expect(faultRequest('error_before', values)).toMatchObject({ times: 2 });
  });

  it('explains every kind in both languages', () => {
    for (const locale of ['en', 'zh-CN']) {
      const { kinds } = stringsFor(locale).faults;
      expect(faultKinds.filter((kind) => !kinds[kind].name || !kinds[kind].explain)).toEqual([]);
    }
  });
});

describe('an act that did not succeed', () => {
  const strings = stringsFor('en');

  it('says that the app answered wrongly, and where, instead of that it is not connected', () => {
    const failure = failureOf(
      {
        ok: false,
        error: 'dispatch_failed',
        messages: ['[ERROR] must be less than 25 characters [json-pointer:/view/title/text]'],
        response: { view: {} },
        views: [],
      },
      strings,
    );
    expect(failure).toEqual({
      text: 'The app answered in a way that Slack does not accept.',
      problems: [{ text: 'must be less than 25 characters', pointer: '/view/title/text' }],
      answer: { view: {} },
    });
    expect(failureOf({ ok: false, error: 'dispatch_failed', views: [] }, strings)?.text).toContain('not connected');
  });

  it('keeps the words of a problem without a pointer', () => {
    expect(answerProblem('something else')).toEqual({ text: 'something else', pointer: '' });
  });
});
