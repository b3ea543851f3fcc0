import { expect, it } from 'vitest';
import { answerEscalation, escalate, escalated } from '../../../../src/domain/case/escalation.ts';
import { recordFollowUp } from '../../../../src/domain/follow-up/record-follow-up.ts';
import { aCalendar, aCheck, aPerson, aPersonWith, refusal, succeeded, TUESDAY_9 } from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

const [veteran, chief, commander] = [aPerson(), aPersonWith('station_chief'), aPersonWith('commander')];
const talking = () => aCase().triagedTo('songling').takenBy(veteran).inMediation();
const call = (to: 'chief' | 'commander', current = talking().build() as never, by = veteran) =>
  escalate(current, { to, reason: '乙方扬言动手' }, by, TUESDAY_9);

it('lies over the state until the chief or the commander answers', () => {
  const { next, facts } = succeeded(call('chief'));
  expect([next.status, escalated(next)?.to]).toEqual(['in_mediation', 'chief']);
  expect(facts).toEqual([{ type: 'case.escalated', to: 'chief' }]);
  expect(refusal(answerEscalation(next, '已安排', veteran, TUESDAY_9))).toBe('person.not-allowed');
  const answered = succeeded(answerEscalation(next, '已安排', chief, TUESDAY_9));
  expect(answered.facts).toEqual([{ type: 'escalation.answered', toId: veteran.id }]);
  expect(escalated(answered.next)).toBeNull();
  expect(refusal(answerEscalation(answered.next, '已安排', chief, TUESDAY_9))).toBe('escalation.none-open');
});

it('goes from the chief to the commander, never back, and nobody calls themselves', () => {
  const once = succeeded(call('chief')).next as never;
  expect(refusal(call('chief', once))).toBe('escalation.open');
  const twice = succeeded(call('commander', once)).next as never;
  expect(refusal(call('chief', twice))).toBe('escalation.open');
  expect(refusal(answerEscalation(twice, '已安排', chief, TUESDAY_9))).toBe('person.not-allowed');
  expect(refusal(answerEscalation(twice, '已安排', commander, TUESDAY_9))).toBeNull();
  expect(refusal(call('chief', undefined, chief))).toBe('escalation.own');
});

it('follows from a check after which others must step in, and ends with the case', () => {
  const check = aCheck({ performance: 'late', action: 'escalate', note: '又吵了一次' });
  const checked = succeeded(recordFollowUp(talking().agreed().build(), check, veteran, aCalendar())).next;
  expect(escalated(checked)).toMatchObject({ to: 'chief', reason: '又吵了一次' });
  expect(refusal(call('chief', talking().ended().build() as never))).toBe('case.not-in-this-state');
});
