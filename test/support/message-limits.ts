import type { KnownBlock } from '@slack/types';
import type { Message } from '../../src/slack/blocks.ts';

/** What Slack would refuse or cut in this message; empty when it would take it as it is. */
export function brokenLimits({ text, blocks }: Message): string[] {
  const tables = blocks.filter((block) => block.type === 'table');
  return [
    ...over('text', text.length, 4000),
    ...over('blocks', blocks.length, 50),
    ...over('tables', tables.length, 1),
    ...blocks.flatMap(ofBlock),
  ];
}

function ofBlock(block: KnownBlock): string[] {
  switch (block.type) {
    case 'header':
      return over('header', block.text.text.length, 150);
    case 'section':
      return [
        ...over('section', block.text?.text.length ?? 0, 3000),
        ...(block.text?.text === '' ? ['empty section'] : []),
      ];
    case 'context':
      return [
        ...over('context elements', block.elements.length, 10),
        ...block.elements.flatMap((element) => ('text' in element ? over('context', element.text.length, 3000) : [])),
      ];
    case 'table': {
      const texts = block.rows.flat().map((cell) => ('text' in cell ? String(cell.text) : ''));
      return [
        ...over('rows', block.rows.length, 100),
        ...over('columns', Math.max(...block.rows.map((row) => row.length)), 20),
        ...over('table characters', texts.join('').length, 10_000),
        ...texts.filter((text) => text === '').map(() => 'empty cell'),
      ];
    }
    default:
      return [];
  }
}

function over(what: string, count: number, most: number): string[] {
  return count > most ? [`${what}: ${count} > ${most}`] : [];
}
