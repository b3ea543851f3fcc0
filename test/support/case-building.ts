/** Cases made by running the rules, step by step. */
import { assign } from '../../src/domain/case/assignment.ts';
import type {
  AgreedCase,
  AssignedCase,
  Case,
  EndedCase,
  MediatedCase,
  OpenCase,
  ReportedCase,
  ResolvedCase,
  TakenCase,
  TurnedAwayCase,
  WatchedCase,
} from '../../src/domain/case/case.ts';
import { type ClosureInput, close } from '../../src/domain/case/ending.ts';
import type { CaseEvent, CaseFact, Decision } from '../../src/domain/case/events.ts';
import { awaitsGateCheck, checkGate } from '../../src/domain/case/gate-check.ts';
import { addDetails, report } from '../../src/domain/case/intake.ts';
import { reviewAgreement } from '../../src/domain/case/legal-review.ts';
import {
  type AgreementInput,
  recordAgreement,
  recordSession,
  type SessionInput,
  take,
} from '../../src/domain/case/mediation.ts';
import type { Declaration } from '../../src/domain/case/records.ts';
import type { Report } from '../../src/domain/case/report.ts';
import { type TriageDecision, triage } from '../../src/domain/case/triage.ts';
import { type FollowUpInput, recordFollowUp } from '../../src/domain/follow-up/record-follow-up.ts';
import { watchEndsOn } from '../../src/domain/follow-up/schedule.ts';
import type { Person } from '../../src/domain/people/person.ts';
import type { Result } from '../../src/domain/result.ts';
import { instantAt } from '../../src/domain/time/working-calendar.ts';
import {
  aCalendar,
  aCheck,
  aClosure,
  aDeclaration,
  anAgreement,
  aPerson,
  aPersonWith,
  aReport,
  aSession,
  aTriage,
  gateInputs,
  MONDAY_9,
  succeeded,
} from './builders.ts';

const HOUR = 3_600_000;

let made = 0;

export type Building<C extends Case> = {
  build: () => C;
  /** Everything that happened so far, as it would stand in the log. */
  history: () => CaseEvent[];
  /** Any other step, by this person, an hour later or then. */
  stepped: <N extends Case>(
    decide: (current: C, now: string) => Result<Decision<N>>,
    by: Person,
    when?: string,
  ) => Building<N>;
  withDetails: (details: Partial<Report>) => Building<ReportedCase>;
  triagedTo: (teamId: string, overrides?: Partial<TriageDecision>) => Building<OpenCase>;
  /** Named at triage; needed for red cases. */
  assignedTo: (assignee: Person, overrides?: Partial<TriageDecision>) => Building<AssignedCase>;
  reassignedTo: (assignee: Person) => Building<AssignedCase>;
  /** Not accepted as unsuitable, unless the gate is answered otherwise. */
  turnedAway: (overrides: Partial<TriageDecision>) => Building<TurnedAwayCase>;
  takenBy: (lead: Person, overrides?: Partial<Declaration>) => Building<TakenCase>;
  /** The legal reviewer confirms the ground, where one was named. */
  groundConfirmed: () => Building<C>;
  /** Any session; with a party present it is the first contact. */
  met: (overrides?: Partial<SessionInput>) => Building<TakenCase | MediatedCase>;
  inMediation: (overrides?: Partial<SessionInput>) => Building<MediatedCase>;
  /** Passed by a legal reviewer an hour later, where one is needed. */
  agreed: (overrides?: Partial<AgreementInput>) => Building<AgreedCase>;
  /** All terms are performed, in a hard dispute a caller has heard it too: the watch begins. */
  watched: () => Building<WatchedCase>;
  checked: (overrides?: Partial<FollowUpInput>) => Building<AgreedCase | WatchedCase | MediatedCase>;
  /** The last check of the watch is made calmly and someone outside the team closes. */
  resolved: () => Building<ResolvedCase>;
  proposedToEnd: () => Building<C>;
  /** Proposed by the lead, confirmed by triage. */
  ended: (overrides?: Partial<ClosureInput>) => Building<EndedCase>;
};

/** A case made by running the rules, one step an hour; a step that the rules refuse throws the refusal. */
export function aCase(
  draft: Partial<Report> = {},
  options: { id?: string; number?: string; by?: string; at?: string } = {},
): Building<ReportedCase> {
  made += 1;
  const id = options.id ?? `01930000-0000-7000-8000-${String(made).padStart(12, '0')}`;
  const number = options.number ?? `LJ-2026-${String(made).padStart(6, '0')}`;
  const [by, at] = [options.by ?? 'p-reporting_officer', options.at ?? MONDAY_9];
  const { next, facts } = report(aReport(draft), by, at, id);
  return building({ next: { ...next, number }, facts }, [], by, at);
}

const OFFICER = aPersonWith('triage_officer');
const CALLER = aPersonWith('follow_up_caller');
const REVIEWER = aPersonWith('legal_reviewer');

