import { expect, test } from 'vitest';
import type { Deps } from '../../../src/deps.ts';
import type { Feature } from '../../../src/feature.ts';
import { startSweep } from '../../../src/jobs/sweep.ts';
import { manualClock } from '../../../src/platform/clock.ts';
import { silent } from '../../support/store.ts';

const posting = (name: string): Feature => ({
  name,
  schedules: () => [
    {
      name,
      duePeriod: () => '2026-W47',
      isDone: async () => false,
      job: () => ({ name: `${name}.publish`, data: {}, key: name }),
    },
  ],
});

test('a league that cannot be posted holds up no digest', async () => {
  const ran: string[] = [];
  const deps = {
    clock: manualClock('2026-11-23T01:00:00.000Z'),
    log: silent,
    deliveries: { lease: async () => [] },
  } as unknown as Deps;
  const runJob = async (name: string) => {
    ran.push(name);
    if (name === 'league.publish') throw new Error('not_in_channel');
  };
  const sweep = startSweep([posting('league'), posting('digest')], deps, runJob, async () => {});
  await sweep.stop();
  expect(ran).toEqual(['league.publish', 'digest.publish']);
});
