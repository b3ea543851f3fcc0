/** The forms of a dispute before somebody takes it, with the fields that they ask for. */

import { repeatForm } from '../../src/features/cases/repeat.modal.ts';
import { reportForm } from '../../src/features/cases/report-case.modal.ts';
import { detailsForm } from '../../src/features/cases/report-details.modal.ts';
import { takeForm } from '../../src/features/cases/take-case.modal.ts';
import { openAssign, openDecline } from '../../src/features/cases/take-forms.ts';
import { visitForm } from '../../src/features/outreach/visit.modal.ts';
import { linkForm } from '../../src/features/repeats/link.modal.ts';
import { propose } from '../../src/features/triage/proposal.ts';
import { triageForm } from '../../src/features/triage/triage.modal.ts';
import { areaGroups } from '../../src/i18n/area-choices.ts';
import type { Words } from '../../src/i18n/words.ts';
import { aCalendar, TUESDAY_9 } from './builders.ts';
import { aCase } from './case-building.ts';
import { type FormRows, one, stateFor, text, who } from './form-answers.ts';
import { DETAILS, LONG, REPORT, TAKE, VISIT } from './form-fields.ts';
import { aRoster, CHIEF, REPORTER, VETERAN } from './programme.ts';
import { TRIAGE, TRIAGED_OTHERWISE } from './triage-fields.ts';

const roster = aRoster();
const personOf = (user: string) => roster.bySlackUser(user) ?? roster.person(user);
const talking = aCase().triagedTo('songling').takenBy(VETERAN).inMediation().build();
const red = aCase({
  relationship: 'spouse_partner',
  dangerSigns: ['threat_explicit', 'specific_target'],
  participants: 1,
  occurredAt: '2024-11-01T01:00:00.000Z',
}).build();
const ROUTE = { teamIds: ['songling', 'hewan'], now: TUESDAY_9, calendar: aCalendar() };
const open = aCase().triagedTo('songling').build();
const reported = aCase({ relationship: 'spouse_partner' }).build();
const assigned = aCase().assignedTo(VETERAN).build();

export const INTAKE_FORMS: readonly FormRows[] = [
  {
    callbackId: 'case.report.submit',
    current: open,
    view: ({ t, locale }) => reportForm({ narrative: '', areas: areaGroups(roster, REPORTER, locale) }, t),
    fields: REPORT,
  },
  {
    callbackId: 'case.add-details.submit',
    current: red,
    view: ({ t }) => detailsForm(red, { now: TUESDAY_9, stations: [['songling', '松岭派出所']] }, t, stateFor(DETAILS)),
    fields: DETAILS,
  },
  {
    callbackId: 'case.take.submit',
    current: open,
    view: (words) => takeForm(open, VETERAN, TUESDAY_9, aCalendar(), words, { state: stateFor(TAKE), personOf }),
    fields: TAKE,
  },
  {
    callbackId: 'outreach.record.submit',
    current: open,
    view: ({ t, locale }) => visitForm(VETERAN, areaGroups(roster, VETERAN, locale), TUESDAY_9, t),
    fields: VISIT,
  },
  {
    callbackId: 'case.triage.submit',
    current: reported,
    view: (words) => triageForm(reported, propose(reported, roster, []), ROUTE, words, stateFor(TRIAGE)),
    fields: TRIAGE,
  },
  ...TRIAGED_OTHERWISE.map((fields) => ({
    callbackId: 'case.triage.submit',
    current: reported,
    view: (words: Words) => triageForm(reported, propose(reported, roster, []), ROUTE, words, stateFor(fields)),
    fields,
  })),
  { callbackId: 'case.decline.submit', current: assigned, opens: openDecline, fields: { reason: one('load') } },
  { callbackId: 'case.assign.submit', current: assigned, by: CHIEF, opens: openAssign, fields: { to: who('U-p-wu') } },
  {
    callbackId: 'case.report-repeat.submit',
    current: open,
    view: (words) =>
      repeatForm(
        {
          category: 'neighbour',
          area: 'songling-north',
          relationship: 'neighbour',
          narrative: LONG,
          dangerSigns: [],
          dangerSignsAsked: true,
          calls90d: 1,
        },
        [],
        words,
      ),
    fields: { sameAs: one('another') },
  },
  {
    callbackId: 'case.link.submit',
    current: talking,
    view: ({ t }) => linkForm(talking, t),
    fields: { target: text('LJ-2026-000001') },
  },
];
