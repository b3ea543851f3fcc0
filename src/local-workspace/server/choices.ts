import { isMember } from './channels.ts';
import type { FileOf } from './element-state.ts';
import { fileObject } from './files.ts';
import type { Choices } from './input-checks.ts';
import { type Json, list } from './json.ts';
import type { World } from './world.ts';

/** Where an element stands: a view, or a message before one person's eyes. */
export function placeKey(user: string, place: { viewId: string } | { channel: string; ts: string }): string {
  return 'viewId' in place ? `${user} ${place.viewId}` : `${user} ${place.channel} ${place.ts}`;
}

/** What this person can choose at this place. */
export function choicesFor(world: World, user: string, place: string): Choices {
  const { state } = world;
  return {
    isUser: (id) => state.users.has(id),
    isPublicChannel: (id) => state.channels.get(id)?.kind === 'channel',
    isConversation: (id) => {
      const channel = state.channels.get(id);
      return (channel !== undefined && (channel.kind === 'channel' || isMember(channel, user))) || state.users.has(id);
    },
    fileName: (id) => {
      const file = state.files.get(id);
      return file?.user === user && file.content !== undefined ? file.name : undefined;
    },
    offered: (blockId, actionId) => world.offers.get(`${place} ${blockId} ${actionId}`) ?? [],
  };
}

/** Remembers what the app offered in an external select; a person may choose it from now on. */
export function rememberOffer(world: World, place: string, blockId: string, actionId: string, offer: Json): void {
  const key = `${place} ${blockId} ${actionId}`;
  const grouped = list(offer.option_groups).flatMap((group) => list(group.options));
  const known = world.offers.get(key) ?? [];
  world.offers.set(key, [...known, ...list(offer.options), ...grouped].slice(-1000));
}

/** Files in state as Slack shows them. */
export function filesIn(world: World): FileOf {
  return (id) => fileObject(world, id);
}
