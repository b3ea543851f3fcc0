import { useId } from 'react';
import { Glyphs } from '../blocks/glyphs.tsx';
import { useSurface } from '../blocks/surface.tsx';
import { useStrings } from '../strings/strings.ts';
import { withEmoji } from '../text/emoji.ts';
import type { Element, LooseBlock } from '../values/element-value.ts';
import { ElementControl } from './element-control.tsx';

/** An `input` block: label, element, hint, and the error beside it. */
export function InputField({ block }: { block: LooseBlock }) {
  const surface = useSurface();
  const strings = useStrings();
  const id = useId();
  const blockId = block.block_id ?? '';
  const hint = block.hint as { text: string } | undefined;
  const error = surface.errors[blockId];
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  const text = (block.label as { text: string } | undefined)?.text ?? '';
  const boxes = ['checkboxes', 'radio_buttons'].includes((block.element as Element).type);
  const label = (
    <>
      <Glyphs text={withEmoji(text)} />
      {block.optional === true && <span className="field-optional"> {strings.field.optional}</span>}
    </>
  );
  return (
    <div className={`field${error ? ' field-wrong' : ''}`}>
      {boxes ? (
        <div className="field-label" id={id}>
          {label}
        </div>
      ) : (
        <label className="field-label" htmlFor={`${id}-field`}>
          {label}
        </label>
      )}
      <ElementControl
        blockId={blockId}
        element={block.element as Element}
        fieldId={boxes ? undefined : `${id}-field`}
        labelledBy={boxes ? id : undefined}
        label={text}
        describedBy={described}
        required={block.optional !== true}
        inInput
        dispatch={block.dispatch_action === true}
      />
      {error && (
        <p className="field-error" id={`${id}-error`} data-testid="field-error">
          <Glyphs text={error} />
        </p>
      )}
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          <Glyphs text={withEmoji(hint.text)} />
        </p>
      )}
    </div>
  );
}
