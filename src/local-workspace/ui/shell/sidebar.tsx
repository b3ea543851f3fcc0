import { type KeyboardEvent, useState } from 'react';
import type { PageState, WorkspaceChannel } from '../../protocol.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Icon } from '../parts/icon.tsx';
import { appChannel } from '../state/closed.ts';
import type { Unread } from '../state/use-unread.ts';
import { channelName, isDirect, useActs, useDirectory } from '../state/workspace-context.ts';
import { useStrings } from '../strings/strings.ts';
import { NavLink } from './nav-link.tsx';
import { JoinDialog, WriteDialog } from './place-dialogs.tsx';

type SidebarProps = { page: PageState; open: string | undefined; appOpen: boolean; unread: Unread };

/** Arrow keys go from one channel to the next. */
function moveAmongLinks(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('.nav-link')];
  const at = links.indexOf(event.target as HTMLElement);
  if (at < 0) return;
  const step = event.key === 'ArrowDown' ? 1 : -1;
  links[(at + step + links.length) % links.length]?.focus();
  event.preventDefault();
}

function markOf(channel: WorkspaceChannel) {
  const name = channel.archived ? 'archive' : channel.kind === 'private' ? 'lock' : 'hash';
  return <Icon name={name} />;
}

function Heading({ text, action, onAction }: { text: string; action: string; onAction: () => void }) {
  return (
    <div className="nav-heading">
      <h2>{text}</h2>
      <button type="button" className="nav-add" aria-label={action} title={action} onClick={onAction}>
        <Icon name="plus" />
      </button>
    </div>
  );
}

export function Sidebar({ page, open, appOpen, unread }: SidebarProps) {
  const strings = useStrings();
  const directory = useDirectory();
  const { go } = useActs();
  const [dialog, setDialog] = useState<'join' | 'write'>();
  const app = appChannel(page);
  const rooms = page.channels.filter((channel) => !isDirect(channel));
  const direct = page.channels.filter((channel) => isDirect(channel) && channel.id !== app?.id);
  const appUnread = app ? (unread.counts[app.id] ?? 0) : 0;
  const { tabs } = page.app;
  const toMessages = tabs.messages && (appUnread > 0 || !tabs.home);
  const openChannel = (channel: string) => go({ channel, thread: undefined });
  const linkOf = (channel: WorkspaceChannel) => ({
    open: channel.id === open,
    unread: unread.counts[channel.id] ?? 0,
    threads: unread.threads.has(channel.id),
    onOpen: () => openChannel(channel.id),
  });
  return (
    <nav className="sidebar" aria-label={strings.nav.label} onKeyDown={moveAmongLinks}>
      <h2>{strings.nav.apps}</h2>
      <ul>
        <NavLink
          name={page.app.name}
          open={appOpen}
          unread={appUnread}
          threads={app !== undefined && unread.threads.has(app.id)}
          numbered
          mark={<Avatar id={page.app.userId} name={page.app.name} app small />}
          onOpen={() => openChannel(toMessages ? (app?.id ?? 'app') : 'home')}
        />
      </ul>
      <Heading text={strings.nav.channels} action={strings.nav.browse} onAction={() => setDialog('join')} />
      {rooms.length === 0 && <p className="nav-empty">{strings.nav.none}</p>}
      <ul>
        {rooms.map((channel) => (
          <NavLink
            key={channel.id}
            {...linkOf(channel)}
            name={channel.name}
            mark={markOf(channel)}
            detail={
              channel.archived ? strings.nav.archived : channel.kind === 'private' ? strings.nav.private : undefined
            }
          />
        ))}
      </ul>
      <Heading text={strings.nav.directMessages} action={strings.nav.write} onAction={() => setDialog('write')} />
      <ul>
        {direct.map((channel) => {
          const other = channel.members.find((member) => member !== page.me.id) ?? page.me.id;
          const name = channelName(directory, channel);
          const mark = <Avatar id={other} name={name} small />;
          return <NavLink key={channel.id} {...linkOf(channel)} name={name} numbered mark={mark} />;
        })}
      </ul>
      {dialog === 'join' && <JoinDialog page={page} onClose={() => setDialog(undefined)} />}
      {dialog === 'write' && <WriteDialog page={page} onClose={() => setDialog(undefined)} />}
    </nav>
  );
}
