import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useSurface } from '../blocks/surface.tsx';
import { personName, useDirectory } from '../state/workspace-context.ts';
import { emojiGlyph } from '../text/emoji.ts';
import { richTextOfTree, richTree } from '../values/rich-tree.ts';
import type { ControlProps } from './control-props.ts';
import { readTree, writeTree } from './rich-dom.ts';
import { RichToolbar } from './rich-toolbar.tsx';
import { type Format, formatOfKey, toggleFormat } from './text-format.ts';

/** The app hears of single letters once typing rests this long (ms). */
const rest = 400;

function useLeafName() {
  const directory = useDirectory();
  return (leaf: Record<string, unknown>): string => {
    const word = (name: string): string => String(leaf[name] ?? '');
    if (leaf.type === 'user') return `@${personName(directory, word('user_id'), word('user_id'))}`;
    if (leaf.type === 'channel') return `#${directory.channels.get(word('channel_id'))?.name ?? word('channel_id')}`;
    if (leaf.type === 'emoji') return emojiGlyph(word('name')) ?? `:${word('name')}:`;
    if (leaf.type === 'broadcast') return `@${word('range')}`;
    return word('fallback') || word('usergroup_id') || word('value') || String(leaf.type);
  };
}

/** A field for bold, italic, struck out, code, links and lists, by buttons and keys. */
export function RichTextElement({ dispatch, ...props }: ControlProps & { dispatch: boolean }) {
  const { blockId, element, fieldId, describedBy, label, required } = props;
  const surface = useSurface();
  const nameOf = useLeafName();
  const field = useRef<HTMLDivElement>(null);
  const timer = useRef<number>(undefined);
  const [linking, setLinking] = useState(false);
  const [empty, setEmpty] = useState(false);
  const start = surface.current(blockId, element).rich_text_value;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the field is filled once; from then on it is the truth
  useEffect(() => {
    writeTree(field.current!, richTree(start), nameOf);
    setEmpty(start === undefined);
    return () => window.clearTimeout(timer.current);
  }, []);
  const config = element.dispatch_action_config as { trigger_actions_on?: string[] } | undefined;
  const moments = dispatch ? (config?.trigger_actions_on ?? ['on_enter_pressed']) : [];
  const changed = () => {
    const value = richTextOfTree(readTree(field.current!));
    setEmpty(value === undefined && !field.current!.querySelector('li'));
    surface.hold(blockId, element, value);
    if (!moments.includes('on_character_entered')) return;
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => surface.press(blockId, element, value), rest);
  };
  const format = (wanted: Format) => {
    if (wanted === 'link') return setLinking(true);
    field.current?.focus();
    toggleFormat(wanted);
    changed();
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const wanted = formatOfKey(event);
    if (wanted) format(wanted);
    else if (event.key === 'Enter' && !event.shiftKey && moments.includes('on_enter_pressed'))
      surface.press(blockId, element, richTextOfTree(readTree(field.current!)));
    else return;
    event.preventDefault();
  };
  return (
    <div className="rich-field">
      <RichToolbar field={field} linking={linking} onLinking={setLinking} onFormat={format} onChanged={changed} />
      {/* biome-ignore lint/a11y/useSemanticElements: no form element holds bold text and lists */}
      <div
        ref={field}
        className={`input rich-input${empty ? ' rich-empty' : ''}`}
        contentEditable
        suppressContentEditableWarning
        role="textbox"
        tabIndex={0}
        aria-multiline="true"
        aria-required={required || undefined}
        aria-invalid={surface.errors[blockId] ? true : undefined}
        aria-label={label}
        aria-describedby={describedBy}
        id={fieldId}
        data-action-id={element.action_id}
        data-placeholder={(element.placeholder as { text: string } | undefined)?.text}
        onInput={changed}
        onKeyDown={keyDown}
        onPaste={(event) => {
          event.preventDefault();
          document.execCommand('insertText', false, event.clipboardData.getData('text/plain'));
        }}
        onDrop={(event) => event.preventDefault()}
      />
    </div>
  );
}
