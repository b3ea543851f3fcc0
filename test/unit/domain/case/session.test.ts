import { describe, expect, it, test } from 'vitest';
import { recordAgreement, recordSession } from '../../../../src/domain/case/mediation.ts';
import {
  aCalendar,
  anAgreement,
  aPerson,
  aPersonWith,
  aSession,
  refusal,
  succeeded,
  TUESDAY_9,
} from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

const calendar = aCalendar();
const veteran = aPerson();
const colleague = aPerson({ id: 'p-wu' });

describe('a session', () => {
  const taken = aCase().triagedTo('songling').takenBy(veteran).build();

  it('that meets a party is the first contact and makes it a mediation', () => {
    const { next, facts } = succeeded(
      recordSession(taken, aSession({ startedAt: '2026-11-24T02:00:00.000Z' }), veteran, TUESDAY_9, calendar),
    );
    expect(next).toMatchObject({
      status: 'in_mediation',
      firstContactAt: '2026-11-24T02:00:00.000Z',
      nextOn: '2026-11-27',
      sessions: [{ no: 1, recordedBy: veteran.id }],
    });
    expect(facts).toMatchObject([{ type: 'session.recorded', no: 1, firstContact: true, nextOn: '2026-11-27' }]);
  });

  test.each([
    ['at which only others were', aSession({ attended: ['others'] })],
    ['to which nobody came', aSession({ type: 'no_show', attended: ['A'] })],
  ])('%s is on record but is no first contact', (_what, input) => {
    const { next, facts } = succeeded(recordSession(taken, input, veteran, TUESDAY_9, calendar));
    expect(next).toMatchObject({ status: 'taken', firstContactAt: null, sessions: [{ no: 1 }] });
    expect(facts).toMatchObject([{ firstContact: false }]);
  });

  it('later keeps the day of the first contact', () => {
    const first = aCase().triagedTo('songling').takenBy(veteran).inMediation().build();
    const { next, facts } = succeeded(
      recordSession(first, aSession({ startedAt: '2026-12-01T02:00:00.000Z' }), veteran, TUESDAY_9, calendar),
    );
    expect(next.firstContactAt).toBe(first.firstContactAt);
    expect(facts).toMatchObject([{ no: 2, firstContact: false }]);
  });

  it('face to face needs both sides', () => {
    const input = aSession({ type: 'joint_session', attended: ['A', 'others'] });
    expect(refusal(recordSession(taken, input, veteran, TUESDAY_9, calendar))).toBe('session.no-party-present');
  });

  it('that brings new danger to light raises the level, and never lowers it', () => {
    const { next, facts } = succeeded(
      recordSession(
        taken,
        aSession({ newRiskFlags: ['threat_explicit', 'weapon_or_means', 'substance_use'] }),
        veteran,
        TUESDAY_9,
        calendar,
      ),
    );
    expect(next).toMatchObject({
      level: 'red',
      report: {
        dangerSigns: ['violence_minor', 'threat_explicit', 'weapon_or_means'],
        circumstances: ['substance_use'],
      },
    });
    expect(facts[1]).toEqual({ type: 'risk.raised', from: 'blue', to: 'red' });
    const again = succeeded(
      recordSession(next, aSession({ newRiskFlags: ['emotional_distress'] }), veteran, TUESDAY_9, calendar),
    );
    expect(again.next.level).toBe('red');
    expect(again.facts).toHaveLength(1);
  });

  it('keeps a level that a person set above the score', () => {
    const raised = aCase().triagedTo('songling', { level: 'yellow', levelReason: '双方积怨较深，需要留意' });
    const current = raised.takenBy(veteran).build();
    const { next, facts } = succeeded(
      recordSession(current, aSession({ newRiskFlags: ['substance_use'] }), veteran, TUESDAY_9, calendar),
    );
    expect(next.level).toBe('yellow');
    expect(facts).toHaveLength(1);
  });

  it('may be written by whoever works on the case or leads the team', () => {
    const withMember = aCase()
      .triagedTo('songling')
      .takenBy(veteran, { members: ['p-wu'] })
      .build();
    expect(refusal(recordSession(withMember, aSession(), colleague, TUESDAY_9, calendar))).toBeNull();
    expect(refusal(recordSession(taken, aSession(), colleague, TUESDAY_9, calendar))).toBe('person.not-allowed');
    expect(refusal(recordSession(taken, aSession(), aPersonWith('team_lead'), TUESDAY_9, calendar))).toBeNull();
  });

  it('is not from before the case was taken, to the minute', () => {
    const at = (startedAt: string) =>
      refusal(recordSession(taken, aSession({ startedAt }), veteran, TUESDAY_9, calendar));
    const takenAt = Date.parse(taken.takenAt);
    expect(at(new Date(takenAt - 60_000).toISOString())).toBe('session.before-take');
    expect(at(new Date(takenAt).toISOString())).toBeNull();
    const seconds = { ...taken, takenAt: new Date(takenAt + 40_000).toISOString() };
    const sameMinute = aSession({ startedAt: taken.takenAt });
    expect(refusal(recordSession(seconds, sameMinute, veteran, TUESDAY_9, calendar))).toBeNull();
  });

  it('written down a day later says so', () => {
    const written = (at: string) => succeeded(recordSession(taken, aSession(), veteran, at, calendar)).facts[0];
    expect(written('2026-11-24T10:00:00.000Z')).not.toHaveProperty('late');
    expect(written('2026-11-25T01:00:00.000Z')).toMatchObject({ late: true });
  });

  it('names a day after today to meet again, so that the reminder does not come at once and late', () => {
    const meets = (nextOn: string) => refusal(recordSession(taken, aSession({ nextOn }), veteran, TUESDAY_9, calendar));
    expect(meets('2026-11-24')).toBe('session.next-date-too-soon');
    expect(meets('2026-11-25')).toBeNull();
  });

  it('drops a proposal to close: the work goes on', () => {
    const proposed = aCase().triagedTo('songling').takenBy(veteran).inMediation().proposedToEnd().build();
    const met = succeeded(recordSession(proposed, aSession(), veteran, TUESDAY_9, calendar));
    const agreed = succeeded(recordAgreement(proposed, anAgreement(), veteran, TUESDAY_9, calendar));
    for (const { next, facts } of [met, agreed]) {
      expect(next).not.toHaveProperty('closureProposal');
      expect(facts).toContainEqual({ type: 'closure.dropped' });
    }
  });

  it('is held no more once domestic violence is suspected, and nothing is agreed', () => {
    const shielded = aCase()
      .triagedTo('songling')
      .takenBy(veteran)
      .inMediation({ newRiskFlags: ['dv_suspected'] });
    const current = shielded.build();
    expect(refusal(recordSession(current, aSession(), veteran, TUESDAY_9, calendar))).toBe('case.shielded');
    expect(refusal(recordAgreement(current, anAgreement(), veteran, TUESDAY_9, calendar))).toBe('case.shielded');
  });

  it('belongs before the agreement', () => {
    const agreed = aCase().triagedTo('songling').takenBy(veteran).inMediation().agreed().build();
    expect(refusal(recordSession(agreed, aSession(), veteran, TUESDAY_9, calendar))).toBe('case.not-in-this-state');
  });
});
