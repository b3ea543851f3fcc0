/** How complete the file of a case is now, with what is known of the people around it. Opens nothing that is sealed. */
import type { Case } from '../domain/case/case.ts';
import { type Dossier, dossierOf } from '../domain/dossier/completeness.ts';
import { dateOf, type WorkingCalendar } from '../domain/time/working-calendar.ts';
import type { Clock } from '../platform/clock.ts';
import type { PartyRepo } from './party-repo.ts';

type Known = { parties: Pick<PartyRepo, 'outline'> | null; calendar: WorkingCalendar; clock: Pick<Clock, 'now'> };

export async function readDossier(current: Case, { parties, calendar, clock }: Known): Promise<Dossier | null> {
  const people = (await parties?.outline(current.id)) ?? null;
  return dossierOf(current, people, dateOf(calendar, clock.now()));
}
