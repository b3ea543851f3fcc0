/** The bot alone, on a real database and the local workspace, with one person for every role and each in a channel of their own. */
import { expect } from 'vitest';
import { startApp } from '../../src/app.ts';
import { type CaseRepo, createCaseRepo } from '../../src/db/case-repo.ts';
import { createSql } from '../../src/db/sql.ts';
import type { Case } from '../../src/domain/case/case.ts';
import type { Person } from '../../src/domain/people/person.ts';
import { readEnv } from '../../src/env.ts';
import { type Messages, messagesFor } from '../../src/i18n/index.ts';
import { createWorkspaceClient } from '../../src/local-workspace/client.ts';
import type { CallLogEntry, OpenView, WorkspaceMessage } from '../../src/local-workspace/protocol.ts';
import { startWorkspace } from '../../src/local-workspace/server/workspace.ts';
import { manualClock } from '../../src/platform/clock.ts';
import { actions, button, section } from '../../src/slack/blocks.ts';
import { raw } from '../../src/slack/mrkdwn.ts';
import { aPersonWith, TUESDAY_9 } from './builders.ts';
import { whenFileIsOver } from './endings.ts';
import { freshDatabase } from './postgres.ts';
import { CHIEF, enrol, LEAD, SECOND_VETERAN, VETERAN } from './programme.ts';
import { shapedBy } from './shaped-forms.ts';
import { silent } from './store.ts';
import { ON_A_BUSY_MACHINE_MS, readManifest } from './story.ts';
import { comesAlive } from './wire.ts';

/** One for each role; the veteran leads the cases, the second one is of the same team. */
export const CAST: readonly Person[] = [
  { ...VETERAN, workloadCap: 1000 },
  { ...SECOND_VETERAN, workloadCap: 1000 },
  LEAD,
  CHIEF,
  ...(
    ['reporting_officer', 'triage_officer', 'follow_up_caller', 'auditor', 'commander', 'legal_reviewer'] as const
  ).map((role) => aPersonWith(role)),
];

/** Every second one reads English. */
export const localeOf = (person: Person) => (CAST.indexOf(person) % 2 === 0 ? ('zh-CN' as const) : ('en' as const));
export const readsIn = (person: Person): Messages => messagesFor(localeOf(person));

/** What a click led to: a form, or what the person alone is told. */
export type Outcome = { form: string } | { told: string; buttons: readonly string[] };

export type Stage = {
  cases: CaseRepo;
  /** A message with a button for each of these verbs, in this person's channel. */
  panel: (person: Person, current: Case, verbs: readonly string[]) => Promise<WorkspaceMessage>;
  /** Clicks, and waits for what follows; a form that opens is closed. One at a time for each person. */
  click: (person: Person, panel: WorkspaceMessage, verb: string) => Promise<Outcome>;
  /** Clicks and gives the form that opens. */
  open: (person: Person, panel: WorkspaceMessage, verb: string) => Promise<OpenView>;
  /** The form once it asks for all of these fields. */
  shape: (person: Person, form: OpenView, fields: object) => Promise<OpenView>;
  submit: (person: Person, form: OpenView, fields: object) => Promise<Record<string, unknown>>;
};

