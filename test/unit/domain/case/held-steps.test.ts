import { expect, it } from 'vitest';
import { HELD_REASONS, HELD_STEPS, heldStep } from '../../../../src/domain/case/held-steps.ts';

it('a step that safety or the law forbids is on record with what stood in the way', () => {
  expect(heldStep('case.merge', 'merge.shielded')).toEqual({
    type: 'step.held',
    step: 'case.merge',
    why: 'merge.shielded',
  });
  for (const step of HELD_STEPS) for (const why of HELD_REASONS) expect(heldStep(step, why)).not.toBeNull();
});

it('a form filled in wrong, or a step that is never dangerous, leaves nothing', () => {
  expect(heldStep('case.merge', 'merge.no-target')).toBeNull();
  expect(heldStep('case.cancel', 'case.shielded')).toBeNull();
});
