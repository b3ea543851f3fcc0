import { withEmoji } from './emoji.ts';
import { type Inline, parseMrkdwn } from './mrkdwn.ts';
import { formatSlackDate, type Reader } from './slack-date.ts';

type Names = {
  users: ReadonlyMap<string, { realName: string }>;
  channels: ReadonlyMap<string, { name: string }>;
  reader: Reader;
};

function wordsOf(nodes: readonly Inline[], names: Names): string {
  const word = (node: Inline): string => {
    switch (node.type) {
      case 'bold':
      case 'italic':
      case 'strike':
        return wordsOf(node.children, names);
      case 'user':
        return names.users.get(node.id)?.realName ?? node.label ?? node.id;
      case 'channel':
        return names.channels.get(node.id)?.name ?? node.label ?? node.id;
      case 'usergroup':
        return node.label ?? node.id;
      case 'broadcast':
        return node.range;
      case 'date':
        return formatSlackDate(node.format, node.timestamp, names.reader);
      case 'emoji':
        return node.glyph;
      case 'break':
        return ' ';
      default:
        return node.text;
    }
  };
  return nodes.map(word).join('');
}

/** A message's text without its markup, in one line: what a screen reader says and a line of preview shows. */
export function spokenText(text: string, names: Names): string {
  const passages = parseMrkdwn(text).map((passage) =>
    passage.type === 'pre' ? passage.text : wordsOf(passage.children, names),
  );
  return withEmoji(passages.join(' ').replace(/\s+/g, ' ').trim());
}
