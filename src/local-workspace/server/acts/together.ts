import type { ActRequests } from '../../protocol-acts.ts';
import { isMember } from '../channels.ts';
import { tellOfReaction } from '../events.ts';
import { enter } from '../membership.ts';
import { findMessage } from '../messages.ts';
import { changeReaction } from '../reactions.ts';
import { type Act, done, refused } from './result.ts';

/** A person puts an emoji under a message, or takes theirs away. */
export const react: Act<ActRequests['react']> = async (world, { user, channel: id, ts, name, remove = false }) => {
  const channel = world.state.channels.get(id);
  if (!channel || !isMember(channel, user)) return refused(world, user, 'channel_not_found');
  const message = findMessage(world, id, ts);
  if (!message) return refused(world, user, 'message_not_found');
  if (!/^[\p{L}\p{N}_+'-]+(::skin-tone-[2-6])?$/u.test(name)) return refused(world, user, 'invalid_name');
  const next = changeReaction(world, message, { user, name, remove });
  if (typeof next === 'string') return refused(world, user, next);
  await tellOfReaction(world, next, { user, name, removed: remove });
  return done(world, user);
};

/** A person joins a public channel. */
export const join: Act<ActRequests['join']> = async (world, { user, channel: id }) => {
  const channel = world.state.channels.get(id);
  if (channel?.kind !== 'channel') return refused(world, user, 'channel_not_found');
  if (channel.archived) return refused(world, user, 'is_archived');
  enter(world, channel, user);
  return done(world, user);
};
