import { describe, expect, it } from 'vitest';
import { aPerson } from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

const veteran = aPerson();
/** Reported on Monday at nine, triaged an hour later, taken an hour after that. */
const TOMORROW_NOON = '2026-11-24T04:00:00.000Z';
const BEFORE_THE_TAKE = '2026-11-23T02:30:00.000Z';

describe('the first contact', () => {
  it('is owed until the time that triage set', () => {
    const taken = aCase().triagedTo('songling', { firstContactDueAt: TOMORROW_NOON }).takenBy(veteran);
    expect(taken.build().firstContactDueAt).toBe(TOMORROW_NOON);
    expect(taken.history().at(-1)).toMatchObject({ type: 'case.taken', firstContactDueAt: TOMORROW_NOON });
  });

  it.each([
    ['where triage set none, as in older cases', {}],
    ['where that time had passed when the case was taken', { firstContactDueAt: BEFORE_THE_TAKE }],
  ])('is owed by the clock of the level %s', (_when, triaged) => {
    const { firstContactDueAt } = aCase().triagedTo('songling', triaged).takenBy(veteran).build();
    expect(firstContactDueAt).toBe('2026-11-30T03:00:00.000Z');
  });
});
