import type { IncomingMessage } from 'node:http';

const loopbackNames = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Only this machine's own pages and programs may ask. A web page elsewhere that points its name at the loopback
 * address (DNS rebinding), or posts a form to it, shows a foreign Host or Origin.
 */
export function isForeign(request: IncomingMessage, port: number): boolean {
  const hosts = loopbackNames.map((name) => `${name}:${port}`);
  if (!hosts.includes(request.headers.host ?? '')) return true;
  const { origin } = request.headers;
  if (origin !== undefined && !hosts.map((host) => `http://${host}`).includes(origin)) return true;
  return request.headers['sec-fetch-site'] === 'cross-site';
}
