import { useStrings } from '../strings/strings.ts';
import { withEmoji } from '../text/emoji.ts';
import type { LooseBlock } from '../values/element-value.ts';
import { Glyphs } from './glyphs.tsx';
import { RichText } from './rich-text.tsx';

type Cell = { type: string; text?: string; value?: number } & Record<string, unknown>;
type Column = { align?: string; is_wrapped?: boolean } | null;

function CellText({ cell }: { cell: Cell }) {
  if (cell.type === 'rich_text') return <RichText block={cell} />;
  return <Glyphs text={withEmoji(cell.text ?? String(cell.value ?? ''))} />;
}

/** The first row is the head, as Slack draws it. A wide table scrolls inside its own frame. */
export function TableBlock({ block }: { block: LooseBlock }) {
  const strings = useStrings();
  const rows = (block.rows ?? []) as Cell[][];
  const columns = (block.column_settings ?? []) as Column[];
  const caption = typeof block.caption === 'string' ? block.caption : undefined;
  const classOf = (index: number, cell: Cell): string => {
    const align = columns[index]?.align ?? (cell.type === 'raw_number' ? 'right' : 'left');
    return `cell-${align}${columns[index]?.is_wrapped ? ' cell-wrapped' : ''}`;
  };
  const [head, ...body] = rows;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="block-table" aria-label={caption ?? strings.block.table} tabIndex={0}>
      <table>
        {caption && <caption>{caption}</caption>}
        <thead>
          <tr>
            {head?.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity but their place
              <th key={index} scope="col" className={classOf(index, body[0]?.[index] ?? cell)}>
                <CellText cell={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row, rowIndex) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
            <tr key={rowIndex}>
              {row.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity but their place
                <td key={index} className={classOf(index, cell)}>
                  <CellText cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
