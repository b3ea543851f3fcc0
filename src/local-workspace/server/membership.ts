import { isMember, pageChannel, putChannel } from './channels.ts';
import { afterwards, tellOfJoining, tellOfLeaving, tellOfMessage } from './events.ts';
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

/** This person, or the app, is out of the channel from now on; whoever is put out sees it go. */
export function leave(world: World, channel: Channel, user: string): void {
  const next = putChannel(world, { ...channel, members: channel.members.filter((id) => id !== user) });
  if (channel.kind !== 'channel') world.feed.tell({ type: 'channel', channel: pageChannel(next) }, [user]);
  afterwards(() => tellOfLeaving(world, next, user));
}
