import { useEffect, useMemo, useRef } from 'react';
import type { Shortcut, SlashCommand, WorkspaceMessage } from '../../protocol.ts';
import { SidePanel } from '../panels/side-panel.tsx';
import { repliesOf } from '../state/page-model.ts';
import { useStrings } from '../strings/strings.ts';
import { Composer } from './composer.tsx';
import { MessageRow } from './message-row.tsx';

type ThreadProps = {
  channel: string;
  name: string;
  ts: string;
  messages: readonly WorkspaceMessage[];
  commands: readonly SlashCommand[];
  shortcuts: readonly Shortcut[];
  onClose: () => void;
};

export function ThreadPanel({ channel, name, ts, messages, commands, shortcuts, onClose }: ThreadProps) {
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
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div ref={box} role="log" aria-label={strings.thread.title} className="messages" tabIndex={0}>
        <ol className="message-rows">
          {parent ? (
            <MessageRow message={parent} joined={false} replies={0} inThread shortcuts={shortcuts} />
          ) : (
            <li className="empty">{strings.message.gone}</li>
          )}
          <li className="day">
            <span>{strings.thread.label(replies.length)}</span>
          </li>
          {replies.map((message) => (
            <MessageRow key={message.ts} message={message} joined={false} replies={0} inThread shortcuts={shortcuts} />
          ))}
        </ol>
      </div>
      <Composer key={ts} channel={channel} name={name} threadTs={ts} commands={commands} />
    </SidePanel>
  );
}
