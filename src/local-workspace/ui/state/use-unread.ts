import { useEffect, useMemo, useRef, useState } from 'react';
import type { PageState } from '../../protocol.ts';
import { repliesOf, topLevel } from './page-model.ts';
import { firstUnread, follows, markRead, type ReadMarks, threadKey, unreadCount, unreadReplies } from './unread.ts';

const storageKey = (user: string): string => `local-workspace.read.${user}`;

function stored(user: string): ReadMarks {
  try {
    return JSON.parse(localStorage.getItem(storageKey(user)) ?? '{}') as ReadMarks;
  } catch {
    return {};
  }
}

/** False while the page lies in a tab behind others: what comes then is not read yet. */
function useVisible(): boolean {
  const [visible, setVisible] = useState(document.visibilityState === 'visible');
  useEffect(() => {
    const look = () => setVisible(document.visibilityState === 'visible');
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return visible;
}

export type Unread = {
  /** By channel id. */
  counts: Record<string, number>;
  /** Channels with new replies in a thread that the reader follows. */
  threads: ReadonlySet<string>;
  /** Of the open channel: new replies by thread. */
  replies: Record<string, number>;
  /** Above which message the "new" line stands, in the open channel and thread. */
  line: string | undefined;
  threadLine: string | undefined;
};

/** The mark of `key` as it was when it was opened: the "new" line stays while one reads. */
function useMarkAtOpening(marks: ReadMarks, key: string | undefined): string | undefined {
  const kept = useRef<{ key: string | undefined; mark: string | undefined }>(undefined);
  if (kept.current?.key !== key) kept.current = { key, mark: key === undefined ? undefined : marks[key] };
  return kept.current?.mark;
}

/** What the reader has not seen. A channel counts as read once it is open, a thread only once it was opened itself. */
export function useUnread(page: PageState, open: string | undefined, thread: string | undefined): Unread {
  const user = page.me.id;
  const [marks, setMarks] = useState(() => stored(user));
  const visible = useVisible();
  const all = open === undefined ? undefined : page.messages[open];
  const top = useMemo(() => topLevel(all ?? []), [all]);
  const answers = useMemo(() => (thread ? repliesOf(all ?? [], thread) : []), [all, thread]);
  const key = open && thread ? threadKey(open, thread) : undefined;
  const mark = useMarkAtOpening(marks, open);
  const threadMark = useMarkAtOpening(marks, key);
  useEffect(() => {
    if (open && visible) setMarks((before) => markRead(before, open, top));
  }, [open, top, visible]);
  useEffect(() => {
    if (key && visible) setMarks((before) => markRead(before, key, answers));
  }, [key, answers, visible]);
  useEffect(() => {
    try {
      localStorage.setItem(storageKey(user), JSON.stringify(marks));
    } catch {
      // A browser that refuses storage only forgets what was read.
    }
  }, [user, marks]);
  return useMemo(() => {
    const counts: Record<string, number> = {};
    const threads = new Set<string>();
    for (const [channel, messages] of Object.entries(page.messages)) {
      counts[channel] = channel === open && visible ? 0 : unreadCount(messages, marks[channel], user);
      const fresh = Object.keys(unreadReplies(channel, messages, marks, user));
      if (fresh.some((each) => follows(messages, each, user))) threads.add(channel);
    }
    return {
      counts,
      threads,
      replies: open ? unreadReplies(open, page.messages[open] ?? [], marks, user) : {},
      line: firstUnread(top, mark, user),
      threadLine: firstUnread(answers, threadMark, user),
    };
  }, [page.messages, marks, open, visible, user, top, answers, mark, threadMark]);
}
