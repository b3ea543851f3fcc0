import { channelForApp, isMember } from '../channels.ts';
import { fileObject, openUpload } from '../files.ts';
import { integer, list, parsed, text } from '../json.ts';
import { postMessage } from '../messages.ts';
import { fail, type Methods, missing } from './method.ts';

export const fileMethods: Methods = {
  'files.getUploadURLExternal': {
    scopes: ['files:write'],
    run: (world, args) => {
      const name = text(args.filename);
      const size = integer(args.length);
      if (!name) return missing('filename');
      if (size === undefined || size < 1) return missing('length');
      const file = openUpload(world, name, size, text(args.alt_txt) ?? text(args.alt_text));
      return { ok: true, upload_url: `${world.url()}/upload/${file.id}`, file_id: file.id };
    },
  },
  'files.completeUploadExternal': {
    scopes: ['files:write'],
    run: (world, args) => {
      const wanted = list(parsed(args.files));
      if (wanted.length === 0) return missing('files');
      const found = wanted.map((one) => world.state.files.get(text(one.id) ?? ''));
      if (found.some((file) => !file?.content)) return fail('file_not_found');
      const place = text(args.channel_id) ?? text(args.channels)?.split(',')[0];
      const channel = place ? channelForApp(world, place) : undefined;
      if (place && !channel) return fail('channel_not_found');
      if (channel && !isMember(channel, world.identity.botUserId)) return fail('not_in_channel');
      wanted.forEach((one, index) => {
        const file = { ...found[index]!, title: text(one.title) ?? found[index]!.name, shared: channel !== undefined };
        world.state.files.set(file.id, file);
      });
      world.changed();
      const ids = found.map((file) => file!.id);
      const threadTs = text(args.thread_ts);
      if (channel) {
        const comment = text(args.initial_comment) ?? '';
        const thread = threadTs ? { threadTs } : {};
        postMessage(world, channel, {
          user: world.identity.botUserId,
          byApp: true,
          text: comment,
          files: ids,
          ...thread,
        });
      }
      return { ok: true, files: ids.map((id) => fileObject(world, id)) };
    },
  },
};
