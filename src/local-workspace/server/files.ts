import type { WorkspaceFile } from '../protocol.ts';
import { nextId } from './ids.ts';
import type { Json } from './json.ts';
import type { StoredFile } from './state.ts';
import type { World } from './world.ts';

const types: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  pdf: 'application/pdf',
  csv: 'text/csv',
  txt: 'text/plain',
};

export const extensionOf = (name: string): string => name.split('.').at(-1)?.toLowerCase() ?? '';

type NewFile = { name: string; size: number; user: string } & Partial<
  Pick<StoredFile, 'altText' | 'content' | 'mimetype' | 'title'>
>;

/** A file, or the place for one that the app will send: without content until it comes. */
export function addFile(world: World, told: NewFile): StoredFile {
  const { name, size, user, content, altText } = told;
  const file: StoredFile = {
    id: nextId(world.state, 'F'),
    name,
    title: told.title ?? name,
    mimetype: told.mimetype ?? types[extensionOf(name)] ?? 'application/octet-stream',
    size,
    user,
    created: Math.floor(world.now() / 1000),
    sharedIn: [],
    ...(content === undefined ? {} : { content }),
    ...(altText ? { altText } : {}),
  };
  world.state.files.set(file.id, file);
  world.changed();
  return file;
}

/** The files now also stand in this channel. */
export function shareFiles(world: World, ids: readonly string[], channel: string): void {
  for (const id of ids) {
    const file = world.state.files.get(id);
    if (file) world.state.files.set(id, { ...file, sharedIn: [...new Set([...file.sharedIn, channel])] });
  }
  world.changed();
}

const pathOf = (file: StoredFile): string => `/files/${file.id}/${encodeURIComponent(file.name)}`;

/** Slack's file object. */
export function fileObject(world: World, id: string): Json {
  const file = world.state.files.get(id);
  if (!file) return { id, mode: 'tombstone' };
  const url = `${world.url()}${pathOf(file)}`;
  const kinds = { channel: [], private: [], im: [], mpim: [] } as Record<string, string[]>;
  for (const shared of file.sharedIn) {
    const channel = world.state.channels.get(shared);
    if (channel) kinds[channel.kind]!.push(shared);
  }
  return {
    id,
    created: file.created,
    timestamp: file.created,
    name: file.name,
    title: file.title,
    mimetype: file.mimetype,
    filetype: extensionOf(file.name),
    pretty_type: extensionOf(file.name).toUpperCase(),
    size: file.size,
    mode: 'hosted',
    editable: false,
    is_external: false,
    external_type: '',
    user: file.user,
    user_team: world.identity.teamId,
    username: '',
    url_private: url,
    url_private_download: url,
    permalink: url,
    is_public: kinds.channel!.length > 0,
    public_url_shared: false,
    display_as_bot: false,
    channels: kinds.channel,
    groups: [...kinds.private!, ...kinds.mpim!],
    ims: kinds.im,
    comments_count: 0,
    file_access: 'visible',
    ...(file.altText ? { alt_txt: file.altText } : {}),
  };
}

export function pageFile(world: World, id: string): WorkspaceFile | undefined {
  const file = world.state.files.get(id);
  if (!file) return undefined;
  const { name, title, mimetype, size, user, altText } = file;
  return { id, name, title, mimetype, size, user, path: pathOf(file), ...(altText ? { altText } : {}) };
}
