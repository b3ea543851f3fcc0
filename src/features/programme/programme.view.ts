/** The state of the programme in App Home: what is set up, and what is missing, with the command that mends it. */
import type { KnownBlock } from '@slack/types';
import type { Role } from '../../domain/people/person.ts';
import type { Words } from '../../i18n/words.ts';
import { context, section } from '../../slack/blocks.ts';
import { raw } from '../../slack/mrkdwn.ts';

export type ProgrammeFacts = {
  teams: readonly { id: string; hasLead: boolean; onDuty: number; members: number }[];
  stationsWithoutChief: readonly string[];
  unfilled: readonly Role[];
  yearsToCome: readonly { year: number; isKnown: boolean }[];
  zone: string;
  hasPages: boolean;
};

export function programmeSection(facts: ProgrammeFacts, words: Words): KnownBlock[] {
  const { t } = words;
  const says = t.programme;
  const listed = (parts: readonly string[]) => parts.join(t.common.listSeparator);
  const missing = [
    ...facts.teams.filter(({ hasLead }) => !hasLead).map(({ id }) => says.noLead(words.team(id))),
    ...facts.stationsWithoutChief.map((id) => says.noChief(words.station(id))),
    ...(facts.unfilled.length > 0 ? [says.unfilled(listed(facts.unfilled.map((role) => t.codes.role[role])))] : []),
    ...facts.yearsToCome.filter(({ isKnown }) => !isKnown).map(({ year }) => says.noCalendar(year)),
    ...(facts.hasPages ? [] : [says.noPages]),
  ];
  const teams = facts.teams.map(({ id, onDuty, members }) => says.team(words.team(id), onDuty, members));
  return [
    section(raw(`*${says.heading}*\n${[...teams, says.zone(facts.zone)].join('\n')}`)),
    section(
      raw(missing.length > 0 ? `*${says.missing}*\n${missing.map((it) => `• ${it}`).join('\n')}` : says.complete),
    ),
    context(raw(says.how)),
  ];
}
