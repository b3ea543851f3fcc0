import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import type { WorkspaceSeed } from '../local-workspace/protocol.ts';
import type { AppManifest } from '../local-workspace/server/manifest.ts';
import { startWorkspace } from '../local-workspace/server/workspace.ts';
import { workspacePage } from './workspace-page.ts';

// npm run workspace -- --manifest app.yaml                       a stand-in for Slack for any Bolt app; YAML or JSON
//   --port 7200            where the page and the Web API are served (7100 when left out)
//   --seed people.yaml     its people and channels, as WorkspaceSeed in src/local-workspace/protocol.ts
//   --request-url URL      asks the app by signed HTTP there, instead of through Socket Mode
//   --state file.json      keeps messages, files and the moved clock over a restart
const root = fileURLToPath(new URL('../../', import.meta.url));

const USAGE =
  'npm run workspace -- --manifest <file> [--port 7100] [--seed <file>] [--request-url <url>] [--state <file>]';

const PEOPLE: WorkspaceSeed = {
  name: 'Local workspace',
  users: [
    { id: 'U0ANNA', name: 'anna', realName: 'Anna Example', locale: 'en-US', tz: 'Europe/London' },
    { id: 'U0WEI', name: 'wei', realName: '示例伟', locale: 'zh-CN', tz: 'Asia/Shanghai' },
  ],
  channels: [
    { id: 'C0GENERAL', name: 'general', topic: 'The app is here', members: ['U0ANNA', 'U0WEI'], botIsMember: true },
    { id: 'C0RANDOM', name: 'random', topic: 'The app is not here', members: ['U0ANNA', 'U0WEI'], botIsMember: false },
  ],
};

try {
  const asked = readArguments(process.argv.slice(2));
  const workspace = await startWorkspace({
    manifest: (await readYaml(asked.manifest)) as AppManifest,
    seed: asked.seed ? ((await readYaml(asked.seed)) as WorkspaceSeed) : PEOPLE,
    port: asked.port,
    uiDirectory: await workspacePage(root, () => console.log('Building the page …')),
    ...(asked.requestUrl ? { requestUrl: asked.requestUrl } : {}),
    ...(asked.state ? { stateFile: asked.state } : {}),
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void workspace.stop().then(() => process.exit(0)));
  }
  console.log(`
The workspace is ready: ${workspace.url}

Start your app with
  SLACK_API_URL=${workspace.url}/api/
  SLACK_BOT_TOKEN=${workspace.botToken}
  SLACK_APP_TOKEN=${workspace.appToken}
  SLACK_SIGNING_SECRET=${workspace.signingSecret}

Ctrl-C stops it.`);
} catch (error) {
  console.error(sentenceOf(error as NodeJS.ErrnoException));
  process.exitCode = 1;
}

function readArguments(args: string[]) {
  const text = { type: 'string' } as const;
  const options = { manifest: text, port: text, seed: text, 'request-url': text, state: text };
  try {
    const { manifest, port = '7100', seed, state, 'request-url': requestUrl } = parseArgs({ args, options }).values;
    if (!manifest) throw new Error('Which app? Name the file of its manifest');
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new Error(`"${port}" is no port`);
    return { manifest, port: Number(port), seed, state, requestUrl };
  } catch (error) {
    throw new Error(`${(error as Error).message.replace(/\.$/, '')}. ${USAGE}`);
  }
}

/** JSON is YAML, too. */
async function readYaml(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${file} cannot be read (${error.code ?? error.message}).`);
  });
  return parse(text);
}

function sentenceOf(error: NodeJS.ErrnoException): string {
  if (error.code === 'EADDRINUSE') return `The port is taken by another program. Choose another one: ${USAGE}`;
  return error.message;
}
