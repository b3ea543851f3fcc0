import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendText } from './replies.ts';
import { readBody, uploadedContent } from './request-body.ts';
import type { World } from './world.ts';

/** Where `files.getUploadURLExternal` sends the app: takes the file if it is as long as was said. */
export async function takeUpload(
  world: World,
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const started = performance.now();
  const body = await readBody(request);
  const file = world.state.files.get(id);
  const content = body && uploadedContent(request.headers['content-type'] ?? '', body);
  const problem =
    !file || file.content !== undefined
      ? { status: 404, says: 'file_not_found' }
      : !content
        ? { status: 413, says: 'file_too_large' }
        : content.length !== file.size
          ? { status: 400, says: `length_mismatch: ${file.size} bytes were announced, ${content.length} came` }
          : undefined;
  if (file && content && !problem) {
    world.state.files.set(file.id, { ...file, content: content.toString('base64') });
    world.changed();
  }
  const says = problem?.says ?? `OK - ${content?.length ?? 0}`;
  world.calls.add({
    direction: 'app-to-slack',
    name: 'upload',
    summary: `${file?.name ?? id} ${says}`,
    request: { file_id: id, length: content?.length ?? null },
    response: says,
    durationMs: Math.round((performance.now() - started) * 10) / 10,
  });
  sendText(response, problem?.status ?? 200, says);
}

/** A file, for the app with its token and `files:read`, or for the workspace's own page. */
export function sendFile(world: World, path: string, request: IncomingMessage, response: ServerResponse): void {
  const token = request.headers.authorization?.match(/^Bearer\s+(\S+)$/i)?.[1];
  const mayRead = token === world.identity.botToken && world.app.scopes.has('files:read');
  const file = world.state.files.get(path.split('/')[0] ?? '');
  if (!mayRead && !world.pages.knows(request)) {
    sendText(response, 403, token ? 'missing_scope' : 'not_authed');
    return;
  }
  if (!file?.content) {
    sendText(response, 404, 'file_not_found');
    return;
  }
  const shown = file.mimetype.startsWith('image/') && file.mimetype !== 'image/svg+xml';
  response.writeHead(200, {
    'content-type': file.mimetype,
    'content-disposition': shown ? 'inline' : 'attachment',
    'content-security-policy': "default-src 'none'",
    'x-content-type-options': 'nosniff',
  });
  response.end(Buffer.from(file.content, 'base64'));
}
