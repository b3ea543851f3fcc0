import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLocales } from '../../../src/slack/locales.ts';
import { silent } from '../../support/store.ts';

let ask: ReturnType<typeof vi.fn>;
let localeOf: ReturnType<typeof createLocales>;
beforeEach(() => {
  vi.useFakeTimers();
  ask = vi.fn();
  localeOf = createLocales({ users: { info: ask } } as never, silent);
});
afterEach(() => vi.useRealTimers());
const says = (locale: string) => ({ user: { locale } });
const after = (ms: number, answer: object) => new Promise((resolve) => setTimeout(() => resolve(answer), ms));

test('whoever must answer at once waits no longer than that, and knows it the next time', async () => {
  ask.mockReturnValue(after(2000, says('en-GB')));
  const asked = localeOf('U1', 400);
  await vi.advanceTimersByTimeAsync(400);
  expect(await asked).toBeNull();
  await vi.advanceTimersByTimeAsync(2000);
  expect(await localeOf('U1', 400)).toBe('en');
  expect(ask).toHaveBeenCalledOnce();
});

test('what Slack once said holds while it does not answer', async () => {
  ask.mockResolvedValueOnce(says('en-US'));
  expect(await localeOf('U1')).toBe('en');
  await vi.advanceTimersByTimeAsync(11 * 60_000);
  ask.mockRejectedValue(new Error('away'));
  expect(await localeOf('U1', 400)).toBe('en');
});

test('a Slack that did not say is not asked again for half a minute', async () => {
  ask.mockRejectedValue(new Error('away'));
  expect([await localeOf('U1', 400), await localeOf('U1', 400)]).toEqual([null, null]);
  expect(ask).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(31_000);
  await localeOf('U1', 400);
  expect(ask).toHaveBeenCalledTimes(2);
});
