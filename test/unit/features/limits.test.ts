import { describe, expect, it, test } from 'vitest';
import type { Case } from '../../../src/domain/case/case.ts';
import { CATEGORIES, DANGER_SIGNS, RELATIONSHIPS } from '../../../src/domain/case/vocabulary.ts';
import { caseCard, shieldedCard } from '../../../src/features/cases/case-card.view.ts';
import { eventLine } from '../../../src/features/cases/case-event.view.ts';
import { reportForm } from '../../../src/features/cases/report-case.modal.ts';
import { detailsForm } from '../../../src/features/cases/report-details.modal.ts';
import { caseInFull } from '../../../src/features/cases/show-case.view.ts';
import { takeForm } from '../../../src/features/cases/take-case.modal.ts';
import { closureForm } from '../../../src/features/follow-ups/closure.modal.ts';
import { followUpForm } from '../../../src/features/follow-ups/follow-up.modal.ts';
import { agreementForm, draftOf, withOneTermMore } from '../../../src/features/mediation/agreement.modal.ts';
import { sessionForm } from '../../../src/features/mediation/session.modal.ts';
import { reminderMessage } from '../../../src/features/reminders/reminder.view.ts';
import { propose } from '../../../src/features/triage/proposal.ts';
import { triageForm } from '../../../src/features/triage/triage.modal.ts';
import { triageCard } from '../../../src/features/triage/triage-card.view.ts';
import { type Locale, messagesFor } from '../../../src/i18n/index.ts';
import { wordsFor } from '../../../src/i18n/words.ts';
import { type Message, modal } from '../../../src/slack/blocks.ts';
import { metadataOf } from '../../../src/slack/bolt-calls.ts';
import { ADVERSARIAL, CANARY, cut } from '../../support/adversarial.ts';
import { aCalendar, aCase, aPerson, aPersonWith, MONDAY_9 } from '../../support/builders.ts';
import { brokenLimits, brokenViewLimits } from '../../support/message-limits.ts';
import { aRoster } from '../../support/programme.ts';

const calendar = aCalendar();
const PROMISE = { kind: 'next_date' as const, cycle: 1, anchorOn: '2026-11-27', deadline: { at: MONDAY_9 } };
const roster = aRoster();
const lead = aPerson();
const LOCALES = ['zh-CN', 'en'] as const satisfies readonly Locale[];
const wordsIn = (locale: Locale, people = roster) => wordsFor(locale, messagesFor(locale), people, 'Asia/Shanghai');

/** A case in every state, each free text of the forms filled to its limit. */
function casesWith(text: string) {
  const said = (most: number) => cut(text, most);
  const reported = aCase({
    narrative: said(1000),
    title: said(60),
    callReference: said(32),
    materialsReference: said(60),
    dangerSigns: DANGER_SIGNS.filter((sign) => sign !== 'dv_suspected' && !/abuse|active/.test(sign)),
    circumstances: ['substance_use', 'power_imbalance', 'vulnerable_party'],
  });
  const assigned = reported.assignedTo(lead, { note: said(500) });
  const taken = assigned.takenBy(lead, { disclosure: said(300) });
  const session = { summary: said(2000), nextStep: said(300), nextOn: '2026-11-27' };
  const talking = taken.inMediation(session);
  const agreed = talking.agreed({
    host: said(60),
    facts: said(2000),
    terms: Array.from({ length: 10 }, () => ({ obligor: 'A' as const, kind: 'act' as const, text: said(300) })),
  });
  const watched = agreed.watched().checked({ note: said(500) });
  const open = aCase({ narrative: said(1000) }).triagedTo('songling');
  return {
    reported,
    open,
    assigned,
    taken,
    talking,
    agreed,
    watched,
    resolved: agreed.watched().resolved(),
    proposed: talking.proposedToEnd(),
    ended: talking.ended({ lessons: said(1000) }),
    referred: reported.turnedAway({ route: 'refer_out', partner: 'justice_office', note: said(500) }),
    refused: reported.turnedAway({ route: 'not_accepted' }),
  };
}
const everyCase = (text: string) =>
  Object.entries(casesWith(text)).map(([state, made]) => ({
    state,
    current: made.build() as Case,
    history: made.history(),
  }));

const texts = Object.entries(ADVERSARIAL).flatMap(([name, text]) =>
  LOCALES.map((locale) => [name, locale, text] as const),
);
const saysTyped = (sent: unknown) => JSON.stringify(sent).includes(CANARY);

