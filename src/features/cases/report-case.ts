/** Report a dispute: one case for each submitted form, however often the submit arrives. */
import { changeCase } from '../../db/change-case.ts';
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import { addDetails, report } from '../../domain/case/intake.ts';
import type { FirstReport, Report } from '../../domain/case/report.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Result } from '../../domain/result.ts';
import { dateOf } from '../../domain/time/working-calendar.ts';

/** The case of this view: new, or the one that an earlier delivery of the same submit made. */
export async function reportCase(first: FirstReport, by: Person, sourceViewId: string, deps: Deps): Promise<Case> {
  const at = deps.clock.now();
  const decision = report(await completed(first, by, at, deps), by.id, at, deps.ids.next());
  const saved = await deps.cases.create(decision, {
    by: by.id,
    at,
    sourceViewId,
    year: dateOf(deps.calendar, at).slice(0, 4),
  });
  deps.announce();
  return saved;
}

/** What the six inputs leave open, as it usually is. */
export async function completed(
  first: FirstReport,
  by: Person,
  at: string,
  deps: Pick<Deps, 'people'>,
): Promise<Report> {
  const roster = await deps.people.roster();
  return {
    ...first,
    circumstances: [],
    circumstancesAsked: false,
    participants: 2,
    priorMediations: 0,
    source: 'call_110',
    stationId: roster.areas.find((area) => area.code === first.area)?.stationId ?? by.stationId,
    occurredAt: at,
  };
}

export async function addReportDetails(
  caseId: string,
  details: Partial<Report>,
  by: Person,
  requestKey: string,
  deps: Deps,
): Promise<Result<Case>> {
  return changeCase(deps, caseId, { by: by.id, requestKey }, (current) => addDetails(current, details, by));
}
