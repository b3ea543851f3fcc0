import { describe, expect, it } from 'vitest';
import { FEATURES } from '../../../../src/app.ts';
import type { CaseEvent } from '../../../../src/domain/case/events.ts';
import { SUGGESTION_REASONS } from '../../../../src/domain/triage/suggest-veterans.ts';
import { openCase, runDisputeCommand } from '../../../../src/features/cases/dispute-command.ts';
import { openTake } from '../../../../src/features/cases/take-forms.ts';
import { createHomes } from '../../../../src/features/home/homes.ts';
import { notKeptMessage, reminderMessage } from '../../../../src/features/reminders/reminder.view.ts';
import { waitMessage } from '../../../../src/features/reminders/wait.view.ts';
import { MONDAY_9 } from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';
import { happen } from '../../../support/every-button.ts';
import { listenTo } from '../../../support/listening.ts';
import { aRoster, CHIEF, PEOPLE, SECOND_VETERAN, VETERAN } from '../../../support/programme.ts';
import { messageFaults, viewFaults } from '../../../support/strict-slack.ts';
import { everyCase, LOCALES, NORMAL, wordsIn } from '../../../support/typed-cases.ts';

const EVIL = '<!channel> *x* <https://evil.example|y> & <@U1>';
const named = PEOPLE.map((person) => ({ ...person, name: EVIL }));
const roster = aRoster({
  people: named,
  stationName: { zh: EVIL, en: EVIL },
  areas: [{ code: 'songling-north', zh: EVIL, en: EVIL, stationId: 'songling' }],
});

describe.each(LOCALES)('a name in the programme never becomes a mention or a link, in %s,', (locale) => {
  const cases = everyCase(NORMAL);

  it('whatever happens to a case', async () => {
    for (const { state, current, history } of cases) {
      const heard = listenTo({ current, history }, locale, roster);
      await happen(history, heard.deps);
      expect([state, heard.messages.flatMap(messageFaults)]).toEqual([state, []]);
    }
  });

  it('in what people are called to: a tie, an alarm, help, a promise put off too often', async () => {
    const made = aCase().triagedTo('songling').takenBy(VETERAN);
    const current = made.build();
    const base = { id: 'e-1', caseId: current.id, cycle: 1, at: MONDAY_9, by: VETERAN.id };
    const promise = { kind: 'next_date', anchorOn: '2026-11-27' };
    const happened = [
      { ...base, type: 'tie.disclosed', decides: 'chief' },
      { ...base, type: 'tie.disclosed', decides: 'lead' },
      { ...base, type: 'alarm.raised', recurrence: 'worse', mood: 'tense', action: 'visit' },
      { ...base, type: 'help.asked', toId: CHIEF.id, ...promise },
      { ...base, type: 'promise.stuck', times: 3, ...promise },
    ] as unknown as CaseEvent[];
    for (const event of happened) {
      const heard = listenTo({ current }, locale, roster);
      await happen([event], heard.deps);
      expect(heard.messages.length).toBeGreaterThan(0);
      expect([event.type, heard.messages.flatMap(messageFaults)]).toEqual([event.type, []]);
    }
  });

  it('in what those hear who must find somebody else for a declined case', async () => {
    const assigned = aCase().assignedTo(VETERAN);
    const current = { ...assigned.build(), declined: 'load' as const };
    const declined = { id: 'e-1', caseId: current.id, cycle: 1, at: MONDAY_9, by: VETERAN.id, type: 'case.declined' };
    const heard = listenTo({ current }, locale, roster);
    await happen([{ ...declined, reason: 'load' } as unknown as CaseEvent], heard.deps);
    expect(JSON.stringify(heard.messages)).toContain('evil');
    expect(heard.messages.flatMap(messageFaults)).toEqual([]);
  });

  it('in lists, in a case in full and on the Home', async () => {
    for (const { current, history } of cases) {
      const heard = listenTo({ current, history }, locale, roster);
      for (const line of ['list', `show ${current.number}`]) {
        await runDisputeCommand(heard.command(CHIEF, line), heard.deps);
      }
      await openCase(heard.click(CHIEF, current.id), heard.deps);
      for (const person of named) await createHomes(FEATURES, heard.deps).open(heard.viewer(person));
      expect(heard.messages.flatMap(messageFaults)).toEqual([]);
      expect(heard.views.flatMap(viewFaults)).toEqual([]);
    }
  });

  it('in the refusal that says who was first', async () => {
    const current = aCase().triagedTo('songling').takenBy(VETERAN).build();
    const heard = listenTo({ current }, locale, roster);
    await openTake(heard.click(SECOND_VETERAN, current.id), heard.deps);
    expect(heard.messages).toHaveLength(1);
    expect(JSON.stringify(heard.messages)).toContain('evil');
    expect(heard.messages.flatMap(messageFaults)).toEqual([]);
  });

  it('in a reminder for somebody who stands in', () => {
    for (const { current } of cases) {
      const reminder = {
        id: 'r-1',
        kind: 'next_date',
        cycle: 1,
        anchorOn: '2026-11-27',
        deadline: { at: MONDAY_9 },
      } as const;
      const facts = {
        isLate: false,
        insteadOf: { name: EVIL, why: 'away' },
        alsoTold: EVIL,
        synthetic: false,
      } as const;
      expect(messageFaults(reminderMessage(current, reminder, facts, wordsIn(locale, roster)))).toEqual([]);
      const above = notKeptMessage(current, reminder, { lead: EVIL, synthetic: false }, wordsIn(locale, roster));
      expect(messageFaults(above)).toEqual([]);
      const suggestion = { personId: VETERAN.id, teamId: 'songling', reasons: [...SUGGESTION_REASONS] };
      const wait = { wait: 'claim', isLate: true, suggestion, synthetic: true } as const;
      expect(messageFaults(waitMessage(current, wait, wordsIn(locale, roster)))).toEqual([]);
    }
  });
});
