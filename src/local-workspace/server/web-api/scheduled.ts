import { channelForApp } from '../channels.ts';
import { afterwards, tellOfMessage } from '../events.ts';
import { nextId } from '../ids.ts';
import { integer, text } from '../json.ts';
import type { World } from '../world.ts';
import { postPrepared, prepare } from './chat-places.ts';
import { isFailure, warningOf } from './message-content.ts';
import { fail, type Methods, missing } from './method.ts';
import { pageOf } from './pages.ts';

const longestSeconds = 120 * 24 * 3600;
const windowSeconds = 300;
const mostInWindow = 30;

const businessSeconds = (world: World): number => Math.floor(Date.parse(world.clock.read().now) / 1000);

/** Posts what has come due by the clock that the workspace serves. */
export function postDue(world: World): void {
  const due = [...world.state.scheduled.values()].filter((one) => one.postAt <= businessSeconds(world));
  for (const one of due.sort((a, b) => a.postAt - b.postAt)) {
    world.state.scheduled.delete(one.id);
    world.changed();
    const prepared = prepare(world, one.args);
    if (isFailure(prepared)) continue;
    const message = postPrepared(world, prepared, one.args);
    afterwards(() => tellOfMessage(world, prepared.channel, message));
  }
}

export const scheduledMethods: Methods = {
  'chat.scheduleMessage': {
    scopes: ['chat:write'],
    run: (world, args) => {
      const postAt = integer(args.post_at);
      if (postAt === undefined) return args.post_at === undefined ? missing('post_at') : fail('invalid_time');
      const prepared = prepare(world, args);
      if (isFailure(prepared)) return prepared;
      const now = businessSeconds(world);
      if (postAt <= now) return fail('time_in_past');
      if (postAt > now + longestSeconds) return fail('time_too_far');
      const { id: channel } = prepared.channel;
      const near = [...world.state.scheduled.values()].filter(
        (one) => one.channel === channel && Math.abs(one.postAt - postAt) < windowSeconds,
      );
      if (near.length >= mostInWindow) return fail('restricted_too_many');
      const id = nextId(world.state, 'Q');
      world.state.scheduled.set(id, { id, channel, postAt, createdAt: now, args: { ...args, channel } });
      world.changed();
      const message = {
        type: 'message',
        text: prepared.content.text ?? '',
        user: world.identity.botUserId,
        bot_id: world.identity.botId,
        team: world.identity.teamId,
        ...(prepared.content.blocks ? { blocks: prepared.content.blocks } : {}),
      };
      const answer = { ok: true as const, scheduled_message_id: id, channel, post_at: postAt, message };
      return { ...answer, ...warningOf(prepared.content) };
    },
  },
  'chat.deleteScheduledMessage': {
    scopes: ['chat:write'],
    run: (world, args) => {
      const id = text(args.scheduled_message_id);
      if (!id) return missing('scheduled_message_id');
      const known = world.state.scheduled.get(id);
      const channel = channelForApp(world, text(args.channel) ?? '');
      if (!known || known.channel !== channel?.id) return fail('invalid_scheduled_message_id');
      world.state.scheduled.delete(id);
      world.changed();
      return { ok: true };
    },
  },
  'chat.scheduledMessages.list': {
    run: (world, args) => {
      const channel = text(args.channel);
      if (channel && !channelForApp(world, channel)) return fail('invalid_channel');
      const all = [...world.state.scheduled.values()]
        .filter((one) => !channel || one.channel === channel)
        .filter((one) => one.postAt >= Number(args.oldest ?? 0) && one.postAt <= Number(args.latest ?? Infinity))
        .sort((a, b) => a.postAt - b.postAt);
      const page = pageOf(all, args, { usual: 100, most: 100 });
      if ('error' in page) return page;
      const shown = page.items.map((one) => ({
        id: one.id,
        channel_id: one.channel,
        post_at: one.postAt,
        date_created: one.createdAt,
        text: text(one.args.text) ?? '',
      }));
      return { ok: true, scheduled_messages: shown, response_metadata: { next_cursor: page.nextCursor } };
    },
  },
};
