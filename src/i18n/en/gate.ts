import type { HeldReason, HeldStep } from '../../domain/case/held-steps.ts';
import type { GateOutcome } from '../../domain/case/report.ts';
import type { Exclusion } from '../../domain/case/vocabulary.ts';

const HANDLED_BY_LAW = 'it is handled by law, and each may report and sue';

/** What to tell the people: why it is not mediated, and what happens instead. */
export const gate = {
  tell: {
    hired_assault: `Somebody was paid to hurt: this is not settled by talking; ${HANDLED_BY_LAW}.`,
    gang_fight: `A fight between groups endangers everybody: this is not mediated; ${HANDLED_BY_LAW}.`,
    picking_quarrels: `Trouble was sought with people who had given no cause: this is not mediated; ${HANDLED_BY_LAW}.`,
    repeat_violator: `It has happened several times: mediation is no longer open; ${HANDLED_BY_LAW}.`,
    party_refuses:
      'One side does not want to be mediated, and nobody is made to. The police decide by law; a people’s mediation committee or the court stays open to both.',
    new_violation_during_mediation: `A new violation came during the mediation, so it ends here; ${HANDLED_BY_LAW}.`,
    suspect_fled: `The suspected violator has left: without both sides there is no mediation. The police look for the person; ${HANDLED_BY_LAW}.`,
    otherwise_unsuitable: `This does not suit mediation; ${HANDLED_BY_LAW}. The officer explains why.`,
    domestic_violence_suspected:
      'Violence at home is not mediated: safety first. The person at risk may ask for a written warning and a court’s protection order; the police secure the evidence, and the women’s federation helps.',
    criminal_threshold:
      'Somebody may be hurt beyond what may be mediated: the police examine it as a criminal case. Medical help and the appraisal of the injury come first.',
    child_abuse_or_school_bullying:
      'A child must be safe: this is not mediated. The police report it as the law demands, and guardians, school and civil affairs are brought in.',
    sexual_offence:
      'This is not mediated. The police handle it with care for the person concerned; a female officer and medical help can be asked for.',
    no_genuine_dispute:
      'There is no dispute to settle here. The family, the community and, where wanted, a health service are asked to help; the other side is told that nothing is held against it.',
    fraud_or_illegal_lending:
      'This looks like fraud or illegal lending: the economic-crime unit examines it. Please keep contracts, transfers and messages.',
    administrative_dispute:
      'This is a dispute with a public body: please ask for administrative review or go to court. The police cannot mediate it.',
    already_in_court_or_arbitration:
      'A court or an arbitration body has this matter: please settle it there. The police keep the peace meanwhile.',
  } satisfies Record<Exclusion, string>,
  outcome: {
    dispatch_first:
      'Everyone’s safety comes first: call dispatch. There is no mediation until everybody is safe; it can be reported again then.',
    not_mediable: `This may not be mediated: ${HANDLED_BY_LAW}.`,
    hold_enforcement_first:
      'The threat is dealt with by law first: people are kept apart, and whoever threatens is summoned. Veterans work beside it; the dispute itself can be mediated afterwards.',
    refer_out: 'Another office is in charge of this and knows it best. The police pass it on and ask after it.',
    duplicate: 'This was reported before; both reports are handled as one, so that nobody has to tell it twice.',
    party_refuses:
      'One side does not want to be mediated, and nobody is made to. A people’s mediation committee or the court stays open to both.',
    guardian_gate:
      'A minor is involved: the sides are brought together once the guardian is beside. Until then each is heard apart.',
    public_security: 'The police can mediate this: at most twice, and whoever performs the agreement is not penalised.',
    peoples_mediation: 'This can be mediated, if both sides want it.',
    informal: 'This can be talked over, if both sides want it.',
  } satisfies Record<GateOutcome, string>,
  heading: 'What to tell the people',
  violator: 'Suspected violator',
  violators: { A: 'Party A', B: 'Party B', both: 'Both' },
  legalReviewer: 'Legal reviewer',
  minorSelfSupporting: 'The minor is 16 or over, lives on own earnings, and agrees to come alone',
  held: (route: string, why: string) => `Somebody tried to send it on (${route}); the gate held it back: ${why}.`,
  stepHeld: (step: string, why: string) => `Somebody tried: ${step}. It was not allowed: ${why}.`,
  heldStep: {
    'case.triage': 'send to mediators',
    'case.merge': 'merge with another case',
    'case.settle-on-scene': 'enter as settled on the scene',
    'case.release': 'hand over',
    'case.reroute': 'send to another team or station',
    'case.to-team': 'hand to a veteran team',
    'case.reopen': 'reopen',
    'case.suspend': 'suspend',
    'case.resume': 'resume',
    'case.record-session': 'record a session',
    'case.record-agreement': 'record an agreement',
    'case.review-agreement': 'review an agreement',
    'case.mark-confirmation': 'mark the judicial confirmation',
    'case.record-follow-up': 'record a follow-up',
    'case.propose-closure': 'propose an end',
    'feedback.record': 'record a side’s feedback',
  } satisfies Record<HeldStep, string>,
  heldReason: {
    'case.shielded': 'violence at home or child abuse is suspected',
    'merge.shielded': 'violence at home or child abuse is suspected, and the other case is open to more people',
    'triage.gate-closed': 'this may not be mediated',
    'triage.dv-to-confirm': 'the safety questions point to violence, and nobody has looked at that yet',
    'session.awaits-gate-check': 'the legal reviewer has not confirmed that it may be mediated',
    'session.third-public-security': 'public-security mediation meets twice at most',
    'case.guardian-needed': 'a minor’s guardian was not beside',
    'agent.of-violator': 'the suspected violator may not send an agent',
  } satisfies Record<HeldReason, string>,
  injury: 'Serious injury reported.',
  violence: 'Violence after the agreement reported.',
  injuryField: 'Was anybody seriously hurt?',
  injuryYes: 'Yes (minor injury or worse is possible)',
  agents: 'Agents with a written authority',
  agentsHint: 'Only the injured side may send one; the suspected violator comes in person.',
  agentChoices: {
    'A-general': 'For Party A, to speak only',
    'A-special': 'For Party A, also to settle',
    'B-general': 'For Party B, to speak only',
    'B-special': 'For Party B, also to settle',
  },
  meetings: {
    first: 'Public-security mediation: at most two meetings of both sides. This would be the first.',
    firstBy: (by: string) =>
      `Public-security mediation: at most two meetings of both sides. This would be the first; it is due by ${by}.`,
    second: (by: string) => `One meeting of both sides was held. A second must be by ${by}; after it there is none.`,
    none: 'Two meetings of both sides were held: no third is allowed. You can still speak with each side apart.',
  },
  firstMeetingBy: 'First meeting by',
  handlingBy: 'Procedure to be decided by',
  handlingRestarted: (dueOn: string) => `The police’s own procedure goes on; it is to be decided by ${dueOn}.`,
  handlingTold: (number: string, dueOn: string) =>
    `*${number}*: the mediation failed or its agreement was broken. The procedure against the violation goes on, to be decided by ${dueOn}. Please look at it with the station’s chief.`,
  check: {
    results: { confirmed: 'It may be mediated', returned: 'It may not, or not yet' },
    events: {
      confirmed: 'The legal reviewer confirms that it may be mediated.',
      returned: 'The legal reviewer does not confirm that it may be mediated.',
    },
    confirmedTo: (number: string) =>
      `*${number}*: the legal reviewer confirms the mediation. Both sides may be brought together.`,
    returnedTo: (number: string) =>
      `*${number}*: the legal reviewer does not confirm the mediation; why stands in \`/dispute show\`. Both sides are not brought together.`,
    heading: 'Legal reviewer on the ground',
  },
  attempt: (no: number) => `Public-security mediation, meeting ${no} of 2.`,
  afterLimit: {
    first: 'Later than the third working day after the case was accepted or the injury appraised.',
    second: 'Later than the seventh working day after the first.',
  },
  review: {
    submitted: (no: string) => `Agreement ${no} waits for the legal review; it is not in force yet.`,
    returned: (no: string) => `Agreement ${no} was returned by the legal reviewer.`,
    title: 'Legal review',
    submit: 'Decide',
    button: 'Review',
    result: 'Result',
    results: { passed: 'Passed: in force from today', returned: 'Returned' },
    note: 'What has to be changed',
    noteHint: 'Needed when it is returned. No names.',
    why: (reasons: string) => `Reviewed because: ${reasons}`,
    reasons: {
      public_security: 'public-security mediation',
      minor: 'a minor is involved',
      amount: 'money of 50,000 yuan or more',
    },
    asked: (number: string) => `Please review the agreement of ${number}. Until then it binds nobody.`,
    passedToLead: (number: string, no: string) => `${number}: agreement ${no} was passed and is in force.`,
    returnedToLead: (number: string, no: string) =>
      `${number}: agreement ${no} was returned. What to change stands in \`/dispute show\`; then record it anew.`,
    shown: (no: string, result: string, who: string, at: string) => `Legal review of ${no}: ${result} · ${who}, ${at}`,
    noteShown: 'Note of the legal reviewer',
  },
};
