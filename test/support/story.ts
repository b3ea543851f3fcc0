/** The whole product for one story: a database, the local workspace, the bot and the worker, and a clock that is moved. */
import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { parse } from 'yaml';
import { type RunningApp, startApp } from '../../src/app.ts';
import { type Env, readEnv } from '../../src/env.ts';
import { createWorkspaceClient, type Person, type WorkspaceClient, waitFor } from '../../src/local-workspace/client.ts';
import type { OpenView, WorkspaceMessage } from '../../src/local-workspace/protocol.ts';
import { startWorkspace, type Workspace } from '../../src/local-workspace/server/workspace.ts';
import { type ManualClock, manualClock } from '../../src/platform/clock.ts';
import { freePort } from '../../src/platform/free-port.ts';
import { createLogger } from '../../src/platform/logger.ts';
import { whenTestIsOver } from './endings.ts';
import { CLEAN_DECLARATION, NEIGHBOUR_REPORT } from './forms.ts';
import { pageSettings } from './pages.ts';
import { freshDatabase } from './postgres.ts';
import { hasField, shapedBy } from './shaped-forms.ts';
import { CHANNELS, loadSmallProgramme, manyVeterans, type Part, PEOPLE, workspaceSeed } from './small-programme.ts';
import { comesAlive, wireChecks, wireProblems } from './wire.ts';

/** Tuesday, 24 November 2026, 09:30 in Shanghai. */
/** Slack waits three seconds; what a story tells does not hang on how busy the machine is. */
export const ON_A_BUSY_MACHINE_MS = 20_000;

export const TUESDAY_MORNING = '2026-11-24T01:30:00.000Z';

export type Story = {
  clock: ManualClock;
  client: WorkspaceClient;
  workspace: Workspace;
  app: RunningApp;
  env: Env;
  databaseUrl: string;
  as: (part: Part) => Person;
  /** Moves business time and lets the worker look. */
  advance: (time: { days?: number; hours?: number }) => Promise<void>;
  /** Waits until everything that is owed has been delivered. */
  settle: () => Promise<void>;
  /** From now on the first app is away, until it is started again. */
  stopApp: () => Promise<void>;
  restartApp: (change?: Partial<Record<string, string>>) => Promise<void>;
  /** One more process's worth of bot or worker beside the first, on the same database, queue and workspace. */
  anotherApp: (change?: Partial<Record<string, string>>) => Promise<RunningApp>;
};

export type StoryOptions = {
  redisUrl?: string | undefined;
  databaseUrl?: string;
  /** So many veterans more, and how many points each may carry. */
  racers?: number;
  racerCap?: number;
  at?: string;
  /** Signed HTTP instead of Socket Mode. */
  http?: boolean;
  /** The built page, for those who look at it in a browser. */
  uiDirectory?: string;
  /** The Slack language of everyone, instead of each person's own. */
  readers?: 'zh-CN' | 'en-US';
  /** With the self-hosted pages of parties. */
  pages?: boolean;
  /** Takes every line of the log. */
  log?: (line: string) => void;
  /** How long Slack waits, where that matters. */
  patienceMs?: number;
  /** Other settings of the first app, e.g. its roles. */
  settings?: Record<string, string>;
};

export async function readManifest(name: 'slack-socket-mode' | 'slack-http' = 'slack-socket-mode') {
  return parse(await readFile(new URL(`../../manifests/${name}.yaml`, import.meta.url), 'utf8'));
}

export async function startStory(options: StoryOptions = {}): Promise<Story> {
  const databaseUrl = options.databaseUrl ?? (await freshDatabase(whenTestIsOver));
  const racers = manyVeterans(options.racers ?? 0, options.racerCap);
  await loadSmallProgramme(databaseUrl, racers);
  const seed = workspaceSeed(racers, options.readers);
  const port = options.http ? await freePort() : 0;
  const workspace = await startWorkspace({
    manifest: await readManifest(),
    seed,
    uiDirectory: options.uiDirectory,
    patienceMs: options.patienceMs ?? ON_A_BUSY_MACHINE_MS,
    ...(options.http ? { requestUrl: `http://127.0.0.1:${port}/slack/events` } : {}),
  });
  whenTestIsOver(() => workspace.stop());
  const transport: Record<string, string> = options.http
    ? { SLACK_SIGNING_SECRET: workspace.signingSecret, PORT: String(port) }
    : { SLACK_APP_TOKEN: workspace.appToken };
  const pages: Record<string, string> = options.pages ? pageSettings(await freePort()) : {};
  const logger = () => (options.log ? createLogger('debug', options.log) : createLogger(variables.LOG_LEVEL));
  const variables = {
    DATABASE_URL: databaseUrl,
    REDIS_URL: options.redisUrl,
    SLACK_BOT_TOKEN: workspace.botToken,
    ...transport,
    ...pages,
    SLACK_API_URL: `${workspace.url}/api/`,
    DATABASE_CONNECTIONS: '2',
    LEASE_SECONDS: '2',
    LOG_LEVEL: process.env.TEST_LOG ?? 'silent',
    ...options.settings,
  };
  const envOf = (change: Record<string, string | undefined> = {}): Env => {
    const read = readEnv({ ...variables, ...change });
    if ('problems' in read) throw new Error(read.problems.join('\n'));
    return read.env;
  };
  const clock = manualClock(options.at ?? TUESDAY_MORNING);
  const client = createWorkspaceClient(workspace.url);
  /** Processes of their own follow the workspace's clock. */
  const tellTime = () => client.moveClock({ now: clock.now() });
  await tellTime();
  whenTestIsOver(async () => {
    const calls = await client.calls();
    expect(wireProblems(calls, await wireChecks()), 'what crossed the wire').toEqual([]);
    expect(comesAlive(calls), 'what became a mention or a link').toEqual([]);
  });
  let isAppThere = true;
  const story: Story = {
    clock,
    client,
    workspace,
    databaseUrl,
    env: envOf(),
    app: await startApp(envOf(), clock, logger()),
    as: (part) => client.as(PEOPLE[part].slackUserId),
    advance: async ({ days = 0, hours = 0 }) => {
      clock.advance((days * 24 + hours) * 3_600_000);
      await tellTime();
      await story.app.sweep();
      await story.settle();
    },
    settle: async () => {
      await waitFor(async () => (await story.app.deps.deliveries.owed()) === 0, 'every delivery', 10_000);
    },
    stopApp: async () => {
      if (isAppThere) await story.app.stop();
      isAppThere = false;
    },
    restartApp: async (change) => {
      await story.stopApp();
      story.env = envOf(change);
      story.app = await startApp(story.env, clock, logger());
      isAppThere = true;
    },
    anotherApp: async (change) => {
      const app = await startApp(envOf(change), clock, logger());
      whenTestIsOver(() => app.stop());
      return app;
    },
  };
  whenTestIsOver(() => story.stopApp());
  return story;
}

