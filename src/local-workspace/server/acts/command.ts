import type { ActRequests } from '../../protocol-acts.ts';
import { isMember } from '../channels.ts';
import { isJson, type Json } from '../json.ts';
import { commandPayload } from '../payloads.ts';
import { speak } from '../spoken-answer.ts';
import { escapeTyped } from '../typed-text.ts';
import { type Act, done, refused } from './result.ts';

/** A person sends a slash command; what the app says in its ack stands in the channel. */
export const command: Act<ActRequests['command']> = async (
  world,
  { user, channel: id, command: name, text, threadTs },
) => {
  const channel = world.state.channels.get(id);
  if (!channel || !isMember(channel, user)) return refused(world, user, 'channel_not_found');
  const known = world.app.commands.find((one) => one.command === name);
  if (!known || !world.app.scopes.has('commands')) return refused(world, user, 'unknown_command');
  if (threadTs) return refused(world, user, 'not_supported_in_threads');
  if (channel.archived) return refused(world, user, 'is_archived');
  const responseId = world.responseUrls.issue({ channel: channel.id, user });
  const payload = commandPayload(world, {
    user,
    channel,
    command: name,
    text: known.escapes ? escapeTyped(world, text.trim(), true) : text.trim(),
    triggerId: world.triggers.issue({ user, channel: channel.id }),
    responseId,
  });
  const ack = await world.delivery.send('slash_commands', payload, `${name} ${text}`.trim());
  if (!ack.ok) return refused(world, user, ack.error);
  const said: Json = typeof ack.payload === 'string' ? { text: ack.payload } : isJson(ack.payload) ? ack.payload : {};
  if (Object.keys(said).length === 0) return done(world, user);
  const spoken = speak(world, { channel: channel.id, user, uses: 0, issuedAt: world.now() }, said);
  if (spoken.ok) return done(world, user, ack.payload);
  return refused(world, user, spoken.error, {
    response: ack.payload,
    ...(spoken.messages ? { messages: spoken.messages } : {}),
  });
};
