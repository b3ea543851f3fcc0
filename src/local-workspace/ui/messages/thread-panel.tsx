import { useEffect, useMemo, useRef } from 'react';
import type { Shortcut, SlashCommand, WorkspaceMessage } from '../../protocol.ts';
import { SidePanel } from '../panels/side-panel.tsx';
import { repliesOf } from '../state/page-model.ts';
import { useStrings } from '../strings/strings.ts';
import { Composer } from './composer.tsx';
import { NewLine } from './message-list.tsx';
import { MessageRow } from './message-row.tsx';
import { moveAmongRows } from './row-keys.ts';

type ThreadProps = {
  channel: string;
  name: string;
  ts: string;
  messages: readonly WorkspaceMessage[];
  commands: readonly SlashCommand[];
  shortcuts: readonly Shortcut[];
  /** Above which reply the "new" line stands. */
  line: string | undefined;
  /** Why nobody can write here, if so. */
  closed?: string | undefined;
  onClose: () => void;
};

export function ThreadPanel(props: ThreadProps) {
  const { channel, name, ts, messages, commands, shortcuts, line, closed, onClose } = props;
  const strings = useStrings();
  const box = useRef<HTMLDivElement>(null);
  const parent = messages.find((message) => message.ts === ts);
  const replies = useMemo(() => repliesOf(messages, ts), [messages, ts]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each thread that is opened takes the focus, where no keyboard pops up
  useEffect(() => {
    if (window.matchMedia('(hover: hover)').matches)
      box.current?.parentElement?.querySelector<HTMLElement>('.composer-text')?.focus();
  }, [ts]);
  const newest = replies.at(-1)?.ts;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new reply is brought into sight
  useEffect(() => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [newest]);
  return (
    <SidePanel title={strings.thread.title} detail={name} onClose={onClose} testId="thread">
      <div
        ref={box}
        role="log"
        aria-live="off"
        aria-label={strings.thread.title}
        className="messages"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        onKeyDown={moveAmongRows}
      >
        <ol className="message-rows">
          <li>
            {parent ? (
              <MessageRow message={parent} joined={false} replies={0} inThread shortcuts={shortcuts} />
            ) : (
              <p className="empty">{strings.message.gone}</p>
            )}
            <div className="day">
              <span>{strings.thread.label(replies.length)}</span>
            </div>
          </li>
          {replies.map((message) => (
            <li key={message.ts}>
              {message.ts === line && <NewLine />}
              <MessageRow message={message} joined={false} replies={0} inThread shortcuts={shortcuts} />
            </li>
          ))}
        </ol>
      </div>
      <Composer key={ts} channel={channel} name={name} threadTs={ts} commands={commands} closed={closed} />
    </SidePanel>
  );
}
