/** The work between the sides: sessions and the agreement. */
import type { Feature } from '../../feature.ts';
import { addInstalment, addTerm, changeScope, editTerm, removeInstalment, removeTerm } from './edit-terms.ts';
import {
  ADD_INSTALMENT,
  ADD_TERM,
  AGREEMENT_FORM,
  CONFIRMATION_FORM,
  EDIT_TERM,
  MORE_OF_SESSION,
  REMOVE_INSTALMENT,
  REMOVE_TERM,
  REVIEW_AGREEMENT_FORM,
  SCOPE,
  SESSION_FORM,
} from './ids.ts';
import { openConfirmation, submitConfirmation } from './mark-confirmation.ts';
import { openAgreement, submitAgreement } from './record-agreement.ts';
import { openSession, reshapeSession, submitSession } from './record-session.ts';
import { openReview, submitReview, tellLeadOfPass, tellLeadOfReturn } from './review-agreement.ts';

export const mediationFeature: Feature = {
  name: 'mediation',
  sweep: async (deps) => {
    await deps.agreementDrafts.forgetOld();
  },
  slack: {
    actions: {
      'case.record-session': { verb: 'case.record-session', run: openSession },
      attended: { verb: 'case.record-session', run: reshapeSession() },
      type: { verb: 'case.record-session', run: reshapeSession() },
      lastMeeting: { verb: 'case.record-session', run: reshapeSession() },
      tookPart: { verb: 'case.record-session', run: reshapeSession() },
      invitees: { verb: 'case.record-session', run: reshapeSession() },
      [MORE_OF_SESSION]: { verb: 'case.record-session', run: reshapeSession(true) },
      'case.record-agreement': { verb: 'case.record-agreement', run: openAgreement },
      'case.mark-confirmation': { verb: 'case.mark-confirmation', run: openConfirmation },
      'case.review-agreement': { verb: 'case.review-agreement', run: openReview },
      [ADD_TERM]: { verb: 'case.record-agreement', run: addTerm },
      [EDIT_TERM]: { verb: 'case.record-agreement', run: editTerm },
      [REMOVE_TERM]: { verb: 'case.record-agreement', run: removeTerm },
      [ADD_INSTALMENT]: { verb: 'case.record-agreement', run: addInstalment },
      [REMOVE_INSTALMENT]: { verb: 'case.record-agreement', run: removeInstalment },
      [SCOPE]: { verb: 'case.record-agreement', run: changeScope },
    },
    views: {
      [SESSION_FORM]: { verb: 'case.record-session', run: submitSession },
      [CONFIRMATION_FORM]: { verb: 'case.mark-confirmation', run: submitConfirmation },
      [AGREEMENT_FORM]: { verb: 'case.record-agreement', run: submitAgreement },
      [REVIEW_AGREEMENT_FORM]: { verb: 'case.review-agreement', run: submitReview },
    },
  },
  on: {
    'agreement.recorded': tellLeadOfPass,
    'agreement.part-recorded': tellLeadOfPass,
    'agreement.returned': tellLeadOfReturn,
  },
};
