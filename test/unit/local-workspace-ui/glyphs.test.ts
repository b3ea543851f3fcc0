import { expect, test } from 'vitest';
import { glyphShapes } from '../../../src/local-workspace/ui/blocks/glyph-shapes.tsx';
import { emojiGlyph, reactionsOffered } from '../../../src/local-workspace/ui/text/emoji.ts';

test('every reaction that the page offers is drawn by the page itself', () => {
  const undrawn = reactionsOffered.flat().filter((name) => {
    const glyph = emojiGlyph(name)?.replace('\uFE0F', '');
    return !glyph || !(glyph in glyphShapes);
  });
  expect(undrawn).toEqual([]);
});
