import { describe, expect, it, test } from 'vitest';
import { assign } from '../../../../src/domain/case/assignment.ts';
import type { Case } from '../../../../src/domain/case/case.ts';
import { decideRecusal, type RecusalDecision } from '../../../../src/domain/case/decide-recusal.ts';
import { recordSession, take } from '../../../../src/domain/case/mediation.ts';
import { askRecusal, type RecusalInput } from '../../../../src/domain/case/recusal.ts';
import type { Person } from '../../../../src/domain/people/person.ts';
import {
  aCalendar,
  aDeclaration,
  aPerson,
  aPersonWith,
  aSession,
  RED,
  refusal,
  succeeded,
} from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

const calendar = aCalendar();
const veteran = aPerson();
const colleague = aPerson({ id: 'p-wu', name: '吴清' });
const chief = aPersonWith('station_chief');
const commander = aPersonWith('commander');
const officer = aPersonWith('reporting_officer');
const NOW = '2026-11-24T01:00:00.000Z';
const INPUT: RecusalInput = {
  askedBy: 'party',
  side: 'B',
  ground: 'other_relation',
  text: '乙方说他与甲方一起做过生意。',
  oral: true,
  requestedAt: '2026-11-24T00:30:00.000Z',
};
const GRANTED: RecusalDecision = { granted: true, reason: '', to: colleague, summary: '双方都愿意继续谈。' };
const REFUSED: RecusalDecision = { granted: false, reason: '两人并不相识，已向双方说明。', to: null, summary: '' };

const asked = (current: Case, input: Partial<RecusalInput> = {}, against: Person = veteran, by: Person = chief) =>
  askRecusal(current, { ...INPUT, ...input }, against, by, chief, NOW);
const afterAsking = (current: Case, against = veteran) => succeeded(asked(current, {}, against)).next;
const decided = (current: Case, decision: RecusalDecision, by: Person = chief) =>
  decideRecusal(current, 1, decision, by, NOW, calendar);
const records = (current: Case, by: Person) =>
  recordSession(current, aSession({ startedAt: NOW, performedBy: by.id }), by, NOW, calendar);

const working = aCase()
  .triagedTo('songling')
  .takenBy(veteran, { members: [colleague.id] })
  .inMediation()
  .build();

describe('a request for recusal', () => {
  it('is due two days after it was asked, and stands in the log without a name and without a word of it', () => {
    const { next, facts } = succeeded(asked(working));
    expect(next.recusals).toMatchObject([{ no: 1, againstId: veteran.id, dueAt: '2026-11-26T00:30:00.000Z' }]);
    expect(facts).toEqual([{ type: 'recusal.asked', no: 1, decides: 'chief', dueAt: '2026-11-26T00:30:00.000Z' }]);
  });

  it('keeps the person named from recording until it is decided, and nobody else', () => {
    const waiting = afterAsking(working);
    expect(refusal(records(waiting, veteran))).toBe('recusal.pending');
    expect(refusal(records(waiting, colleague))).toBeNull();
    expect(refusal(records(succeeded(decided(waiting, REFUSED)).next, veteran))).toBeNull();
  });

  it('about the chief is the commander’s to decide, and never the chief’s own', () => {
    const waiting = afterAsking(working, chief);
    expect(waiting.recusals?.[0]?.decides).toBe('commander');
    expect(refusal(decided(waiting, REFUSED, chief))).toBe('recusal.own');
    expect(refusal(decided(waiting, REFUSED, commander))).toBeNull();
  });

  test.each([
    ['about somebody outside the case', {}, aPerson({ id: 'p-far', teamId: 'hewan' }), chief, 'recusal.not-involved'],
    ['from the future', { requestedAt: '2026-11-24T02:00:00.000Z' }, veteran, chief, 'recusal.wrong-time'],
    ['from before the report', { requestedAt: '2020-01-01T00:00:00.000Z' }, veteran, chief, 'recusal.wrong-time'],
    ['ordered by somebody who is no chief', { askedBy: 'chief' as const }, veteran, colleague, 'recusal.chief-only'],
    ['by an officer who may not see the case', {}, veteran, { ...officer, id: 'p-else' }, 'person.not-allowed'],
  ])('is refused %s', (_what, input, against, by, code) => {
    expect(refusal(asked(working, input, against, by))).toBe(code);
  });

  it('stands once for one person, and is over once granted', () => {
    const waiting = afterAsking(working);
    expect(refusal(asked(waiting))).toBe('recusal.asked-already');
    const granted = succeeded(decided(waiting, GRANTED)).next;
    expect(refusal(asked(granted))).toBe('recusal.granted-already');
    expect(refusal(decided(granted, REFUSED))).toBe('recusal.decided-already');
  });
});

