import type { Json } from './json.ts';
import type { World } from './world.ts';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => entities[sign]!);

/** One part of what was typed: as Slack writes it in `text`, and as it stands in the `rich_text` block. */
type Piece = { text: string; element: Json };

const marks: Record<string, string> = { '*': 'bold', _: 'italic', '~': 'strike', '`': 'code' };
const tokens =
  /(?<url>https?:\/\/[^\s<>]+)|(?<![\p{L}\p{N}])@(?<user>[\p{L}\p{N}._-]+)|(?<![\p{L}\p{N}])#(?<channel>[\p{L}\p{N}_-]+)|:(?<emoji>[a-z0-9_+-]*[a-z_+-][a-z0-9_+-]*):|(?<![\p{L}\p{N}])(?<mark>[*_~`])(?<styled>\S(?:[^\n]*?\S)?)\k<mark>(?![\p{L}\p{N}])/gu;

/** The piece behind one hit; undefined when nobody and no channel is called so. */
function pieceOf(world: World, groups: Record<string, string | undefined>, named: boolean): Piece | undefined {
  const { url, user, channel, emoji, mark, styled } = groups;
  if (url) return { text: `<${escaped(url)}>`, element: { type: 'link', url } };
  if (user && ['here', 'channel', 'everyone'].includes(user))
    return { text: `<!${user}>`, element: { type: 'broadcast', range: user } };
  if (user) {
    const group = [...world.state.userGroups.values()].find((one) => one.handle === user);
    if (group) return { text: `<!subteam^${group.id}>`, element: { type: 'usergroup', usergroup_id: group.id } };
    const found = [...world.state.users.values()].find((one) => one.name === user);
    return (
      found && {
        text: `<@${found.id}${named ? `|${found.name}` : ''}>`,
        element: { type: 'user', user_id: found.id },
      }
    );
  }
  if (channel) {
    const found = [...world.state.channels.values()].find((one) => one.name === channel && one.kind === 'channel');
    return (
      found && {
        text: `<#${found.id}|${named ? found.name : ''}>`,
        element: { type: 'channel', channel_id: found.id },
      }
    );
  }
  if (emoji) return { text: `:${emoji}:`, element: { type: 'emoji', name: emoji } };
  return {
    text: escaped(`${mark}${styled}${mark}`),
    element: { type: 'text', text: styled, style: { [marks[mark!]!]: true } },
  };
}

function piecesOf(world: World, typed: string, named: boolean): Piece[] {
  const pieces: Piece[] = [];
  const plain = (text: string): void => {
    if (text) pieces.push({ text: escaped(text), element: { type: 'text', text } });
  };
  let done = 0;
  for (const hit of typed.matchAll(tokens)) {
    const piece = pieceOf(world, hit.groups ?? {}, named);
    if (!piece) continue;
    plain(typed.slice(done, hit.index));
    pieces.push(piece);
    done = hit.index + hit[0].length;
  }
  plain(typed.slice(done));
  return pieces;
}

/**
 * What a person typed, as Slack hands it on: no sign of theirs is markup, and the people, groups and public channels
 * that they named are mentions; for a command with their names behind a bar.
 */
export function escapeTyped(world: World, typed: string, named: boolean): string {
  return piecesOf(world, typed, named)
    .map((piece) => piece.text)
    .join('');
}

/** The `rich_text` block that Slack's composer makes of what was typed. */
export function richTextOf(world: World, typed: string): Json {
  const elements = piecesOf(world, typed, false).map((piece) => piece.element);
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
}
