import { memo } from 'react';
import type { Shortcut, WorkspaceMessage } from '../../protocol.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Icon } from '../parts/icon.tsx';
import { Menu } from '../parts/menu.tsx';
import { personName, useActs, useDirectory } from '../state/workspace-context.ts';
import { useStrings } from '../strings/strings.ts';
import { clockTime, fullTime } from '../text/slack-date.ts';
import { MessageBlocks } from './message-blocks.tsx';

type RowProps = {
  message: WorkspaceMessage;
  /** The same person a moment later: drawn without name and picture. */
  joined: boolean;
  replies: number;
  inThread?: boolean;
  shortcuts: readonly Shortcut[];
};

/** Stands among the shortcuts of the menu; no callback id may contain a space. */
const openThreadKey = 'open thread';

export const MessageRow = memo(function MessageRow({ message, joined, replies, inThread, shortcuts }: RowProps) {
  const strings = useStrings();
  const directory = useDirectory();
  const { act, go } = useActs();
  const { channel, ts } = message;
  const isApp = directory.users.get(message.user)?.isBot ?? message.user === directory.appUserId;
  const name = personName(directory, message.user, strings.message.unknownUser);
  const at = Number(ts) * 1000;
  const time = (
    <time dateTime={new Date(at).toISOString()} title={fullTime(directory.reader, at)}>
      {clockTime(directory.reader, at)}
    </time>
  );
  const edited = message.edited && <span className="message-edited">{strings.message.edited}</span>;
  const openThread = () => go({ thread: message.threadTs ?? ts });
  return (
    <li
      className={`message${joined ? ' message-joined' : ''}${message.ephemeralFor ? ' message-ephemeral' : ''}`}
      data-message-ts={ts}
      data-testid="message"
    >
      <div className="message-side">{joined ? time : <Avatar id={message.user} name={name} app={isApp} />}</div>
      <div className="message-main">
        {message.ephemeralFor && (
          <p className="message-private">
            <Icon name="eye" />
            {strings.message.onlyYou}
          </p>
        )}
        {!joined && (
          <p className="message-head">
            <span className="message-name">{name}</span>
            {isApp && <span className="tag">{strings.message.app}</span>}
            {time}
            {edited}
          </p>
        )}
        <div className="message-body">
          <MessageBlocks message={message} />
          {joined && edited}
        </div>
        {replies > 0 && !inThread && (
          <button type="button" className="replies" data-testid="open-thread" onClick={openThread}>
            <Icon name="thread" />
            {strings.message.replies(replies)}
          </button>
        )}
      </div>
      {!message.ephemeralFor && (
        <div className="message-tools">
          {!inThread && (
            <button
              type="button"
              className="tool tool-thread"
              aria-label={strings.message.openThread}
              title={strings.message.openThread}
              onClick={openThread}
            >
              <Icon name="thread" />
            </button>
          )}
          <Menu
            label={strings.message.more}
            className="tool tool-more"
            items={[
              ...(inThread ? [] : [{ key: openThreadKey, label: strings.message.openThread }]),
              ...shortcuts.map((each) => ({ key: each.callbackId, label: each.name, detail: each.description })),
            ]}
            empty={strings.composer.noShortcuts}
            onPick={(key) => {
              if (key === openThreadKey) openThread();
              else void act('shortcut', { callbackId: key, message: { channel, ts } });
            }}
          >
            <Icon name="more" />
          </Menu>
        </div>
      )}
    </li>
  );
});
