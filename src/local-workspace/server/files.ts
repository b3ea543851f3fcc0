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

const extensionOf = (name: string): string => name.split('.').at(-1)?.toLowerCase() ?? '';

/** A place for a file that the app will send; the app learns the id and where to send it. */
export function openUpload(world: World, name: string, size: number, altText: string | undefined): StoredFile {
  const file: StoredFile = {
    id: nextId(world.state, 'F'),
    name,
    title: name,
    mimetype: types[extensionOf(name)] ?? 'application/octet-stream',
    size,
    shared: false,
    ...(altText ? { altText } : {}),
  };
  world.state.files.set(file.id, file);
  return file;
}

export function fileUrl(world: World, file: StoredFile): string {
  return `${world.url()}/files/${file.id}/${encodeURIComponent(file.name)}`;
}

/** Slack's file object. */
export function fileObject(world: World, id: string): Json {
  const file = world.state.files.get(id);
  if (!file) return { id, mode: 'tombstone' };
  const url = fileUrl(world, file);
  return {
    id,
    name: file.name,
    title: file.title,
    mimetype: file.mimetype,
    filetype: extensionOf(file.name),
    size: file.size,
    mode: 'hosted',
    user: world.identity.botUserId,
    user_team: world.identity.teamId,
    url_private: url,
    url_private_download: url,
    permalink: url,
    is_public: false,
    ...(file.altText ? { alt_txt: file.altText } : {}),
  };
}

export function pageFile(world: World, id: string): WorkspaceFile | undefined {
  const file = world.state.files.get(id);
  if (!file) return undefined;
  const { name, title, mimetype, size, altText } = file;
  return {
    id,
    name,
    title,
    mimetype,
    size,
    user: world.identity.botUserId,
    path: `/files/${id}/${encodeURIComponent(name)}`,
    ...(altText ? { altText } : {}),
  };
}
