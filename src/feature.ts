/** What a capability contributes. Features meet only in app.ts. */
import type { Button, KnownBlock } from '@slack/types';
import type { Deps } from './deps.ts';
import type { CaseEvent } from './domain/case/events.ts';
import type { Verb } from './domain/people/permissions.ts';
import type { Queued } from './domain/queue/group.ts';
import type { Messages } from './i18n/index.ts';
import type { JobDefinition } from './jobs/define-job.ts';
import type { QueuedJob } from './jobs/queue.ts';
import type { ActionCall, CommandCall, ShortcutCall, SubmitAnswer, SubmitCall, Viewer } from './slack/calls.ts';
import type { Mrkdwn } from './slack/mrkdwn.ts';
import type { Pages } from './web/page.ts';

/** A listener: who may use it at all (`verb` without a subject), and what it does. */
export type Handler<Call, Answer = void> = { verb: Verb; run: (call: Call, deps: Deps) => Promise<Answer> };
export type Handlers<Call, Answer = void> = Record<string, Handler<Call, Answer>>;

/** Something that is due once per local period, such as the Monday post. */
export type Schedule = {
  name: string;
  /** The period that is due at `now` (for example the last closed week), or null when nothing is due yet. */
  duePeriod: (now: string) => string | null;
  /** Whether the period was already dealt with. */
  isDone: (period: string) => Promise<boolean>;
  job: (period: string) => QueuedJob;
};

/** One line of somebody's queue; only what is listed is put into words. */
export type Waiting = Queued & { show: () => Line | Promise<Line> };
export type Line = { text: Mrkdwn; button: Button };

export type HelpEntry = { command: string; says: string };

export type Feature = {
  name: string;
  slack?: Partial<{
    commands: Handlers<CommandCall>;
    actions: Handlers<ActionCall>;
    views: Handlers<SubmitCall, SubmitAnswer>;
    shortcuts: Handlers<ShortcutCall>;
  }>;
  jobs?: readonly JobDefinition[];
  schedules?: (deps: Deps) => readonly Schedule[];
  /** Looks in the store for what this feature owes and does it; called every few seconds and when the clock moves. */
  sweep?: (deps: Deps) => Promise<void>;
  /** Reactions to what happened to a case; each is delivered by itself and may run more than once. */
  on?: { [T in CaseEvent['type']]?: (event: Extract<CaseEvent, { type: T }>, deps: Deps) => Promise<void> };
  /** What waits for this person, or for others while this person waits; each a line of the Home. */
  queue?: (viewer: Viewer, deps: Deps) => Promise<readonly Waiting[]>;
  /** Buttons on top of the Home. */
  quick?: (viewer: Viewer, deps: Deps) => readonly Button[];
  /** Its section of the Home, below the queue. */
  home?: (viewer: Viewer, deps: Deps) => Promise<KnownBlock[]>;
  /** Its self-hosted pages. */
  pages?: Pages;
  help?: (t: Messages) => readonly HelpEntry[];
};
