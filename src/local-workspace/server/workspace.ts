import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { WorkspaceSeed, WorkspaceUser } from '../protocol.ts';
import { createCallLog } from './call-log.ts';
import { createClock } from './clock.ts';
import { createDelivery } from './delivery.ts';
import { createFaults } from './faults.ts';
import { route } from './http-routes.ts';
import { type AppManifest, appFacts } from './manifest.ts';
import { manifestProblems } from './manifest-checks.ts';
import { createPageSessions } from './page-sessions.ts';
import { createRefreshing } from './refreshing.ts';
import { sendJson } from './replies.ts';
import { isForeign } from './request-guard.ts';
import { createResponseUrls } from './response-urls.ts';
import { createScheduler } from './scheduler.ts';
import { restore, snapshotOf } from './snapshot.ts';
import { createSocketMode } from './socket-mode.ts';
import { seededState } from './state.ts';
import { createStateFile, readSnapshot } from './state-file.ts';
import { createTriggers } from './triggers.ts';
import { createPageFeed, isConnected } from './ui-feed.ts';
import type { Identity, World } from './world.ts';

export type WorkspaceOptions = {
  manifest: AppManifest;
  seed: WorkspaceSeed;
  /** 0 or left out: any free port. */
  port?: number;
  host?: '127.0.0.1';
  /** Messages, homes, files, changed channels and the moved clock survive a restart here. */
  stateFile?: string;
  /** The built page, served at `/`. */
  uiDirectory?: string;
  signingSecret?: string;
  /** Everything goes there as signed HTTP requests instead of through Socket Mode; not verified, the app may start later. */
  requestUrl?: string;
  /** Whether those who installed the app granted its `bot_optional` scopes; yes when left out. */
  optionalScopes?: boolean;
  /** Machine time in milliseconds. */
  now?: () => number;
  /** How long the app may take to ack and to use a trigger; three seconds each as in Slack. */
  patienceMs?: number;
};

export type Workspace = {
  url: string;
  botToken: string;
  appToken: string;
  signingSecret: string;
  botUserId: string;
  /** Asks the app for Slack's `url_verification` first; rejects when it does not answer. */
  setRequestUrl: (url: string | undefined) => Promise<void>;
  stop: () => Promise<void>;
};

const SLACKS_PATIENCE_MS = 3000;

const identityOf = (options: WorkspaceOptions): Identity => ({
  teamId: 'T00LOCAL00',
  teamName: options.seed.name,
  teamDomain: 'local-workspace',
  appId: 'A00LOCAL00',
  botId: 'B00LOCAL00',
  botUserId: 'U00LOCALBOT',
  botToken: 'xoxb-local-workspace',
  appToken: 'xapp-local-workspace',
  verificationToken: 'local-verification-token',
  signingSecret: options.signingSecret ?? 'local-signing-secret',
});

/**
 * Starts a workspace on the loopback address and resolves when it answers.
 * Rejects with the system's own error, e.g. code `EADDRINUSE`, when the port cannot be taken.
 */
export async function startWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const now = options.now ?? Date.now;
  const patienceMs = options.patienceMs ?? SLACKS_PATIENCE_MS;
  const identity = identityOf(options);
  const problems = manifestProblems(options.manifest);
  if (problems.length > 0) throw new Error(`The app manifest cannot be installed:\n${problems.join('\n')}`);
  const app = appFacts(options.manifest, options.optionalScopes ?? true);
  const bot: WorkspaceUser = {
    id: identity.botUserId,
    name: app.botName,
    realName: app.botName,
    locale: 'en-US',
    tz: 'UTC',
    isBot: true,
  };
  const fresh = () => seededState(options.seed, bot, Math.floor(now() / 1000));
  const state = fresh();
  const saved = options.stateFile ? await readSnapshot(options.stateFile) : undefined;
  if (saved) restore(state, saved);

  const feed = createPageFeed();
  const calls = createCallLog(now, (call) => feed.tell({ type: 'call', call }));
  const tellConnected = (): void => feed.tell({ type: 'app', connected: isConnected(world) });
  const sockets = createSocketMode({
    appId: identity.appId,
    ackTimeoutMs: patienceMs,
    now,
    connectionsChanged: tellConnected,
    sent: (frame) => calls.add({ direction: 'slack-to-app', ...frame }),
  });
  const refreshing = createRefreshing(() => sockets.disconnect('refresh_requested'));
  const faults = createFaults((waiting) => {
    refreshing.follow(waiting);
    feed.tell({ type: 'faults', faults: waiting });
  });
  const delivery = createDelivery({
    sockets,
    calls,
    faults,
    now,
    signingSecret: identity.signingSecret,
    verificationToken: identity.verificationToken,
    ackTimeoutMs: patienceMs,
    commands: app.commands.map((one) => one.command),
    manifestUrls: app.urls,
    requestUrl: options.requestUrl,
  });
  const stateFile = createStateFile(options.stateFile, () => snapshotOf(state));
  const hanging = new Set<() => void>();
  let port = 0;

  const world: World = {
    identity,
    app,
    banner: options.seed.banner,
    tz: options.seed.tz ?? options.seed.users[0]?.tz ?? 'UTC',
    state,
    offers: new Map(),
    clock: createClock(now, {
      get: () => state.clockMovedByMs,
      set: (ms) => {
        state.clockMovedByMs = ms;
      },
    }),
    calls,
    faults,
    triggers: createTriggers(now, patienceMs, () => faults.takeDelivery('trigger_expires') !== undefined),
    responseUrls: createResponseUrls(now),
    sockets,
    delivery,
    pages: createPageSessions(),
    feed,
    now,
    url: () => `http://127.0.0.1:${port}`,
    changed: stateFile.changed,
    hang: () => new Promise((resolve) => hanging.add(resolve)),
  };

  const scheduler = createScheduler(world);
  const reset = (): void => {
    const { lastMicros, sequence } = state;
    Object.assign(state, fresh(), { lastMicros, sequence });
    for (const part of [world.faults, world.triggers, world.responseUrls, calls]) part.clear();
    world.offers.clear();
    world.changed();
    feed.tell({ type: 'reset' });
  };

  const server = createServer((request, response) => {
    if (isForeign(request, port)) return sendJson(response, 403, { ok: false, error: 'foreign_origin' });
    route(world, request, response, { uiDirectory: options.uiDirectory, reset }).catch((error: unknown) => {
      console.error('The local workspace failed to answer:', error);
      sendJson(response, 500, { ok: false, error: 'internal_error' });
    });
  });

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const url = new URL(request.url ?? '/', 'http://workspace');
    const reader = url.searchParams.get('as') ?? '';
    if (isForeign(request, port)) socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n');
    else if (url.pathname.startsWith('/link')) sockets.upgrade(request, socket, head);
    else if (url.pathname === '/ui/socket' && state.users.has(reader)) feed.upgrade(request, socket, head, reader);
    else socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n');
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, options.host ?? '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
  port = (server.address() as AddressInfo).port;

  return {
    url: world.url(),
    botToken: identity.botToken,
    appToken: identity.appToken,
    signingSecret: identity.signingSecret,
    botUserId: identity.botUserId,
    setRequestUrl: async (url) => {
      const problem = await delivery.setRequestUrl(url);
      if (problem) throw new Error(`The request URL ${url} was refused: ${problem}`);
      tellConnected();
    },
    stop: async () => {
      if (!server.listening) return stateFile.flush();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      delivery.stop();
      refreshing.stop();
      scheduler.stop();
      sockets.close();
      feed.close();
      for (const release of hanging) release();
      server.closeAllConnections();
      await closed;
      await stateFile.flush();
    },
  };
}
