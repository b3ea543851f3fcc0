import { once } from 'node:events';
import { beforeEach, expect, it, vi } from 'vitest';
import { createBackend } from '../../src/jobs/backend.ts';
import { createQueue } from '../../src/jobs/queue.ts';
import { type FakeSlack, startFakeSlack } from '../support/fake-slack.ts';
import { type BackendAddresses, describeOnBackends } from '../support/redis.ts';
import { silent } from '../support/store.ts';
import { enrolAt, promise, startWorkerApp, startWorkerProcess, timesSent } from '../support/worker.ts';

const PATIENT = { timeout: 15_000, interval: 100 };

describeOnBackends('a worker that is killed in the middle of its jobs', (tested) => {
  let addresses: BackendAddresses;
  let slack: FakeSlack;
  beforeEach(async () => {
    addresses = await tested.open();
    slack = await startFakeSlack();
    await enrolAt(addresses);
    return () => slack.stop();
  });

  /** The reminders as jobs, ready to be run. */
  async function putJobs(reminders: readonly { id: string }[]): Promise<void> {
    const backend = createBackend(addresses);
    const queue = createQueue(backend, silent);
    const name = 'reminders.remind';
    const jobs = reminders.map(({ id }) => ({ name, data: { reminderId: id }, key: `${name}-${id}` }));
    expect(await queue.addAll(jobs)).toBe(true);
    await queue.close();
    await backend.close();
  }

  it('leaves no reminder unsent and none sent twice', async () => {
    const child = await startWorkerProcess(addresses, slack);
    const reminders = await promise(addresses, 8, new Date(Date.now() - 60_000).toISOString());
    slack.next('chat.postMessage reminder-', 'hang', 'done-and-hang', 'done-and-hang', 'hang', 'done-and-hang', 'hang');
    await putJobs(reminders);
    const asked = () => slack.calls.filter(({ fields }) => fields.metadata?.includes('reminder-'));
    await vi.waitFor(() => expect(asked()).toHaveLength(8), PATIENT);
    child.kill('SIGKILL');
    await once(child, 'exit');
    slack.release();
    expect(timesSent(slack, reminders).filter((times) => times === 0)).toHaveLength(3);

    const { deps, sweep } = await startWorkerApp(addresses, slack);
    await vi.waitFor(async () => {
      await sweep();
      const rows = await Promise.all(reminders.map(({ caseId }) => deps.reminders.ofCase(caseId)));
      expect(rows.flat().map(({ state }) => state)).toEqual(Array(8).fill('sent'));
    }, PATIENT);
    expect(timesSent(slack, reminders)).toEqual(Array(8).fill(1));
  });
});
