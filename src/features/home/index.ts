/** App Home: a greeting and the sections that the features contribute. It knows none of them. */
import type { Deps } from '../../deps.ts';
import type { Feature } from '../../feature.ts';
import { context, divider, header } from '../../slack/blocks.ts';
import type { Viewer } from '../../slack/calls.ts';
import { raw } from '../../slack/mrkdwn.ts';

/** Slack's limit for a Home; what does not fit is reached through the commands. */
const MOST_BLOCKS = 100;

/** Publishes the Home of this person, put together from every feature's section. */
export async function publishHome(features: readonly Feature[], viewer: Viewer, deps: Deps): Promise<void> {
  const { t, person } = viewer;
  const { programme } = await deps.people.roster();
  const sections = await Promise.all(features.map((feature) => feature.home?.(viewer, deps) ?? []));
  const help = features.flatMap((feature) => feature.help?.(t) ?? []);
  const blocks = [
    header(t.home.greeting(person.name)),
    ...(programme.synthetic ? [context(raw(t.common.synthetic))] : []),
    ...sections.flat(),
    divider(),
    context(raw(`*${t.home.helpHeading}*\n${help.map(({ command, says }) => `\`${command}\` ${says}`).join('\n')}`)),
  ];
  await deps.slack.publishHome(person.slackUserId, { type: 'home', blocks: blocks.slice(0, MOST_BLOCKS) });
}
