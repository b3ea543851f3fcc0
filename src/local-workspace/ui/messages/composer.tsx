import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { Shortcut, SlashCommand } from '../../protocol.ts';
import { Icon } from '../parts/icon.tsx';
import { Menu } from '../parts/menu.tsx';
import { neighbour, OptionList, optionId } from '../parts/option-list.tsx';
import { Popover } from '../parts/popover.tsx';
import { useActs, useDirectory } from '../state/workspace-context.ts';
import { useStrings } from '../strings/strings.ts';
import { completions, readLine, storedText } from './command-line.ts';

type ComposerProps = {
  channel: string;
  /** With its mark: `#general`, or a person's name. */
  name: string;
  threadTs?: string;
  commands: readonly SlashCommand[];
  shortcuts?: readonly Shortcut[];
};

export function Composer({ channel, name, threadTs, commands, shortcuts }: ComposerProps) {
  const strings = useStrings();
  const { act, actQuietly } = useActs();
  const directory = useDirectory();
  const [text, setText] = useState('');
  const [notice, setNotice] = useState<string>();
  const [sending, setSending] = useState(false);
  const [picked, setPicked] = useState<string>();
  const [dismissed, setDismissed] = useState<string>();
  const frame = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const fitting = threadTs || dismissed === text ? [] : completions(text, commands);
  const groups = [
    {
      choices: fitting.map((each) => ({
        key: each.command,
        label: each.usageHint ? `${each.command} ${each.usageHint}` : each.command,
        detail: each.description,
        chosen: each.command,
      })),
    },
  ];
  const active = fitting.some((each) => each.command === picked) ? picked : fitting[0]?.command;
  const label = threadTs ? strings.thread.composer : strings.composer.label(name);

  const stored = (typed: string): string => {
    const rooms = [...directory.channels.values()].filter((each) => each.kind !== 'im');
    return storedText(typed, [...directory.users.values()], rooms);
  };
  const complete = (command: string) => {
    setText(`${command} `);
    setPicked(undefined);
    field.current?.focus();
  };
  const send = async () => {
    const line = readLine(text, commands);
    if (line.kind === 'empty' || sending) return;
    setNotice(undefined);
    if (line.kind === 'unknown_command') return setNotice(strings.composer.unknownCommand(line.command));
    if (line.kind === 'command' && threadTs) return setNotice(strings.thread.noCommands(line.command));
    setSending(true);
    setText('');
    const result =
      line.kind === 'command'
        ? await actQuietly('command', { channel, command: line.command, text: line.text })
        : await act('say', { channel, text: stored(line.text), ...(threadTs ? { threadTs } : {}) });
    setSending(false);
    if (result.ok) return;
    setText((typed) => typed || text);
    if (line.kind !== 'command') return;
    setNotice(strings.composer.commandFailed(line.command, strings.actError(result.error ?? 'app_error')));
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const choosing = fitting.length > 0 && active !== undefined;
    if (choosing && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      setPicked(neighbour(groups, active, event.key === 'ArrowDown' ? 1 : -1));
    } else if (choosing && event.key === 'Escape') setDismissed(text);
    else if (choosing && (event.key === 'Tab' || (event.key === 'Enter' && active !== text)) && !event.shiftKey)
      complete(active);
    else if (event.key === 'Enter' && !event.shiftKey) void send();
    else return;
    event.preventDefault();
  };
  return (
    <div className="composer">
      {notice && (
        <p className="composer-notice" role="alert">
          {notice}
        </p>
      )}
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
          aria-controls={fitting.length > 0 ? listId : undefined}
          aria-activedescendant={active ? optionId(listId, active) : undefined}
          onChange={(event) => {
            setText(event.target.value);
            setNotice(undefined);
          }}
          onKeyDown={keyDown}
        />
        <button
          type="button"
          className="tool tool-send"
          aria-label={strings.composer.send}
          title={strings.composer.send}
          aria-busy={sending || undefined}
          disabled={text.trim() === ''}
          onClick={() => void send()}
        >
          <Icon name="send" />
        </button>
      </div>
      {fitting.length > 0 && (
        <Popover anchor={frame} sameWidth>
          <OptionList
            id={listId}
            label={strings.composer.commands}
            groups={groups}
            active={active}
            chosen={[]}
            onPick={(choice) => complete(choice.key)}
          />
        </Popover>
      )}
    </div>
  );
}
