/** App Home: what waits for its reader, soonest first, and what can be done at once. It knows none of the features. */
import type { KnownBlock } from '@slack/types';
import type { Deps } from '../../deps.ts';
import { groupOf, inOrder, QUEUE_GROUPS, type QueueGroup } from '../../domain/queue/group.ts';
import type { Feature, Waiting } from '../../feature.ts';
import { actions, context, divider, header, section } from '../../slack/blocks.ts';
import type { Viewer } from '../../slack/calls.ts';
import { mrkdwn, raw } from '../../slack/mrkdwn.ts';

/** Slack takes 100 blocks; with all groups full these make 68 lines, and what is cut is counted. */
const MOST_LINES: Readonly<Record<QueueGroup, number>> = {
  overdue: 20,
  today: 20,
  week: 12,
  later: 8,
  others: 8,
};

/** The Home of this person, put together from what every feature says. */
export async function homeBlocks(features: readonly Feature[], viewer: Viewer, deps: Deps): Promise<KnownBlock[]> {
  const { t, person } = viewer;
  const [{ programme }, queues, sections] = await Promise.all([
    deps.people.roster(),
    Promise.all(features.map((feature) => feature.queue?.(viewer, deps) ?? [])),
    Promise.all(features.map((feature) => feature.home?.(viewer, deps) ?? [])),
  ]);
  const quick = features.flatMap((feature) => feature.quick?.(viewer, deps) ?? []);
  const help = features.flatMap((feature) => feature.help?.(t) ?? []);
  return [
    header(t.home.greeting(person.name)),
    ...(programme.synthetic ? [context(raw(t.common.synthetic))] : []),
    actions('home-quick', quick),
    ...(await queueBlocks(queues.flat(), viewer, deps)),
    ...sections.flat(),
    divider(),
    context(raw(`*${t.home.helpHeading}*\n${help.map(({ command, says }) => `\`${command}\` ${says}`).join('\n')}`)),
  ];
}

async function queueBlocks(queue: readonly Waiting[], { t }: Viewer, { calendar, clock }: Deps): Promise<KnownBlock[]> {
  const now = clock.now();
  const ordered = inOrder(queue, calendar);
  const nothing = queue.every(({ isOthers }) => isOthers) ? [context(raw(t.home.nothing))] : [];
  const blocksOf = async (group: QueueGroup): Promise<KnownBlock[]> => {
    const items = ordered.filter((item) => groupOf(item, now, calendar) === group);
    if (items.length === 0) return [];
    const listed = await Promise.all(items.slice(0, MOST_LINES[group]).map(({ show }) => show()));
    const more = items.length - listed.length;
    return [
      section(mrkdwn`*${t.home.groups[group](items.length)}*`),
      ...listed.map(({ text, button }) => section(text, button)),
      ...(more > 0 ? [context(raw(t.home.more(more)))] : []),
    ];
  };
  return [...nothing, ...(await Promise.all(QUEUE_GROUPS.map(blocksOf))).flat()];
}
