import { randomUUID } from 'node:crypto';
import type { ActRequests, ActResult } from '../../protocol-acts.ts';
import { directAmong, isMember } from '../channels.ts';
import { tellOfChange, tellOfDeletion, tellOfMessage } from '../events.ts';
import { shareFiles } from '../files.ts';
import { changeMessage, findEphemeral, findMessage, postMessage, removeMessage } from '../messages.ts';
import type { Channel } from '../state.ts';
import { escapeTyped, richTextOf } from '../typed-text.ts';
import type { World } from '../world.ts';
import { type Act, done, refused } from './result.ts';

/** Why this person cannot write here; undefined when they can. */
function closedTo(world: World, user: string, channel: Channel | undefined): string | undefined {
  if (!channel || !isMember(channel, user)) return 'channel_not_found';
  if (channel.archived) return 'is_archived';
  const withApp = channel.kind === 'im' && isMember(channel, world.identity.botUserId);
  if (withApp && !world.app.tabs.messages) return 'messages_tab_disabled';
  return withApp && world.app.tabs.readOnly ? 'messages_tab_read_only' : undefined;
}

/** A person writes a message, with files that they uploaded before. */
export const say: Act<ActRequests['say']> = async (world, act) => {
  const { user, channel: id, text, threadTs, files = [] } = act;
  const channel = world.state.channels.get(id);
  const closed = closedTo(world, user, channel);
  if (closed || !channel) return refused(world, user, closed ?? 'channel_not_found');
  if (text.trim() === '' && files.length === 0) return refused(world, user, 'no_text');
  const parent = threadTs ? findMessage(world, id, threadTs) : undefined;
  if (threadTs && !parent) return refused(world, user, 'thread_not_found');
  if (files.some((file) => world.state.files.get(file)?.user !== user)) return refused(world, user, 'file_not_found');
  if (files.length > 0) shareFiles(world, files, id);
  const message = postMessage(world, channel, {
    user,
    byApp: false,
    clientMsgId: randomUUID(),
    text: escapeTyped(world, text, false),
    ...(text.trim() === '' ? {} : { blocks: [richTextOf(world, text)] }),
    ...(parent ? { threadTs: parent.threadTs ?? parent.ts } : {}),
    ...(parent && act.alsoInChannel ? { broadcast: true } : {}),
    ...(files.length > 0 ? { files } : {}),
  });
  await tellOfMessage(world, channel, message);
  return done(world, user, { ts: message.ts, channel: id });
};

/** A person changes their own message. */
export const edit: Act<ActRequests['edit']> = async (world, { user, channel: id, ts, text }) => {
  const channel = world.state.channels.get(id);
  const closed = closedTo(world, user, channel);
  if (closed || !channel) return refused(world, user, closed ?? 'channel_not_found');
  const before = findMessage(world, id, ts);
  if (!before || before.subtype) return refused(world, user, 'message_not_found');
  if (before.user !== user || before.byApp) return refused(world, user, 'cant_update_message');
  if (text.trim() === '') return refused(world, user, 'no_text');
  const change = { text: escapeTyped(world, text, false), blocks: [richTextOf(world, text)] };
  await tellOfChange(world, channel, changeMessage(world, before, change), before);
  return done(world, user);
};

/** A person deletes their own message, or dismisses one that only they see. */
export const erase: Act<ActRequests['erase']> = async (world, { user, channel: id, ts }): Promise<ActResult> => {
  const channel = world.state.channels.get(id);
  if (!channel || !isMember(channel, user)) return refused(world, user, 'channel_not_found');
  const ephemeral = findEphemeral(world, id, ts, user);
  if (ephemeral) {
    removeMessage(world, ephemeral);
    return done(world, user);
  }
  const message = findMessage(world, id, ts);
  if (!message || message.subtype) return refused(world, user, 'message_not_found');
  if (message.user !== user || message.byApp) return refused(world, user, 'cant_delete_message');
  removeMessage(world, message);
  await tellOfDeletion(world, channel, message);
  return done(world, user);
};

/** A person opens the direct channel with others; the app among them or not. */
export const direct: Act<ActRequests['direct']> = async (world, { user, users }) => {
  if (!Array.isArray(users) || users.length === 0) return refused(world, user, 'users_list_not_supplied');
  if (users.some((one) => !world.state.users.has(one))) return refused(world, user, 'user_not_found');
  const members = [...new Set([user, ...users])];
  if (members.length < 2) return refused(world, user, 'cannot_dm_self');
  return done(world, user, { channel: directAmong(world, members).id });
};
