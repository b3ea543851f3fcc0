import { useEffect, useState } from 'react';
import type { PageState } from '../../protocol.ts';
import { markRead, type ReadMarks, unreadCount } from './unread.ts';

const storageKey = (user: string): string => `local-workspace.read.${user}`;

function stored(user: string): ReadMarks {
  try {
    return JSON.parse(localStorage.getItem(storageKey(user)) ?? '{}') as ReadMarks;
  } catch {
    return {};
  }
}

/** Unread messages by channel id; the open channel counts as read. Remembered in this browser for each person. */
export function useUnread(page: PageState, open: string | undefined): Record<string, number> {
  const user = page.me.id;
  const [marks, setMarks] = useState(() => stored(user));
  const seen = open ? page.messages[open] : undefined;
  useEffect(() => {
    if (open && seen) setMarks((before) => markRead(before, open, seen));
  }, [open, seen]);
  useEffect(() => {
    try {
      localStorage.setItem(storageKey(user), JSON.stringify(marks));
    } catch {
      // A browser that refuses storage only forgets what was read.
    }
  }, [user, marks]);
  return Object.fromEntries(
    Object.entries(page.messages).map(([channel, messages]) => [
      channel,
      channel === open ? 0 : unreadCount(messages, marks[channel], user),
    ]),
  );
}