async function openReport(officer: Person): Promise<OpenView> {
  await officer.command(CHANNELS.league, '/dispute new');
  return fresh(officer, await officer.modal());
}

/** Whoever left a draft of the form starts it anew. */
async function fresh(person: Person, view: OpenView): Promise<OpenView> {
  if (view.view.callback_id !== 'draft.choose') return view;
  expect(await person.click(view, 'draft.fresh')).toMatchObject({ ok: true });
  return waitFor(async () => (await person.views()).find((it) => it.view.callback_id !== 'draft.choose'), 'the form');
}

/** `/dispute new`, both steps, always as a dispute of its own; gives the case's number. */
export async function report(
  story: Story,
  by: Part,
  first: object = {},
  details: Record<string, never> | null | object = null,
): Promise<string> {
  const officer = story.as(by);
  const form = await openReport(officer);
  const submitted = await officer.submit(form, { ...NEIGHBOUR_REPORT, ...first } as never);
  expect(submitted).toMatchObject({ ok: true });
  let second = await officer.modal();
  if (second.view.callback_id === 'case.report-repeat.submit') {
    expect(await officer.submit(second, { sameAs: 'another' } as never)).toMatchObject({ ok: true });
    second = await officer.modal();
  }
  const number = /LJ-\d{4}-\d{6}/.exec(JSON.stringify(second.view))?.[0] ?? '';
  if (details) expect(await officer.submit(second, details as never)).toMatchObject({ ok: true });
  else await officer.close(second);
  await story.settle();
  return number;
}

/** The message about this case in a channel, as this person sees it; null when there is none. */
export async function cardOf(
  story: Story,
  number: string,
  channel: string,
  by: Part,
): Promise<WorkspaceMessage | null> {
  const messages = await story.as(by).messages(channel);
  return (
    messages.find(
      (message) => (message.threadTs ?? message.ts) === message.ts && JSON.stringify(message).includes(number),
    ) ?? null
  );
}

/** Clicks a button of the case's card and gives the form that opens. */
export async function openForm(
  story: Story,
  by: Part,
  number: string,
  channel: string,
  button: string,
): Promise<OpenView> {
  const card = await cardOf(story, number, channel, by);
  if (!card) throw new Error(`${number} has no card in ${channel} for ${by}`);
  const person = story.as(by);
  expect(await person.click(card, button)).toMatchObject({ ok: true });
  return fresh(person, await person.modal());
}

/** The form with every field that these answers ask for: what decides is chosen first, as a person would. */
export function shaped(story: Story, by: Part, form: OpenView, fields: object): Promise<OpenView> {
  return shapedBy(story.as(by), form, fields);
}

export async function submitOk(story: Story, by: Part, form: OpenView, fields: object): Promise<void> {
  const shown = await shaped(story, by, form, fields);
  const asked = Object.entries(fields).filter(([field, value]) => value !== null || hasField(shown, field));
  const answer = await story.as(by).submit(shown, Object.fromEntries(asked) as never);
  expect(answer, JSON.stringify(answer)).toMatchObject({ ok: true });
  await story.settle();
}

/** Triage through the form: the rules' proposal confirmed, with what is given here changed. */
export async function triageAs(story: Story, by: Part, number: string, fields: object = {}): Promise<void> {
  const form = await openForm(story, by, number, CHANNELS.triage, 'case.triage');
  await submitOk(story, by, form, { immediateActions: ['separated'], ...fields });
}

export async function takeAs(
  story: Story,
  by: Part,
  number: string,
  channel: string = CHANNELS.songling,
): Promise<void> {
  const form = await openForm(story, by, number, channel, 'case.take');
  await submitOk(story, by, form, CLEAN_DECLARATION);
  await story.as(by).close(await story.as(by).modal());
}
