import { afterEach } from 'vitest';
import type { WebSocket } from 'ws';
import { createWorkspaceClient } from '../../../src/local-workspace/client.ts';
import {
  startWorkspace,
  type Workspace,
  type WorkspaceOptions,
} from '../../../src/local-workspace/server/workspace.ts';
import { api, connect } from './raw-slack.ts';
import { manifest, seed } from './tea-house.ts';

/** Workspaces without any app on them, for tests that speak the protocol themselves; gone after each test. */
export function ownWorkspaces() {
  const started: Workspace[] = [];
  const sockets: WebSocket[] = [];

  async function open(options: Partial<WorkspaceOptions> = {}) {
    const workspace = await startWorkspace({ manifest, seed, ...options });
    started.push(workspace);
    return {
      workspace,
      slack: createWorkspaceClient(workspace.url),
      call: (method: string, args = {}) => api(workspace, method, args),
    };
  }

  async function connected(workspace: Workspace) {
    const connection = await connect(workspace);
    sockets.push(connection.socket);
    await connection.next('hello');
    return connection;
  }

  /** A workspace whose app is this connection; `payloadOf` is what a command of Anna's brought, already acked. */
  async function withApp(options: Partial<WorkspaceOptions> = {}) {
    const opened = await open(options);
    const connection = await connected(opened.workspace);
    const payloadOf = async () => {
      const act = opened.slack.as('UANNA').command('CTEA', '/tea new');
      const frame = await connection.next('slash_commands');
      connection.ack(frame);
      await act;
      return frame.payload as { trigger_id: string; response_url: string };
    };
    return { ...opened, connection, payloadOf };
  }

  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.terminate();
    await Promise.all(started.splice(0).map((workspace) => workspace.stop()));
  });

  return { open, connected, withApp, sockets };
}
