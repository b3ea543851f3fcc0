import type { World } from './world.ts';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * What a person typed, as Slack hands it on: no sign of theirs is markup, and the people and public channels that
 * they named are mentions; for a command with their names behind a bar.
 */
export function escapeTyped(world: World, text: string, named: boolean): string {
  const { users, channels } = world.state;
  const mention = (sign: '@' | '#', id: string, name: string): string => `<${sign}${id}${named ? `|${name}` : ''}>`;
  return text
    .replace(/[&<>]/g, (sign) => entities[sign]!)
    .replace(/(?<![\p{L}\p{N}])@([\p{L}\p{N}._-]+)/gu, (whole, name) => {
      const user = [...users.values()].find((one) => one.name === name);
      return user ? mention('@', user.id, user.name) : whole;
    })
    .replace(/(?<![\p{L}\p{N}])#([\p{L}\p{N}_-]+)/gu, (whole, name) => {
      const channel = [...channels.values()].find((one) => one.name === name && one.kind === 'channel');
      return channel ? mention('#', channel.id, channel.name) : whole;
    });
}
