import { describe, expect, it } from 'vitest';
import { recordAgreement, recordSession } from '../../../../src/domain/case/mediation.ts';
import { firstMeetingOwed, meetingState } from '../../../../src/domain/case/public-security.ts';
import { takeBack } from '../../../../src/domain/case/sent-elsewhere.ts';
import { resume, suspend } from '../../../../src/domain/case/suspension.ts';
import {
  aCalendar,
  anAgreement,
  aPerson,
  aPersonWith,
  aSession,
  gateInputs,
  refusal,
  succeeded,
} from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

// The week of National Day 2026: off from 1 to 7 October, Saturday 10 October and Sunday 27 September are worked.
const calendar = aCalendar({
  holidays: new Set(['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07']),
  makeUpWorkdays: new Set(['2026-09-27', '2026-10-10']),
});
const veteran = aPerson();
const reported = '2026-09-21T01:00:00.000Z';
const onPublicSecurity = gateInputs({
  basis: 'public_security',
  eligibilityGround: 'acquaintance_trifle',
  violator: 'A',
});
const taken = (gate = onPublicSecurity) =>
  aCase({ occurredAt: reported }, { at: reported })
    .triagedTo('songling', { gateInputs: gate })
    .takenBy(veteran)
    .groundConfirmed();
const on = (day: string) => `${day}T02:00:00.000Z`;
const meeting = (day: string, more: object = {}) =>
  aSession({ type: 'joint_session', attended: ['A', 'B'], startedAt: on(day), nextOn: '2026-12-31', ...more });
const record = (current: Parameters<typeof recordSession>[0], input: ReturnType<typeof aSession>) =>
  recordSession(current, input, veteran, on('2026-11-02'), calendar);
const first = succeeded(record(taken().build(), meeting('2026-09-23'))).next;

describe('public-security mediation', () => {
  // Working days after the 23rd: 24, 25, 27 (make-up Sunday), 28, 29, 30 September, 8 October.
  it('the second meeting is in time until working day seven, across a holiday and a make-up Sunday', () => {
    expect(meetingState(first, calendar)).toEqual({ held: 1, firstBy: null, secondBy: '2026-10-08' });
    const inTime = succeeded(record(first, meeting('2026-10-08')));
    expect(inTime.facts[0]).toMatchObject({ type: 'session.recorded', attempt: 2 });
    expect(inTime.facts[0]).not.toHaveProperty('afterLimit');
    expect(inTime.next.sessions.at(-1)).not.toHaveProperty('afterLimit');
  });

  it('a day later it is recorded, and marked late', () => {
    const late = succeeded(record(first, meeting('2026-10-09')));
    expect(late.facts[0]).toMatchObject({ attempt: 2, afterLimit: true });
    expect(late.next.sessions.at(-1)).toMatchObject({ attempt: 2, afterLimit: true });
  });

  it('a third is refused, under whatever name both sides meet', () => {
    const second = succeeded(record(first, meeting('2026-09-28'))).next;
    const third = (more: object) => refusal(record(second, meeting('2026-09-30', more)));
    expect(third({})).toBe('session.third-public-security');
    expect(third({ type: 'home_visit' })).toBe('session.third-public-security');
    expect(third({ type: 'family_meeting', attended: ['A'], agents: [{ side: 'B', authority: 'general' }] })).toBe(
      'session.third-public-security',
    );
    expect(third({ type: 'caucus', attended: ['A'] })).toBeNull();
    expect(third({ type: 'no_show' })).toBeNull();
  });

  it('two that are written down in the wrong order are judged by their days', () => {
    const later = succeeded(record(taken().build(), meeting('2026-10-09'))).next;
    expect(succeeded(record(later, meeting('2026-09-23'))).facts[0]).toMatchObject({ attempt: 2, afterLimit: true });
  });

  // Accepted on Monday the 21st; working days: 22, 23, 24 September.
  it('the first meeting is due by working day three after the case was accepted, and a later one is marked', () => {
    expect(meetingState(taken().build(), calendar)).toEqual({ held: 0, firstBy: '2026-09-24', secondBy: null });
    expect(firstMeetingOwed(taken().build())).toBe('2026-09-24');
    expect(succeeded(record(taken().build(), meeting('2026-09-24'))).facts[0]).not.toHaveProperty('afterLimit');
    const late = succeeded(record(taken().build(), meeting('2026-09-25')));
    expect(late.facts[0]).toMatchObject({ attempt: 1, afterLimit: true });
    expect(firstMeetingOwed(late.next)).toBeNull();
  });

  it('while an injury is appraised nothing is due; the three days count from its end', () => {
    const talking = taken()
      .inMediation({ type: 'caucus', attended: ['A'], startedAt: on('2026-09-22') })
      .build();
    const until = (reason: 'injury_appraisal' | 'away') => {
      const input = { reason, resumeOn: '2026-09-30' };
      const waiting = succeeded(suspend(talking, input, veteran, on('2026-09-23'), calendar)).next;
      expect(firstMeetingOwed(waiting)).toBeNull();
      return firstMeetingOwed(succeeded(resume(waiting, veteran, on('2026-09-28'), calendar)).next);
    };
    expect(until('injury_appraisal')).toBe('2026-10-08');
    expect(until('away')).toBe('2026-09-24');
  });

  it('a case that another office gave back has no day of its own until it is triaged again', () => {
    const away = aCase({ occurredAt: reported }, { at: reported }).turnedAway({
      route: 'refer_out',
      partner: 'justice_office',
      gateInputs: onPublicSecurity,
    });
    const back = succeeded(takeBack(away.build(), '退回', aPersonWith('triage_officer'), on('2026-09-28'))).next;
    expect(back).not.toHaveProperty('firstMeetingBy');
  });

  it('people’s mediation has no such limit', () => {
    let current = taken(gateInputs()).build() as Parameters<typeof recordSession>[0];
    for (const day of ['2026-09-23', '2026-09-24', '2026-09-25']) {
      current = succeeded(record(current, meeting(day))).next;
    }
    expect('sessions' in current && current.sessions.length).toBe(3);
    expect('sessions' in current && meetingState(current, calendar)).toBeNull();
  });
});

