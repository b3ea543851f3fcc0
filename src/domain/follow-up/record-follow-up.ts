/** After the agreement: is it performed, and does the peace hold? */
import { nextTermOn, standingTerms } from '../agreement/terms.ts';
import type { AgreedCase, Case, MediatedCase, ResolvedCase, WatchedCase } from '../case/case.ts';
import { nextContactOn } from '../case/clocks.ts';
import { dropProposal } from '../case/drop-proposal.ts';
import { calledIn, escalated } from '../case/escalation.ts';
import type { CaseFact, Decision } from '../case/events.ts';
import { acknowledged } from '../case/hand-off.ts';
import { restartHandling } from '../case/handling.ts';
import { isLedOn } from '../case/new-lead.ts';
import { raiseRisk } from '../case/raise-risk.ts';
import { recheckTies } from '../case/recheck-ties.ts';
import type { FollowUpRecord, PastAgreement } from '../case/records.ts';
import { step } from '../case/step.ts';
import type { FollowUpAction, FollowUpMethod, Performance } from '../case/vocabulary.ts';
import { isShielded } from '../people/permissions.ts';
import type { Person } from '../people/person.ts';
import { isReached, tryAgain } from '../reminders/postponing.ts';
import { withoutUndecided } from '../repeats/repeats.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import { addDays, dateOf, nextWorkingDay, type WorkingCalendar } from '../time/working-calendar.ts';
import { latestDue } from './due-check.ts';
import { graveNews } from './grave-news.ts';
import { performanceSaid } from './independent-check.ts';
import { planFollowUps, watchEndsOn } from './schedule.ts';
import { isAlarming, isWatchKept } from './watch.ts';

export type FollowUpInput = Omit<FollowUpRecord, 'by' | 'dayOffset' | 'action'> & { action: FollowUpAction };

const WORST_FIRST = ['breached', 'late', 'unknown', 'on_track', 'not_due', 'done'] as const;

/** What the terms come to together: the one that stands worst. */
export function worstOf(terms: readonly Performance[]): Performance {
  return WORST_FIRST.find((performance) => terms.includes(performance)) ?? 'unknown';
}

/** Reached, performed, calm: what a veteran says with one tap. */
export function allCalm(method: FollowUpMethod, at: Instant): FollowUpInput {
  return {
    method,
    at,
    reached: { A: 'yes', B: 'yes' },
    performance: 'done',
    recurrence: 'none',
    mood: 'calm',
    action: 'keep_watch',
  };
}

/**
 * One check on record. In `agreed`, all terms done opens the watch, in a hard dispute once somebody from outside the
 * team has heard it; a breach, then or in the watch, goes back to
 * mediation. From the watch on the check answers the latest promise that is due; the checks promised for later than the
 * settlement are still made and leave the case settled. A check that reached nobody answers no promise.
 */
export function recordFollowUp(
  given: Case,
  input: FollowUpInput,
  by: Person,
  calendar: WorkingCalendar,
): Result<Decision> {
  const allowed = step(given, 'case.record-follow-up', by);
  if (!allowed.ok) return allowed;
  const current = allowed.value;
  if (isShielded(current)) return fail('case.shielded');
  const rechecked = recheckTies(current, by, input.at);
  if (!rechecked.ok) return rechecked;
  const reached = isReached(input.reached);
  if (!reached && input.performance === 'done') return fail('follow-up.nobody-reached');
  if (current.status !== 'resolved' && input.performance === 'breached' && !input.remediesExplained)
    return fail('follow-up.remedies-needed');
  const due = current.status === 'agreed' ? null : latestDue(current, dateOf(calendar, input.at));
  const record: FollowUpRecord = { ...input, by: by.id, dayOffset: reached ? due : null };
  const raised = raiseRisk(current, input.leftoverRisk ?? []);
  const arrived = by.id === current.leadId && isLedOn(current) ? acknowledged(current, by, input.at) : { facts: [] };
  const isFirstCall = input.action === 'escalate' && current.status !== 'resolved' && !escalated(current);
  const calls = isFirstCall ? calledIn('chief', input.note ?? '', by, input.at) : null;
  const kept = {
    ...current,
    ...raised.change,
    ...rechecked.value.change,
    ...('handOffs' in arrived && arrived.handOffs ? { handOffs: arrived.handOffs } : {}),
    version: current.version + 1,
    followUps: [...current.followUps, record],
    ...(calls ? { escalations: [...(current.escalations ?? []), calls] } : {}),
  };
  const { recurrence, mood, action, performance } = input;
  const recorded = {
    type: 'follow-up.recorded' as const,
    dayOffset: record.dayOffset,
    performance,
    recurrence,
    mood,
    reached,
    action,
  };
  const alarm: CaseFact[] = isAlarming(record) ? [{ type: 'alarm.raised', recurrence, mood, action }] : [];
  const told = [
    recorded,
    ...alarm,
    ...graveNews(record, current),
    ...raised.facts,
    ...rechecked.value.facts,
    ...arrived.facts,
  ];
  if (kept.status !== 'resolved' && performance === 'breached') return ok(backToMediation(kept, told, input, calendar));
  if (!reached) return ok(nobodyReached(kept, due, told, by, input.at, calendar));
  if (kept.status === 'agreed') return ok(lookedAt(kept, recorded, told.slice(1), input, by, calendar));
  if (kept.status === 'follow_up' && isWatchKept(kept, calendar) && !wasKept(current, calendar)) {
    const days = [watchEndsOn(kept), dateOf(calendar, input.at)];
    told.push({ type: 'watch.passed', closableOn: days.sort().at(-1)! });
  }
  return ok({ next: kept, facts: told });
}

