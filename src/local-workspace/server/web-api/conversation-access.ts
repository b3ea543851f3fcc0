import { channelForApp } from '../channels.ts';
import { type Json, text } from '../json.ts';
import type { World } from '../world.ts';

const kindWord = { channel: 'channels', private: 'groups', im: 'im', mpim: 'mpim' } as const;

/** The scopes of a `conversations.*` method: the one of the channel's kind, or any of them where no channel is known. */
export function scopesByKind(verb: 'read' | 'history'): (world: World, args: Json) => readonly string[] {
  return (world, args) => {
    const channel = channelForApp(world, text(args.channel) ?? '');
    return channel
      ? [`${kindWord[channel.kind]}:${verb}`]
      : ['channels', 'groups', 'mpim', 'im'].map((kind) => `${kind}:${verb}`);
  };
}