describe('agents', () => {
  const agentOf = (side: 'A' | 'B', authority: 'general' | 'special' = 'general') =>
    meeting('2026-09-23', { attended: [side === 'A' ? 'B' : 'A'], agents: [{ side, authority }] });

  it('the injured side may send one, the suspected violator may not', () => {
    expect(refusal(record(taken().build(), agentOf('B')))).toBeNull();
    expect(refusal(record(taken().build(), agentOf('A')))).toBe('agent.of-violator');
  });

  it('where each hit the other, neither may', () => {
    const both = taken({ ...onPublicSecurity, violator: 'both' }).build();
    expect([refusal(record(both, agentOf('A'))), refusal(record(both, agentOf('B')))]).toEqual([
      'agent.of-violator',
      'agent.of-violator',
    ]);
  });

  it('elsewhere each side may, with one authority', () => {
    const civil = taken(gateInputs()).build();
    expect(refusal(record(civil, agentOf('A')))).toBeNull();
    const agents = [
      { side: 'A', authority: 'general' },
      { side: 'A', authority: 'special' },
    ];
    expect(refusal(record(civil, meeting('2026-09-23', { agents })))).toBe('agent.one-authority');
  });

  it('nor may an agent sign for the violator', () => {
    const sign = (signatures: object) =>
      refusal(
        recordAgreement(
          first,
          anAgreement({ basis: 'public_security', signatures: { A: 'signed', B: 'signed', ...signatures } }),
          veteran,
          on('2026-11-02'),
          calendar,
        ),
      );
    expect(sign({ B: 'agent_signed' })).toBeNull();
    expect(sign({ A: 'agent_signed' })).toBe('agent.of-violator');
  });
});

describe('basis and host', () => {
  const civil = taken(gateInputs())
    .inMediation({ startedAt: on('2026-09-23'), nextOn: '2026-12-31' })
    .build();
  const agree = (more: object) =>
    refusal(recordAgreement(civil, anAgreement(more), veteran, on('2026-11-02'), calendar));
  it.each([
    [{ host: ' ' }, 'agreement.host-needed'],
    [{ host: '社' }, 'agreement.host-needed'],
    [{ basis: 'handshake' }, 'agreement.basis-needed'],
    [{ basis: 'public_security' }, 'agreement.basis-not-triaged'],
    [{ basis: 'informal' }, null],
  ])('an agreement with %j: %s', (more, code) => {
    expect(agree(more)).toBe(code);
  });
});
