import { messageProblems } from './block-rules.ts';
import { type Json, list, parsed, text } from './json.ts';
import { changeMessage, findEphemeral, findMessage, postMessage, removeMessage } from './messages.ts';
import type { ResponseGrant } from './response-urls.ts';
import type { Channel, MessageMetadata, StoredMessage } from './state.ts';
import type { World } from './world.ts';

export type SpokenResult = { ok: true; message?: StoredMessage } | { ok: false; error: string; messages?: string[] };

function originalOf(world: World, grant: ResponseGrant): StoredMessage | undefined {
  if (!grant.original) return undefined;
  const { ts, ephemeral } = grant.original;
  return ephemeral ? findEphemeral(world, grant.channel, ts, grant.user) : findMessage(world, grant.channel, ts);
}

/** What the app says through a `response_url` or in the ack of a command: a new message, or a changed or deleted original. */
export function speak(world: World, grant: ResponseGrant, body: Json): SpokenResult {
  const channel = world.state.channels.get(grant.channel) as Channel | undefined;
  if (!channel) return { ok: false, error: 'channel_not_found' };
  const original = originalOf(world, grant);
  if (body.delete_original === true) {
    if (!original) return { ok: false, error: 'message_not_found' };
    removeMessage(world, original);
    return { ok: true };
  }
  const blocks = body.blocks === undefined ? undefined : parsed(body.blocks);
  if (blocks !== undefined && !Array.isArray(blocks)) return { ok: false, error: 'invalid_blocks_format' };
  const messages = messageProblems(blocks ?? []);
  if (messages.length > 0) return { ok: false, error: 'invalid_blocks', messages };
  const words = text(body.text) ?? '';
  const attachments = list(parsed(body.attachments));
  if (words === '' && !blocks?.length && attachments.length === 0) return { ok: false, error: 'no_text' };
  if (words.length > 40_000) return { ok: false, error: 'msg_too_long' };
  const said = {
    text: words,
    ...(blocks ? { blocks: list(blocks) } : {}),
    ...(attachments.length > 0 ? { attachments } : {}),
    ...(body.metadata ? { metadata: parsed(body.metadata) as MessageMetadata } : {}),
  };
  if (body.replace_original === true && original) {
    return { ok: true, message: changeMessage(world, original, { ...said, attachments }) };
  }
  const inChannel = body.response_type === 'in_channel';
  const threadTs = text(body.thread_ts);
  const message = postMessage(world, channel, {
    ...said,
    user: world.identity.botUserId,
    byApp: true,
    ...(inChannel ? {} : { ephemeralFor: grant.user }),
    ...(threadTs ? { threadTs } : {}),
  });
  grant.original ??= { ts: message.ts, ephemeral: !inChannel };
  return { ok: true, message };
}
