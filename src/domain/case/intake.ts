/** The officer's report, scored, and what is added to it until somebody decides. */
import { can, notAllowed } from '../people/permissions.ts';
import type { Person } from '../people/person.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import { assessRisk, graverLevel } from '../triage/risk-score.ts';
import type { Case, ReportedCase } from './case.ts';
import type { Decision } from './events.ts';
import type { Report } from './report.ts';
import { newSigns, signsOf } from './signs.ts';

/** A new case in `reported`, scored. Version 1; its number is given when it is saved. */
export function report(draft: Report, by: string, at: Instant, id: string): Decision<ReportedCase> {
  const assessment = assessRisk(draft);
  return {
    next: {
      id,
      number: '',
      status: 'reported',
      version: 1,
      cycle: 1,
      reportedBy: by,
      reportedAt: at,
      report: draft,
      assessment,
      level: assessment.level,
    },
    facts: [
      {
        type: 'case.reported',
        level: assessment.level,
        score: assessment.score,
        overrides: assessment.overrides,
        signs: signsOf(draft),
      },
    ],
  };
}

const YEAR_MS = 366 * 24 * 3_600_000;

/** Reported more than a year after it happened: possible, and more often a slip. */
export function isLongAgo(occurredAt: Instant, now: Instant): boolean {
  return Date.parse(now) - Date.parse(occurredAt) > YEAR_MS;
}

/** What was left open at the report; scored again. Only while nobody has decided yet. */
export function addDetails(current: Case, details: Partial<Report>, by: Person): Result<Decision<ReportedCase>> {
  const permission = can(by, 'case.add-details', current);
  if (!permission.allowed) return notAllowed(permission.mayInstead);
  if (current.status !== 'reported') return fail('case.already-triaged');
  const completed = { ...current.report, ...details };
  const assessment = assessRisk(completed);
  const level = current.levelChanges ? graverLevel(current.level, assessment.level) : assessment.level;
  return ok({
    next: { ...current, version: current.version + 1, report: completed, assessment, level },
    facts: [
      {
        type: 'case.details-added',
        level,
        score: assessment.score,
        overrides: assessment.overrides,
        signs: newSigns(current.report, completed),
      },
    ],
  });
}
