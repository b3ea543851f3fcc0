import { describe, expect, it, test } from 'vitest';
import type { ConfirmationMark } from '../../../../src/domain/agreement/confirmation-marks.ts';
import {
  awaitsApplication,
  confirmationOf,
  confirmationReminders,
  markConfirmation,
} from '../../../../src/domain/agreement/judicial-confirmation.ts';
import { recordAgreement } from '../../../../src/domain/case/mediation.ts';
import { aCalendar, anAgreement, aPerson, refusal, succeeded, TUESDAY_9 } from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

const calendar = aCalendar();
const lead = aPerson();
const agreed = (more: object = {}, report: object = {}) =>
  aCase(report)
    .triagedTo('songling')
    .takenBy(lead)
    .inMediation()
    .agreed({ judicialConfirmation: 'wanted', ...more })
    .build();
const mark = (what: ConfirmationMark, on: string, at = '2026-12-20T02:00:00.000Z') =>
  markConfirmation(agreed(), { mark: what, on }, lead, at, calendar);

describe('judicial confirmation', () => {
  it('may be asked for during thirty days of effect', () => {
    expect(confirmationOf(agreed())?.applyBy).toBe('2026-12-24');
  });

  test.each([
    ['nobody wants it', { judicialConfirmation: 'not_wanted' }, {}],
    ['it was no people’s mediation', { basis: 'informal', judicialConfirmation: 'undecided' }, {}],
    ['it is about a marriage', { judicialConfirmation: 'undecided' }, { category: 'marriage_family' }],
  ])('is no matter where %s', (_why, more, report) => {
    if (report && 'category' in report) {
      const other = { ...agreed(more), report: { ...agreed(more).report, ...report } } as ReturnType<typeof agreed>;
      expect(confirmationOf(other)).toBeNull();
    } else expect(confirmationOf(agreed(more))).toBeNull();
  });

  it('cannot be wanted where a court confirms nothing', () => {
    const talking = aCase().triagedTo('songling').takenBy(lead).inMediation().build();
    const input = anAgreement({ basis: 'informal', judicialConfirmation: 'wanted' });
    expect(refusal(recordAgreement(talking, input, lead, TUESDAY_9, calendar))).toBe('agreement.not-confirmable');
  });

  it('comes to mind on days 20 and 27, or on the working day before', () => {
    expect(confirmationReminders('2026-12-24', '2026-11-24', calendar)).toEqual([
      { day: 20, on: '2026-12-14' },
      { day: 27, on: '2026-12-21' },
    ]);
    // 13 December 2026 is a Sunday.
    expect(confirmationReminders('2026-12-23', '2026-11-24', calendar)[0]).toEqual({ day: 20, on: '2026-12-11' });
    expect(confirmationReminders('2026-12-24', '2026-12-15', calendar)).toEqual([{ day: 27, on: '2026-12-21' }]);
  });

  it('is applied for once, and then decided', () => {
    const { next, facts } = succeeded(mark('applied', '2026-12-20'));
    expect(awaitsApplication(next)).toBe(false);
    expect(facts).toEqual([{ type: 'confirmation.marked', no: expect.any(String), mark: 'applied' }]);
    const decided = markConfirmation(
      next,
      { mark: 'confirmed', on: '2027-01-10' },
      lead,
      '2027-01-12T02:00:00Z',
      calendar,
    );
    expect(succeeded(decided).next).toMatchObject({ agreement: { confirmation: { state: 'confirmed' } } });
  });

  it('may be given up', () => {
    expect(confirmationOf(succeeded(mark('not_wanted', '2026-12-01')).next)).toBeNull();
  });

  test.each([
    ['before the effect', mark('applied', '2026-11-23'), 'confirmation.day-out-of-reach'],
    ['in the future', mark('applied', '2026-12-21'), 'confirmation.day-out-of-reach'],
    ['after the thirty days', mark('applied', '2026-12-25', '2026-12-26T02:00:00Z'), 'confirmation.too-late'],
  ])('cannot have been applied for %s', (_when, result, code) => {
    expect(refusal(result)).toBe(code);
  });
});
