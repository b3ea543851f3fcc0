import { describe, expect, it } from 'vitest';
import { caseCard } from '../../../../src/features/cases/case-card.view.ts';
import { everyCase, LOCALES, NORMAL, wordsIn } from '../../../support/typed-cases.ts';

describe.each(LOCALES)('in %s', (locale) => {
  it('a card offers the next steps by the verb that each asks for, then the parties and the rarer steps, and carries the case’s id alone', () => {
    const steps = Object.fromEntries(
      everyCase(NORMAL).map(({ state, current }) => {
        const actions = caseCard(current, wordsIn(locale), false).blocks.flatMap((block) =>
          block.type === 'actions' ? block.elements : [],
        );
        expect(actions.every((it) => it.type === 'button' && it.value === current.id)).toBe(true);
        const ids = actions.map((it) => ('action_id' in it ? it.action_id : ''));
        expect(
          ids.filter((id) => id !== 'case.steps' && id !== 'case.escalate' && id !== 'case.hand-over-note').at(-1),
        ).toBe('party.read');
        return [state, ids.filter((id) => id !== 'party.read')];
      }),
    );
    expect(steps).toEqual({
      reported: ['case.add-details', 'case.steps'],
      open: ['case.take', 'case.assign', 'case.steps'],
      assigned: ['case.take', 'case.decline', 'case.assign', 'case.steps'],
      taken: ['case.record-session', 'case.propose-closure', 'case.escalate', 'case.steps'],
      talking: ['case.record-session', 'case.record-agreement', 'case.propose-closure', 'case.escalate', 'case.steps'],
      proposed: ['case.record-session', 'case.record-agreement', 'case.propose-closure', 'case.escalate', 'case.steps'],
      agreed: ['case.record-follow-up', 'case.propose-closure', 'follow-up.calm', 'case.escalate', 'case.steps'],
      watched: ['case.record-follow-up', 'case.close', 'follow-up.calm', 'case.escalate', 'case.steps'],
      resolved: ['case.steps'],
      ended: ['case.steps'],
      referred: ['case.steps'],
      refused: ['case.steps'],
      suspended: ['case.resume', 'case.propose-closure', 'case.escalate', 'case.steps'],
      resumed: ['case.record-session', 'case.record-agreement', 'case.propose-closure', 'case.escalate', 'case.steps'],
      handedToTeam: ['case.take', 'case.assign', 'case.hand-over-note', 'case.steps'],
      handedToOne: ['case.take', 'case.decline', 'case.assign', 'case.hand-over-note', 'case.steps'],
      bounced: ['case.take', 'case.decline', 'case.assign', 'case.hand-over-note', 'case.steps'],
      arrived: ['case.record-session', 'case.propose-closure', 'case.escalate', 'case.steps'],
      sent: ['case.steps'],
      checkedBack: ['case.steps'],
      takenBack: ['case.add-details', 'case.steps'],
      untakenWithdrawn: ['case.steps'],
      converted: ['case.steps'],
      merged: ['case.steps'],
      cancelled: [],
      reopened: ['case.record-session', 'case.record-agreement', 'case.propose-closure', 'case.escalate', 'case.steps'],
      groundAsked: ['case.record-session', 'case.propose-closure', 'case.escalate', 'case.steps'],
      calledIn: ['case.record-session', 'case.record-agreement', 'case.propose-closure', 'case.escalate', 'case.steps'],
      onScene: ['case.record-follow-up', 'case.close', 'follow-up.calm', 'case.escalate', 'case.steps'],
      punished: ['case.record-follow-up', 'case.propose-closure', 'follow-up.calm', 'case.escalate', 'case.steps'],
      waiting: ['case.add-details', 'case.steps'],
      mayGoToCourt: [
        'case.record-follow-up',
        'case.propose-closure',
        'follow-up.calm',
        'case.mark-confirmation',
        'case.escalate',
        'case.steps',
      ],
      awaitsReview: ['case.record-session', 'case.propose-closure', 'case.escalate', 'case.steps'],
      recusalAsked: [
        'case.record-session',
        'case.record-agreement',
        'case.propose-closure',
        'case.escalate',
        'case.steps',
      ],
      recusalRefused: [
        'case.record-session',
        'case.record-agreement',
        'case.propose-closure',
        'case.escalate',
        'case.steps',
      ],
      atStation: ['case.take', 'case.decline', 'case.assign', 'case.steps'],
    });
  });
});
