import { describe, expect, test } from 'vitest';
import { FEATURES } from '../../../../src/app.ts';
import { openDisclosures } from '../../../../src/features/cases/disclosures.ts';
import { openCase, runDisputeCommand } from '../../../../src/features/cases/dispute-command.ts';
import { caseInFull } from '../../../../src/features/cases/show-case.view.ts';
import { createHomes } from '../../../../src/features/home/homes.ts';
import { openHandOverNote } from '../../../../src/features/steps/hand-over-note.ts';
import { modal } from '../../../../src/slack/blocks.ts';
import { typedAgain } from '../../../../src/slack/problem.view.ts';
import { cut } from '../../../support/adversarial.ts';
import { MONDAY_9 } from '../../../support/builders.ts';
import { happen } from '../../../support/every-button.ts';
import { listenTo } from '../../../support/listening.ts';
import { CHIEF, LEAD, PEOPLE, VETERAN } from '../../../support/programme.ts';
import { messageFaults, viewFaults } from '../../../support/strict-slack.ts';
import { casesWith, everyCase, saysTyped, TYPED, wordsIn } from '../../../support/typed-cases.ts';

describe.each(TYPED)('with %s, in %s,', (_name, locale, text) => {
  const words = wordsIn(locale);
  const { t } = words;
  const all = everyCase(text);

  test('a case in full is within the limits of a message and of a modal, with a long history', () => {
    for (const { state, current, history } of all) {
      const long = Array.from({ length: 40 }, () => history).flat();
      const promises = ([7, 30, 90] as const).map((day) => ({
        kind: `follow_up_${day}` as const,
        dueAt: MONDAY_9,
        state: 'pending',
      }));
      const sent = caseInFull(
        current,
        { history: long, promises, signs: [], calls: [], feedback: [], offers: [] },
        words,
        true,
      );
      expect([state, messageFaults(sent)]).toEqual([state, []]);
      expect(saysTyped(sent.text)).toBe(false);
      expect(saysTyped(sent.blocks)).toBe(true);
      const view = modal({
        callbackId: 'case.open',
        title: current.number,
        close: t.common.close,
        blocks: sent.blocks,
      });
      expect([state, viewFaults(view)]).toEqual([state, []]);
    }
  });

  test('a case in full repeats the whole report', () => {
    const current = casesWith(text).reported.build();
    const { blocks } = caseInFull(
      current,
      { history: [], promises: [], signs: [], calls: [], feedback: [], offers: [] },
      words,
      true,
    );
    const said = blocks.map((block) => (block.type === 'section' ? (block.text?.text ?? '') : '')).join('');
    const plain = said
      .replaceAll('\u200b', '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
    expect(plain).toContain(current.report.narrative.replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, ''));
  });

  test('whatever is typed after the command, the answer’s own text does not repeat it', async () => {
    for (const line of [
      text,
      `show ${text}`,
      `show LJ-2026-000001 ${text}`,
      'list',
      'help',
      `list ${text}`,
      'seen',
      `seen LJ-2026-000001 ${text}`,
      'find',
      `find ${text}`,
      'find 松岭',
      'find 松岭 2',
    ]) {
      const heard = listenTo(all[0]!, locale);
      await runDisputeCommand(heard.command(CHIEF, line), heard.deps);
      expect(heard.messages).toHaveLength(1);
      expect(heard.messages.map(messageFaults)).toEqual([[]]);
      expect(saysTyped(heard.messages.map((message) => message.text))).toBe(false);
    }
  });

  test('a command that failed is shown again as it was typed, and comes alive nowhere', () => {
    const sent = typedAgain(t.problems.outdatedButton, text, t);
    expect(messageFaults(sent)).toEqual([]);
    expect(saysTyped(sent.text)).toBe(false);
    expect(saysTyped(sent.blocks)).toBe(true);
  });

  test('every Home is within the limits and repeats nothing that was typed', async () => {
    for (const heard of all.map((one) => listenTo(one, locale))) {
      for (const person of PEOPLE) await createHomes(FEATURES, heard.deps).open(heard.viewer(person));
      expect(heard.views.flatMap(viewFaults)).toEqual([]);
      expect(saysTyped(heard.views)).toBe(false);
    }
  });

  test('a case opened from the Home, and what was disclosed before taking it, are within the limits', async () => {
    const { taken } = casesWith(text);
    const current = taken.build();
    const made = { by: VETERAN.id, at: MONDAY_9, conflicts: ['related', 'interest'] as const, text: cut(text, 300) };
    const heard = listenTo(
      { current: { ...current, disclosures: Array.from({ length: 20 }, () => ({ ...made, allowedBy: CHIEF.id })) } },
      locale,
    );
    await openCase(heard.click(CHIEF, current.id), heard.deps);
    await openDisclosures(heard.click(LEAD, current.id), heard.deps);
    expect(heard.messages).toEqual([]);
    expect(heard.views).toHaveLength(2);
    expect(heard.views.flatMap(viewFaults)).toEqual([]);
  });

  test('the note of a hand-over is within the limits, and repeats what was typed for its reader alone', async () => {
    for (const { current } of all.filter((one) => one.current.handOffs)) {
      const many = Array.from({ length: 20 }, () => current.handOffs!).flat();
      const heard = listenTo({ current: { ...current, handOffs: many } }, locale);
      await openHandOverNote(heard.click(LEAD, current.id), heard.deps);
      expect(heard.messages).toEqual([]);
      expect(heard.views.flatMap(viewFaults)).toEqual([]);
      expect(saysTyped(heard.views)).toBe(true);
    }
  });

  test('whatever happens to a case, nobody is told what was typed', async () => {
    for (const { state, current, history } of all) {
      const heard = listenTo({ current, history }, locale);
      await happen(history, heard.deps);
      expect([state, heard.messages.flatMap(messageFaults), saysTyped(heard.messages)]).toEqual([state, [], false]);
    }
  });
});
