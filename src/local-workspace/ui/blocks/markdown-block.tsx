import { memo } from 'react';
import { type MarkdownPart, parseMarkdown } from '../text/markdown.ts';
import { InlineRun } from './text.tsx';

function Part({ part }: { part: MarkdownPart }) {
  switch (part.type) {
    case 'heading':
      return (
        <h3 className={`markdown-heading level-${Math.min(part.level, 3)}`}>
          <InlineRun nodes={part.children} />
        </h3>
      );
    case 'paragraph':
      return (
        <p>
          <InlineRun nodes={part.children} />
        </p>
      );
    case 'quote':
      return (
        <blockquote>
          <InlineRun nodes={part.children} />
        </blockquote>
      );
    case 'pre':
      return <pre>{part.text}</pre>;
    case 'rule':
      return <hr className="block-divider" />;
    case 'list': {
      const List = part.ordered ? 'ol' : 'ul';
      return (
        <List className="rich-list">
          {part.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: parsed text has no other identity
            <li key={index} className={`indent-${Math.min(item.depth, 6)}`}>
              <InlineRun nodes={item.children} />
            </li>
          ))}
        </List>
      );
    }
    case 'table':
      return <MarkdownTable part={part} />;
  }
}

function MarkdownTable({ part }: { part: Extract<MarkdownPart, { type: 'table' }> }) {
  return (
    <div className="block-table">
      <table>
        <thead>
          <tr>
            {part.head.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: parsed text has no other identity
              <th key={index} scope="col">
                <InlineRun nodes={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {part.rows.map((row, rowIndex) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: parsed text has no other identity
            <tr key={rowIndex}>
              {row.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: parsed text has no other identity
                <td key={index}>
                  <InlineRun nodes={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export const MarkdownBlock = memo(function MarkdownBlock({ text }: { text: string }) {
  return parseMarkdown(text).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parsed text has no other identity
    <Part key={`${index}-${part.type}`} part={part} />
  ));
});