describe.each(texts)('with %s, in %s,', (_name, locale, text) => {
  const words = wordsIn(locale);
  const { t } = words;
  const all = everyCase(text);

  test('every card is within the limits and repeats nothing that was typed', () => {
    for (const { state, current } of all) {
      const proposal = current.status === 'reported' ? propose(current, roster, []) : null;
      for (const sent of [
        caseCard(current, words, true),
        shieldedCard(current, words),
        triageCard(current, proposal, calendar, words, true),
      ]) {
        expect([state, brokenLimits(sent), saysTyped(sent)]).toEqual([state, [], false]);
      }
    }
  });

  test('every line of a thread is short, says something and repeats nothing that was typed', () => {
    for (const { current, history } of all) {
      for (const event of history) {
        const line = eventLine(event, current.level, words);
        expect(line).not.toBe('');
        expect(line.length).toBeLessThan(300);
        expect(saysTyped(line)).toBe(false);
        expect(line).not.toMatch(/undefined|\[object|[a-z]_[a-z]/);
      }
    }
  });

  test('every reminder is within the limits and repeats nothing that was typed', () => {
    for (const kind of ['first_contact', 'next_date', 'follow_up_30'] as const) {
      for (const { current } of all) {
        const reminder = { id: '01930000-0000-7000-8000-000000000001', ...PROMISE, kind };
        const facts = { isLate: true, insteadOf: { name: '王五', why: 'unreached' as const }, synthetic: true };
        const sent = reminderMessage(current, reminder, facts, words);
        expect(brokenLimits(sent)).toEqual([]);
        expect(saysTyped(sent)).toBe(false);
      }
    }
  });

  test('a case in full is within the limits of a message and of a modal, with a long history', () => {
    for (const { state, current, history } of all) {
      const long = Array.from({ length: 40 }, () => history).flat();
      const promises = ([7, 30, 90] as const).map((day) => ({
        kind: `follow_up_${day}` as const,
        dueAt: MONDAY_9,
        state: 'pending',
      }));
      const sent: Message = caseInFull(current, long, promises, words, true);
      expect([state, brokenLimits(sent)]).toEqual([state, []]);
      const view = modal({
        callbackId: 'case.open',
        title: current.number,
        close: t.common.close,
        blocks: sent.blocks,
      });
      expect([state, brokenViewLimits(view)]).toEqual([state, []]);
      const typed = sent.blocks.filter((block) => saysTyped(block));
      expect(typed.length).toBeGreaterThan(0);
      expect(JSON.stringify(typed)).not.toMatch(/<[!@h]/);
    }
  });

  test('a case in full repeats the whole report', () => {
    const { reported } = casesWith(text);
    const current = reported.build();
    const { blocks } = caseInFull(current, [], [], words, true);
    const said = blocks.map((block) => (block.type === 'section' ? (block.text?.text ?? '') : '')).join('');
    const plain = said
      .replaceAll('\u200b', '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
    expect(plain).toContain(current.report.narrative.replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, ''));
  });

  test('every form is within the limits', () => {
    const { reported, open, assigned, taken, talking, agreed, watched, proposed } = casesWith(text);
    const areas = [{ station: text.slice(0, 200), areas: [{ code: 'a', name: text.slice(0, 200) }] }];
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
      takeForm(open.build(), MONDAY_9, calendar, words),
      takeForm(assigned.build(), MONDAY_9, calendar, words),
      sessionForm(taken.build(), MONDAY_9, '2026-11-24', t),
      sessionForm(talking.build(), MONDAY_9, '2026-11-24', t),
      agreementForm(draft, t),
      followUpForm(agreed.build(), 'visit', t),
      ...[talking, proposed, watched].flatMap((made) =>
        [true, false].map((decides) => closureForm(made.build(), decides, t)),
      ),
    ];
    expect(forms.map(brokenViewLimits)).toEqual(forms.map(() => []));
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
      expect(brokenViewLimits(form)).toEqual([]);
    }
    expect(metadataOf(form.private_metadata).terms).toBe('10');
    expect(JSON.stringify(form)).not.toContain('agreement.add-term');
  });

  it('every kind of dispute and every tie has its form', () => {
    for (const category of CATEGORIES) {
      for (const relationship of RELATIONSHIPS) {
        const current = aCase({ category, relationship }).build();
        expect(brokenViewLimits(detailsForm(current, t))).toEqual([]);
        expect(
          brokenViewLimits(triageForm(current, propose(current, roster, []), ['songling', 'hewan'], words)),
        ).toEqual([]);
      }
    }
  });

  it('a name in the roster never becomes a mention', () => {
    const evil = '<!channel> *x*';
    const people = [aPerson({ name: evil }), aPersonWith('reporting_officer', { name: evil })];
    const evilWords = wordsIn(locale, aRoster({ people, stationName: { zh: evil, en: evil } }));
    const made = casesWith('正常的事由说明，两家因为楼道杂物争吵，已经劝开。');
    for (const { current, history } of Object.values(made).map((it) => ({
      current: it.build() as Case,
      history: it.history(),
    }))) {
      const sent = [
        caseCard(current, evilWords, true),
        triageCard(
          current,
          current.status === 'reported' ? propose(current, roster, []) : null,
          calendar,
          evilWords,
          true,
        ),
        caseInFull(current, history, [], evilWords, true),
        reminderMessage(
          current,
          { id: 'x', ...PROMISE },
          { isLate: false, insteadOf: { name: evil, why: 'away' }, synthetic: false },
          evilWords,
        ),
      ];
      expect(JSON.stringify(sent)).not.toContain('<!');
    }
  });

  it('a card offers the next steps by the verb that each asks for, and carries the case’s id alone', () => {
    const steps = Object.fromEntries(
      Object.entries(casesWith('正常的事由说明，两家因为楼道杂物争吵，已经劝开。')).map(([state, made]) => {
        const current = made.build() as Case;
        const actions = caseCard(current, words, false).blocks.flatMap((block) =>
          block.type === 'actions' ? block.elements : [],
        );
        expect(actions.every((it) => it.type === 'button' && it.value === current.id)).toBe(true);
        return [state, actions.map((it) => ('action_id' in it ? it.action_id : ''))];
      }),
    );
    expect(steps).toEqual({
      reported: [],
      open: ['case.take', 'case.assign'],
      assigned: ['case.take', 'case.decline', 'case.assign'],
      taken: ['case.record-session', 'case.propose-closure'],
      talking: ['case.record-session', 'case.record-agreement', 'case.propose-closure'],
      proposed: ['case.record-session', 'case.record-agreement', 'case.propose-closure'],
      agreed: ['case.record-follow-up', 'case.propose-closure'],
      watched: ['case.record-follow-up', 'case.close'],
      resolved: [],
      ended: [],
      referred: [],
      refused: [],
    });
  });
});
