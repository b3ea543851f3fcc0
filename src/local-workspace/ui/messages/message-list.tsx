import { useMemo, useRef } from 'react';
import type { Shortcut, WorkspaceMessage } from '../../protocol.ts';
import { topLevel } from '../state/page-model.ts';
import { useDirectory } from '../state/workspace-context.ts';
import { useStrings } from '../strings/strings.ts';
import { dayLabel } from '../text/slack-date.ts';
import { localDate } from '../text/time-zone.ts';
import { MessageRow } from './message-row.tsx';
import { moveAmongRows } from './row-keys.ts';
import { useBottom } from './use-bottom.ts';
import { useWindow } from './use-window.ts';

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
  before.shownAs?.name === message.shownAs?.name &&
  !before.ephemeralFor &&
  !message.ephemeralFor &&
  !message.alsoInChannel &&
  !message.pinned &&
  Number(message.ts) - Number(before.ts) < joinedWithinSeconds;

type ListProps = {
  messages: readonly WorkspaceMessage[];
  label: string;
  empty: string;
  shortcuts: readonly Shortcut[];
  /** Above which message the "new" line stands. */
  line: string | undefined;
  /** New replies by thread. */
  newReplies: Record<string, number>;
};

export function MessageList({ messages, label, empty, shortcuts, line, newReplies }: ListProps) {
  const strings = useStrings();
  const { reader, me } = useDirectory();
  const box = useRef<HTMLDivElement>(null);
  const top = useMemo(() => topLevel(messages), [messages]);
  const keys = useMemo(() => top.map((message) => message.ts), [top]);
  const counts = useMemo(() => repliesByParent(messages), [messages]);
  const { range, above, below: room, look, toEnd } = useWindow(box, keys);
  const { below, down, scrolled } = useBottom(box, keys.at(-1), top.at(-1)?.user === me.id, toEnd);
  const dayOf = (message: WorkspaceMessage): string => localDate(Number(message.ts) * 1000, reader.timeZone);
  return (
    <div className="message-frame">
      <div
        ref={box}
        role="log"
        aria-live="off"
        aria-label={label}
        className="messages"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        onKeyDown={moveAmongRows}
        onScroll={() => {
          scrolled();
          look();
        }}
      >
        <div className="messages-inner">
          {top.length === 0 && <p className="empty">{empty}</p>}
          <ol className="message-rows">
            {above > 0 && <li aria-hidden="true" style={{ height: above }} />}
            {top.slice(range.start, range.end).map((message, index) => {
              const before = top[range.start + index - 1];
              const newDay = !before || dayOf(before) !== dayOf(message);
              const isLine = message.ts === line;
              return (
                <li key={message.ts} data-row={message.ts}>
                  {newDay && (
                    <div className="day">
                      <span>{dayLabel({ ...reader, nowMs: Date.now() }, Number(message.ts) * 1000)}</span>
                    </div>
                  )}
                  {isLine && <NewLine />}
                  <MessageRow
                    message={message}
                    joined={!newDay && !isLine && continues(message, before)}
                    replies={Math.max(message.replyCount ?? 0, counts.get(message.ts) ?? 0)}
                    newReplies={newReplies[message.ts] ?? 0}
                    shortcuts={shortcuts}
                  />
                </li>
              );
            })}
            {room > 0 && <li aria-hidden="true" style={{ height: room }} />}
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

/** Between what was read and what is new. */
export function NewLine() {
  const strings = useStrings();
  return (
    <div className="new-line" data-testid="new-line">
      <span>{strings.message.newLine}</span>
    </div>
  );
}
