import { describe, expect, test } from 'vitest';
import type { Case } from '../../../../src/domain/case/case.ts';
import { caseCard } from '../../../../src/features/cases/case-card.view.ts';
import { addedNotice, repeatForm } from '../../../../src/features/cases/repeat.modal.ts';
import { caseInFull } from '../../../../src/features/cases/show-case.view.ts';
import { callsList } from '../../../../src/features/repeats/calls-list.view.ts';
import { samePartiesMessage } from '../../../../src/features/repeats/compare-parties.ts';
import { linkForm } from '../../../../src/features/repeats/link.modal.ts';
import { splitAnswer, splitForm } from '../../../../src/features/repeats/split.modal.ts';
import { propose } from '../../../../src/features/triage/proposal.ts';
import { triageForm } from '../../../../src/features/triage/triage.modal.ts';
import { triageCard } from '../../../../src/features/triage/triage-card.view.ts';
import { aCalendar, MONDAY_9 } from '../../../support/builders.ts';
import { aRoster } from '../../../support/programme.ts';
import { callsWith, likelyWith, oftenCalled } from '../../../support/repeated.ts';
import { messageFaults, viewFaults } from '../../../support/strict-slack.ts';
import { casesWith, everyCase, saysTyped, TYPED, wordsIn } from '../../../support/typed-cases.ts';

describe.each(TYPED)('with %s, in %s,', (_name, locale, text) => {
  const words = wordsIn(locale);
  const { t } = words;
  const likely = likelyWith(text);

  test('the question whether it is the same dispute is within the limits and carries nothing that was typed', () => {
    const first = { ...casesWith(text).reported.build().report, dangerSigns: ['active_violence'] as const };
    for (const repeats of [likely.slice(0, 1), likely]) {
      const form = repeatForm(first, repeats, words);
      expect(viewFaults(form)).toEqual([]);
      expect(saysTyped(form)).toBe(false);
      expect(form.private_metadata).toBe('{}');
    }
    for (const { current } of everyCase(text)) {
      const added = addedNotice(oftenCalled(current), first, t);
      expect([viewFaults(added), saysTyped(added)]).toEqual([[], false]);
    }
  });

  test('the list of calls is within the limits for every reader, and shows each report to whoever may see it', () => {
    for (const { state, current } of everyCase(text)) {
      for (const mayDecide of [true, false]) {
        const told = { calls: callsWith(text, 9), namedBy: likely.map(({ earlier }) => earlier), likely, mayDecide };
        const sent = callsList(oftenCalled(current), told, words);
        expect([state, messageFaults(sent)]).toEqual([state, []]);
        expect([saysTyped(sent.text), saysTyped(sent.blocks)]).toEqual([false, true]);
        const alone = { calls: [], namedBy: [], likely: [], mayDecide };
        expect(messageFaults(callsList(current, alone, words))).toEqual([]);
      }
    }
  });

  test('a case in full has every further call on its pages', () => {
    const current = oftenCalled(casesWith(text).agreed.build()) as Case;
    const calls = callsWith(text, 25);
    const pages = Array.from({ length: 9 }, (_, at) =>
      caseInFull(
        current,
        { history: [], promises: [], signs: [], feedback: [], offers: [], calls },
        words,
        true,
        at + 1,
      ),
    );
    expect(pages.flatMap(messageFaults)).toEqual([]);
    expect(JSON.stringify(pages).split(t.repeats.list.reported).length - 1).toBe(25);
  });

  test('cards and the triage form name cases and reasons, and nothing that was typed', () => {
    const current = oftenCalled(casesWith(text).reported.build());
    const proposal = propose(current, aRoster(), [], likely);
    expect([proposal.gate.first, ...proposal.gate.further]).toContainEqual({ rule: 'G8', outcome: 'duplicate' });
    const card = triageCard(current, proposal, aCalendar(), words, true);
    expect([messageFaults(card), saysTyped(card)]).toEqual([[], false]);
    for (const { earlier } of likely) expect(JSON.stringify(card)).toContain(earlier.number);
    expect(
      viewFaults(
        triageForm(current, proposal, { teamIds: ['songling', 'hewan'], now: MONDAY_9, calendar: aCalendar() }, words),
      ),
    ).toEqual([]);
    for (const { state, current: other } of everyCase(text)) {
      const often = oftenCalled(other);
      for (const sent of [caseCard(often, words, true), triageCard(often, null, aCalendar(), words, true)]) {
        expect([state, messageFaults(sent), saysTyped(sent)]).toEqual([state, [], false]);
      }
    }
    const pairs = likely.map((one) => samePartiesMessage(current, one, t));
    expect([pairs.flatMap(messageFaults), saysTyped(pairs)]).toEqual([[], false]);
    const split = splitForm(current, callsWith(text, 1)[0]!, words);
    expect([linkForm(current, t), split, splitAnswer(t.repeats.split.done('LJ-1', 'LJ-2'), t)].map(viewFaults)).toEqual(
      [[], [], []],
    );
  });
});
