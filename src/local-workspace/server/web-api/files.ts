import { afterwards, tellOfMessage } from '../events.ts';
import { addFile, fileObject, shareFiles } from '../files.ts';
import { integer, type Json, list, parsed, text } from '../json.ts';
import { putMessage } from '../messages.ts';
import type { StoredFile } from '../state.ts';
import type { World } from '../world.ts';
import { parentOf, placeFor, postPrepared } from './chat-places.ts';
import { contentOf, isFailure } from './message-content.ts';
import { type ApiResult, fail, type Methods, missing } from './method.ts';

const mostAltText = 1000;

/** Whether the app may see this file: its own, or one in a channel that it is in. */
function visible(world: World, file: StoredFile | undefined): file is StoredFile {
  const { botUserId } = world.identity;
  if (!file) return false;
  const shared = file.sharedIn.some((id) => world.state.channels.get(id)?.members.includes(botUserId));
  // A file in a form belongs to the app's own view, so the app may read it without a channel.
  return file.user === botUserId || shared || file.sharedIn.length === 0;
}

/** The message with the files, where they were shared; the caller has checked that they are there. */
function shareWithWords(world: World, target: string, ids: string[], args: Json): ApiResult | undefined {
  const channel = placeFor(world, target);
  if (isFailure(channel)) return channel;
  const content = contentOf(world, { text: args.initial_comment, blocks: args.blocks });
  if (isFailure(content)) return content;
  const parent = parentOf(world, channel, args);
  if (isFailure(parent)) return parent;
  shareFiles(world, ids, channel.id);
  const message = postPrepared(world, { channel, content, parent, files: ids }, args);
  afterwards(() => tellOfMessage(world, channel, message));
  return undefined;
}

function removeFile(world: World, id: string): void {
  world.state.files.delete(id);
  world.changed();
  for (const channel of world.state.messages.values()) {
    for (const message of channel.values()) {
      if (message.files?.includes(id))
        putMessage(world, { ...message, files: message.files.filter((one) => one !== id) });
    }
  }
}

export const fileMethods: Methods = {
  'files.getUploadURLExternal': {
    scopes: ['files:write'],
    run: (world, args) => {
      const name = text(args.filename);
      const size = integer(args.length);
      const altText = text(args.alt_txt) ?? text(args.alt_text);
      if (!name) return missing('filename');
      if (size === undefined || size < 1) return missing('length');
      if (altText && altText.length > mostAltText) return fail('alt_txt_too_large');
      const file = addFile(world, { name, size, user: world.identity.botUserId, ...(altText ? { altText } : {}) });
      return { ok: true, upload_url: `${world.url()}/upload/${file.id}`, file_id: file.id };
    },
  },
  'files.completeUploadExternal': {
    scopes: ['files:write'],
    run: (world, args) => {
      const wanted = list(parsed(args.files));
      if (wanted.length === 0) return missing('files');
      const found = wanted.map((one) => world.state.files.get(text(one.id) ?? ''));
      if (found.some((file) => !file?.content || file.user !== world.identity.botUserId)) return fail('file_not_found');
      const targets = (text(args.channel_id) ?? text(args.channels) ?? '').split(',').filter(Boolean);
      wanted.forEach((one, index) => {
        const file = found[index]!;
        world.state.files.set(file.id, { ...file, title: text(one.title) ?? file.name });
      });
      const ids = found.map((file) => file!.id);
      for (const target of targets) {
        const refused = shareWithWords(world, target, ids, args);
        if (refused) return refused;
      }
      world.changed();
      return { ok: true, files: ids.map((id) => fileObject(world, id)) };
    },
  },
  'files.info': {
    scopes: ['files:read'],
    run: (world, args) => {
      const id = text(args.file);
      if (!id) return missing('file');
      const file = world.state.files.get(id);
      if (!visible(world, file)) return fail('file_not_found');
      return {
        ok: true,
        file: fileObject(world, id),
        comments: [],
        paging: { count: 0, total: 0, page: 1, pages: 0 },
        response_metadata: { next_cursor: '' },
      };
    },
  },
  'files.list': {
    scopes: ['files:read'],
    run: (world, args) => {
      const [user, channel] = [text(args.user), text(args.channel)];
      const all = [...world.state.files.values()]
        .filter((file) => file.content !== undefined && visible(world, file))
        .filter((file) => (!user || file.user === user) && (!channel || file.sharedIn.includes(channel)));
      const count = integer(args.count) ?? 100;
      const page = integer(args.page) ?? 1;
      const files = all.slice((page - 1) * count, page * count).map((file) => fileObject(world, file.id));
      return { ok: true, files, paging: { count, total: all.length, page, pages: Math.ceil(all.length / count) } };
    },
  },
  // Slack took it out of service; whoever still calls it shall learn so here.
  'files.upload': { scopes: ['files:write'], run: () => fail('method_deprecated') },
  'files.delete': {
    scopes: ['files:write'],
    run: (world, args) => {
      const file = world.state.files.get(text(args.file) ?? '');
      if (!visible(world, file)) return fail('file_not_found');
      if (file.user !== world.identity.botUserId) return fail('cant_delete_file');
      removeFile(world, file.id);
      return { ok: true };
    },
  },
};
