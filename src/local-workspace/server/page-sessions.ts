import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Whether a request comes from the workspace's own page, which alone may fetch files without the app's token. */
export type PageSessions = { cookie: () => string; knows: (request: IncomingMessage) => boolean };

export function createPageSessions(): PageSessions {
  const secret = randomBytes(18).toString('base64url');
  // Cookies know no port: the name keeps two workspaces on one machine apart.
  const name = `workspace_${randomBytes(4).toString('hex')}`;
  return {
    cookie: () => `${name}=${secret}; Path=/; HttpOnly; SameSite=Strict`,
    knows: (request) => (request.headers.cookie ?? '').split(/;\s*/).includes(`${name}=${secret}`),
  };
}
