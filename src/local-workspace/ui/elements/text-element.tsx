import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useSurface } from '../blocks/surface.tsx';
import { useStrings } from '../strings/strings.ts';
import { richTextOf, textOfRichText } from '../values/rich-text.ts';
import type { ControlProps } from './control-props.ts';

const keyboards: Record<string, { type: string; inputMode?: 'decimal' | 'numeric' | 'email' | 'url' }> = {
  number_input: { type: 'text', inputMode: 'decimal' },
  email_text_input: { type: 'text', inputMode: 'email' },
  url_text_input: { type: 'text', inputMode: 'url' },
};

/** The app hears of single letters once typing rests this long (ms). */
const rest = 400;

function Counter({ length, min, max }: { length: number; min?: number | undefined; max?: number | undefined }) {
  const strings = useStrings();
  if (min !== undefined && length > 0 && length < min)
    return <small className="counter">{strings.field.moreNeeded(min - length)}</small>;
  if (max === undefined || length < max * 0.8) return null;
  const over = length > max;
  return (
    <small className={`counter${over ? ' counter-over' : ''}`} role="status">
      {over ? strings.field.over(length - max) : strings.field.left(max - length)}
    </small>
  );
}

export function TextElement({ dispatch, ...props }: ControlProps & { dispatch: boolean }) {
  const { blockId, element, fieldId, describedBy, label, required } = props;
  const surface = useSurface();
  const timer = useRef<number>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const rich = element.type === 'rich_text_input';
  const value = surface.current(blockId, element);
  const text = rich ? textOfRichText(value.rich_text_value) : ((value.value as string | null | undefined) ?? '');
  const wrap = (typed: string) => (rich ? richTextOf(typed) : typed);
  const config = element.dispatch_action_config as { trigger_actions_on?: string[] } | undefined;
  const moments = config?.trigger_actions_on ?? ['on_enter_pressed'];
  const change = (typed: string) => {
    surface.hold(blockId, element, wrap(typed));
    if (!dispatch || !moments.includes('on_character_entered')) return;
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => surface.press(blockId, element, wrap(typed)), rest);
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    if (!dispatch || !moments.includes('on_enter_pressed')) return;
    event.preventDefault();
    surface.press(blockId, element, wrap(text));
  };
  const common = {
    className: 'input',
    value: text,
    required,
    placeholder: (element.placeholder as { text: string } | undefined)?.text,
    id: fieldId,
    'aria-label': fieldId ? undefined : label,
    'aria-describedby': describedBy,
    'aria-invalid': surface.errors[blockId] ? true : undefined,
    'data-action-id': element.action_id,
    onKeyDown: keyDown,
  };
  const lines = Number(element.min_lines ?? (rich ? 4 : 5));
  return (
    <span className="text-field">
      {element.multiline === true || rich ? (
        <textarea {...common} rows={lines} onChange={(event) => change(event.target.value)} />
      ) : (
        <input
          {...common}
          {...(keyboards[element.type] ?? { type: 'text' })}
          autoComplete="off"
          onChange={(event) => change(event.target.value)}
        />
      )}
      <Counter
        length={text.length}
        min={element.min_length as number | undefined}
        max={element.max_length as number | undefined}
      />
    </span>
  );
}
