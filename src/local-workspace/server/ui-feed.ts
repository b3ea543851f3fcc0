import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { PageEvent, PageState } from '../protocol.ts';
import { isMember, pageChannel } from './channels.ts';
import { pageMessage } from './message-objects.ts';
import { visibleMessages } from './messages.ts';
import { openViews, pageView } from './views.ts';
import type { Feed, World } from './world.ts';

export type PageFeed = Feed & {
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer, reader: string) => void;
  close: () => void;
};

/** Open pages, each of one reader. */
export function createPageFeed(): PageFeed {
  const server = new WebSocketServer({ noServer: true });
  const pages = new Set<{ reader: string; socket: WebSocket }>();
  return {
    tell: (event: PageEvent, to?: readonly string[]) => {
      if (pages.size === 0) return;
      const frame = JSON.stringify(event);
      for (const page of pages) if (!to || to.includes(page.reader)) page.socket.send(frame);
    },
    upgrade: (request, socket, head, reader) => {
      server.handleUpgrade(request, socket, head, (opened) => {
        const page = { reader, socket: opened };
        pages.add(page);
        opened.on('error', () => opened.terminate());
        opened.on('close', () => pages.delete(page));
      });
    },
    close: () => {
      for (const page of pages) page.socket.terminate();
      server.close();
    },
  };
}

export function isConnected(world: World): boolean {
  return world.delivery.byHttp() || world.sockets.connected() > 0;
}

/** All that one reader sees; undefined for a stranger. */
export function pageState(world: World, reader: string): PageState | undefined {
  const { state, app, identity } = world;
  const me = state.users.get(reader);
  if (!me || me.isBot) return undefined;
  const channels = [...state.channels.values()].filter((channel) => isMember(channel, reader));
  const messages = channels.map((channel) => [
    channel.id,
    visibleMessages(world, channel.id, reader).map((message) => pageMessage(world, message)),
  ]);
  const home = state.homes.get(reader);
  return {
    workspace: { name: identity.teamName, tz: world.tz, ...(world.banner ? { banner: world.banner } : {}) },
    app: { name: app.name, userId: identity.botUserId, connected: isConnected(world), tabs: app.tabs },
    me,
    users: [...state.users.values()],
    userGroups: [...state.userGroups.values()],
    channels: channels.map(pageChannel),
    otherChannels: [...state.channels.values()]
      .filter((channel) => channel.kind === 'channel' && !isMember(channel, reader))
      .map(pageChannel),
    messages: Object.fromEntries(messages),
    commands: app.commands.map(({ escapes: _escapes, ...command }) => command),
    shortcuts: app.shortcuts,
    views: openViews(world, reader),
    ...(home ? { home: pageView(home) } : {}),
    clock: world.clock.read(),
    faults: world.faults.pending(),
  };
}
