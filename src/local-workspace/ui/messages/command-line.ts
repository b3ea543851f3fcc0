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

type Named = { id: string; name: string };

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const literal = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A name counts where its mark begins a word and no longer handle goes on after it. */
function withTokens(text: string, mark: '@' | '#', tokens: ReadonlyMap<string, string>): string {
  const names = [...tokens.keys()].filter(Boolean).sort((a, b) => b.length - a.length);
  if (names.length === 0 || !text.includes(mark)) return text;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${mark}(${names.map(literal).join('|')})(?![\\w.-]*\\w)`, 'gu');
  return text.replace(pattern, (_, name: string) => tokens.get(name)!);
}

/**
 * What Slack's client stores for a typed message: the three special letters escaped, so that nothing typed is a
 * token by itself, and `@name` and `#channel` of what there is as the tokens that they stand for.
 */
export function storedText(
  typed: string,
  people: readonly (Named & { realName: string })[],
  rooms: readonly Named[],
): string {
  const mentions = new Map(['here', 'channel', 'everyone'].map((range) => [range, `<!${range}>`]));
  for (const { id, name, realName } of people) for (const each of [name, realName]) mentions.set(each, `<@${id}>`);
  const channels = new Map(rooms.map(({ id, name }) => [name, `<#${id}>`]));
  const escaped = typed.replace(/[&<>]/g, (letter) => escapes[letter]!);
  return withTokens(withTokens(escaped, '@', mentions), '#', channels);
}
