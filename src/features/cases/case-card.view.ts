/** The case's card: codes and labels only, no free text, no names of parties. The buttons are the steps that come next. */
import type { ActionsBlockElement, KnownBlock } from '@slack/types';
import { awaitsApplication, confirmationOf } from '../../domain/agreement/judicial-confirmation.ts';
import type { AssignedCase, Case, OpenCase } from '../../domain/case/case.ts';
import { escalated, mayEscalate } from '../../domain/case/escalation.ts';
import { awaitsHandOver } from '../../domain/case/hand-off.ts';
import { handlingDueOn } from '../../domain/case/handling.ts';
import type { Place } from '../../domain/case/overlay.ts';
import { firstMeetingOwed } from '../../domain/case/public-security.ts';
import type { Closure } from '../../domain/case/records.ts';
import { awaitsIndependentCheck } from '../../domain/follow-up/independent-check.ts';
import { watchEndsOn } from '../../domain/follow-up/schedule.ts';
import type { Verb } from '../../domain/people/permissions.ts';
import { hasRepeats, repeatsOf } from '../../domain/repeats/repeats.ts';
import type { Messages } from '../../i18n/index.ts';
import { stageList } from '../../i18n/stage-list.ts';
import { placeName } from '../../i18n/step-lines.ts';
import type { Words } from '../../i18n/words.ts';
import { actions, button, context, fields, type Message, oneLine, section } from '../../slack/blocks.ts';
import { calmButton } from '../../slack/calm-button.ts';
import { type Mrkdwn, mrkdwn, raw } from '../../slack/mrkdwn.ts';

/** `mayTapCalm`: a check is due, and the reader may answer it; in a channel that is asked at the click. */
export function caseCard(current: Case, words: Words, synthetic: boolean, mayTapCalm = isChecked(current)): Message {
  const { t } = words;
  const { card } = t.cases;
  const status = t.codes.status[current.status];
  const level = t.codes.level[current.level];
  const difficulty = 'triage' in current ? t.codes.difficulty[current.triage.difficulty] : null;
  const facts: Mrkdwn[] = [
    mrkdwn`*${card.category}*\n${t.codes.category[current.report.category]}`,
    mrkdwn`*${card.place}*\n${words.station(current.report.stationId)} · ${words.area(current.report.area)}`,
    mrkdwn`*${card.level}*\n${level}${t.common.inBrackets(card.score(current.assessment.score))}`,
    ...(difficulty ? [mrkdwn`*${card.difficulty}*\n${difficulty}`] : []),
    ...whoAndWhen(current, words),
    ...firstMeetingFact(current, words),
    ...stageScope(current, words),
    ...overlays(current, words),
    ...courtFact(current, words),
  ];
  const parties = button('party.read', t.parties.button, { value: current.id });
  const calls = hasRepeats(current) ? [button('case.calls', t.repeats.button, { value: current.id })] : [];
  const elements = [
    ...nextSteps(current, words),
    ...(mayTapCalm ? [calmButton(current.id, t)] : []),
    ...courtStep(current, words),
    parties,
    ...calls,
    ...moreSteps(current, words),
  ];
  const blocks: KnownBlock[] = [
    section(mrkdwn`*${current.number}* · ${level} · ${status}`),
    fields(facts),
    ...repeatsLine(current, words),
    actions(`case-${current.id}`, elements),
    ...(synthetic ? [context(raw(t.common.synthetic))] : []),
  ];
  return { text: card.text(current.number, level, status), blocks };
}

/** Whose terms or peace somebody looks at now and then. */
function isChecked({ status }: Case): boolean {
  return status === 'agreed' || status === 'follow_up';
}

/** How often it was called about, and which cases have to do with it. */
function repeatsLine(current: Case, { t }: Words): KnownBlock[] {
  if (!hasRepeats(current)) return [];
  const { calls, related = [] } = repeatsOf(current);
  const { card } = t.repeats;
  const numbers = related.map(({ number }) => number).join(t.common.listSeparator);
  return [
    context(
      ...(calls > 1 ? [raw(t.common.labelled(card.calls, card.callCount(calls)))] : []),
      ...(numbers ? [raw(t.common.labelled(card.related, numbers))] : []),
      ...(calls <= 1 && !numbers ? [raw(t.common.labelled(card.calls, card.callCount(1)))] : []),
    ),
  ];
}

