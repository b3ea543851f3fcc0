/** One person at the workspace's page in a real browser: finds things as a person does, by their words. */
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { startBrowser } from '../../src/cli/browser.ts';
import { workspacePage } from '../../src/cli/workspace-page.ts';
import { type Locale, type Messages, messagesFor } from '../../src/i18n/index.ts';
import { en as pageEn, type Strings } from '../../src/local-workspace/ui/strings/en.ts';
import { zhCn as pageZh } from '../../src/local-workspace/ui/strings/zh-cn.ts';
import { followClock } from '../../src/platform/clock.ts';
import { createLogger } from '../../src/platform/logger.ts';
import { whenTestIsOver } from './endings.ts';
import { type Part, PEOPLE } from './small-programme.ts';
import { type Story, type StoryOptions, startStory } from './story.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const PATIENCE_MS = 10_000;

export const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };

let browser: Browser;
let uiDirectory: string;
const asked: string[] = [];

beforeAll(async () => {
  uiDirectory = await workspacePage(root, () => console.log('Building the workspace page …'));
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  const hosts = new Set(asked.splice(0).map((url) => new URL(url).hostname));
  expect([...hosts], 'hosts that the page asked').toEqual(['127.0.0.1']);
});

/** A reader's language with the words of the bot (`t`) and of the page in it. */
export type Language = { readers: 'zh-CN' | 'en-US'; locale: Locale; t: Messages; words: Strings };

export const LANGUAGES: Language[] = [
  { readers: 'zh-CN', locale: 'zh-CN', t: messagesFor('zh-CN'), words: pageZh },
  { readers: 'en-US', locale: 'en', t: messagesFor('en'), words: pageEn },
];

/** Everyone, and the channels too, read this one language. */
export function startStoryIn({ readers, locale }: Language, more: StoryOptions = {}): Promise<Story> {
  return startStoryWithPage({ readers, settings: { PROGRAMME_LOCALE: locale }, ...more });
}

/** The bot follows the clock that is moved on the page. */
export async function startStoryWithPage(options: StoryOptions = {}): Promise<Story> {
  const story = await startStory({ ...options, uiDirectory });
  const moved = await followClock(`${story.workspace.url}/clock`, createLogger('silent'));
  whenTestIsOver(() => moved.stop());
  moved.onMoved(() => story.clock.set(moved.now()));
  return story;
}

export type Desk = {
  page: Page;
  /** Types a line where messages are written, and sends it. */
  type: (line: string) => Promise<void>;
  /** The open form of this title. */
  form: (title: string | RegExp) => Form;
  /** The newest message with this text, a thread's answers apart. */
  message: (text: string) => Locator;
  goTo: (channel: string) => Promise<void>;
  /** Clicks a channel, a conversation or the app in the list at the left. */
  visit: (name: string) => Promise<void>;
};

export type Form = {
  box: Locator;
  /** Chooses in a field of choices, which may take several. */
  choose: (label: string, ...options: string[]) => Promise<void>;
  /** Types a name and takes the first that is offered. */
  chooseWith: (label: string, typed: string) => Promise<void>;
  tick: (question: string, answer: string) => Promise<void>;
  write: (label: string, text: string) => Promise<void>;
  /** The errors beside the fields, in the form's order. */
  errors: () => Locator;
  submit: () => Promise<void>;
};

/** Sits down as one of the people, with a channel (or `home`) open; without one the list of channels is. */
export async function sitDown(
  story: Story,
  part: Part,
  channel?: string,
  options: BrowserContextOptions = {},
): Promise<Desk> {
  const context = await browser.newContext({ viewport: { width: 1180, height: 760 }, ...options });
  context.setDefaultTimeout(PATIENCE_MS);
  context.on('request', (request) => {
    if (/^(https?|wss?):/.test(request.url())) asked.push(request.url());
  });
  const page = await context.newPage();
  page.on('websocket', (socket) => asked.push(socket.url()));
  const go = async (to?: string) => {
    const query = new URLSearchParams({ as: PEOPLE[part].slackUserId, ...(to ? { channel: to } : {}) });
    await page.goto(`${story.workspace.url}/?${query}`);
  };
  await go(channel);
  return {
    page,
    type: async (line) => {
      const field = page.getByTestId('composer');
      await field.fill(line);
      await field.press('Enter');
    },
    form: (title) => formOf(page.getByRole('dialog', { name: title })),
    message: (text) => page.getByTestId('message').filter({ hasText: text }).last(),
    goTo: go,
    visit: (name) =>
      page
        .getByTestId('channel-link')
        .and(page.locator(`[data-name="${name}"]`))
        .click(),
  };
}

function formOf(box: Locator): Form {
  return {
    box,
    choose: async (label, ...options) => {
      const field = box.getByRole('combobox', { name: label });
      for (const name of options) {
        if ((await field.getAttribute('aria-expanded')) === 'false') await field.click();
        await box.getByRole('option', { name, exact: true }).click();
      }
      if ((await field.getAttribute('aria-expanded')) === 'true') await field.press('Escape');
    },
    chooseWith: async (label, typed) => {
      await box.getByRole('combobox', { name: label }).fill(typed);
      await box.getByRole('option').first().click();
    },
    tick: (question, answer) =>
      box.getByRole('radiogroup', { name: question }).getByRole('radio', { name: answer, exact: true }).check(),
    write: (label, text) => box.getByRole('textbox', { name: label }).fill(text),
    errors: () => box.getByTestId('field-error'),
    submit: () => box.getByTestId('modal-submit').click(),
  };
}
