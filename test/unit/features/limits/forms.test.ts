import { describe, expect, it, test } from 'vitest';
import { CATEGORIES, RELATIONSHIPS } from '../../../../src/domain/case/vocabulary.ts';
import { openReport } from '../../../../src/features/cases/dispute-command.ts';
import { reportForm } from '../../../../src/features/cases/report-case.modal.ts';
import { detailsForm } from '../../../../src/features/cases/report-details.modal.ts';
import { takeForm } from '../../../../src/features/cases/take-case.modal.ts';
import { openAssign, openDecline } from '../../../../src/features/cases/take-forms.ts';
import { closureForm } from '../../../../src/features/follow-ups/closure.modal.ts';
import { followUpForm } from '../../../../src/features/follow-ups/follow-up.modal.ts';
import { agreementForm } from '../../../../src/features/mediation/agreement.modal.ts';
import { frameOf, opened } from '../../../../src/features/mediation/agreement-frame.ts';
import { sessionForm } from '../../../../src/features/mediation/session.modal.ts';
import { openReschedule } from '../../../../src/features/reminders/answers.ts';
import { promiseValue } from '../../../../src/features/reminders/promise-value.ts';
import { stepForm } from '../../../../src/features/steps/step-form.modal.ts';
import { STEP_VERBS } from '../../../../src/features/steps/take-step.ts';
import { propose } from '../../../../src/features/triage/proposal.ts';
import { triageForm } from '../../../../src/features/triage/triage.modal.ts';
import { stateOf } from '../../../../src/slack/draft-fields.ts';
import { raw } from '../../../../src/slack/mrkdwn.ts';
import { withNotice } from '../../../../src/slack/notice-view.ts';
import { cut } from '../../../support/adversarial.ts';
import { aCalendar, aPerson, MONDAY_9 } from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';
import { listenTo } from '../../../support/listening.ts';
import { aRoster, CHIEF, REPORTER, VETERAN } from '../../../support/programme.ts';
import { viewFaults } from '../../../support/strict-slack.ts';
import { casesWith, everyCase, LOCALES, saysTyped, TYPED, wordsIn } from '../../../support/typed-cases.ts';

const calendar = aCalendar();
const roster = aRoster();
const lead = aPerson();
const sessionFacts = (inFull: boolean) => ({
  now: MONDAY_9,
  nextOn: '2026-11-24',
  meetings: null,
  by: lead,
  personOf: () => lead,
  inFull,
});
const EVERYBODY = stateOf({
  attended: { selected_options: [{ value: 'A' }, { value: 'B' }] },
  tookPart: { selected_users: ['U1'] },
  invitees: { selected_options: [{ value: 'elder' }] },
});
const NOT_CALM = stateOf({
  performance: { selected_option: { value: 'late' } },
  mood: { selected_option: { value: 'tense' } },
});
const TIED = stateOf({
  related: { selected_option: { value: 'yes' } },
  members: { selected_users: ['U1'] },
});
const TERM = { obligor: 'A', obligee: 'B', kind: 'act', text: '清理楼道杂物' } as const;

const ROUTE = { teamIds: ['songling', 'hewan'], now: MONDAY_9, calendar };

