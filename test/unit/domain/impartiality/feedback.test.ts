import { describe, expect, it, test } from 'vitest';
import type { Case } from '../../../../src/domain/case/case.ts';
import { pressedSides, recordFeedback } from '../../../../src/domain/impartiality/feedback.ts';
import type { FeedbackInput } from '../../../../src/domain/impartiality/feedback-record.ts';
import { processSigns } from '../../../../src/domain/impartiality/process-signs.ts';
import { aPerson, aPersonWith, refusal, succeeded, TUESDAY_9 } from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

const veteran = aPerson();
const caller = aPersonWith('follow_up_caller');
const INPUT: FeedbackInput = {
  side: 'B',
  channel: 'phone',
  reached: 'yes',
  answers: { processFair: 2, feltPressured: true },
  comment: '说是听到了要拘留的话。',
};
const agreed = aCase().triagedTo('songling').takenBy(veteran).inMediation({ performedBy: 'p-met' }).agreed().build();
const given = (current: Case, input: Partial<FeedbackInput> = {}, by = caller) =>
  recordFeedback(current, { ...INPUT, ...input }, by, TUESDAY_9);

describe('feedback', () => {
  it('is kept with the case, and the log says only that it was heard', () => {
    const { next, facts } = succeeded(given(agreed));
    expect(next.feedback).toMatchObject([{ side: 'B', by: caller.id, answers: { feltPressured: true } }]);
    expect(facts).toEqual([{ type: 'feedback.recorded', side: 'B', reached: true }]);
  });

  it('of a side that felt pressed is a sign for the chief', () => {
    const { next } = succeeded(given(agreed));
    expect(pressedSides(next)).toEqual(['B']);
    expect(processSigns(next)).toContainEqual({ code: 'felt_pressured', side: 'B' });
    const calm = succeeded(given(agreed, { answers: { processFair: 5, feltPressured: false } })).next;
    expect(pressedSides(calm)).toEqual([]);
  });

  it('is taken once a side, and again where nobody was reached', () => {
    const missed = succeeded(given(agreed, { reached: 'no' })).next;
    expect(missed.feedback?.[0]).not.toHaveProperty('answers');
    const answered = succeeded(given(missed)).next;
    expect(refusal(given(answered))).toBe('feedback.given');
    expect(refusal(given(answered, { side: 'A' }))).toBeNull();
  });

  test.each([
    ['a caller of the team', { ...caller, teamId: 'songling' }, 'person.not-allowed'],
    ['the veteran', veteran, 'person.not-allowed'],
    ['the reporter, who also calls', { ...caller, id: agreed.reportedBy }, 'feedback.not-independent'],
    ['whoever leads it', { ...caller, id: agreed.leadId }, 'person.not-allowed'],
    ['whoever met the sides', { ...caller, id: 'p-met' }, 'feedback.not-independent'],
  ])('is not asked by %s', (_who, by, code) => {
    expect(refusal(given(agreed, {}, by))).toBe(code);
  });

  test.each([
    ['without a word of fairness', agreed, { answers: undefined }, 'feedback.answers-needed'],
    [
      'before anything was agreed',
      aCase().triagedTo('songling').takenBy(veteran).build(),
      {},
      'case.not-in-this-state',
    ],
  ])('is refused %s', (_why, current, change, code) => {
    const { answers, ...rest } = { ...INPUT, ...change };
    const input: FeedbackInput = answers ? { ...rest, answers } : rest;
    expect(refusal(recordFeedback(current, input, caller, TUESDAY_9))).toBe(code);
  });
});
