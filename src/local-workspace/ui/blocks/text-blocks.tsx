import { ElementControl } from '../elements/element-control.tsx';
import type { Element, LooseBlock } from '../values/element-value.ts';
import { InlineImage } from './media-blocks.tsx';
import { PlainText, type TextObject, TextOf } from './text.tsx';

export function SectionBlock({ block }: { block: LooseBlock }) {
  const { text, fields, accessory } = block as { text?: TextObject; fields?: TextObject[]; accessory?: Element };
  return (
    <div className="block-section">
      <div className="block-section-text">
        {text && <TextOf text={text} />}
        {fields && (
          <div className="block-fields">
            {fields.map((field, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: fields have no identity but their place
              <div key={index} className="block-field">
                <TextOf text={field} />
              </div>
            ))}
          </div>
        )}
      </div>
      {accessory && (
        <div className="block-accessory">
          {accessory.type === 'image' ? (
            <InlineImage image={accessory} large />
          ) : (
            <ElementControl blockId={block.block_id ?? ''} element={accessory} label={text?.text} />
          )}
        </div>
      )}
    </div>
  );
}

export function HeaderBlock({ block }: { block: LooseBlock }) {
  return (
    <h2 className="block-header">
      <PlainText text={block.text as TextObject} />
    </h2>
  );
}

export function ContextBlock({ block }: { block: LooseBlock }) {
  const elements = (block.elements ?? []) as (TextObject & Record<string, unknown>)[];
  return (
    <div className="block-context">
      {elements.map((element, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: context elements have no identity but their place
        <div key={index} className="block-context-part">
          {element.type === 'image' ? <InlineImage image={element} /> : <TextOf text={element} />}
        </div>
      ))}
    </div>
  );
}