describe.each(TYPED)('with %s, in %s,', (_name, locale, text) => {
  const words = wordsIn(locale);
  const { t } = words;
  const details = { now: MONDAY_9, stations: [['songling', cut(text, 75)]] } as const;

  test('every form is within the limits', () => {
    const { reported, open, assigned, taken, talking, agreed, watched, proposed } = casesWith(text);
    const areas = [{ station: cut(text, 200), areas: [{ code: 'a', name: cut(text, 200) }] }];
    const current = reported.build();
    const said = { ...TERM, text: cut(text, 300), proof: cut(text, 100) };
    const draft = { terms: Array.from({ length: 19 }, (_, at) => ({ id: at + 1, term: said })), nextId: 20 };
    const since = { host: cut(text, 200), today: '2026-11-23', since: '2026-11-20' };
    const frame = { ...frameOf(talking.build(), since, draft), isPartial: true, minorInvolved: true, isDelicate: true };
    const parts = { ...frame, rows: Array.from({ length: 12 }, (_, at) => at + 1) };
    const warnings = draft.terms.map((_, at) => ({ code: 'binds_non_party' as const, term: at + 1 }));
    const forms = [
      reportForm({ narrative: '', areas }, t),
      reportForm({ narrative: text, areas }, t),
      reportForm({ narrative: `a${text}`, areas }, t),
      detailsForm(current, details, t),
      detailsForm(aCase({ relationship: 'spouse_partner', dangerSigns: ['active_violence'] }).build(), details, t),
      triageForm(current, propose(current, roster, [{ person: lead, loadPoints: 0, lastTakenAt: null }]), ROUTE, words),
      takeForm(open.build(), lead, MONDAY_9, calendar, words),
      takeForm(assigned.build(), lead, MONDAY_9, calendar, words),
      takeForm(open.build(), lead, MONDAY_9, calendar, words, { state: TIED, personOf: () => lead }),
      sessionForm(taken.build(), sessionFacts(false), t),
      sessionForm(talking.build(), { ...sessionFacts(true), meetings: raw(t.gate.meetings.none) }, t, EVERYBODY),
      agreementForm(frame, { terms: [], nextId: 1 }, words),
      agreementForm(parts, draft, words, { term: said, warnings }),
      followUpForm(agreed.build(), { method: 'visit', isCaller: false }, t),
      followUpForm(agreed.build(), { method: 'visit', isCaller: true }, t, NOT_CALM),
      ...[talking, proposed, watched].flatMap((made) =>
        [true, false].map((decides) => closureForm(made.build(), decides, t)),
      ),
    ];
    expect(forms.map(viewFaults)).toEqual(forms.map(() => []));
    const steps = everyCase(text).flatMap((one) =>
      STEP_VERBS.map((verb) => stepForm(one.current, verb, t, { places: [['team:hewan', '长'.repeat(75)]] })),
    );
    expect(steps.flatMap(viewFaults)).toEqual([]);
    expect(saysTyped(steps)).toBe(false);
  });

  test('the forms behind the buttons of a card and of a reminder are within the limits', async () => {
    const { assigned, taken } = casesWith(text);
    const waits = listenTo({ current: assigned.build() }, locale);
    await openDecline(waits.click(VETERAN, assigned.build().id), waits.deps);
    await openAssign(waits.click(CHIEF, assigned.build().id), waits.deps);
    const current = taken.build();
    const promise = { kind: 'first_contact', cycle: 1, anchorOn: current.firstContactDueAt.slice(0, 10) } as const;
    const reminded = listenTo({ current }, locale);
    await openReschedule(reminded.click(VETERAN, promiseValue(current.id, promise)), reminded.deps);
    expect([...waits.messages, ...reminded.messages]).toEqual([]);
    const views = [...waits.views, ...reminded.views];
    expect(views).toHaveLength(3);
    expect(views.map(viewFaults)).toEqual([[], [], []]);
  });

  test('the form for a message that somebody wrote is within the limits', async () => {
    const heard = listenTo({ current: casesWith(text).reported.build() }, locale);
    await openReport({ ...heard.command(REPORTER, text), messageText: text }, text, heard.deps);
    expect(heard.views.map(viewFaults)).toEqual([[]]);
  });
});

describe.each(LOCALES)('in %s', (locale) => {
  const words = wordsIn(locale);
  const { t } = words;

  it('an agreement holds twenty terms and no further', () => {
    const terms = Array.from({ length: 20 }, (_, at) => ({ id: at + 1, term: TERM }));
    const draft = { terms, nextId: 21 };
    expect(opened({ ...draft, terms: terms.slice(1) }).open).toBe(21);
    expect(opened(draft).open).toBe(0);
    const current = aCase().triagedTo('songling').takenBy(lead).inMediation().build();
    const frame = frameOf(current, { host: '松岭派出所', today: '2026-11-23', since: '2026-11-20' }, draft);
    const form = agreementForm(frame, draft, words);
    expect(viewFaults(form)).toEqual([]);
    expect(JSON.stringify(form)).not.toContain('agreement.add-term');
  });

  it('every kind of dispute and every tie has its form', () => {
    for (const category of CATEGORIES) {
      for (const relationship of RELATIONSHIPS) {
        const current = aCase({ category, relationship }).build();
        expect(viewFaults(detailsForm(current, { now: MONDAY_9, stations: [['songling', '松岭']] }, t))).toEqual([]);
        expect(viewFaults(triageForm(current, propose(current, roster, []), ROUTE, words))).toEqual([]);
      }
    }
  });

  it('a form that comes back with a sentence on top is within the limits', () => {
    const form = takeForm(aCase().triagedTo('songling').build(), lead, MONDAY_9, calendar, words);
    const shown = { ...form, title: form.title } as unknown as Parameters<typeof withNotice>[0];
    expect(viewFaults(withNotice(shown, t.problems.tookTooLong))).toEqual([]);
  });
});
