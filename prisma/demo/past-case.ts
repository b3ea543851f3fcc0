/** The course of one invented dispute, from its report to wherever it stands when the past ends. */
import { report } from '../../src/domain/case/intake.ts';
import { take } from '../../src/domain/case/mediation.ts';
import type { Report } from '../../src/domain/case/report.ts';
import { type TriageDecision, triage } from '../../src/domain/case/triage.ts';
import type { Person } from '../../src/domain/people/person.ts';
import type { Instant } from '../../src/domain/time/instant.ts';
import { begin, type Journal } from './journal.ts';
import { conclude } from './past-ending.ts';
import { mediate } from './past-mediation.ts';
import { type PastFrame, stepper, THE_PRESENT } from './past-step.ts';
import { plusMinutes, workingMoment } from './past-times.ts';
import { uuidAt } from './random.ts';

export type Cast = { reporter: Person; triageOfficer: Person; lead: Person | null; caller: Person };
export type PastCase = {
  number: string;
  reportedAt: Instant;
  report: Report;
  decision: TriageDecision;
  cast: Cast;
};
export function live(past: PastCase, frame: PastFrame): Journal {
  const { reportedAt, cast, number } = past;
  const made = report(past.report, cast.reporter.id, reportedAt, uuidAt(reportedAt, frame.random));
  const journal = begin({ ...made, next: { ...made.next, number } }, cast.reporter.id, reportedAt);
  try {
    tell(journal, past, frame);
  } catch (reason) {
    if (reason !== THE_PRESENT) throw reason;
  }
  return journal;
}

function tell(journal: Journal, past: PastCase, frame: PastFrame): void {
  const { calendar, random } = frame;
  const { triageOfficer, lead } = past.cast;
  const step = stepper(journal, frame);
  const isRed = journal.current.level === 'red';
  const triagedAt = isRed
    ? plusMinutes(past.reportedAt, random.int(8, 50))
    : workingMoment(calendar, past.reportedAt, random.chance(0.93) ? random.int(15, 220) : random.int(300, 700));
  step(triageOfficer, triagedAt, (current) => triage(current, past.decision, triageOfficer, triagedAt, calendar));
  if (!lead) return;
  const takenAt = isRed
    ? plusMinutes(triagedAt, random.int(4, 27))
    : workingMoment(calendar, triagedAt, random.chance(0.9) ? random.int(10, 420) : random.int(500, 1400));
  const role = lead.style === 'firm' ? 'lead_firm' : 'lead_warm';
  const declaration = { conflicts: [], role, members: [], firstContactPlanAt: plusMinutes(takenAt, 240) } as const;
  step(lead, takenAt, (current) => take(current, lead, declaration, takenAt, calendar, 0));
  mediate(journal, lead, frame);
  conclude(journal, past.cast, frame);
}
