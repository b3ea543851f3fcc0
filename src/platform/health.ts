/** Two questions for whoever runs the process: is it alive, and can it do its work? */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type HealthServer = { port: number; close: () => Promise<void> };
export type Checks = Record<string, () => Promise<boolean> | boolean>;

const CHECK_WITHIN_MS = 2000;

/** `/healthz` answers while the process runs; `/readyz` answers 200 only when every check holds, else 503 with which do not. */
export async function startHealth(port: number, checks: Checks): Promise<HealthServer> {
  const server = createServer((request, response) => {
    const answer = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
      response.end(JSON.stringify(body));
    };
    if (request.url === '/healthz') return answer(200, { ok: true });
    if (request.url !== '/readyz') return answer(404, { ok: false });
    void runChecks(checks).then((results) => answer(Object.values(results).every(Boolean) ? 200 : 503, results));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function runChecks(checks: Checks): Promise<Record<string, boolean>> {
  const entries = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<boolean>((resolve) => {
        timer = setTimeout(() => resolve(false), CHECK_WITHIN_MS);
      });
      const holds = await Promise.race([Promise.resolve().then(check), late]).catch(() => false);
      clearTimeout(timer);
      return [name, holds] as const;
    }),
  );
  return Object.fromEntries(entries);
}
