/** Cases that wait for somebody beside the mediation, or that the station keeps, with every free text filled. */
import type { AssignedCase, Case, MediatedCase } from '../../src/domain/case/case.ts';
import { decideRecusal } from '../../src/domain/case/decide-recusal.ts';
import { recordAgreement } from '../../src/domain/case/mediation.ts';
import { askRecusal } from '../../src/domain/case/recusal.ts';
import { aCalendar, anAgreement, aPerson, gateInputs } from './builders.ts';
import { aCase, type Building } from './case-building.ts';
import { CHIEF, REPORTER } from './programme.ts';

const calendar = aCalendar();

export function besideCases(talking: Building<MediatedCase>, said: (most: number) => string) {
  const lead = aPerson();
  const terms = Array.from({ length: 20 }, () => ({ obligor: 'A' as const, kind: 'act' as const, text: said(300) }));
  const long = { host: said(60), facts: said(2000), terms };
  const delicate = aCase({ narrative: said(1000) })
    .triagedTo('songling', { gateInputs: gateInputs({ minorInvolved: true }) })
    .takenBy(lead)
    .inMediation({ guardianPresent: true, summary: said(2000) });
  const asked = talking.stepped<Case>((it, at) => {
    const input = { askedBy: 'veteran', ground: 'interest', text: said(500), oral: true, requestedAt: at } as const;
    return askRecusal(it, input, lead, CHIEF, CHIEF, at);
  }, CHIEF);
  return {
    mayGoToCourt: talking.agreed({ ...long, judicialConfirmation: 'wanted' }),
    awaitsReview: delicate.stepped<Case>(
      (it, at) => recordAgreement(it, anAgreement({ ...long, guardianPresent: true }), lead, at, calendar),
      lead,
    ),
    recusalAsked: asked,
    recusalRefused: asked.stepped<Case>((it, at) => {
      const decision = { granted: false, reason: said(500), to: null, summary: '' };
      return decideRecusal(it, 1, decision, CHIEF, at, calendar);
    }, CHIEF),
    atStation: aCase({ narrative: said(1000), calls90d: 3 }).assignedTo(REPORTER, {
      route: 'station',
      teamId: null,
    }) as Building<AssignedCase>,
  };
}
