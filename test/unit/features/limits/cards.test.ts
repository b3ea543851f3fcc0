import { describe, expect, test } from 'vitest';
import { WAITS } from '../../../../src/domain/reminders/waits.ts';
import { SUGGESTION_REASONS } from '../../../../src/domain/triage/suggest-veterans.ts';
import { caseCard, shieldedCard } from '../../../../src/features/cases/case-card.view.ts';
import { answeredMessage } from '../../../../src/features/reminders/answered.view.ts';
import { notKeptMessage, reminderMessage } from '../../../../src/features/reminders/reminder.view.ts';
import { nudgeMessage, waitMessage } from '../../../../src/features/reminders/wait.view.ts';
import { propose } from '../../../../src/features/triage/proposal.ts';
import { triageCard } from '../../../../src/features/triage/triage-card.view.ts';
import { eventLine } from '../../../../src/i18n/event-line.ts';
import { aCalendar, MONDAY_9 } from '../../../support/builders.ts';
import { aRoster, VETERAN } from '../../../support/programme.ts';
import { messageFaults } from '../../../support/strict-slack.ts';
import { everyCase, saysTyped, TYPED, wordsIn } from '../../../support/typed-cases.ts';

const KINDS = ['first_contact', 'next_date', 'follow_up_30', 'confirmation_20'] as const;
const PROMISE = { id: '01930000-0000-7000-8000-000000000001', cycle: 1, anchorOn: '2026-11-27' };

describe.each(TYPED)('with %s, in %s,', (_name, locale, text) => {
  const words = wordsIn(locale);
  const all = everyCase(text);

  test('every card is within the limits and repeats nothing that was typed', () => {
    for (const { state, current } of all) {
      const proposal = current.status === 'reported' ? propose(current, aRoster(), []) : null;
      for (const sent of [
        caseCard(current, words, true),
        shieldedCard(current, words),
        triageCard(current, proposal, aCalendar(), words, true),
      ]) {
        expect([state, messageFaults(sent), saysTyped(sent)]).toEqual([state, [], false]);
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

  test('what waits to be begun is told within the limits and repeats nothing that was typed', () => {
    for (const { current } of all) {
      for (const wait of WAITS) {
        const suggestion = { personId: VETERAN.id, teamId: 'songling', reasons: [...SUGGESTION_REASONS] };
        const facts = { wait, isLate: true, suggestion, synthetic: true };
        for (const sent of [waitMessage(current, facts, words), nudgeMessage(current, true, words)]) {
          expect(messageFaults(sent)).toEqual([]);
          expect(saysTyped(sent)).toBe(false);
        }
      }
    }
  });

  test('every reminder, open or answered, is within the limits and repeats nothing that was typed', () => {
    for (const kind of KINDS) {
      for (const { current, history } of all) {
        const reminder = { ...PROMISE, kind, deadline: { at: MONDAY_9 } };
        const facts = {
          isLate: true,
          insteadOf: { name: '王五', why: 'unreached' as const },
          alsoTold: '赵六',
          synthetic: true,
        };
        const answered = history.map((event) => answeredMessage(current, kind, event, words, true));
        const above = notKeptMessage(current, reminder, { lead: '王五', synthetic: true }, words);
        for (const sent of [reminderMessage(current, reminder, facts, words), above, ...answered]) {
          expect(messageFaults(sent)).toEqual([]);
          expect(saysTyped(sent)).toBe(false);
        }
      }
    }
  });
});
