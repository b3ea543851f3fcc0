/** Slack's signed interactions over connections that are kept open: many in a short time, at little cost to the machine. */
import { Agent, request } from 'node:http';
import { signature } from '../../src/local-workspace/server/signed-http.ts';

export type SignedAnswer = { status: number; body: string };
export type SignedPoster = {
  post: (port: number, payload: object) => Promise<SignedAnswer>;
  close: () => void;
};

/** Rejects when the connection breaks or no answer comes within `timeoutMs`. */
export function signedPoster(secret: string, options: { connections: number; timeoutMs: number }): SignedPoster {
  const agent = new Agent({ keepAlive: true, maxSockets: options.connections });
  const post = (port: number, payload: object): Promise<SignedAnswer> => {
    const sent = `payload=${encodeURIComponent(JSON.stringify(payload))}`;
    const timestamp = Math.floor(Date.now() / 1000);
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(sent),
      'x-slack-request-timestamp': String(timestamp),
      'x-slack-signature': signature(secret, timestamp, sent),
    };
    const where = { host: '127.0.0.1', port, path: '/slack/events', method: 'POST', agent, headers };
    return new Promise((resolve, reject) => {
      const call = request({ ...where, timeout: options.timeoutMs }, (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          body += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
      });
      call.on('timeout', () => call.destroy(new Error('no answer in time')));
      call.on('error', reject);
      call.end(sent);
    });
  };
  return { post, close: () => agent.destroy() };
}
