import { Fragment, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Shortcut, WorkspaceMessage } from '../../protocol.ts';
import { topLevel } from '../state/page-model.ts';
import { useDirectory } from '../state/workspace-context.ts';
import { useStrings } from '../strings/strings.ts';
import { dayLabel } from '../text/slack-date.ts';
import { localDate } from '../text/time-zone.ts';
import { MessageRow } from './message-row.tsx';

/** Messages drawn at first, and how many more each step upwards brings. */
const batch = 80;
const joinedWithinSeconds = 300;

function repliesByParent(messages: readonly WorkspaceMessage[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { threadTs, ts } of messages)
    if (threadTs && threadTs !== ts) counts.set(threadTs, (counts.get(threadTs) ?? 0) + 1);
  return counts;
}

const continues = (message: WorkspaceMessage, before: WorkspaceMessage | undefined): boolean =>
  before !== undefined &&
  before.user === message.user &&
  !before.ephemeralFor &&
  !message.ephemeralFor &&
  Number(message.ts) - Number(before.ts) < joinedWithinSeconds;

/** Keeps the newest message in sight while the reader is at the bottom; says so when one arrives elsewhere. */
function useBottom(newest: string | undefined, mine: boolean) {
  const box = useRef<HTMLDivElement>(null);
  const atBottom = useRef(true);
  const [below, setBelow] = useState(false);
  const down = () => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
    setBelow(false);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs once for each new message
  useLayoutEffect(() => {
    if (atBottom.current || mine) down();
    else setBelow(true);
  }, [newest]);
  useEffect(() => {
    const watched = new ResizeObserver(() => {
      if (atBottom.current && box.current) box.current.scrollTop = box.current.scrollHeight;
    });
    if (box.current) watched.observe(box.current);
    if (box.current?.firstElementChild) watched.observe(box.current.firstElementChild);
    return () => watched.disconnect();
  }, []);
  const scrolled = () => {
    const { scrollHeight = 0, scrollTop = 0, clientHeight = 0 } = box.current ?? {};
    atBottom.current = scrollHeight - scrollTop - clientHeight < 60;
    if (atBottom.current) setBelow(false);
  };
  return { box, below, down, scrolled };
}

type ListProps = {
  messages: readonly WorkspaceMessage[];
  label: string;
  empty: string;
  shortcuts: readonly Shortcut[];
};

export function MessageList({ messages, label, empty, shortcuts }: ListProps) {
  const strings = useStrings();
  const { reader, me } = useDirectory();
  const [size, setSize] = useState(batch);
  const top = useMemo(() => topLevel(messages), [messages]);
  const counts = useMemo(() => repliesByParent(messages), [messages]);
  const { box, below, down, scrolled } = useBottom(top.at(-1)?.ts, top.at(-1)?.user === me.id);
  const shown = top.slice(-size);
  const hidden = top.length - shown.length;
  const earlier = () => {
    const before = box.current?.scrollHeight ?? 0;
    setSize(size + batch);
    requestAnimationFrame(() => {
      if (box.current) box.current.scrollTop += box.current.scrollHeight - before;
    });
  };
  return (
    <div className="message-frame">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div ref={box} role="log" aria-label={label} className="messages" tabIndex={0} onScroll={scrolled}>
        <div className="messages-inner">
          {hidden > 0 && (
            <button type="button" className="button earlier" onClick={earlier}>
              {strings.message.earlier}
            </button>
          )}
          {top.length === 0 && <p className="empty">{empty}</p>}
          <ol className="message-rows">
            {shown.map((message, index) => {
              const before = shown[index - 1];
              const at = Number(message.ts) * 1000;
              const newDay =
                !before || localDate(Number(before.ts) * 1000, reader.timeZone) !== localDate(at, reader.timeZone);
              return (
                <Fragment key={message.ts}>
                  {newDay && (
                    <li className="day">
                      <span>{dayLabel({ ...reader, nowMs: Date.now() }, at)}</span>
                    </li>
                  )}
                  <MessageRow
                    message={message}
                    joined={!newDay && continues(message, before)}
                    replies={Math.max(message.replyCount ?? 0, counts.get(message.ts) ?? 0)}
                    shortcuts={shortcuts}
                  />
                </Fragment>
              );
            })}
          </ol>
        </div>
      </div>
      {below && (
        <button type="button" className="newest" onClick={down}>
          {strings.message.newest} <span aria-hidden="true">↓</span>
        </button>
      )}
    </div>
  );
}
