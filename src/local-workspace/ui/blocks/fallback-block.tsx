import { useStrings } from '../strings/strings.ts';
import { withEmoji } from '../text/emoji.ts';
import type { LooseBlock } from '../values/element-value.ts';

/** As deep as one can still follow with the eye; what lies deeper is written out as it came. */
const deepest = 6;

/** `min_value` → "min value": the names of the fields as the app wrote them, only readable. */
const readable = (key: string): string => key.replaceAll('_', ' ');

function isTextObject(value: object): value is { type: string; text: string } {
  const { type, text } = value as { type?: unknown; text?: unknown };
  return (type === 'plain_text' || type === 'mrkdwn' || type === 'raw_text') && typeof text === 'string';
}

function Value({ value, depth }: { value: unknown; depth: number }) {
  const strings = useStrings();
  if (typeof value === 'string') return withEmoji(value);
  if (typeof value === 'boolean') return value ? strings.block.yes : strings.block.no;
  if (typeof value !== 'object' || value === null) return String(value ?? '—');
  if (isTextObject(value)) return withEmoji(value.text);
  if (depth >= deepest) return <code>{JSON.stringify(value)}</code>;
  if (Array.isArray(value)) {
    return (
      <ol>
        {value.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: items have no identity but their place
          <li key={index}>
            <Value value={item} depth={depth + 1} />
          </li>
        ))}
      </ol>
    );
  }
  return <Fields value={value as Record<string, unknown>} depth={depth} />;
}

function Fields({ value, depth }: { value: Record<string, unknown>; depth: number }) {
  return (
    <dl>
      {Object.entries(value).map(([key, inner]) => (
        <div key={key}>
          <dt>{readable(key)}</dt>
          <dd>
            <Value value={inner} depth={depth + 1} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A block that Slack accepts and this page does not draw: its type, and all that it holds. */
export function FallbackBlock({ block }: { block: LooseBlock }) {
  const strings = useStrings();
  const { type, block_id: _id, ...content } = block;
  return (
    <section className="block-fallback" data-testid="block-fallback" aria-label={strings.block.unsupported(type)}>
      <p className="fallback-head">
        <span className="tag">{strings.block.unsupported(type)}</span>
        <span>{strings.block.notDrawn}</span>
      </p>
      <Fields value={content} depth={0} />
    </section>
  );
}
