/** The demo programme on a database that goes when it is stopped, with every reader in one language. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { seedDemo } from '../../../prisma/seed.ts';
import { reactionsOf, startApp } from '../../app.ts';
import { applyMigrations } from '../../db/migrations.ts';
import { readEnv } from '../../env.ts';
import type { Locale } from '../../i18n/index.ts';
import { createWorkspaceClient, type WorkspaceClient, waitFor } from '../../local-workspace/client.ts';
import { startWorkspace } from '../../local-workspace/server/workspace.ts';
import { manualClock } from '../../platform/clock.ts';
import type { EmbeddedPostgres } from '../../platform/embedded-postgres.ts';
import { createLogger } from '../../platform/logger.ts';
import { seedIn } from './one-language.ts';

export type Stage = {
  url: string;
  client: WorkspaceClient;
  /** Waits until everything that is owed has been delivered. */
  settle: () => Promise<void>;
  stop: () => Promise<void>;
};

/** Tuesday, 24 November 2026, 09:30 in Shanghai: the pictures are the same whenever they are taken. */
export const NOW = '2026-11-24T01:30:00.000Z';

export async function setStage(
  root: string,
  uiDirectory: string,
  postgres: EmbeddedPostgres,
  locale: Locale,
): Promise<Stage> {
  const databaseUrl = await postgres.ensureDatabase(`pictures_${locale.slice(0, 2)}`);
  await applyMigrations(databaseUrl);
  await seedDemo(databaseUrl, NOW, {
    owedFor: (type) => reactionsOf(type).filter((name) => name === 'cases' || name === 'triage'),
  });
  const workspace = await startWorkspace({
    manifest: parse(await readFile(join(root, 'manifests', 'slack-socket-mode.yaml'), 'utf8')),
    seed: seedIn(locale),
    uiDirectory,
    now: messageTime(),
  });
  const read = readEnv({
    DATABASE_URL: databaseUrl,
    SLACK_BOT_TOKEN: workspace.botToken,
    SLACK_APP_TOKEN: workspace.appToken,
    SLACK_API_URL: `${workspace.url}/api/`,
    PROGRAMME_LOCALE: locale,
  });
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  const app = await startApp(read.env, manualClock(NOW), createLogger('error'));
  const client = createWorkspaceClient(workspace.url);
  return {
    url: workspace.url,
    client,
    settle: async () => {
      await waitFor(async () => (await app.deps.deliveries.owed()) === 0, 'every delivery', 60_000);
    },
    stop: async () => {
      await app.stop();
      await workspace.stop();
    },
  };
}

/** The workspace's machine time, begun at the moment of the pictures, so that the messages carry it. */
function messageTime(): () => number {
  const offset = Date.parse(NOW) - Date.now();
  return () => Date.now() + offset;
}
