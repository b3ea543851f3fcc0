import type { IncomingMessage } from 'node:http';
import { isJson, type Json } from './json.ts';

const mostBytes = 16 * 1024 * 1024;

/** The whole body; undefined when it is too large. */
export async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size > mostBytes) return undefined;
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts);
}

/** The arguments of a call, from a JSON or form body; undefined when they cannot be read. */
export function bodyArguments(contentType: string, body: Buffer): Json | undefined {
  const content = body.toString('utf8');
  if (content === '') return {};
  if (!contentType.includes('application/json')) return Object.fromEntries(new URLSearchParams(content));
  try {
    const value: unknown = JSON.parse(content);
    return isJson(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The file in an upload: the body itself, or the first part of a multipart form. */
export function uploadedContent(contentType: string, body: Buffer): Buffer {
  const boundary = contentType.match(/^multipart\/form-data;.*boundary="?([^";]+)"?/i)?.[1];
  if (!boundary) return body;
  const start = body.indexOf('\r\n\r\n');
  const end = body.indexOf(`\r\n--${boundary}`, start);
  return start < 0 || end < 0 ? body : body.subarray(start + 4, end);
}
