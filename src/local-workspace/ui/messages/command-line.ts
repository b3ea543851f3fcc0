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

/** What stands in the field, and where in it one types. */
export type Typed = { text: string; caret: number };

/** The first word, where the line begins with `/`. */
export function commandWord(text: string): string | undefined {
  return /^\/\S*/.exec(text)?.[0];
}

/** The commands that complete the first word, while the caret stands in it; what is behind the caret may differ. */
export function completions({ text, caret }: Typed, commands: readonly SlashCommand[]): SlashCommand[] {
  const begun = text.slice(0, caret);
  if (!/^\/\S*$/.test(begun)) return [];
  return commands.filter((each) => each.command.startsWith(begun.toLowerCase()));
}

/** The line with this command in the place of its first word; the rest stays, and one types on before it. */
export function withCommand(text: string, command: string): Typed {
  const rest = text.replace(/^\/\S*\s*/, '');
  return { text: `${command} ${rest}`, caret: command.length + 1 };
}

/** The word behind `@` that is being typed before the caret, if there is one. */
export function mentionAt({ text, caret }: Typed): string | undefined {
  return /(?:^|\s)@([\p{L}\p{N}._-]*)$/u.exec(text.slice(0, caret))?.[1]?.toLowerCase();
}

/** The text with the half-typed mention before the caret made whole. */
export function withMention({ text, caret }: Typed, name: string): Typed {
  const before = text.slice(0, caret).replace(/@[\p{L}\p{N}._-]*$/u, `@${name} `);
  return { text: before + text.slice(caret).replace(/^[\p{L}\p{N}._-]* ?/u, ''), caret: before.length };
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
