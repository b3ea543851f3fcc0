import type { PageState, WorkspaceChannel } from '../../protocol.ts';
import type { Strings } from '../strings/en.ts';

/** Which direct message is the app's. */
export function appChannel(page: PageState): WorkspaceChannel | undefined {
  return page.channels.find((channel) => channel.kind === 'im' && channel.members.includes(page.app.userId));
}

/** Why nobody can write in this channel; undefined where one can. */
export function closedReason(page: PageState, channel: WorkspaceChannel, strings: Strings): string | undefined {
  if (channel.archived) return strings.composer.archived;
  if (channel.id !== appChannel(page)?.id) return undefined;
  if (!page.app.tabs.messages) return strings.composer.noMessagesTab;
  return page.app.tabs.readOnly ? strings.composer.readOnly : undefined;
}
