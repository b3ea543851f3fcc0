import { type ClipboardEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import type { Shortcut, SlashCommand, WorkspaceFile } from '../../protocol.ts';
import { AnswerProblems } from '../parts/answer-problems.tsx';
import { FileCard } from '../parts/file-card.tsx';
import { Icon } from '../parts/icon.tsx';
import { Menu } from '../parts/menu.tsx';
import { OptionList, optionId } from '../parts/option-list.tsx';
import { Popover } from '../parts/popover.tsx';
import { type Failure, failureOf } from '../state/failure.ts';
import { useUpload } from '../state/use-upload.ts';
import { useActs, useDirectory } from '../state/workspace-context.ts';
import { useStrings } from '../strings/strings.ts';
import { readLine, type Typed } from './command-line.ts';
import { useCompletion } from './use-completion.ts';
import { useTyped } from './use-typed.ts';

type ComposerProps = {
  channel: string;
  /** With its mark: `#general`, or a person's name. */
  name: string;
  threadTs?: string;
  commands: readonly SlashCommand[];
  shortcuts?: readonly Shortcut[];
  /** Why nobody can write here, if so. */
  closed?: string | undefined;
};

const none: never[] = [];

/** Where one writes; in a place that is closed it says why. */
export function Composer(props: ComposerProps) {
  if (!props.closed) return <OpenComposer {...props} />;
  return (
    <div className="composer">
      <p className="composer-closed">
        <Icon name="lock" />
        {props.closed}
      </p>
    </div>
  );
}

function OpenComposer({ channel, name, threadTs, commands, shortcuts }: ComposerProps) {
  const strings = useStrings();
  const { act, actQuietly } = useActs();
  const directory = useDirectory();
  const upload = useUpload();
  const [files, setFiles] = useState<WorkspaceFile[]>(none);
  const [also, setAlso] = useState(false);
  const [notice, setNotice] = useState<Failure>();
  const [sending, setSending] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const { typed, setText, put, follow } = useTyped(field);
  const { text } = typed;
  const picker = useRef<HTMLInputElement>(null);
  const listId = useId();
  const offered = threadTs ? none : commands;
  const completion = useCompletion({ typed, commands: offered, users: directory.users.values(), strings });
  const label = threadTs ? strings.thread.composer : strings.composer.label(name);
  const say = (words: string) => setNotice({ text: words, problems: [] });

  const complete = (whole: Typed) => {
    put(whole);
    completion.forget();
    field.current?.focus();
  };
  const attach = async (chosen: readonly File[]) => {
    for (const file of chosen) {
      const sent = await upload(file);
      if ('error' in sent) say(strings.files.failed(file.name, sent.error));
      else setFiles((before) => [...before, sent.file]);
    }
    field.current?.focus();
  };
  const sendCommand = async (command: string, rest: string) => {
    const result = await actQuietly('command', { channel, command, text: rest });
    const failure = failureOf(result, strings);
    if (failure) setNotice({ ...failure, text: strings.composer.commandFailed(command, failure.text) });
    return result.ok;
  };
  const sendMessage = async () => {
    const thread = threadTs ? { threadTs, ...(also ? { alsoInChannel: true } : {}) } : {};
    const own = files.length > 0 ? { files: files.map((file) => file.id) } : {};
    const result = await act('say', { channel, text: text.trim(), ...thread, ...own });
    if (result.ok) setFiles(none);
    return result.ok;
  };
  const send = async () => {
    const line = readLine(text, commands);
    if (sending || (line.kind === 'empty' && files.length === 0)) return;
    setNotice(undefined);
    if (line.kind === 'unknown_command') return say(strings.composer.unknownCommand(line.command));
    if (line.kind === 'command' && threadTs) return say(strings.thread.noCommands(line.command));
    setSending(true);
    setText('');
    const good = line.kind === 'command' ? await sendCommand(line.command, line.text) : await sendMessage();
    setSending(false);
    if (!good && field.current?.value === '') setText(text);
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const { open, whole, move, dismiss } = completion;
    if (open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) move(event.key === 'ArrowDown' ? 1 : -1);
    else if (open && event.key === 'Escape') dismiss();
    else if (open && whole && (event.key === 'Tab' || event.key === 'Enter') && !event.shiftKey) complete(whole);
    else if (event.key === 'Enter' && !event.shiftKey) void send();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const paste = (event: ClipboardEvent) => {
    const pasted = [...event.clipboardData.files];
    if (pasted.length === 0) return;
    event.preventDefault();
    void attach(pasted);
  };
  const { open, active, groups } = completion;
  return (
    <div className="composer">
      {notice && (
        <div className="composer-notice" role="alert">
          <p>{notice.text}</p>
          <AnswerProblems failure={notice} />
        </div>
      )}
      {files.map((file) => (
        <FileCard
          key={file.id}
          file={file}
          onRemove={() => setFiles((before) => before.filter((each) => each.id !== file.id))}
        />
      ))}
      <div ref={frame} className="composer-frame">
        {shortcuts && (
          <Menu
            label={strings.composer.shortcuts}
            className="tool"
            items={shortcuts.map((each) => ({ key: each.callbackId, label: each.name, detail: each.description }))}
            empty={strings.composer.noShortcuts}
            onPick={(callbackId) => void act('shortcut', { callbackId })}
          >
            <Icon name="bolt" />
          </Menu>
        )}
        <button
          type="button"
          className="tool"
          aria-label={strings.composer.attach}
          title={strings.composer.attach}
          onClick={() => picker.current?.click()}
        >
          <Icon name="clip" />
        </button>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          aria-label={strings.composer.attach}
          data-testid={threadTs ? 'thread-attach' : 'attach'}
          onChange={(event) => {
            void attach([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
        <textarea
          className="composer-text"
          ref={field}
          rows={1}
          value={text}
          aria-label={label}
          placeholder={label}
          title={strings.composer.hint}
          data-testid={threadTs ? 'thread-composer' : 'composer'}
          aria-autocomplete="list"
          aria-controls={open ? listId : undefined}
          aria-activedescendant={active ? optionId(listId, active) : undefined}
          onChange={(event) => {
            follow(event);
            setNotice(undefined);
          }}
          onSelect={follow}
          onKeyDown={keyDown}
          onPaste={paste}
        />
        <button
          type="button"
          className="tool tool-send"
          aria-label={strings.composer.send}
          title={strings.composer.send}
          aria-busy={sending || undefined}
          disabled={text.trim() === '' && files.length === 0}
          onClick={() => void send()}
        >
          <Icon name="send" />
        </button>
      </div>
      {threadTs && (
        <label className="composer-also">
          <input type="checkbox" checked={also} onChange={(event) => setAlso(event.target.checked)} />
          <span>{strings.thread.alsoSend(name)}</span>
        </label>
      )}
      {open && (
        <Popover anchor={frame} sameWidth>
          <OptionList
            id={listId}
            label={completion.label}
            groups={groups}
            active={active}
            chosen={none}
            onPick={(choice) => complete(choice.chosen as Typed)}
          />
        </Popover>
      )}
    </div>
  );
}
