import type { SlashCommand } from '../../protocol.ts';

/** What Slack would do with a typed line. */
type TypedLine =
  | { kind: 'empty' }
  | { kind: 'message'; text: string }
  | { kind: 'command'; command: string; text: string }
  | { kind: 'unknown_command'; command: string };

/** A line that begins with `/` is a command or a mistake, never a message. */
export function readLine(line: string, commands: readonly SlashCommand[]): TypedLine {
  const text = line.trim();
  if (text === '') return { kind: 'empty' };
  const [, command, rest] = /^(\/\S+)\s*([\s\S]*)$/.exec(text) ?? [];
  if (!command) return { kind: 'message', text };
  const known = commands.some((each) => each.command === command);
  return known ? { kind: 'command', command, text: rest ?? '' } : { kind: 'unknown_command', command };
}

/** The commands that complete what stands in the field, while only the first word is being typed. */
export function completions(line: string, commands: readonly SlashCommand[]): SlashCommand[] {
  if (!/^\/\S*$/.test(line)) return [];
  return commands.filter((each) => each.command.startsWith(line.toLowerCase()));
}

/** The word behind `@` that is being typed at the end of the text, if there is one. */
export function mentionAt(text: string): string | undefined {
  return /(?:^|\s)@([\p{L}\p{N}._-]*)$/u.exec(text)?.[1]?.toLowerCase();
}

/** The text with the half-typed mention at its end made whole. */
export function withMention(text: string, name: string): string {
  return text.replace(/@[\p{L}\p{N}._-]*$/u, `@${name} `);
}

/** A stored message as its writer typed it: mentions by name, the three escaped signs as they were. */
export function typedAgain(
  stored: string,
  users: ReadonlyMap<string, { name: string }>,
  channels: ReadonlyMap<string, { name: string }>,
): string {
  const typed = stored.replace(/<([@#!])?([^<>|]+)(?:\|([^<>]*))?>/g, (whole, sign, id: string, label?: string) => {
    if (sign === '@') return `@${users.get(id)?.name ?? label ?? id}`;
    if (sign === '#') return `#${channels.get(id)?.name ?? label ?? id}`;
    if (sign === '!') return label || (/^(here|channel|everyone)$/.test(id) ? `@${id}` : whole);
    return id;
  });
  return typed.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}
