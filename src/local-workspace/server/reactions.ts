import { putMessage } from './messages.ts';
import type { StoredMessage } from './state.ts';
import type { World } from './world.ts';

/** The message with this person's reaction, or without it; Slack's word for why not. */
export function changeReaction(
  world: World,
  message: StoredMessage,
  change: { user: string; name: string; remove: boolean },
): StoredMessage | 'already_reacted' | 'no_reaction' {
  const { user, name, remove } = change;
  const reactions = message.reactions ?? [];
  const known = reactions.find((one) => one.name === name);
  const has = known?.users.includes(user) ?? false;
  if (remove && !has) return 'no_reaction';
  if (!remove && has) return 'already_reacted';
  const users = remove ? known!.users.filter((one) => one !== user) : [...(known?.users ?? []), user];
  const changed = known
    ? reactions.map((one) => (one.name === name ? { name, users } : one))
    : [...reactions, { name, users }];
  return putMessage(world, { ...message, reactions: changed.filter((one) => one.users.length > 0) });
}
