/** Visits without a case: recorded, listed in App Home, counted in the teams' week. */
import type { KnownBlock } from '@slack/types';
import type { Deps } from '../../deps.ts';
import { can } from '../../domain/people/permissions.ts';
import type { Feature } from '../../feature.ts';
import { wordsFor } from '../../i18n/words.ts';
import { button, section } from '../../slack/blocks.ts';
import type { Viewer } from '../../slack/calls.ts';
import { mrkdwn } from '../../slack/mrkdwn.ts';
import { OPEN_VISIT, RECORD_VISIT, VISIT_FORM } from './ids.ts';
import { openVisit, openVisitForm, submitVisit } from './record-visit.ts';
import { visitLine } from './visit.modal.ts';

const MOST_LISTED = 5;

async function outreachHome({ person, t, locale }: Viewer, deps: Deps): Promise<KnownBlock[]> {
  if (!can(person, 'outreach.record').allowed) return [];
  const [visits, roster] = await Promise.all([deps.outreach.of(person.id, MOST_LISTED), deps.people.roster()]);
  const words = wordsFor(locale, t, roster, deps.calendar);
  return [
    ...(visits.length > 0 ? [section(mrkdwn`*${t.outreach.mine}*`)] : []),
    ...visits.map((visit) => section(visitLine(visit, words), button(OPEN_VISIT, t.home.open, { value: visit.id }))),
  ];
}

const command = { verb: 'outreach.record', run: openVisitForm } as const;

export const outreachFeature: Feature = {
  name: 'outreach',
  slack: {
    commands: { '/dispute visit': command, '/dispute 走访': command },
    actions: {
      [RECORD_VISIT]: { verb: 'outreach.record', run: openVisitForm },
      [OPEN_VISIT]: { verb: 'outreach.record', run: openVisit },
    },
    views: { [VISIT_FORM]: { verb: 'outreach.record', run: submitVisit } },
  },
  quick: ({ t, person }) =>
    can(person, 'outreach.record').allowed ? [button(RECORD_VISIT, t.outreach.form.title)] : [],
  home: outreachHome,
  help: (t) => [{ command: '/dispute visit', says: t.outreach.help }],
};
