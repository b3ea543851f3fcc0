/** A post that is due once a week: its command, its job and its schedule, the same for every kind. */
import { z } from 'zod';
import type { PublicationKind } from '../db/publication-repo.ts';
import type { Deps } from '../deps.ts';
import { weekHeldBack, weekToPost } from '../domain/league/posting-day.ts';
import { can, type Verb } from '../domain/people/permissions.ts';
import type { Instant } from '../domain/time/instant.ts';
import { type IsoWeek, lastClosedWeek } from '../domain/time/iso-week.ts';
import type { Feature, HelpEntry } from '../feature.ts';
import type { Locale, Messages } from '../i18n/index.ts';
import type { Message } from '../slack/blocks.ts';
import type { CommandCall } from '../slack/calls.ts';
import { PostBusy } from '../slack/gateway.ts';
import { notAllowedText, notice } from '../slack/problem.view.ts';
import { defineJob } from './define-job.ts';

export type WeeklyPost = {
  kind: PublicationKind;
  command: string;
  jobName: string;
  showVerb: Verb;
  publishVerb: Verb;
  words: (t: Messages) => WeeklyPostWords;
  /** Afterwards the post is in its channel; throws PostBusy while another worker is sending it. */
  publish: (week: IsoWeek, by: string, deps: Deps) => Promise<'posted' | 'already-posted'>;
  showClosedWeek: (week: IsoWeek, locale: Locale, deps: Deps) => Promise<Message>;
  showRunningWeek: (now: Instant, locale: Locale, deps: Deps) => Promise<Message>;
};

export type WeeklyPostWords = {
  help: { show: string; running: string; post: string };
  usage: (lines: string) => string;
  posted: (week: string) => string;
  alreadyPosted: (week: string) => string;
  beingPosted: string;
};

export function weeklyPostFeature(weekly: WeeklyPost): Feature {
  const { kind, command, jobName } = weekly;
  const help = (t: Messages) => helpOf(weekly, t);
  const job = (week: string) => ({ name: jobName, data: { week }, key: `${jobName}-${week}` });
  return {
    name: kind,
    slack: {
      commands: { [command]: { verb: weekly.showVerb, run: (call, deps) => runCommand(weekly, call, deps) } },
    },
    jobs: [
      defineJob({
        name: jobName,
        data: z.object({ week: z.string().regex(/^\d{4}-W\d{2}$/) }),
        run: async ({ week }, deps) => {
          await weekly.publish(week as IsoWeek, 'schedule', deps);
        },
      }),
    ],
    schedules: ({ calendar, publications }) => {
      const isDone = (week: string) => publications.isPublished(kind, week);
      return [
        { name: `${kind}.held-back`, duePeriod: (now) => weekHeldBack(now, calendar), isDone, job },
        { name: `${kind}.weekly`, duePeriod: (now) => weekToPost(now, calendar), isDone, job },
      ];
    },
    help,
  };
}

async function runCommand(weekly: WeeklyPost, { text, viewer, reply }: CommandCall, deps: Deps): Promise<void> {
  const { locale, t } = viewer;
  const now = deps.clock.now();
  const closed = lastClosedWeek(now, deps.calendar.zone);
  switch (text.trim().toLowerCase()) {
    case '':
      return reply(await weekly.showClosedWeek(closed, locale, deps));
    case 'this':
      return reply(await weekly.showRunningWeek(now, locale, deps));
    case 'post': {
      const permission = can(viewer.person, weekly.publishVerb);
      if (!permission.allowed) return reply(notice(notAllowedText(permission.mayInstead, t)));
      return reply(notice(await post(weekly, closed, viewer.person.id, t, deps)));
    }
    default: {
      const lines = helpOf(weekly, t).map(({ command, says }) => `\`${command}\` ${says}`);
      return reply(notice(weekly.words(t).usage(lines.join('\n'))));
    }
  }
}

function helpOf({ command, words }: WeeklyPost, t: Messages): HelpEntry[] {
  const { help } = words(t);
  return [
    { command, says: help.show },
    { command: `${command} this`, says: help.running },
    { command: `${command} post`, says: help.post },
  ];
}

async function post(weekly: WeeklyPost, week: IsoWeek, by: string, t: Messages, deps: Deps): Promise<string> {
  const words = weekly.words(t);
  try {
    const outcome = await weekly.publish(week, by, deps);
    return outcome === 'posted' ? words.posted(week) : words.alreadyPosted(week);
  } catch (error) {
    if (error instanceof PostBusy) return words.beingPosted;
    throw error;
  }
}
