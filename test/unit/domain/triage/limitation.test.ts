import { expect, test } from 'vitest';
import { nearLimitation } from '../../../../src/domain/triage/limitation.ts';

test.each([
  ['a debt of three years ago', 'debt_lending', '2023-12-01', '2026-12-01'],
  ['a debt that can no longer be sued for', 'debt_lending', '2023-01-31', '2026-01-31'],
  ['a debt with half a year left', 'debt_lending', '2024-05-22', '2027-05-22'],
  ['a debt with a day more', 'debt_lending', '2024-05-24', null],
  ['wages of last year', 'labour_wage', '2025-12-20', '2026-12-20'],
  ['wages of a leap day', 'labour_wage', '2024-02-29', '2025-02-28'],
  ['wages of last month', 'labour_wage', '2026-10-20', null],
  ['a quarrel of neighbours, for which no such time runs', 'neighbour', '2020-01-01', null],
] as const)('%s', (_what, category, occurredOn, on) => {
  expect(nearLimitation(category, occurredOn, '2026-11-24')).toBe(on);
});
