import { describe, expect, it } from 'vitest';
import { parseMarkdown, parseMarkdownInline } from '../../../src/local-workspace/ui/text/markdown.ts';

describe('the markdown block', () => {
  it('reads headings, lists, tables, rules, quotes and code', () => {
    const parts = parseMarkdown(
      '# T\ntext\n- a\n  - b\n\n1. x\n\n| h | i |\n|---|---|\n| 1 | 2 |\n\n---\n> q\n```\ncode\n```',
    );
    expect(parts.map((part) => part.type)).toEqual([
      'heading',
      'paragraph',
      'list',
      'list',
      'table',
      'rule',
      'quote',
      'pre',
    ]);
    expect(parts[2]).toMatchObject({ ordered: false, items: [{ depth: 0 }, { depth: 1 }] });
    expect(parts[4]).toMatchObject({ rows: [[[{ text: '1' }], [{ text: '2' }]]] });
  });

  it('takes two stars for bold and one for italic, unlike mrkdwn', () => {
    expect(parseMarkdownInline('**b** *i* ~~s~~ [t](https://a.example) \\*x')).toEqual([
      { type: 'bold', children: [{ type: 'text', text: 'b' }] },
      { type: 'text', text: ' ' },
      { type: 'italic', children: [{ type: 'text', text: 'i' }] },
      { type: 'text', text: ' ' },
      { type: 'strike', children: [{ type: 'text', text: 's' }] },
      { type: 'text', text: ' ' },
      { type: 'link', url: 'https://a.example', text: 't' },
      { type: 'text', text: ' *x' },
    ]);
  });

  it('leaves an unsafe address as text', () => {
    expect(parseMarkdownInline('[t](javascript:1)')).toEqual([{ type: 'text', text: '[t](javascript:1)' }]);
  });

  it('ends on a fence that is never closed', () => {
    expect(parseMarkdown('```\nopen')).toEqual([{ type: 'pre', text: 'open' }]);
  });
});
