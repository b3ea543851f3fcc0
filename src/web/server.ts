/** Serves the pages on a port of their own. */
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';

export type RunningSite = { stop: () => Promise<void> };

/** A public address on this machine is served to this machine only. */
export async function startSite(site: Hono, publicUrl: string, port: number): Promise<RunningSite> {
  const isLocal = ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(publicUrl).hostname);
  const server = createAdaptorServer({ fetch: site.fetch });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, isLocal ? '127.0.0.1' : undefined, () => resolve());
  });
  return {
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeIdleConnections' in server) server.closeIdleConnections();
      }),
  };
}
