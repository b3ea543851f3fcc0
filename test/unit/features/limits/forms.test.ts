import { describe, expect, it, test } from 'vitest';
import { CATEGORIES, RELATIONSHIPS } from '../../../../src/domain/case/vocabulary.ts';
import { openReport } from '../../../../src/features/cases/dispute-command.ts';
import { reportForm } from '../../../../src/features/cases/report-case.modal.ts';
import { detailsForm } from '../../../../src/features/cases/report-details.modal.ts';
import { takeForm } from '../../../../src/features/cases/take-case.modal.ts';
import { openAssign, openDecline } from '../../../../src/features/cases/take-forms.ts';
import { closureForm } from '../../../../src/features/follow-ups/closure.modal.ts';
import { followUpForm } from '../../../../src/features/follow-ups/follow-up.modal.ts';
import { agreementForm, draftOf, withOneTermMore } from '../../../../src/features/mediation/agreement.modal.ts';
import { sessionForm } from '../../../../src/features/mediation/session.modal.ts';
import { openReschedule } from '../../../../src/features/reminders/answers.ts';
import { promiseValue } from '../../../../src/features/reminders/promise-value.ts';
import { stepForm } from '../../../../src/features/steps/step-form.modal.ts';
import { STEP_VERBS } from '../../../../src/features/steps/take-step.ts';
import { propose } from '../../../../src/features/triage/proposal.ts';
import { triageForm } from '../../../../src/features/triage/triage.modal.ts';
import { metadataOf } from '../../../../src/slack/bolt-calls.ts';
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

describe.each(TYPED)('with %s, in %s,', (_name, locale, text) => {
  const words = wordsIn(locale);
  const { t } = words;

  test('every form is within the limits', () => {
    const { reported, open, assigned, taken, talking, agreed, watched, proposed } = casesWith(text);
    const areas = [{ station: cut(text, 200), areas: [{ code: 'a', name: cut(text, 200) }] }];
    const current = reported.build();
    const draft = draftOf(talking.build(), cut(text, 200), '2026-11-23');
    const forms = [
      reportForm({ narrative: '', areas }, t),
      reportForm({ narrative: text, areas }, t),
      reportForm({ narrative: `a${text}`, areas }, t),
      detailsForm(current, t),
      detailsForm(aCase({ relationship: 'spouse_partner', dangerSigns: ['active_violence'] }).build(), t),
      triageForm(
        current,
        propose(current, roster, [{ person: lead, loadPoints: 0, lastTakenAt: null }]),
        ['songling'],
        words,
      ),
      takeForm(open.build(), lead, MONDAY_9, calendar, words),
      takeForm(assigned.build(), lead, MONDAY_9, calendar, words),
      sessionForm(taken.build(), MONDAY_9, '2026-11-24', null, t),
      sessionForm(talking.build(), MONDAY_9, '2026-11-24', raw(t.gate.meetings.none), t),
      agreementForm(draft, t),
      followUpForm(agreed.build(), 'visit', t),
      ...[talking, proposed, watched].flatMap((made) =>
        [true, false].map((decides) => closureForm(made.build(), decides, t)),
      ),
    ];
    expect(forms.map(viewFaults)).toEqual(forms.map(() => []));
    const steps = everyCase(text).flatMap((one) => STEP_VERBS.map((verb) => stepForm(one.current, verb, t)));
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

  it('an agreement grows to ten terms and no further', () => {
    let form = agreementForm(
      draftOf(aCase().triagedTo('songling').takenBy(lead).inMediation().build(), '松岭派出所', '2026-11-23'),
      t,
    );
    for (let more = 0; more < 12; more += 1) {
      form = agreementForm(withOneTermMore(metadataOf(form.private_metadata)), t);
      expect(viewFaults(form)).toEqual([]);
    }
    expect(metadataOf(form.private_metadata).terms).toBe('10');
    expect(JSON.stringify(form)).not.toContain('agreement.add-term');
  });

  it('every kind of dispute and every tie has its form', () => {
    for (const category of CATEGORIES) {
      for (const relationship of RELATIONSHIPS) {
        const current = aCase({ category, relationship }).build();
        expect(viewFaults(detailsForm(current, t))).toEqual([]);
        expect(viewFaults(triageForm(current, propose(current, roster, []), ['songling', 'hewan'], words))).toEqual([]);
      }
    }
  });

  it('a form that comes back with a sentence on top is within the limits', () => {
    const form = takeForm(aCase().triagedTo('songling').build(), lead, MONDAY_9, calendar, words);
    const shown = { ...form, title: form.title } as unknown as Parameters<typeof withNotice>[0];
    expect(viewFaults(withNotice(shown, t.problems.tookTooLong))).toEqual([]);
  });
});
