import { memo, useState } from 'react';
import type { Shortcut, WorkspaceMessage } from '../../protocol.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Icon } from '../parts/icon.tsx';
import { personName, useActs, useDirectory } from '../state/workspace-context.ts';
import { useStrings } from '../strings/strings.ts';
import { emojiGlyph } from '../text/emoji.ts';
import { clockTime, fullTime, narrowTime } from '../text/slack-date.ts';
import { MessageBlocks } from './message-blocks.tsx';
import { MessageEditor } from './message-editor.tsx';
import { MessageTools } from './message-tools.tsx';
import { Reactions } from './reactions.tsx';

type RowProps = {
  message: WorkspaceMessage;
  /** The same person a moment later: drawn without name and picture. */
  joined: boolean;
  replies: number;
  newReplies?: number;
  inThread?: boolean;
  shortcuts: readonly Shortcut[];
};

/** Lines above the message that say what is special about it. */
function Marks({ message, inThread }: { message: WorkspaceMessage; inThread: boolean }) {
  const strings = useStrings();
  const { go } = useActs();
  const { threadTs } = message;
  return (
    <>
      {message.pinned && (
        <p className="message-mark">
          <Icon name="pin" />
          {strings.message.pinned}
        </p>
      )}
      {message.ephemeralFor && (
        <p className="message-mark">
          <Icon name="eye" />
          {strings.message.onlyYou}
        </p>
      )}
      {message.alsoInChannel && threadTs && (
        <p className="message-mark">
          <Icon name="thread" />
          {inThread ? (
            strings.message.alsoInChannel
          ) : (
            <button type="button" className="text-button" onClick={() => go({ thread: threadTs })}>
              {strings.message.fromThread}
            </button>
          )}
        </p>
      )}
    </>
  );
}

export const MessageRow = memo(function MessageRow(props: RowProps) {
  const { message, joined, replies, newReplies = 0, inThread = false, shortcuts } = props;
  const strings = useStrings();
  const directory = useDirectory();
  const { go } = useActs();
  const [editing, setEditing] = useState(false);
  const { ts } = message;
  const isApp = directory.users.get(message.user)?.isBot ?? message.user === directory.appUserId;
  const name = message.shownAs?.name ?? personName(directory, message.user, strings.message.unknownUser);
  const emoji = message.shownAs?.emoji && emojiGlyph(message.shownAs.emoji.replaceAll(':', ''));
  const at = Number(ts) * 1000;
  const time = (
    <time dateTime={new Date(at).toISOString()} title={fullTime(directory.reader, at)}>
      {joined ? narrowTime(directory.reader, at) : clockTime(directory.reader, at)}
    </time>
  );
  const edited = message.edited && <span className="message-edited">{strings.message.edited}</span>;
  const openThread = () => go({ thread: message.threadTs ?? ts });
  const classes = ['message', joined && 'message-joined', message.ephemeralFor && 'message-ephemeral'];
  return (
    <article
      className={classes.filter(Boolean).join(' ')}
      data-message-ts={ts}
      data-testid="message"
      aria-label={`${name}, ${clockTime(directory.reader, at)}`}
      tabIndex={-1}
    >
      <div className="message-side">
        {joined ? time : <Avatar id={message.user} name={name} app={isApp} {...(emoji ? { glyph: emoji } : {})} />}
      </div>
      <div className="message-main">
        <Marks message={message} inThread={inThread} />
        {!joined && (
          <p className="message-head">
            <span className="message-name">{name}</span>
            {isApp && <span className="tag">{strings.message.app}</span>}
            {time}
            {edited}
          </p>
        )}
        <div className="message-body">
          {editing ? (
            <MessageEditor message={message} onDone={() => setEditing(false)} />
          ) : (
            <MessageBlocks message={message} />
          )}
          {joined && edited}
        </div>
        {message.reactions && <Reactions message={message} />}
        {replies > 0 && !inThread && (
          <button
            type="button"
            className={`replies${newReplies > 0 ? ' replies-new' : ''}`}
            data-testid="open-thread"
            onClick={openThread}
          >
            <Icon name="thread" />
            {strings.message.replies(replies)}
            {newReplies > 0 && (
              <span className="replies-mark" data-testid="new-replies">
                {strings.message.newReplies(newReplies)}
              </span>
            )}
          </button>
        )}
      </div>
      {!editing && (
        <MessageTools
          message={message}
          inThread={inThread}
          shortcuts={shortcuts}
          onThread={openThread}
          onEdit={() => setEditing(true)}
        />
      )}
    </article>
  );
});
