import { type Json, text } from './json.ts';
import { changeMessage, findEphemeral, findMessage, postMessage, removeMessage } from './messages.ts';
import type { ResponseGrant } from './response-urls.ts';
import type { Channel, StoredMessage } from './state.ts';
import { contentOf, isEmpty, isFailure } from './web-api/message-content.ts';
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
  const content = contentOf(world, body);
  if (isFailure(content)) {
    const { messages } = (content.response_metadata ?? {}) as { messages?: string[] };
    return { ok: false, error: content.error, ...(messages ? { messages } : {}) };
  }
  if (isEmpty(content)) return { ok: false, error: 'no_text' };
  const { truncated: _truncated, metadata, shownAs: _shownAs, ...rest } = content;
  const said = { ...rest, text: content.text ?? '', ...(metadata ? { metadata } : {}) };
  if (body.replace_original === true && original) {
    return { ok: true, message: changeMessage(world, original, { ...said, attachments: content.attachments ?? [] }) };
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
