import { describe, expect, it } from 'vitest';
import { type RichNode, richTextOfTree, richTree } from '../../../src/local-workspace/ui/values/rich-tree.ts';

const text = (words: string): RichNode => ({ tag: '#text', text: words, children: [] });
const node = (tag: string, ...children: RichNode[]): RichNode => ({ tag, children });

describe('what stands in the rich text field', () => {
  it('comes back as the app sent it: styles, links, mentions, lists, quotes and code', () => {
    const value = {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: 'Hello ' },
            { type: 'text', text: 'bold', style: { bold: true, italic: true } },
            { type: 'text', text: '\nnext line ' },
            { type: 'link', url: 'https://tea.example', text: 'tea' },
            { type: 'user', user_id: 'U1' },
            { type: 'emoji', name: 'tea' },
          ],
        },
        {
          type: 'rich_text_list',
          style: 'ordered',
          indent: 1,
          elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'one', style: { code: true } }] }],
        },
        { type: 'rich_text_quote', elements: [{ type: 'text', text: 'quoted' }] },
        { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'a\nb' }] },
      ],
    };
    expect(richTextOfTree(richTree(value))).toEqual(value);
  });

  it('makes one line of each line that the browser wraps, and keeps an empty one', () => {
    const tree = [text('first'), node('div', text('second')), node('div', node('br')), node('div', text('third'))];
    expect(richTextOfTree(tree)?.elements).toEqual([
      { type: 'rich_text_section', elements: [{ type: 'text', text: 'first\nsecond\n\nthird' }] },
    ]);
  });

  it('finds a list that the browser put inside a line', () => {
    const tree = [node('div', node('ul', node('li', node('strong', text('one'))), node('li', text('two'))))];
    expect(richTextOfTree(tree)?.elements).toMatchObject([
      { type: 'rich_text_list', style: 'bullet', elements: [{ elements: [{ style: { bold: true } }] }, {}] },
    ]);
  });

  it('is no value at all once it is empty', () => {
    expect(richTextOfTree([])).toBeUndefined();
    expect(richTextOfTree([node('br')])).toBeUndefined();
    expect(richTextOfTree([node('div', node('br'))])).toBeUndefined();
  });
});
