/** What an administrator sees to: people, calendar, settings; and no case. Changed by commands, looked at in App Home. */
import type { Deps } from '../../deps.ts';
import { can } from '../../domain/people/permissions.ts';
import { isOnDuty, ROLES } from '../../domain/people/person.ts';
import { dateOf } from '../../domain/time/working-calendar.ts';
import type { Feature } from '../../feature.ts';
import { wordsFor } from '../../i18n/words.ts';
import type { Viewer } from '../../slack/calls.ts';
import { programmeSection } from './programme.view.ts';

async function programmeHome({ person, t, locale }: Viewer, deps: Deps) {
  if (!can(person, 'programme.read').allowed) return [];
  const roster = await deps.people.roster();
  const year = Number(dateOf(deps.calendar, deps.clock.now()).slice(0, 4));
  const facts = {
    teams: roster.teams.map((team) => {
      const members = roster.people.filter(({ teamId, roles }) => teamId === team.id && roles.includes('veteran'));
      return {
        id: team.id,
        hasLead: roster.leadOf(team.id) !== null,
        onDuty: members.filter(isOnDuty).length,
        members: members.length,
      };
    }),
    stationsWithoutChief: roster.stations.filter(({ id }) => roster.chiefOf(id) === null).map(({ id }) => id),
    unfilled: ROLES.filter((role) => roster.withRole(role).length === 0),
    yearsToCome: [year, year + 1].map((one) => ({ year: one, isKnown: deps.calendar.announcedYears.has(one) })),
    zone: deps.calendar.zone,
    hasPages: deps.publicUrl !== null,
  };
  return programmeSection(facts, wordsFor(locale, t, roster, deps.calendar));
}

export const programmeFeature: Feature = { name: 'programme', home: programmeHome };
