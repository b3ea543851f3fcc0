/** Where it goes, who takes it, in which stages the team joins, and until when the parties hear of somebody. */
import type { InputBlock, KnownBlock } from '@slack/types';
import type { Roster } from '../../db/people-repo.ts';
import { firstContactDueAt } from '../../domain/case/clocks.ts';
import type { TriageDecision } from '../../domain/case/triage.ts';
import { PARTNERS, type RiskLevel, ROUTES, type Route, STAGES } from '../../domain/case/vocabulary.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { WorkingCalendar } from '../../domain/time/working-calendar.ts';
import type { Messages } from '../../i18n/index.ts';
import type { Words } from '../../i18n/words.ts';
import { input, section } from '../../slack/blocks.ts';
import { choicesOf, dateTimePicker, multiSelect, radio, select, textInput, userSelect } from '../../slack/elements.ts';
import type { Form } from '../../slack/form.ts';
import { raw } from '../../slack/mrkdwn.ts';
import { problemText } from '../../slack/problem.view.ts';
import { type Chosen, isMediated } from './chosen.ts';
import type { Proposal } from './proposal.ts';

const LATEST_FIRST_CONTACT_MS = 30 * 24 * 3_600_000;

/** One field a level, because an open form keeps what stands in a field: another level begins with its own deadline. */
export function firstContactField(level: RiskLevel): string {
  return `firstContactBy-${level}`;
}

export type RouteFacts = { teamIds: readonly string[]; now: Instant; calendar: WorkingCalendar };

export function routeFields(proposal: Proposal, chosen: Chosen, facts: RouteFacts, words: Words): KnownBlock[] {
  const { t } = words;
  const { form } = t.triage;
  const { route, level } = chosen;
  const note = input(form.note, textInput('note', { multiline: true, max: 500 }), { optional: true });
  const due = firstContactDueAt(level, facts.now, facts.calendar);
  return [
    section(raw(form.routeHeading)),
    input(form.route, radio('route', choicesOf(ROUTES, t.codes.route), route), { dispatch: true }),
    ...(route === 'veteran_team' ? [teamField(proposal, facts, words)] : []),
    ...(isMediated(route) ? [assigneeField(proposal, chosen, words)] : []),
    ...(route === 'not_accepted' ? [] : [partnerField(proposal, chosen, t)]),
    ...(route === 'veteran_team'
      ? [input(form.stageScope, multiSelect('stageScope', choicesOf(STAGES, t.codes.stage), t.common.choose, STAGES))]
      : []),
    ...(isMediated(route) ? [input(form.firstContactBy, dateTimePicker(firstContactField(level), due))] : []),
    note,
  ];
}

function teamField(proposal: Proposal, { teamIds }: RouteFacts, words: Words): InputBlock {
  const teams = teamIds.map((id) => [id, words.team(id)] as const);
  return input(words.t.triage.form.team, select('team', teams, words.t.common.choose, proposal.teamId));
}

function assigneeField({ veteran }: Proposal, { route, level }: Chosen, words: Words): InputBlock {
  const { triage, common } = words.t;
  const reasons = (veteran?.reasons ?? []).map((reason) => triage.suggestionReasons[reason]);
  const suggested = veteran
    ? [triage.form.assigneeHint(words.person(veteran.personId), reasons.join(common.listSeparator))]
    : [];
  const hint = words.sentences([triage.form.assigneeNeeded, ...suggested]);
  return input(triage.form.assignee, userSelect('assignee', common.choose), {
    optional: !needsName(route, level),
    hint,
  });
}

/** Red is assigned, never offered; at the station nobody claims. */
function needsName(route: Route, level: RiskLevel): boolean {
  return route === 'station' || (route === 'veteran_team' && level === 'red');
}

function partnerField(
  { route: proposed }: Proposal,
  { route }: Chosen,
  { triage, codes, common }: Messages,
): InputBlock {
  const offices = select('partner', choicesOf(PARTNERS, codes.partner), common.choose, proposed.partner ?? null);
  const isReferred = route === 'refer_out';
  return input(isReferred ? triage.form.referredTo : triage.form.partner, offices, { optional: !isReferred });
}

type RoutePart = Pick<
  TriageDecision,
  'level' | 'route' | 'teamId' | 'assignee' | 'partner' | 'stageScope' | 'firstContactDueAt'
>;

/** What a field that is not asked for any more still holds is left out. */
export function readRoute(form: Form, level: RiskLevel, roster: Roster, now: Instant, t: Messages): RoutePart {
  const route = form.required('route', ROUTES);
  const isTeam = route === 'veteran_team';
  const user = isMediated(route) ? form.user('assignee') : null;
  const assignee = user ? roster.bySlackUser(user) : null;
  if (user && !assignee) form.wrong('assignee', problemText({ code: 'person.unknown' }, t));
  if (!user && needsName(route, level)) form.wrong('assignee', problemText({ code: 'triage.assignee-needed' }, t));
  const teamIds = roster.teams.map((team) => team.id);
  const isReferred = route === 'refer_out';
  const joins = isMediated(route) ? form.choice('partner', PARTNERS) : null;
  const partner = isReferred ? form.required('partner', PARTNERS) : joins;
  const stageScope = isTeam ? form.choices('stageScope', STAGES) : [];
  if (isTeam && stageScope.length === 0) form.wrong('stageScope', problemText({ code: 'triage.stages-needed' }, t));
  const notAfter = new Date(Date.parse(now) + LATEST_FIRST_CONTACT_MS).toISOString();
  const by = isMediated(route) ? form.instant(firstContactField(level), { notBefore: now, notAfter }) : null;
  return {
    level,
    route,
    teamId: isTeam ? form.required('team', teamIds) : null,
    assignee,
    ...(partner ? { partner } : {}),
    stageScope,
    ...(by ? { firstContactDueAt: by } : {}),
  };
}
