import { describe, expect, it } from 'vitest';
import type { ClosureInput } from '../../../../src/domain/case/ending.ts';
import { close } from '../../../../src/domain/case/ending.ts';
import { withFileAtEnd } from '../../../../src/domain/dossier/at-the-end.ts';
import { aCalendar, aClosure, aPerson, aPersonWith, succeeded, TUESDAY_9 } from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

const lead = aPerson();
const UNRESOLVED: Partial<ClosureInput> = {
  outcome: 'unresolved',
  alternativesExplained: true,
  reason: 'gap_in_claims',
};
const inMediation = aCase().triagedTo('songling').takenBy(lead).inMediation({ rightsExplained: true });
const end = (current: Parameters<typeof close>[0], by = aPersonWith('triage_officer')) =>
  succeeded(close(current, aClosure(UNRESOLVED), by, TUESDAY_9, aCalendar()));

describe('the file at the end of a case', () => {
  it('is kept in the end and in its event, as complete as it is then', () => {
    const closed = end(inMediation.proposedToEnd().build());
    const { next, facts } = withFileAtEnd(closed, null, '2026-11-24');
    expect(next).toMatchObject({ status: 'unresolved', closure: { dossierPercent: 100 } });
    expect(facts).toEqual([{ type: 'case.unresolved', reason: 'gap_in_claims', dossierPercent: 100 }]);
    const unnamed = withFileAtEnd(closed, [], '2026-11-24');
    expect(unnamed.next).toMatchObject({ closure: { dossierPercent: 80 } });
  });

  it('is not kept with a proposal, after which it may still grow', () => {
    const proposed = end(inMediation.build(), lead);
    expect(withFileAtEnd(proposed, null, '2026-11-24')).toEqual(proposed);
  });
});
