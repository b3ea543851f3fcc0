/** Whoever is named beside the lead works on the case like the lead, and is checked like one who takes it. */
import { can } from '../people/permissions.ts';
import { isOnDuty, type Person } from '../people/person.ts';
import { fail, ok, type ProblemCode, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import { automaticTies, readableTies } from './automatic-ties.ts';
import type { AssignedCase, Case, OpenCase } from './case.ts';
import { hasDisclosed, openToTake, tieOf } from './disclosure.ts';
import type { CaseFact, Decision } from './events.ts';
import { openRecusals } from './recusal-record.ts';

/** Refusals that are about a colleague; a form shows them beside that field. They never say why. */
export const ABOUT_COLLEAGUES = [
  'case.colleague-cannot',
  'case.colleague-awaits-chief',
] as const satisfies readonly ProblemCode[];

/** Why this colleague cannot be named; null when they may help. */
export function whyNotHelp(current: Case, colleague: Person): (typeof ABOUT_COLLEAGUES)[number] | null {
  if (!('teamId' in current) || !mayWorkHere(current, colleague)) return 'case.colleague-cannot';
  const tie = tieOf(current, colleague, []);
  if (tie === 'case.recused') return 'case.colleague-cannot';
  return tie ? 'case.colleague-awaits-chief' : null;
}

/** On duty, of the team or a young officer of the station without one, and asked by nobody to keep out. */
function mayWorkHere(current: Case & { teamId: string | null }, colleague: Person): boolean {
  const { teamId, report } = current;
  const isNear = teamId !== null && colleague.teamId === teamId;
  const isOfStation = colleague.teamId === null && colleague.stationId === report.stationId;
  const works = can(colleague, 'case.record-session').allowed && !colleague.roles.includes('auditor');
  const isAskedToKeepOut = openRecusals(current).some(({ againstId }) => againstId === colleague.id);
  return works && isOnDuty(colleague) && (isNear || isOfStation) && !isAskedToKeepOut;
}

/** The ties of the colleagues named are put on file once, for whoever decides: the case stays open meanwhile. */
export function discloseForColleagues(
  given: Case,
  colleagues: readonly Person[],
  by: Person,
  at: Instant,
): Result<Decision<OpenCase | AssignedCase>> {
  const open = openToTake(given, by);
  if (!open.ok) return open;
  const current = open.value;
  const tied = colleagues.filter((one) => mayWorkHere(current, one) && !hasDisclosed(current, one));
  const found = tied.flatMap((one) => {
    const tie = tieOf(current, one, []);
    return tie ? [{ one, decides: tie === 'case.recused' ? ('lead' as const) : ('chief' as const) }] : [];
  });
  if (found.length === 0) return fail('case.not-in-this-state');
  const made = found.map(({ one }) => ({ by: one.id, at, conflicts: readableTies(automaticTies(current, one)) }));
  const facts = found.map(({ one, decides }): CaseFact => ({ type: 'tie.disclosed', decides, personId: one.id }));
  const disclosures = [...(current.disclosures ?? []), ...made];
  return ok({ next: { ...current, version: current.version + 1, disclosures }, facts });
}
