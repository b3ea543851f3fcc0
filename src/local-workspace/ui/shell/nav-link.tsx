import type { ReactNode } from 'react';
import { Icon } from '../parts/icon.tsx';
import { useStrings } from '../strings/strings.ts';

type LinkProps = {
  name: string;
  open: boolean;
  unread: number;
  /** New replies in a thread that the reader follows. */
  threads?: boolean;
  numbered?: boolean;
  mark: ReactNode;
  onOpen: () => void;
  detail?: string | undefined;
};

/** One channel or conversation in the list at the left, with what is unread there. */
export function NavLink({ name, open, unread, threads, numbered, mark, onOpen, detail }: LinkProps) {
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
        {threads && (
          <span className="nav-threads" title={strings.nav.unreadThreads}>
            <Icon name="thread" />
            <span className="sr-only">{strings.nav.unreadThreads}</span>
          </span>
        )}
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