function building<C extends Case>(decision: Decision<C>, before: CaseEvent[], by: string, at: string): Building<C> {
  const current = decision.next;
  const calendar = aCalendar();
  const happened: CaseEvent[] = [
    ...before,
    ...decision.facts.map(
      (fact: CaseFact, index) =>
        ({ id: before.length + index + 1, caseId: current.id, cycle: current.cycle, by, at, ...fact }) as CaseEvent,
    ),
  ];
  const now = new Date(Date.parse(at) + HOUR).toISOString();
  const then = <N extends Case>(result: Result<Decision>, actor: Person, when = now) =>
    building(succeeded(result) as Decision<N>, happened, actor.id, when);
  const lead = 'leadId' in current ? aPerson({ id: current.leadId, teamId: current.teamId }) : OFFICER;
  const decide = (overrides: Partial<TriageDecision>) =>
    triage(current, aTriage(current, overrides), OFFICER, now, calendar);
  const meet = (overrides: Partial<SessionInput>, from: Case = current) =>
    recordSession(from, aSession({ startedAt: now, performedBy: lead.id, ...overrides }), lead, now, calendar);
  const check = (overrides: Partial<FollowUpInput>) =>
    recordFollowUp(current, aCheck({ at: now, ...overrides }), lead, calendar);

  return {
    build: () => current,
    history: () => happened,
    stepped: (decide, by, when) => then(decide(current, when ?? now), by, when),
    withDetails: (details) => then(addDetails(current, details, OFFICER), OFFICER),
    triagedTo: (teamId, overrides = {}) => then(decide({ teamId, ...overrides }), OFFICER),
    assignedTo: (assignee, overrides = {}) =>
      then(decide({ teamId: assignee.teamId, assignee, ...overrides }), OFFICER),
    reassignedTo: (assignee) => then(assign(current, assignee, OFFICER, now, calendar), OFFICER),
    turnedAway: (overrides) => {
      const exclusion = overrides.route === 'not_accepted' ? 'otherwise_unsuitable' : null;
      return then(decide({ gateInputs: gateInputs({ exclusion }), ...overrides }), OFFICER);
    },
    takenBy: (taker, overrides = {}) => then(take(current, taker, aDeclaration(overrides), now, calendar, 0), taker),
    groundConfirmed: () =>
      awaitsGateCheck(current)
        ? then<C>(checkGate(current, { result: 'confirmed' }, REVIEWER, at), REVIEWER, at)
        : building(decision, before, by, at),
    met: (overrides = {}) => then(meet(overrides), lead),
    inMediation: (overrides = {}) => {
      const ready = building(decision, before, by, at).groundConfirmed();
      return ready.stepped(
        (it) => meet({ attended: ['A', 'B'], ...overrides }, it) as Result<Decision<MediatedCase>>,
        lead,
      );
    },
    agreed: (overrides = {}) => {
      const recorded = then<Case>(recordAgreement(current, anAgreement(overrides), lead, now, calendar), lead);
      const submitted = recorded.build();
      if (submitted.status === 'agreed') return recorded as Building<AgreedCase>;
      const later = new Date(Date.parse(now) + HOUR).toISOString();
      const passed = reviewAgreement(submitted, { result: 'passed' }, REVIEWER, later, calendar);
      return building(succeeded(passed) as Decision<AgreedCase>, recorded.history(), REVIEWER.id, later);
    },
    watched: () => {
      const said = then<AgreedCase | WatchedCase>(check({ performance: 'done' }), lead);
      const waits = said.build();
      if (waits.status === 'follow_up') return said as Building<WatchedCase>;
      const later = new Date(Date.parse(now) + HOUR).toISOString();
      const heard = recordFollowUp(waits, aCheck({ at: later, performance: 'done' }), CALLER, calendar);
      return building(succeeded(heard) as Decision<WatchedCase>, said.history(), CALLER.id, later);
    },
    checked: (overrides = {}) => then(check(overrides), lead, overrides.at ?? now),
    resolved: () => {
      if (current.status !== 'follow_up') throw new Error('only a case in its watch can be resolved');
      const end = instantAt(calendar, watchEndsOn(current), '10:00');
      const calm = then<WatchedCase>(check({ at: end }), lead, end);
      const closed = close(calm.build(), aClosure({ elements: ['agreement'] }), OFFICER, end, calendar);
      return building(succeeded(closed) as Decision<ResolvedCase>, calm.history(), OFFICER.id, end);
    },
    proposedToEnd: () => then(close(current, unsettled(), lead, now, calendar), lead),
    ended: (overrides = {}) => {
      const ending = { ...unsettled(), ...overrides };
      const proposed = then<C>(close(current, ending, lead, now, calendar), lead);
      const closed = close(proposed.build(), ending, OFFICER, now, calendar);
      return building(succeeded(closed) as Decision<EndedCase>, proposed.history(), OFFICER.id, now);
    },
  };
}

function unsettled(): ClosureInput {
  return aClosure({ outcome: 'unresolved', alternativesExplained: true, reason: 'gap_in_claims' });
}
