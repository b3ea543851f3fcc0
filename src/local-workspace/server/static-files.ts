import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { sendText } from './replies.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

/** Nothing is fetched from outside, whatever a message says. */
const policy =
  "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; connect-src 'self' ws:; frame-ancestors 'none'";

async function fileAt(directory: string, path: string): Promise<{ content: Buffer; type: string } | undefined> {
  const full = normalize(join(directory, path));
  if (!full.startsWith(normalize(directory) + sep)) return undefined;
  const content = await readFile(full).catch(() => undefined);
  return content && { content, type: types[extname(full)] ?? 'application/octet-stream' };
}

/** Serves the built page; every path without a file of its own is the page itself. */
export async function sendPage(
  response: ServerResponse,
  directory: string | undefined,
  path: string,
  cookie: string,
): Promise<void> {
  if (!directory) return sendText(response, 404, 'This workspace was started without its page.');
  const wanted = path === '/' ? '/index.html' : decodeURIComponent(path);
  const own = await fileAt(directory, wanted);
  const found = own ?? (extname(wanted) === '' ? await fileAt(directory, '/index.html') : undefined);
  if (!found) return sendText(response, 404, 'There is no such file.');
  const lasting = wanted.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache';
  response.writeHead(200, {
    'content-type': found.type,
    'cache-control': lasting,
    'set-cookie': cookie,
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  response.end(found.content);
}
