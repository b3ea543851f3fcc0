import type { Problem } from '../../domain/result.ts';
import { feedback } from './feedback.ts';
import { impartiality } from './impartiality.ts';
import { recusal } from './recusal.ts';
import { dayOf } from './week-period.ts';

/** What a sentence about a refusal may look up. */
export type Lookup = {
  codes: Record<'gateOutcome' | 'exclusion' | 'finding' | 'level' | 'status', Record<string, string>>;
  name: (personId: string) => string;
};

export const problems = {
  notEnrolled:
    'You are not enrolled in the programme yet. Ask the programme office (a triage officer) to add your account; then try again.',
  outdatedButton: 'This button is no longer in use. Open the case again with `/dispute show`.',
  databaseAway: 'The records cannot be reached right now. Nothing is lost: wait a moment and press again.',
  typedAgain: 'This is what you typed; it was not stored. Copy it and send it again later:',
  noProgramme:
    'The programme has not been set up yet. Please ask whoever runs the system to load it (`npm run programme:load`).',
  tookTooLong: 'That took too long. Press again: it will not be entered twice.',
  unexpected: (reference: string) =>
    `Something went wrong on our side. Please try again; if it stays, report reference ${reference}.`,
  notAllowed: (roles: string) => `This is for: ${roles}. Ask one of them to do it.`,
  tooShort: (min: number) => `Please write at least ${min} characters.`,
  tooLong: (max: number) => `Please stay within ${max} characters.`,
  chooseOne: 'Please choose one.',
  numberBetween: (min: number, max: number) => `A whole number from ${min} to ${max}, please.`,
  inTheFuture: 'This lies in the future.',
  inThePast: 'This has passed already. Please choose a later time.',
  tooFarAhead: 'This lies too far ahead. Please choose an earlier time.',
  tooEarly: (first: string) => `Please choose ${dayOf(first)} or a later day.`,
  tooLate: (last: string) => `Please choose ${dayOf(last)} or an earlier day.`,
  tooMany: (most: number) => `Please choose at most ${most}.`,
  controlCharacters:
    'There is an invisible control character in here, probably from copying. Please type the text again without it.',
  standsAlone: 'This answer stands alone: take out the other choices, or take it out.',
  personalData: (kind: string) =>
    `This looks like ${kind}. It was not stored. Take it out; write “Party A” or a reference instead.`,
  personalDataKind: {
    id_number: 'an ID card number',
    mobile: 'a mobile number',
    bank_card: 'a bank card number',
    plate: 'a number plate',
  },
  says: ({ code, facts = {} }: Problem, { codes, name }: Lookup): string => {
    const fact = (key: string) => String(facts[key] ?? '');
    switch (code) {
      case 'case.not-found':
        return 'No such case, or not one that you may see.';
      case 'case.already-taken':
        return `Already taken by ${name(fact('personId'))}. Thank you for stepping forward.`;
      case 'case.already-triaged':
        return 'This case has been triaged already.';
      case 'case.not-open-to-claim':
        return 'This case is not open to claim.';
      case 'case.not-in-this-state':
        return 'The case has moved on; this step no longer fits. Open it again with `/dispute show`.';
      case 'case.changed-meanwhile':
        return 'Somebody changed the case meanwhile. Look at it again, then decide.';
      case 'case.recused':
        return 'With this tie you cannot mediate here; that protects you and both sides. Thank you for saying so: your team lead has been told.';
      case 'case.needs-chief-decision':
        return 'Thank you for being open. The station chief has been told and decides whether you may take it; a colleague may take it meanwhile.';
      case 'case.load-cap':
        return `You carry ${fact('points')} of ${fact('cap')} points already. Finish one first, or ask your team lead.`;
      case 'case.not-on-duty':
        return 'You are marked as not on duty. Ask your team lead to change that first.';
      case 'case.colleague-cannot':
        return `${name(fact('personId'))} cannot work on this case at present. Please name someone else, or nobody.`;
      case 'case.colleague-awaits-chief':
        return `Whether ${name(fact('personId'))} may work on this case is for the station chief to decide, who has been told. Please take it without them for now.`;
      case 'case.assignee-away':
        return 'This officer is not on duty now. Please name someone else.';
      case 'case.excluded-person':
        return 'A party is among those whom you stay away from, so somebody else takes this case.';
      case 'case.excluded-area':
        return 'You have a noted tie to this area, so this case goes to someone else.';
      case 'case.assignee-tied':
        return 'This officer has a noted tie to the area. Please name someone else.';
      case 'case.assignee-declined':
        return 'This officer has declined the case. Please name someone else.';
      case 'case.assignee-recused':
        return 'This officer disclosed a tie and cannot mediate here. Please name someone else.';
      case 'case.assignee-awaits-chief':
        return 'This officer has a tie to the case. Only the station chief may let it pass; please name someone else, or ask the chief.';
      case 'case.assignee-other-team':
        return 'This officer belongs to another team. Name someone of the chosen team, or choose the officer’s team.';
      case 'case.assignee-no-veteran':
        return 'A team’s case needs a veteran officer. Please name a veteran of the team.';
      case 'case.assignee-cannot-take':
        return 'Only a reporting officer or a veteran can take the case. Please name one of them.';
      case 'case.declined':
        return 'You have declined this case; it waits for another name. If you can take it after all, tell the triage office.';
      case 'case.not-your-team':
        return 'This case is for the veterans of its own team.';
      case 'case.red-is-assigned':
        return 'Red cases are assigned, not claimed. The triage officer names who takes it.';
      case 'case.assigned-to-another':
        return `This case is assigned to ${name(fact('personId'))}.`;
      case 'case.closing-too-early':
        return `The watch runs until ${dayOf(fact('on'))}. It can be closed as settled from that day on.`;
      case 'case.follow-ups-outstanding':
        return 'The last follow-up of the watch is missing, reached nobody, or was not calm. Make it and record it first.';
      case 'case.shielded':
        return 'Domestic violence or child abuse is suspected here, so there is no mediation. Please pause, and speak to the triage office.';
      case 'case.guardian-needed':
        return 'A minor is involved: this needs the guardian. Tick it once the guardian is there; until then, meet the sides apart.';
      case 'closure.proposal-needed':
        return 'This takes two people: whoever leads the case proposes this outcome first, then the triage office confirms it.';
      case 'closure.alternatives-needed':
        return 'When it is not resolved, both sides must be told of other remedies first.';
      case 'closure.reason-needed':
      case 'closure.side-needed':
        return 'Please choose one.';
      case 'on-scene.ticks-needed':
        return 'Settled on the scene means all four. Otherwise please triage it.';
      case 'handoff.none-open':
        return 'No hand-over of this case waits for an answer.';
      case 'session.awaits-gate-check':
        return 'The legal reviewer has not confirmed yet that this may be mediated. Speak with each side apart until then.';
      case 'gate-check.none-asked':
        return 'Nothing waits for the legal reviewer here.';
      case 'gate-check.own':
        return 'You triaged this case yourself. Another legal reviewer looks at it.';
      case 'gate-check.note-needed':
        return 'Please write why it may not be mediated.';
      case 'escalation.open':
        return 'The one above is called in already. Please wait for the answer, or call in the commander.';
      case 'escalation.own':
        return 'You are the chief of this station. Please call in the commander.';
      case 'escalation.none-open':
        return 'Nobody is called in here.';
      case 'reroute.same-place':
        return 'It is there already. Please choose another team or station.';
      case 'reroute.other-station':
        return 'Please name an officer of that station.';
      case 'closure.day-needed':
        return 'Please choose the day on which that side withdrew, not later than today.';
      case 'closure.stance-needed':
        return 'Please write in a few words how that side stands now (at least 5 characters).';
      case 'closure.calls-undecided':
        return `Called about again while it was watched: ${fact('calls')}. Triage decides: reopen, split off what is another dispute, or close and write why it is settled all the same.`;
      case 'closure.own-check':
        return 'You made the independent check of this case. Somebody else closes it.';
      case 'follow-up.nobody-reached':
        return 'Nobody was reached, so “all performed” is not known. Choose “not known”; the check stays due.';
      case 'agreement.unsigned':
        return 'Both sides must agree. With a refusal there is no agreement.';
      case 'agreement.lint':
        return codes.finding[fact('code')] ?? '';
      case 'confirmation.none':
        return 'There is no agreement here that a court could be asked to confirm.';
      case 'confirmation.day-out-of-reach':
        return 'Please choose a day from the agreement’s effect until today.';
      case 'confirmation.too-late':
        return `Both sides had to apply together by ${dayOf(fact('on'))}. After that a party can only sue.`;
      case 'agreement.not-confirmable':
        return 'A court confirms only what people’s mediation brought about, and nothing about marriage, parentage or adoption. Please choose “not wanted”.';
      case 'follow-up.none-due':
        return 'No follow-up is due now, or it is on record already. For one in between, press “Record follow-up”.';
      case 'follow-up.remedies-needed':
        return 'Before a breach goes on record, please tell both sides what they may do: sue, or have it enforced.';
      case 'session.no-party-present':
        return 'A joint session needs both sides present.';
      case 'session.before-take':
        return 'This lies before the case was taken. Enter the time of the meeting itself.';
      case 'session.next-date-too-soon':
        return 'Please choose a day after today, so that the reminder comes in time.';
      case 'triage.reason-needed':
        return 'You changed the level: please give the reason (at least 5 characters).';
      case 'triage.level-moved':
        return `With what you added the risk score is ${fact('score')}: ${codes.level[fact('level')] ?? ''}. Choose that level, or keep yours and give the reason.`;
      case 'triage.dv-to-confirm':
        return 'A safety question was answered yes. Tick the suspicion, or say below why it is no violence.';
      case 'triage.refusal-ground-needed':
        return 'Nothing speaks against mediation yet. Choose the ground, or send the case somewhere.';
      case 'triage.team-needed':
        return 'Please choose the team.';
      case 'triage.stages-needed':
        return 'Please choose at least one stage in which the team joins.';
      case 'triage.nobody-to-take':
        return 'Nobody takes a case that is referred or not accepted. Take the name out, or choose another route.';
      case 'triage.gate-closed':
        return `The gate is closed: ${codes.gateOutcome[fact('outcome')] ?? ''}${facts.exclusion ? ` (${codes.exclusion[fact('exclusion')] ?? ''})` : ''}. Refer the case or do not accept it.`;
      case 'triage.family-screen-needed':
        return 'A family or intimate dispute: please answer the three safety questions.';
      case 'triage.ground-needed':
        return 'Public-security mediation needs one of the three legal grounds.';
      case 'triage.assignee-needed':
        return 'Please name who takes it.';
      case 'triage.partner-needed':
        return 'Please choose the office that it is referred to.';
      case 'reminder.rescheduled-too-often':
        return facts.decides === 'station_chief'
          ? 'This was put off twice already. The station chief decides about a third time: press “Ask for help”.'
          : 'This was put off twice already. The team lead decides about a third time: press “Ask for help”.';
      case 'reminder.not-owed':
        return facts.on
          ? `Thank you; this reminder is out of date. The case is: ${codes.status[fact('status')] ?? ''}, next date ${dayOf(fact('on'))}.`
          : `Thank you; this reminder is out of date and needs no answer. The case is: ${codes.status[fact('status')] ?? ''}.`;
      case 'suspension.date-needed':
        return `Please choose a day from tomorrow on, at most ${fact('days') || '30'} days ahead.`;
      case 'on-scene.red':
        return 'A red dispute is never settled on the scene alone. Please triage it.';
      case 'level.asked-already':
        return 'You have asked already; the triage office and the chief have yet to answer.';
      case 'level.unchanged':
        return 'The case has this level already.';
      case 'handoff.name-needed':
        return 'A red case, and one that the station mediates, goes to somebody by name. Please name who takes it over.';
      case 'handoff.promises-needed':
        return 'Please write down what was promised and is still open, or tick that there is nothing.';
      case 'handoff.date-needed':
        return `Please choose the next date: from tomorrow on, at most ${fact('days') || '180'} days ahead.`;
      case 'handoff.same-person':
        return 'This officer leads the case already. Please name someone else.';
      case 'handoff.not-due':
        return 'The new owner still has time to take the case over.';
      case 'conversion.reference-needed':
        return 'Please give the reference of the penalty or criminal case.';
      case 'to-team.too-few-calls':
        return 'It goes straight from the station to a veteran team from the third call on. With fewer, the officer keeps it.';
      case 'merge.no-target':
        return 'There is no other case of this number. Please check it.';
      case 'merge.into-later':
        return `${fact('number')} was reported later. Open that one, and merge it into this one.`;
      case 'merge.target-over':
        return 'That case is over. Please name one that is still open, or one that was settled.';
      case 'call.not-found':
        return 'This call is no longer on file. Please open the list of calls again.';
      case 'call.case-merged':
        return 'That case was merged into another one. Please open that one.';
      case 'call.case-over':
        return 'That case has ended meanwhile and takes no more calls. Please choose “another dispute”; triage will see both.';
      case 'link.no-case':
        return 'There is no other case with this number. Please check it.';
      case 'link.later':
        return `${fact('number')} was reported later. Open that one and link it with this case.`;
      case 'link.already':
        return `${fact('number')} is linked already.`;
      case 'link.none':
        return 'These cases are not linked any more.';
      case 'cancel.too-late':
        return 'More than 24 hours have passed. Please ask the triage office to cancel it.';
      case 'cancel.has-sessions':
        return 'The sides were met already: this was no slip of the pen. Please close the case instead.';
      case 'reopen.no-mediation':
        return 'This was settled on the scene; there is no mediation to go back to. Please report the new quarrel, and merge it if it is the same.';
      case 'case.answers-needed':
      case 'tie.nothing-to-decide':
      case 'tie.answers-needed':
      case 'tie.order-recusal':
        return impartiality.problems[code];
      case 'feedback.not-independent':
      case 'feedback.answers-needed':
      case 'feedback.given':
        return feedback.problems[code];
      case 'session.must-keep-out':
        return `${name(fact('personId'))} has to keep out of this case at present, so no meeting of theirs can be recorded. Please speak with the lead of the team or the chief.`;
      case 'case.stand-aside':
      case 'recusal.pending':
      case 'recusal.not-involved':
      case 'recusal.asked-already':
      case 'recusal.granted-already':
      case 'recusal.decided-already':
      case 'recusal.wrong-time':
      case 'recusal.chief-only':
      case 'recusal.own':
      case 'recusal.reason-needed':
      case 'recusal.summary-needed':
        return recusal.problems[code];
      case 'task.closed':
        return `${name(fact('personId'))} has marked this already. Thank you.`;
      case 'task.has-it-already':
        return 'This person has the task already. Please choose somebody else.';
      case 'task.cannot-receive':
        return 'This person cannot take it over: they may not see the case or do such a task, or are away. Please choose somebody else.';
      case 'task.not-asked':
        return 'You are no longer asked to take this task over. The list of tasks says who has it.';
      case 'task.done-later':
        return 'This lies in the future. Enter when it was done.';
      case 'task.done-before':
        return 'This lies before the dispute. Enter when it was done.';
      case 'review.closed':
        return 'This review is closed already.';
      case 'session.third-public-security':
        return 'The police may mediate a violation at most twice, and both meetings were held. Speak with each side apart, or end the mediation; the law decides the rest.';
      case 'agent.of-violator':
        return 'The suspected violator comes and signs in person; only the injured side may send an agent (art. 181).';
      case 'agent.violator-unknown':
        return 'Triage did not say who is suspected of the violation, so nobody can be represented yet. Please ask the triage office.';
      case 'agent.one-authority':
        return 'Choose one authority for each side.';
      case 'agreement.basis-needed':
        return 'Please choose the basis of the mediation.';
      case 'agreement.consent-note-needed':
        return 'Please write down how you saw that the consent was free: one side is a minor, in need of care, in hospital or in custody.';
      case 'agreement.host-needed':
        return 'Please name the organisation that hosted the mediation.';
      case 'agreement.basis-not-triaged':
        return 'Triage did not choose public-security mediation, so its legal ground is open. Choose another basis, or ask the triage office.';
      case 'agreement.waits-for-review':
        return 'An agreement of this case waits for the legal reviewer. Once it is passed or returned, you can go on.';
      case 'agreement.nothing-to-review':
        return 'No agreement of this case waits for a review.';
      case 'agreement.own-review':
        return 'Whoever recorded an agreement does not review it. Please ask another legal reviewer.';
      case 'agreement.return-note-needed':
        return 'Please say what has to be changed.';
      case 'triage.safety-first':
        return 'Safety comes first: do one of these, tick it, then send the case on. Veterans work beside it.';
      case 'triage.violator-needed':
        return 'Public-security mediation: please say which side is suspected of the violation.';
      case 'triage.legal-reviewer-needed':
        return 'Public-security mediation: please name a legal reviewer who confirms it.';
      case 'merge.has-agreement':
        return `An agreement was reached here, and its performance is followed here. Link this case with ${fact('number')} instead.`;
      case 'merge.nobody-goes-on':
        return `Somebody works on this one, and nobody on ${fact('number')} just now. First see to it that it has a lead who goes on with it, then merge; or link the two.`;
      case 'merge.shielded':
        return 'Violence is suspected here, so this case is not merged into one that others see. Triage it by itself.';
      case 'person.unknown':
        return 'This person is not enrolled in the programme.';
      case 'person.not-allowed':
        return 'This step is for someone else. `/dispute show` names who works on the case.';
    }
  },
};
