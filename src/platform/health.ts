/** Two questions for whoever runs the process: is it alive, and can it do its work? */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type HealthServer = { port: number; close: () => Promise<void> };
export type Checks = Record<string, () => Promise<boolean> | boolean>;
/** What somebody should look at, without the process being less ready for it. */
export type Figures = Record<string, () => Promise<number>>;

const CHECK_WITHIN_MS = 2000;

/**
 * `/healthz` answers while the process runs; `/readyz` answers 200 only when every check holds, else 503 with which do
 * not, and the figures in both cases; a figure that nobody can tell now is null. `/metrics` gives the figures alone, as
 * gauges in Prometheus' text format; one that nobody can tell now is left out.
 */
export async function startHealth(port: number, checks: Checks, figures: Figures = {}): Promise<HealthServer> {
  const server = createServer((request, response) => {
    const answer = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
      response.end(JSON.stringify(body));
    };
    if (request.url === '/healthz') return answer(200, { ok: true });
    if (request.url === '/metrics') {
      return void askAll(figures, null).then((counted) => {
        response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4', 'cache-control': 'no-store' });
        response.end(exposition(counted));
      });
    }
    if (request.url !== '/readyz') return answer(404, { ok: false });
    void Promise.all([askAll(checks, false), askAll(figures, null)]).then(([results, counted]) =>
      answer(Object.values(results).every(Boolean) ? 200 : 503, { ...results, ...counted }),
    );
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

function exposition(figures: Record<string, number | null>): string {
  return Object.entries(figures)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => {
      const metric = `laojing_${name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
      return `# TYPE ${metric} gauge\n${metric} ${value}\n`;
    })
    .join('');
}

async function askAll<T, N>(
  questions: Record<string, () => Promise<T> | T>,
  without: N,
): Promise<Record<string, T | N>> {
  const entries = await Promise.all(
    Object.entries(questions).map(async ([name, ask]) => {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<N>((resolve) => {
        timer = setTimeout(() => resolve(without), CHECK_WITHIN_MS);
      });
      const answer = await Promise.race([Promise.resolve().then(ask), late]).catch(() => without);
      clearTimeout(timer);
      return [name, answer] as const;
    }),
  );
  return Object.fromEntries(entries);
}
