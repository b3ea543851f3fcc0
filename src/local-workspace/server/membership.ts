import { isMember, putChannel } from './channels.ts';
import { afterwards, tellOfJoining, tellOfMessage } from './events.ts';
import { postMessage } from './messages.ts';
import type { Channel } from './state.ts';
import type { World } from './world.ts';

/** This person, or the app, is in the channel from now on; the channel says so, and the app hears of it. */
export function enter(world: World, channel: Channel, user: string, inviter?: string): Channel {
  if (isMember(channel, user)) return channel;
  const next = putChannel(world, { ...channel, members: [...channel.members, user] });
  const byApp = user === world.identity.botUserId;
  const text = `<@${user}> has joined the channel`;
  const message = postMessage(world, next, { user, byApp, text, subtype: 'channel_join' });
  afterwards(async () => {
    await tellOfJoining(world, next, user, inviter);
    await tellOfMessage(world, next, message);
  });
  return next;
}