describe('granted', () => {
  it('hands a case that is worked on to whoever is named, who has everything that was done', () => {
    const { next, facts } = succeeded(decided(afterAsking(working), GRANTED));
    expect(next).toMatchObject({ status: 'assigned', assigneeId: colleague.id, earlier: { sessions: [{ no: 1 }] } });
    expect(facts.map(({ type }) => type)).toEqual(['recusal.decided', 'case.released', 'case.assigned']);
    expect(refusal(assign(next, veteran, chief, NOW, calendar))).toBe('case.assignee-recused');
  });

  it('needs a note, and for a red case a name', () => {
    const waiting = afterAsking(working);
    expect(refusal(decided(waiting, { ...GRANTED, summary: '' }))).toBe('recusal.summary-needed');
    const red = aCase(RED).assignedTo(veteran).takenBy(veteran).inMediation().build();
    expect(refusal(decided(afterAsking(red), { ...GRANTED, to: null }))).toBe('handoff.name-needed');
  });

  it('asks the team where nobody is named, and never the recused', () => {
    const { next } = succeeded(decided(afterAsking(working), { ...GRANTED, to: null }));
    expect(next.status).toBe('awaiting_claim');
    expect(refusal(take(next, veteran, aDeclaration(), NOW, calendar, 0))).toBe('case.stand-aside');
    expect(refusal(take(next, colleague, aDeclaration(), NOW, calendar, 0))).toBeNull();
  });

  it('takes a member out and leaves the lead', () => {
    const { next } = succeeded(decided(afterAsking(working, colleague), { ...GRANTED, to: null }));
    expect(next).toMatchObject({ status: 'in_mediation', leadId: veteran.id, declaration: { members: [] } });
    expect(refusal(records(next, colleague))).not.toBeNull();
  });

  it('takes the case from an assignee, who had not accepted', () => {
    const waiting = afterAsking(aCase().assignedTo(veteran).build());
    expect(succeeded(decided(waiting, { ...GRANTED, to: null })).next).toMatchObject({ declined: 'conflict' });
    expect(succeeded(decided(waiting, GRANTED)).next).toMatchObject({ assigneeId: colleague.id, tied: [veteran.id] });
  });

  it('gives what was agreed to another lead, who must be named', () => {
    const agreed = aCase().triagedTo('songling').takenBy(veteran).inMediation().agreed().build();
    const waiting = afterAsking(agreed);
    expect(refusal(decided(waiting, { ...GRANTED, to: null }))).toBe('handoff.name-needed');
    const { next, facts } = succeeded(decided(waiting, GRANTED));
    expect(next).toMatchObject({ status: 'agreed', leadId: colleague.id, agreement: { no: agreed.agreement.no } });
    expect(facts.at(-1)).toMatchObject({ type: 'lead.changed', fromId: veteran.id, toId: colleague.id });
  });
});

test('not granted needs a reason', () => {
  expect(refusal(decided(afterAsking(working), { ...REFUSED, reason: '' }))).toBe('recusal.reason-needed');
});

describe('what comes up while a case is worked on', () => {
  const withTie = (tie: 'familiar' | 'complained_of') => ({
    ...working,
    beside: { ties: [{ personId: veteran.id, tie }] },
  });

  it('lets the session stand and asks the chief, once, where the tie may pass', () => {
    const { next, facts } = succeeded(records(withTie('familiar'), veteran));
    expect(facts.at(-1)).toEqual({ type: 'tie.disclosed', decides: 'chief' });
    const again = succeeded(records({ ...next, beside: withTie('familiar').beside }, veteran));
    expect(again.facts.map(({ type }) => type)).toEqual(['session.recorded']);
  });

  it('stops whoever is bound to a side, and lets the others go on', () => {
    expect(refusal(records(withTie('complained_of'), veteran))).toBe('case.stand-aside');
    expect(refusal(records(withTie('complained_of'), colleague))).toBeNull();
  });
});