/** What stays in the channel of a team that it was sent on from. */
export function movedCard({ number }: Case, place: Place, words: Words): Message {
  return oneLine(words.t.steps.card.movedOn(number, placeName(place, words)));
}

/** What a channel still shows a week after the end; whoever may see the case reads it in full elsewhere. */
export function archivedCard(current: Case, { t }: Words): Message {
  return oneLine(`${current.number} · ${t.codes.status[current.status]}`);
}

/** What a team's channel may still say once violence is suspected: the number, and that others have it. */
export function shieldedCard(current: Case, { t }: Words): Message {
  const text = t.cases.card.shielded(current.number);
  return { text, blocks: [section(mrkdwn`${text}`)] };
}

/** What lies over any state: how often it came back, and where the police's own procedure stands. */
function overlays(current: Case, { t, dueDay }: Words): Mrkdwn[] {
  const { card, enforcementTrack } = t.steps;
  const { cycle, enforcement } = current;
  const [decideBy, call] = [handlingDueOn(current), escalated(current)];
  return [
    ...(cycle > 1 ? [mrkdwn`*${card.cycle}*\n${card.cycleNo(cycle)}`] : []),
    ...(enforcement ? [mrkdwn`*${card.enforcement}*\n${enforcementTrack[enforcement.track]}`] : []),
    ...(call ? [mrkdwn`*${t.steps.escalation.card}*\n${t.steps.escalation.to[call.to]}`] : []),
    ...(decideBy ? [mrkdwn`*${t.gate.handlingBy}*\n${dueDay(decideBy)}`] : []),
  ];
}

/** By when the police bring both sides together for the first time, where they mediate a violation. */
function firstMeetingFact(current: Case, { t, day }: Words): Mrkdwn[] {
  const by = firstMeetingOwed(current);
  return by ? [mrkdwn`*${t.gate.firstMeetingBy}*\n${day(by)}`] : [];
}

/** By when both sides may ask a court, as long as nobody has. */
function courtFact(current: Case, { t, day }: Words): Mrkdwn[] {
  const { confirmation } = t.mediation;
  const asked = awaitsApplication(current) ? confirmationOf(current) : null;
  return asked ? [mrkdwn`*${confirmation.title}*\n${confirmation.applyBy(day(asked.applyBy))}`] : [];
}

function courtStep(current: Case, { t }: Words): ActionsBlockElement[] {
  if (!awaitsApplication(current)) return [];
  return [button('case.mark-confirmation', t.mediation.confirmation.button, { value: current.id })];
}

/** In which stages the veterans join, where it is not all of them. */
function stageScope(current: Case, { t }: Words): Mrkdwn[] {
  const stages = 'triage' in current ? stageList(current.triage.stageScope, t) : '';
  return stages ? [mrkdwn`*${t.cases.card.stageScope}*\n${stages}`] : [];
}

function firstContactSet(current: OpenCase | AssignedCase, { t, time }: Words): Mrkdwn[] {
  const due = current.triage.firstContactDueAt;
  return due ? [mrkdwn`*${t.cases.card.firstContactBy}*\n${time(due)}`] : [];
}