function wasKept(before: Case, calendar: WorkingCalendar): boolean {
  return before.status === 'follow_up' && isWatchKept(before, calendar);
}

/** What was to be looked at is still to be looked at: tried again on the next working day. */
function nobodyReached(
  kept: AgreedCase | WatchedCase | ResolvedCase,
  due: number | null,
  told: readonly CaseFact[],
  by: Person,
  at: string,
  calendar: WorkingCalendar,
): Decision {
  const isDue = kept.status === 'agreed' ? kept.nextOn === null || kept.nextOn <= dateOf(calendar, at) : due !== null;
  if (!isDue) return { next: kept, facts: told };
  const kind = kept.status === 'agreed' ? ('next_date' as const) : (`follow_up_${due ?? 0}` as const);
  const { next, facts } = tryAgain(kept, kind, by, at, calendar);
  return { next, facts: [...told, ...facts] };
}

/** All done opens the watch; otherwise the terms are looked at again when the next one falls due. */
function lookedAt(
  kept: AgreedCase,
  recorded: Extract<CaseFact, { type: 'follow-up.recorded' }>,
  further: readonly CaseFact[],
  { at, performance }: FollowUpInput,
  by: Person,
  calendar: WorkingCalendar,
): Decision {
  const today = dateOf(calendar, at);
  if (performance !== 'done') {
    const { performanceCheck: _said, ...open } = kept;
    const nextOn = nextTermOn(standingTerms(kept), today) ?? nextContactOn(kept.level, today, calendar);
    return { next: { ...open, nextOn }, facts: [{ ...recorded, nextOn }, ...further] };
  }
  const { opens, check } = performanceSaid(kept, by, at);
  const checked = check ? { performanceCheck: check } : {};
  if (!opens) {
    const next = { ...kept, ...checked, nextOn: null };
    return { next, facts: [{ ...recorded, awaitsCheck: true }, ...further] };
  }
  const followUpPlan = planFollowUps(kept.level, today, calendar);
  const { core, facts } = dropProposal(kept);
  const watch = { followUpFrom: today, followUpPlan, nextOn: null };
  const next: WatchedCase = { ...core, ...checked, status: 'follow_up', ...watch };
  const performed: CaseFact = {
    ...{ type: 'terms.performed' as const, followUpFrom: today, plan: followUpPlan },
    ...(check ? { checked: true as const } : {}),
  };
  return { next, facts: [recorded, ...further, ...facts, performed] };
}

/**
 * The dispute is back: a new cycle, which is never a second success. The sides are seen again on the next working day,
 * so that a breach is nobody's to forget. Going back on an agreement counts in the score.
 */
function backToMediation(
  current: AgreedCase | WatchedCase,
  told: readonly CaseFact[],
  { at }: FollowUpInput,
  calendar: WorkingCalendar,
): Decision {
  const nextOn = nextWorkingDay(calendar, addDays(dateOf(calendar, at), 1));
  const raised = raiseRisk(current, ['agreement_breached']);
  const restarted = restartHandling(current, 'breached', at, calendar);
  const dropped = dropProposal(unwatched(current));
  const { agreement, followUps, postponements, performanceCheck: _check, ...core } = dropped.core;
  const past: PastAgreement = { agreement, followUps, postponements, breachedAt: at };
  const next: MediatedCase = {
    ...withoutUndecided(core),
    ...raised.change,
    ...restarted.change,
    status: 'in_mediation',
    cycle: current.cycle + 1,
    firstContactAt: current.firstContactAt ?? current.takenAt,
    nextOn,
    postponements: [],
    pastAgreements: [...(current.pastAgreements ?? []), past],
  };
  const score = raised.change.assessment?.score ?? current.assessment.score;
  const breached: CaseFact = { type: 'agreement.breached', nextOn, score, remediesExplained: true };
  return { next, facts: [...told, breached, ...dropped.facts, ...raised.facts, ...restarted.facts] };
}

function unwatched(current: AgreedCase | WatchedCase): AgreedCase | Omit<WatchedCase, 'followUpFrom' | 'followUpPlan'> {
  if (current.status === 'agreed') return current;
  const { followUpFrom: _from, followUpPlan: _plan, ...core } = current;
  return core;
}
