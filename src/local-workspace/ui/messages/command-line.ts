import type { SlashCommand } from '../../protocol.ts';

/** What Slack would do with a typed line. */
export type TypedLine =
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