function whoAndWhen(current: Case, words: Words): Mrkdwn[] {
  const { card } = words.t.cases;
  const fact = (label: string, value: string) => mrkdwn`*${label}*\n${value}`;
  switch (current.status) {
    case 'reported':
      return [fact(card.reportedAt, words.time(current.reportedAt))];
    case 'awaiting_claim':
      return [fact(card.claimBy, words.due(current.claimDueAt)), ...firstContactSet(current, words)];
    case 'assigned':
      if (current.declined)
        return [fact(card.declinedBy, words.person(current.assigneeId)), fact(card.waitsFor, card.anotherName)];
      return [
        fact(card.assignee, words.person(current.assigneeId)),
        fact(card.acceptBy, words.due(current.acceptDueAt)),
        ...firstContactSet(current, words),
      ];
    case 'taken':
      return [
        fact(card.lead, words.person(current.leadId)),
        fact(card.firstContactBy, words.due(current.firstContactDueAt)),
        fact(card.firstContactPlan, words.time(current.declaration.firstContactPlanAt)),
        ...(current.nextOn ? [fact(card.nextOn, words.dueDay(current.nextOn))] : []),
      ];
    case 'suspended':
      return [
        fact(card.lead, words.person(current.leadId)),
        fact(words.t.steps.card.resumeOn, words.dueDay(current.suspension.resumeOn)),
      ];
    case 'in_mediation':
    case 'agreed':
      return [
        fact(card.lead, words.person(current.leadId)),
        ...(current.nextOn ? [fact(card.nextOn, words.dueDay(current.nextOn))] : []),
        ...(awaitsIndependentCheck(current) ? [fact(card.performance, card.awaitsCheck)] : []),
      ];
    case 'follow_up':
      return [fact(card.lead, words.person(current.leadId)), fact(card.watchUntil, words.dueDay(watchEndsOn(current)))];
    case 'merged':
      return [fact(words.t.steps.card.mergedInto, current.mergedInto.number)];
    case 'resolved':
    case 'unresolved':
    case 'withdrawn':
      return 'leadId' in current
        ? [fact(card.lead, words.person(current.leadId)), ...fileAtEnd(current.closure, words.t)]
        : [];
    case 'not_accepted':
    case 'referred_out':
    case 'converted':
    case 'cancelled':
      return [];
  }
}

function fileAtEnd({ dossierPercent }: Closure, { papers }: Messages): Mrkdwn[] {
  if (dossierPercent === undefined) return [];
  return [mrkdwn`*${papers.dossierLabel}*\n${papers.dossierPercent(dossierPercent)}`];
}

/** Somebody meets the sides now, and may need the one above. */
function isWorkedOn(current: Case): boolean {
  return ['taken', 'in_mediation', 'suspended', 'agreed', 'follow_up'].includes(current.status) && mayEscalate(current);
}

/** The note of a hand-over that waits, and what is done now and then only; who may do which is asked at the click. */
function moreSteps(current: Case, { t }: Words): ActionsBlockElement[] {
  const value = current.id;
  return [
    ...(awaitsHandOver(current) ? [button('case.hand-over-note', t.steps.handOver.read, { value })] : []),
    ...(isWorkedOn(current) ? [button('case.escalate', t.steps.title['case.escalate'], { value })] : []),
    ...(current.status === 'cancelled' ? [] : [button('case.steps', t.steps.more, { value })]),
  ];
}

/** What may come next, each as the verb that it asks for; whether this person may is decided at the click. */
function nextSteps(current: Case, { t }: Words): ActionsBlockElement[] {
  const { card } = t.cases;
  const step = (verb: Verb, label: string, primary = false) =>
    button(verb, label, { value: current.id, ...(primary ? { style: 'primary' as const } : {}) });
  switch (current.status) {
    case 'reported':
      return [step('case.add-details', t.cases.details.title)];
    case 'awaiting_claim':
      return [step('case.take', card.take, true), step('case.assign', card.assign)];
    case 'assigned':
      if (current.declined) return [step('case.assign', card.assign, true)];
      return [
        step('case.take', card.accept, true),
        step('case.decline', card.decline),
        step('case.assign', card.assign),
      ];
    case 'taken':
      return [step('case.record-session', card.session, true), step('case.propose-closure', card.close)];
    case 'suspended':
      return [step('case.resume', t.steps.title['case.resume'], true), step('case.propose-closure', card.close)];
    case 'in_mediation':
      return [
        step('case.record-session', card.session, true),
        ...(current.pendingAgreement ? [] : [step('case.record-agreement', card.agreement)]),
        step('case.propose-closure', card.close),
      ];
    case 'agreed':
      return [step('case.record-follow-up', card.followUp, true), step('case.propose-closure', card.close)];
    case 'follow_up':
      return [step('case.record-follow-up', card.followUp, true), step('case.close', card.close)];
    default:
      return [];
  }
}
