import { useState } from 'react';
import type { Shortcut, WorkspaceMessage } from '../../protocol.ts';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { Icon } from '../parts/icon.tsx';
import { Menu } from '../parts/menu.tsx';
import { useActs, useDirectory } from '../state/workspace-context.ts';
import { useStrings } from '../strings/strings.ts';
import { emojiGlyph } from '../text/emoji.ts';
import { ReactionPicker, useReact } from './reactions.tsx';

type ToolsProps = {
  message: WorkspaceMessage;
  inThread: boolean;
  shortcuts: readonly Shortcut[];
  onThread: () => void;
  onEdit: () => void;
};

/** Stand among the shortcuts of the menu; no callback id may contain a space. */
const own = { thread: 'open thread', edit: 'edit message', erase: 'erase message', react: 'react ' };

/** Where nothing hovers there is no room for the picker beside a message: these few stand in its menu. */
const onTouch = ['thumbsup', 'white_check_mark', 'eyes'];

/** What one can do with a message: react, answer, change or delete one's own, the app's message shortcuts. */
export function MessageTools({ message, inThread, shortcuts, onThread, onEdit }: ToolsProps) {
  const strings = useStrings();
  const { me } = useDirectory();
  const { act } = useActs();
  const react = useReact(message);
  const [asking, setAsking] = useState(false);
  const { channel, ts } = message;
  if (message.ephemeralFor) {
    return (
      <div className="message-tools">
        <button
          type="button"
          className="tool"
          aria-label={strings.message.dismiss}
          title={strings.message.dismiss}
          onClick={() => void act('erase', { channel, ts })}
        >
          <Icon name="close" />
        </button>
      </div>
    );
  }
  const mine = message.user === me.id;
  const quick = window.matchMedia('(hover: none)').matches ? onTouch : [];
  const pick = (key: string) => {
    if (key === own.thread) onThread();
    else if (key === own.edit) onEdit();
    else if (key === own.erase) setAsking(true);
    else if (key.startsWith(own.react)) react(key.slice(own.react.length));
    else void act('shortcut', { callbackId: key, message: { channel, ts } });
  };
  return (
    <div className="message-tools">
      <ReactionPicker message={message} />
      {!inThread && (
        <button
          type="button"
          className="tool tool-thread"
          aria-label={strings.message.openThread}
          title={strings.message.openThread}
          onClick={onThread}
        >
          <Icon name="thread" />
        </button>
      )}
      <Menu
        label={strings.message.more}
        className="tool tool-more"
        items={[
          ...(inThread ? [] : [{ key: own.thread, label: strings.message.openThread }]),
          ...quick.map((name) => ({ key: own.react + name, label: `${emojiGlyph(name)} ${strings.message.react}` })),
          ...(mine ? [{ key: own.edit, label: strings.message.edit }] : []),
          ...(mine ? [{ key: own.erase, label: strings.message.erase }] : []),
          ...shortcuts.map((each) => ({ key: each.callbackId, label: each.name, detail: each.description })),
        ]}
        empty={strings.composer.noShortcuts}
        onPick={pick}
      >
        <Icon name="more" />
      </Menu>
      {asking && (
        <ConfirmDialog
          confirm={{
            title: { text: strings.message.erase },
            text: { type: 'plain_text', text: strings.message.eraseAsk },
            confirm: { text: strings.message.eraseYes },
            style: 'danger',
          }}
          onAnswer={(yes) => {
            setAsking(false);
            if (yes) void act('erase', { channel, ts });
          }}
        />
      )}
    </div>
  );
}
