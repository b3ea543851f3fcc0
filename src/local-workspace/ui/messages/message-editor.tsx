import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { WorkspaceMessage } from '../../protocol.ts';
import { useActs, useDirectory } from '../state/workspace-context.ts';
import { useStrings } from '../strings/strings.ts';
import { typedAgain } from './command-line.ts';

/** Changes one's own message in its place: Enter saves, Esc leaves it as it was. */
export function MessageEditor({ message, onDone }: { message: WorkspaceMessage; onDone: () => void }) {
  const strings = useStrings();
  const { act } = useActs();
  const directory = useDirectory();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(() => typedAgain(message.text, directory.users, directory.channels));
  useEffect(() => {
    const { current } = field;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);
  const save = async () => {
    const { channel, ts } = message;
    const result = await act('edit', { channel, ts, text });
    if (result.ok) onDone();
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) void save();
    else if (event.key === 'Escape') onDone();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="editor">
      <textarea
        ref={field}
        className="input"
        rows={2}
        value={text}
        aria-label={strings.message.editLabel}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={keyDown}
      />
      <div className="editor-foot">
        <button type="button" className="button" onClick={onDone}>
          {strings.cancel}
        </button>
        <button
          type="button"
          className="button button-primary"
          disabled={text.trim() === ''}
          onClick={() => void save()}
        >
          {strings.message.save}
        </button>
      </div>
    </div>
  );
}
