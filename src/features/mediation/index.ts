/** The work between the sides: sessions and the agreement. */
import type { Feature } from '../../feature.ts';
import { ADD_TERM, AGREEMENT_FORM, REVIEW_AGREEMENT_FORM, SESSION_FORM } from './ids.ts';
import { addTerm, openAgreement, submitAgreement } from './record-agreement.ts';
import { openSession, submitSession } from './record-session.ts';
import { openReview, submitReview, tellLeadOfPass, tellLeadOfReturn, tellNamedReviewer } from './review-agreement.ts';

export const mediationFeature: Feature = {
  name: 'mediation',
  slack: {
    actions: {
      'case.record-session': { verb: 'case.record-session', run: openSession },
      'case.record-agreement': { verb: 'case.record-agreement', run: openAgreement },
      'case.review-agreement': { verb: 'case.review-agreement', run: openReview },
      [ADD_TERM]: { verb: 'case.record-agreement', run: addTerm },
    },
    views: {
      [SESSION_FORM]: { verb: 'case.record-session', run: submitSession },
      [AGREEMENT_FORM]: { verb: 'case.record-agreement', run: submitAgreement },
      [REVIEW_AGREEMENT_FORM]: { verb: 'case.review-agreement', run: submitReview },
    },
  },
  on: {
    'case.triaged': tellNamedReviewer,
    'agreement.recorded': tellLeadOfPass,
    'agreement.part-recorded': tellLeadOfPass,
    'agreement.returned': tellLeadOfReturn,
  },
};
