/** /digest: the last closed week, the running one, or post it. */
import type { Deps } from '../../deps.ts';
import { can } from '../../domain/people/permissions.ts';
import { lastClosedWeek } from '../../domain/time/iso-week.ts';
import type { HelpEntry } from '../../feature.ts';
import type { Messages } from '../../i18n/index.ts';
import type { CommandCall } from '../../slack/calls.ts';
import { PostBusy } from '../../slack/gateway.ts';
import { notAllowedText, notice } from '../../slack/problem.view.ts';
import { DIGEST_COMMAND } from './ids.ts';
import { publishDigest, showClosedWeek, showRunningWeek } from './publish-digest.ts';

export async function digestCommand({ text, viewer, reply }: CommandCall, deps: Deps): Promise<void> {
  const { locale, t } = viewer;
  const now = deps.clock.now();
  const closed = lastClosedWeek(now, deps.calendar.zone);
  switch (text.trim().toLowerCase()) {
    case '':
      return reply(await showClosedWeek(closed, locale, deps));
    case 'this':
      return reply(await showRunningWeek(now, locale, deps));
    case 'post': {
      const permission = can(viewer.person, 'digest.publish');
      if (!permission.allowed) return reply(notice(notAllowedText(permission.mayInstead, t)));
      return reply(notice(await post(closed, viewer.person.id, t, deps)));
    }
    default:
      return reply(
        notice(
          t.digest.usage(
            digestHelp(t)
              .map(({ command, says }) => `\`${command}\` ${says}`)
              .join('\n'),
          ),
        ),
      );
  }
}

export function digestHelp({ digest: { help } }: Messages): HelpEntry[] {
  return [
    { command: DIGEST_COMMAND, says: help.show },
    { command: `${DIGEST_COMMAND} this`, says: help.running },
    { command: `${DIGEST_COMMAND} post`, says: help.post },
  ];
}

async function post(
  week: ReturnType<typeof lastClosedWeek>,
  by: string,
  { digest }: Messages,
  deps: Deps,
): Promise<string> {
  try {
    const outcome = await publishDigest(week, by, deps);
    return outcome === 'posted' ? digest.posted(week) : digest.alreadyPosted(week);
  } catch (error) {
    if (error instanceof PostBusy) return digest.beingPosted;
    throw error;
  }
}
