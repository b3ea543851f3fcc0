import type { PageState, WorkspaceChannel } from '../../protocol.ts';
import type { Address } from './address.ts';
import { appChannel } from './closed.ts';

type Place = {
  /** The direct channel with the app, once there is one. */
  app: WorkspaceChannel | undefined;
  /** What is open; undefined in the app's place before its first message. */
  channel: WorkspaceChannel | undefined;
  atApp: boolean;
  tab: 'home' | 'messages';
};

/** What the address opens: a channel, or the app's place at one of the tabs that its manifest has. */
export function openPlace(page: PageState, address: Address): Place {
  const app = appChannel(page);
  const first = page.channels.find((channel) => channel.kind === 'channel' || channel.kind === 'private');
  const known = page.channels.find((channel) => channel.id === address.channel);
  const asked =
    address.channel === 'home' || address.channel === 'app' || (known !== undefined && known.id === app?.id);
  const atApp = asked || (!known && !first);
  const { tabs } = page.app;
  const wantsHome = address.channel === 'home' || (atApp && !asked);
  const tab = (wantsHome && tabs.home) || !tabs.messages ? 'home' : 'messages';
  return { app, channel: atApp ? (tab === 'messages' ? app : undefined) : (known ?? first), atApp, tab };
}
