import { describe, expect, it, test } from 'vitest';
import { addDetails } from '../../../../src/domain/case/intake.ts';
import { aPersonWith, refusal, succeeded } from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

const officer = aPersonWith('triage_officer');

describe('a report', () => {
  it('is a scored case of version 1 that says what it was scored', () => {
    const reported = aCase({ dangerSigns: ['violence_minor'], calls90d: 2 });
    expect(reported.build()).toMatchObject({
      status: 'reported',
      version: 1,
      cycle: 1,
      level: 'blue',
      assessment: { score: 18 },
    });
    expect(reported.history()).toMatchObject([{ type: 'case.reported', level: 'blue', score: 18, overrides: [] }]);
  });

  it('is scored again with what is added later, and keeps what was said before', () => {
    const reporter = aPersonWith('reporting_officer');
    const { next, facts } = succeeded(addDetails(aCase().build(), { calls90d: 5, amount: 800 }, reporter));
    expect(next).toMatchObject({ version: 2, level: 'yellow', report: { amount: 800, area: 'songling-north' } });
    expect(facts).toMatchObject([{ type: 'case.details-added', score: 35 }]);
  });

  test('of somebody else is not for another officer to complete', () => {
    const other = aPersonWith('reporting_officer', { id: 'p-other' });
    expect(refusal(addDetails(aCase().build(), {}, other))).toBe('person.not-allowed');
  });

  test('is closed to details once somebody has decided', () => {
    const open = aCase().triagedTo('songling').build();
    expect(refusal(addDetails(open, {}, officer))).toBe('case.already-triaged');
  });
});
