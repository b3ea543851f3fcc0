import { memo } from 'react';
import { glyphShapes } from './glyph-shapes.tsx';

const drawn = new RegExp(`(${Object.keys(glyphShapes).join('|')})\\uFE0F?`, 'u');
const parts = new RegExp(`((?:${Object.keys(glyphShapes).join('|')})\\uFE0F?)`, 'u');

/** Text whose known emoji are drawn; the characters stay in the page for search, copying and screen readers. */
export const Glyphs = memo(function Glyphs({ text }: { text: string }) {
  if (!drawn.test(text)) return text;
  return text.split(parts).map((part, index) => {
    const shape = index % 2 === 1 ? glyphShapes[part.replace('\uFE0F', '')] : undefined;
    if (!shape) return part;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of text have no identity but their place
      <span key={index} className="glyph">
        <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          {shape}
        </svg>
        <span className="glyph-text">{part}</span>
      </span>
    );
  });
});
