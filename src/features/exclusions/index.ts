/** Whom a veteran stays away from: written down on our own page, matched in silence, told to nobody. */
import type { Deps } from '../../deps.ts';
import { can } from '../../domain/people/permissions.ts';
import type { Feature } from '../../feature.ts';
import { actions, button, context, section } from '../../slack/blocks.ts';
import type { ActionCall } from '../../slack/calls.ts';
import { raw } from '../../slack/mrkdwn.ts';
import { notice } from '../../slack/problem.view.ts';
import { linkTo } from '../../web/send-link.ts';
import { enterExclusion, removeExclusion, showExclusions } from './exclusion-pages.tsx';
import { FOLLOW_LINK, OPEN_EXCLUSIONS, PAGE } from './ids.ts';

async function sendLink(call: ActionCall, deps: Deps): Promise<void> {
  const { t } = call.viewer;
  const url = await linkTo(call, { caseId: null, startsAt: PAGE }, deps);
  if (url === null) return call.reply(notice(t.parties.link.notSetUp));
  await call.reply({
    text: t.exclusions.link,
    blocks: [
      section(raw(t.exclusions.link)),
      actions('exclusion-link', [button(FOLLOW_LINK, t.parties.link.open, { url, style: 'primary' })]),
    ],
  });
}

export const exclusionsFeature: Feature = {
  name: 'exclusions',
  slack: {
    actions: {
      [OPEN_EXCLUSIONS]: { verb: 'exclusion.keep', run: sendLink },
      [FOLLOW_LINK]: { verb: 'exclusion.keep', run: async () => {} },
    },
  },
  pages: {
    'GET /exclusions': { verb: 'exclusion.keep', run: showExclusions },
    'POST /exclusions': { verb: 'exclusion.keep', run: enterExclusion },
    'POST /exclusions/:id': { verb: 'exclusion.keep', run: removeExclusion },
  },
  home: async ({ person, t }, deps) =>
    deps.publicUrl === null || !can(person, 'exclusion.keep').allowed
      ? []
      : [context(raw(t.exclusions.home)), actions('home-exclusions', [button(OPEN_EXCLUSIONS, t.exclusions.button)])],
};
