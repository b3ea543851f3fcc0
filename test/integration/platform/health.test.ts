import { afterEach, beforeEach, expect, test } from 'vitest';
import { type HealthServer, startHealth } from '../../../src/platform/health.ts';

let isThere = true;
let setAside: () => Promise<number>;
let health: HealthServer;
beforeEach(async () => {
  isThere = true;
  setAside = async () => 3;
  health = await startHealth(0, { database: () => isThere }, { deliveriesSetAside: () => setAside() });
});
afterEach(() => health.close());

const ask = async (path: string) => {
  const response = await fetch(`http://127.0.0.1:${health.port}${path}`);
  return [response.status, await response.json()];
};

test('readiness tells what is there and how much was set aside', async () => {
  expect(await ask('/readyz')).toEqual([200, { database: true, deliveriesSetAside: 3 }]);
});

test('what was set aside makes nobody less ready, a check that fails does', async () => {
  isThere = false;
  setAside = () => Promise.reject(new Error('away'));
  expect(await ask('/readyz')).toEqual([503, { database: false, deliveriesSetAside: null }]);
  expect(await ask('/healthz')).toEqual([200, { ok: true }]);
});

test('metrics give the figures as gauges; what nobody can tell now is left out', async () => {
  const metrics = async () => (await fetch(`http://127.0.0.1:${health.port}/metrics`)).text();
  expect(await metrics()).toBe('# TYPE laojing_deliveries_set_aside gauge\nlaojing_deliveries_set_aside 3\n');
  setAside = () => Promise.reject(new Error('away'));
  expect(await metrics()).toBe('');
});
