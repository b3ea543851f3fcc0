import type { ReactNode } from 'react';
import type { PageState, WorkspaceChannel } from '../../protocol.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Icon } from '../parts/icon.tsx';
import { channelName, useActs, useDirectory } from '../state/workspace-context.ts';
import { useStrings } from '../strings/strings.ts';

type LinkProps = {
  name: string;
  open: boolean;
  unread: number;
  numbered?: boolean;
  mark: ReactNode;
  onOpen: () => void;
  detail?: string;
};

function NavLink({ name, open, unread, numbered, mark, onOpen, detail }: LinkProps) {
  const strings = useStrings();
  return (
    <li>
      <button
        type="button"
        className={`nav-link${unread > 0 ? ' nav-unread' : ''}`}
        aria-current={open ? 'page' : undefined}
        data-testid="channel-link"
        data-name={name}
        onClick={onOpen}
      >
        {mark}
        <span className="nav-name">{name}</span>
        {detail && <span className="sr-only">{detail}</span>}
        {unread > 0 && (
          <span className={numbered ? 'nav-count' : 'nav-dot'}>
            <span aria-hidden="true">{numbered ? (unread > 99 ? '99+' : unread) : ''}</span>
            <span className="sr-only">{strings.nav.unread(unread)}</span>
          </span>
        )}
      </button>
    </li>
  );
}

type SidebarProps = { page: PageState; open: string | undefined; appOpen: boolean; unread: Record<string, number> };

/** Which direct message is the app's. */
export function appChannel(page: PageState): WorkspaceChannel | undefined {
  return page.channels.find((channel) => channel.kind === 'im' && channel.members.includes(page.app.userId));
}

export function Sidebar({ page, open, appOpen, unread }: SidebarProps) {
  const strings = useStrings();
  const directory = useDirectory();
  const { go } = useActs();
  const app = appChannel(page);
  const rooms = page.channels.filter((channel) => channel.kind !== 'im');
  const direct = page.channels.filter((channel) => channel.kind === 'im' && channel.id !== app?.id);
  const openChannel = (channel: string) => go({ channel, thread: undefined });
  const appUnread = app ? (unread[app.id] ?? 0) : 0;
  return (
    <nav className="sidebar" aria-label={strings.nav.label}>
      <h2>{strings.nav.apps}</h2>
      <ul>
        <NavLink
          name={page.app.name}
          open={appOpen}
          unread={appUnread}
          numbered
          mark={<Avatar id={page.app.userId} name={page.app.name} app small />}
          onOpen={() => openChannel(appUnread > 0 && app ? app.id : 'home')}
        />
      </ul>
      <h2>{strings.nav.channels}</h2>
      {rooms.length === 0 && <p className="nav-empty">{strings.nav.none}</p>}
      <ul>
        {rooms.map((channel) => (
          <NavLink
            key={channel.id}
            name={channel.name}
            open={channel.id === open}
            unread={unread[channel.id] ?? 0}
            mark={<Icon name={channel.kind === 'private' ? 'lock' : 'hash'} />}
            onOpen={() => openChannel(channel.id)}
            {...(channel.kind === 'private' ? { detail: strings.nav.private } : {})}
          />
        ))}
      </ul>
      {direct.length > 0 && (
        <>
          <h2>{strings.nav.directMessages}</h2>
          <ul>
            {direct.map((channel) => {
              const other = channel.members.find((member) => member !== page.me.id) ?? page.me.id;
              const name = channelName(directory, channel);
              return (
                <NavLink
                  key={channel.id}
                  name={name}
                  open={channel.id === open}
                  unread={unread[channel.id] ?? 0}
                  numbered
                  mark={<Avatar id={other} name={name} small />}
                  onOpen={() => openChannel(channel.id)}
                />
              );
            })}
          </ul>
        </>
      )}
    </nav>
  );
}
