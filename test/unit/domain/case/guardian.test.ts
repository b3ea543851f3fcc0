import { describe, expect, it } from 'vitest';
import { recordAgreement, recordSession } from '../../../../src/domain/case/mediation.ts';
import {
  aCalendar,
  anAgreement,
  aPerson,
  aSession,
  gateInputs,
  refusal,
  TUESDAY_9,
} from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

const calendar = aCalendar();
const veteran = aPerson();

describe('where a minor is involved', () => {
  const withMinor = aCase()
    .triagedTo('songling', { gateInputs: gateInputs({ minorInvolved: true }) })
    .takenBy(veteran);
  const together = aSession({ type: 'joint_session', attended: ['A', 'B'] });

  it('the sides meet together only with the guardian there', () => {
    const meets = (input: typeof together) =>
      refusal(recordSession(withMinor.build(), input, veteran, TUESDAY_9, calendar));
    expect(meets(together)).toBe('case.guardian-needed');
    expect(meets({ ...together, guardianPresent: true })).toBeNull();
    expect(meets(aSession())).toBeNull();
  });

  it('nor under another name: whatever brings both sides to one table needs the guardian', () => {
    const visit = aSession({ type: 'home_visit', attended: ['A', 'B'] });
    expect(refusal(recordSession(withMinor.build(), visit, veteran, TUESDAY_9, calendar))).toBe('case.guardian-needed');
  });

  it('16 or older, living on own earnings and agreeing: heard alone', () => {
    const grown = aCase()
      .triagedTo('songling', { gateInputs: gateInputs({ minorInvolved: true, minorSelfSupporting: true }) })
      .takenBy(veteran);
    expect(refusal(recordSession(grown.build(), together, veteran, TUESDAY_9, calendar))).toBeNull();
    const current = grown.inMediation().build();
    expect(refusal(recordAgreement(current, anAgreement(), veteran, TUESDAY_9, calendar))).toBeNull();
  });

  it('nothing is agreed without the guardian', () => {
    const current = withMinor.inMediation({ guardianPresent: true }).build();
    const agrees = (input: ReturnType<typeof anAgreement>) =>
      refusal(recordAgreement(current, input, veteran, TUESDAY_9, calendar));
    expect(agrees(anAgreement())).toBe('case.guardian-needed');
    expect(agrees(anAgreement({ guardianPresent: true }))).toBeNull();
    const unsaid = anAgreement({ guardianPresent: true, consent: { note: ' ' } });
    expect(agrees(unsaid)).toBe('agreement.consent-note-needed');
  });
});
