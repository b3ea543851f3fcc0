/** Just enough of Slack's Web API for a bot to start and to know its readers' language. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export async function startFakeSlack(): Promise<{ apiUrl: string; stop: () => Promise<void> }> {
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify({
          ok: true,
          user_id: 'UBOT',
          bot_id: 'BBOT',
          team_id: 'TBENCH',
          user: { id: 'UBENCH0', locale: 'zh-CN' },
          ts: '1.000001',
          channel: 'CBENCH',
        }),
      );
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
