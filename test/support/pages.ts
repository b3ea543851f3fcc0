/** The self-hosted pages over real HTTP, as a browser without scripts would use them. */
import { waitFor } from '../../src/local-workspace/client.ts';
import type { WorkspaceMessage } from '../../src/local-workspace/protocol.ts';
import { newKey } from '../../src/platform/sealing.ts';
import { CHANNELS, type Part } from './small-programme.ts';
import { cardOf, report, type Story, type StoryOptions, startStory, takeAs, triageAs } from './story.ts';

export function pageSettings(port: number): Record<string, string> {
  return {
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    WEB_PORT: String(port),
    FIELD_KEYS: `test:${newKey().toString('base64')}`,
    INDEX_KEY: newKey().toString('base64'),
  };
}

/** A neighbours' dispute which the veteran has taken, with the pages on. */
export async function takenCase(options: StoryOptions = {}): Promise<{ story: Story; number: string }> {
  const story = await startStory({ pages: true, ...options });
  const number = await report(story, 'officer');
  await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling' });
  await takeAs(story, 'veteran', number);
  return { story, number };
}

/** The link that Slack's private answer carries after a click on the case's card; null with what was said instead. */
export async function linkFor(
  story: Story,
  by: Part,
  number: string,
  channel: string = CHANNELS.songling,
): Promise<{ url: string | null; said: string }> {
  const card = await cardOf(story, number, channel, by);
  if (!card) throw new Error(`${number} has no card in ${channel} for ${by}`);
  return clickForLink(story, by, card, channel);
}

/** The same from `/dispute show`, for those who sit in no channel of the case. */
export async function linkFromShow(story: Story, by: Part, number: string) {
  const person = story.as(by);
  const before = (await person.ephemerals(CHANNELS.league)).length;
  await person.command(CHANNELS.league, `/dispute show ${number}`);
  const shown = await answerAfter(story, by, CHANNELS.league, before);
  return clickForLink(story, by, shown, CHANNELS.league);
}

async function clickForLink(story: Story, by: Part, message: WorkspaceMessage, channel: string) {
  const before = (await story.as(by).ephemerals(channel)).length;
  await story.as(by).click(message, 'party.read');
  return linkIn(await answerAfter(story, by, channel, before));
}

/** The private answer that comes after so many others. */
async function answerAfter(story: Story, by: Part, channel: string, before: number): Promise<WorkspaceMessage> {
  let answers: WorkspaceMessage[] = [];
  await waitFor(async () => {
    answers = await story.as(by).ephemerals(channel);
    return answers.length > before;
  }, 'a private answer');
  return answers.at(-1)!;
}

export function linkIn(answer: WorkspaceMessage): { url: string | null; said: string } {
  const said = JSON.stringify(answer);
  return { url: /"url":"([^"]+\/open\/[^"]+)"/.exec(said)?.[1] ?? null, said };
}

export type Answered = { status: number; headers: Headers; html: string; at: string };
export type Visitor = {
  get: (path: string) => Promise<Answered>;
  post: (path: string, fields: Fields, headers?: Record<string, string>) => Promise<Answered>;
  cookie: () => string;
};
type Fields = Record<string, string | readonly string[]>;

/** Someone with a browser; follows redirects, keeps the cookie. */
export function visitor(origin: string, cookie = ''): Visitor {
  let kept = cookie;
  const ask = async (path: string, init: RequestInit): Promise<Answered> => {
    const answer = await fetch(new URL(path, origin), {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, ...(kept ? { cookie: kept } : {}) },
    });
    const set = answer.headers.get('set-cookie');
    if (set) kept = set.split(';')[0] ?? '';
    const html = await answer.text();
    const next = answer.headers.get('location');
    return next ? ask(next, { method: 'GET' }) : { status: answer.status, headers: answer.headers, html, at: path };
  };
  return {
    get: (path) => ask(path, { method: 'GET' }),
    post: (path, fields, headers = { origin }) => {
      const body = new URLSearchParams();
      for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
      return ask(path, { method: 'POST', body, headers });
    },
    cookie: () => kept,
  };
}

/** From the link to the open page. */
export async function openPage(url: string, purpose = 'enter'): Promise<Visitor> {
  const { origin, pathname } = new URL(url);
  const someone = visitor(origin);
  await someone.get(pathname);
  const opened = await someone.post(pathname, { purpose });
  if (opened.status !== 200) throw new Error(`the page did not open: ${opened.status}`);
  return someone;
}

/** A plain party as the form sends it. */
export const PARTY_A = {
  part: 'party',
  side: 'A',
  kind: 'person',
  name: '佟大山',
  contact: '138 1234 5678',
  address: '松岭小区 3 号楼 2 单元 501',
  note: '耳背，说话要大声。',
  consent: 'given',
  consentOn: '2026-11-24',
  stance: 'willing',
  stanceOn: '2026-11-24',
} as const;

/** The text of a page as a reader sees it. */
export function textOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}