export async function startStage(): Promise<Stage> {
  const databaseUrl = await freshDatabase();
  const sql = createSql(databaseUrl, silent, 4);
  whenFileIsOver(() => sql.close());
  await enrol(sql, CAST);
  const channelOf = (person: Person) => `C-of-${person.id}`;
  const workspace = await startWorkspace({
    patienceMs: ON_A_BUSY_MACHINE_MS,
    manifest: await readManifest(),
    seed: {
      name: '试点分局',
      users: CAST.map((person) => ({
        id: person.slackUserId,
        name: person.id,
        realName: person.name,
        locale: localeOf(person) === 'en' ? 'en-US' : 'zh-CN',
        tz: 'Asia/Shanghai',
      })),
      channels: CAST.map((person) => ({
        id: channelOf(person),
        name: person.id,
        members: [person.slackUserId],
        botIsMember: true,
      })),
    },
  });
  whenFileIsOver(() => workspace.stop());
  const read = readEnv({
    DATABASE_URL: databaseUrl,
    DATABASE_CONNECTIONS: '4',
    SLACK_BOT_TOKEN: workspace.botToken,
    SLACK_APP_TOKEN: workspace.appToken,
    SLACK_API_URL: `${workspace.url}/api/`,
    ROLES: 'bot',
    LOG_LEVEL: 'silent',
  });
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  const app = await startApp(read.env, manualClock(TUESDAY_9), silent);
  whenFileIsOver(() => app.stop());
  // Slack tells a language once; a busy machine may tell it too late for the first answer.
  for (const { slackUserId } of CAST) await app.deps.slack.localeOf(slackUserId);
  const client = createWorkspaceClient(workspace.url);
  const heard = listen(client.calls, channelOf);
  whenFileIsOver(heard.stop);
  whenFileIsOver(async () => {
    expect(comesAlive(await client.calls()), 'what became a mention or a link').toEqual([]);
  });

  const clickOn = async (person: Person, panel: WorkspaceMessage, verb: string): Promise<Outcome> => {
    const outcome = heard.next(person);
    const result = await client.as(person.slackUserId).click(panel, verb);
    if (!result.ok) throw new Error(`${verb}: ${result.error}`);
    return outcome;
  };
  const formOf = async (person: Person): Promise<OpenView> => client.as(person.slackUserId).modal();

  return {
    cases: createCaseRepo(sql, () => []),
    panel: async (person, current, verbs) => {
      const buttons = verbs.map((verb) => button(verb, verb, { value: current.id }));
      const key = `panel-${current.id}-${person.id}-${verbs.length}`;
      const { channel, ts } = await app.deps.slack.post(key, channelOf(person), {
        text: current.number,
        blocks: [section(raw(current.number)), actions('panel', buttons)],
      });
      const messages = await client.messages(channel, person.slackUserId);
      return messages.find((message) => message.ts === ts)!;
    },
    click: async (person, panel, verb) => {
      let outcome = await clickOn(person, panel, verb);
      for (let again = 0; again < PRESSES && isForNow(person, outcome); again += 1) {
        outcome = await clickOn(person, panel, verb);
      }
      if ('form' in outcome) await client.as(person.slackUserId).close(await formOf(person));
      return outcome;
    },
    open: async (person, panel, verb) => {
      const outcome = await clickOn(person, panel, verb);
      if (!('form' in outcome)) throw new Error(`${verb} opened no form: ${outcome.told}`);
      return formOf(person);
    },
    shape: (person, form, fields) => shapedBy(client.as(person.slackUserId), form, fields),
    submit: async (person, form, fields) => {
      const officer = client.as(person.slackUserId);
      const result = await officer.submit(await shapedBy(officer, form, fields), fields as never);
      return (result.response ?? {}) as Record<string, unknown>;
    },
  };
}

/** As often a person presses again on a machine that is busy. */
const PRESSES = 5;

function isForNow(person: Person, outcome: Outcome): boolean {
  const { databaseAway, tookTooLong, unexpected } = readsIn(person).problems;
  if ('form' in outcome) return false;
  return [databaseAway, tookTooLong, unexpected('').slice(0, 8)].some((said) => outcome.told.startsWith(said));
}

/** Follows the log of what crossed the wire, and tells each person's clicks apart. */
function listen(calls: (since: number) => Promise<CallLogEntry[]>, channelOf: (person: Person) => string) {
  const waiting = new Map<string, (outcome: Outcome) => void>();
  const userOfTrigger = new Map<string, string>();
  const hear = (entry: CallLogEntry) => {
    const request = entry.request as {
      user?: { id: string };
      trigger_id?: string;
      view?: string | { callback_id: string };
      text?: string;
      blocks?: unknown;
    };
    if (entry.direction === 'slack-to-app') {
      if (request.trigger_id && request.user) userOfTrigger.set(request.trigger_id, request.user.id);
    } else if (entry.name === 'views.open') {
      const view =
        typeof request.view === 'string' ? (JSON.parse(request.view) as { callback_id: string }) : request.view;
      settle(userOfTrigger.get(request.trigger_id ?? ''), { form: view?.callback_id ?? '' });
    } else if (entry.name === 'response_url') {
      const person = CAST.find((it) => entry.summary.split(' ')[0] === channelOf(it));
      const blocks = JSON.stringify(request.blocks ?? []);
      const buttons = [...blocks.matchAll(/"action_id":"([^"]+)"/g)].map(([, id]) => id!);
      settle(person?.slackUserId, { told: request.text ?? '', buttons });
    }
  };
  const settle = (user: string | undefined, outcome: Outcome) => {
    waiting.get(user ?? '')?.(outcome);
    waiting.delete(user ?? '');
  };
  let since = 0;
  let isOver = false;
  const following = (async () => {
    while (!isOver) {
      if (waiting.size > 0) {
        for (const entry of await calls(since)) {
          since = entry.id;
          hear(entry);
        }
      }
      await new Promise((resolve) => setTimeout(resolve, 4));
    }
  })();
  return {
    next: (person: Person) =>
      new Promise<Outcome>((resolve) => {
        waiting.set(person.slackUserId, resolve);
      }),
    stop: async () => {
      isOver = true;
      await following;
    },
  };
}
