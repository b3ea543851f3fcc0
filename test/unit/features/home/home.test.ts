import { expect, test } from 'vitest';
import { FEATURES } from '../../../../src/app.ts';
import type { Deps } from '../../../../src/deps.ts';
import { homeBlocks } from '../../../../src/features/home/index.ts';
import { messagesFor } from '../../../../src/i18n/index.ts';
import { aCase } from '../../../support/case-building.ts';
import { listenTo } from '../../../support/listening.ts';
import { VETERAN } from '../../../support/programme.ts';
import { viewFaults } from '../../../support/strict-slack.ts';

const HOUR = 3_600_000;

test('with five hundred cases a Home stays within a hundred blocks, shows the soonest and counts the rest', async () => {
  const taken = aCase().triagedTo('songling').takenBy(VETERAN).build();
  const heard = listenTo({ current: taken }, 'zh-CN');
  const now = Date.parse(heard.deps.clock.now());
  const cases = Array.from({ length: 500 }, (_, at) => ({
    ...taken,
    id: `case-${at}`,
    number: `LJ-2026-${String(at).padStart(6, '0')}`,
    // From two days late to two weeks ahead, in no order.
    firstContactDueAt: new Date(now + (((at * 97) % 384) - 48) * HOUR).toISOString(),
  }));
  const deps: Deps = {
    ...heard.deps,
    cases: { ...heard.deps.cases, concerning: async () => cases },
    tasks: { ...heard.deps.tasks, openOf: async () => [] },
  };
  const blocks = await homeBlocks(FEATURES, heard.viewer(VETERAN), deps);
  expect(blocks.length).toBeLessThanOrEqual(100);
  expect(viewFaults({ type: 'home', blocks })).toEqual([]);
  const { groups } = messagesFor('zh-CN').home;
  const said = JSON.stringify(blocks);
  const late = cases.filter(({ firstContactDueAt }) => Date.parse(firstContactDueAt) < now);
  expect(said).toContain(groups.overdue(late.length));
  expect(said).toContain(messagesFor('zh-CN').home.more(late.length - 20));
  const soonest = late.toSorted((a, b) => a.firstContactDueAt.localeCompare(b.firstContactDueAt))[0]!;
  expect(said).toContain(soonest.number);
});
