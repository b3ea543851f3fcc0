/** The triage channel's message about a report: the score with every reason, what the rules propose, until when. */
import type { KnownBlock } from '@slack/types';
import type { Case } from '../../domain/case/case.ts';
import { triageDueAt } from '../../domain/case/clocks.ts';
import { isShielded } from '../../domain/people/permissions.ts';
import { hasRepeats } from '../../domain/repeats/repeats.ts';
import type { WorkingCalendar } from '../../domain/time/working-calendar.ts';
import { stopOf } from '../../domain/triage/gate.ts';
import { findingText } from '../../i18n/intake-lines.ts';
import { riskLines } from '../../i18n/risk-lines.ts';
import { stageList } from '../../i18n/stage-list.ts';
import { tellPeople } from '../../i18n/tell-people.ts';
import type { Words } from '../../i18n/words.ts';
import { actions, button, context, type Message, oneLine, section } from '../../slack/blocks.ts';
import { type Mrkdwn, mrkdwn, raw } from '../../slack/mrkdwn.ts';
import type { Proposal } from './proposal.ts';
import { sameDisputeBlocks } from './same-dispute.view.ts';

export function triageCard(
  current: Case,
  proposal: Proposal | null,
  calendar: WorkingCalendar,
  words: Words,
  synthetic: boolean,
): Message {
  const { t } = words;
  const { card } = t.triage;
  if (current.archivedAt) return oneLine(`${current.number} · ${t.codes.status[current.status]}`);
  const level = t.codes.level[current.level];
  const waits = current.status === 'reported';
  const where = mrkdwn`${t.codes.category[current.report.category]} · ${words.station(current.report.stationId)} · ${words.area(current.report.area)}`;
  const blocks: KnownBlock[] = [
    section(
      raw(
        waits
          ? card.heading(current.number, level)
          : card.headingDone(current.number, level, t.codes.status[current.status]),
      ),
    ),
    ...(waits && current.report.dangerSigns.includes('active_violence') ? [section(raw(card.emergency))] : []),
    ...(waits && current.returns ? [section(raw(t.steps.events.returned))] : []),
    section(where),
    section(
      mrkdwn`*${card.score(current.assessment.score)}*\n${raw(riskLines(current.assessment.items, t).join('\n'))}`,
    ),
    ...explanations(current, words).map((line) => context(line)),
    ...(waits && proposal ? proposalBlocks(current, proposal, calendar, words) : decidedBlocks(current, words)),
    ...buttonsOf(current, words),
    ...(synthetic ? [context(raw(t.common.synthetic))] : []),
  ];
  return {
    text: waits
      ? card.text(current.number, level)
      : card.headingDone(current.number, level, t.codes.status[current.status]),
    blocks,
  };
}

/** Who may do which is asked at the click. */
function buttonsOf(current: Case, { t }: Words): KnownBlock[] {
  const { id: value, status } = current;
  const calls = button('case.calls', t.repeats.button, { value });
  const buttons = [
    ...(status === 'reported' ? [button('case.triage', t.triage.card.open, { value, style: 'primary' }), calls] : []),
    ...(status === 'assigned' || status === 'awaiting_claim'
      ? [button('case.assign', t.cases.card.assign, { value })]
      : []),
    ...(triageCloses(current) ? [button('case.close', t.cases.card.close, { value })] : []),
    ...(status !== 'reported' && hasRepeats(current) ? [calls] : []),
    ...(status === 'merged' || status === 'cancelled' ? [] : [button('case.steps', t.steps.more, { value })]),
  ];
  return buttons.length > 0 ? [actions(`triage-${value}`, buttons)] : [];
}

function triageCloses(current: Case): boolean {
  const isProposed = 'closureProposal' in current && current.closureProposal !== undefined;
  const isOpen = 'leadId' in current && !('closure' in current);
  return isOpen && (isProposed || isShielded(current) || current.status === 'follow_up');
}

function explanations(current: Case, { t }: Words): Mrkdwn[] {
  const { card } = t.triage;
  const { overrides, confidence } = current.assessment;
  return [
    ...(overrides.length > 0
      ? [
          raw(
            t.common.labelled(
              `*${card.overrides}*`,
              overrides.map((code) => t.codes.override[code]).join(t.common.listSeparator),
            ),
          ),
        ]
      : []),
    ...(confidence === 'low' ? [mrkdwn`${card.lowConfidence}`] : []),
  ];
}

function proposalBlocks(current: Case, proposal: Proposal, calendar: WorkingCalendar, words: Words): KnownBlock[] {
  const { t } = words;
  const { card } = t.triage;
  const gate = findingText(proposal.gate.first, t);
  const reasons = proposal.route.reasons.map((reason) => t.triage.referralReasons[reason]).join(t.common.listSeparator);
  const route = `${t.codes.route[proposal.route.route]}${reasons ? t.common.inBrackets(reasons) : ''}`;
  const due = triageDueAt(current.assessment.clockLevel, current.reportedAt, calendar);
  return [
    ...(proposal.asksAboutViolence ? [section(raw(card.askAboutViolence))] : []),
    ...sameDisputeBlocks(current, proposal.repeats, words),
    section(raw(`${t.common.labelled(`*${card.gate}*`, gate)}\n${t.common.labelled(`*${card.suggestion}*`, route)}`)),
    ...(stopOf(proposal.gate) || proposal.gate.first.rule === 'G5'
      ? [context(mrkdwn`*${t.gate.heading}* ${tellPeople(proposal.gate.first, t)}`)]
      : []),
    context(mrkdwn`${card.dueBy(words.due(due))} · ${card.reportedBy(words.person(current.reportedBy))}`),
  ];
}

function decidedBlocks(current: Case, words: Words): KnownBlock[] {
  if (!('triage' in current)) return [];
  const { t } = words;
  const { triage } = current;
  const who = [
    ...('teamId' in current && current.teamId ? [t.common.team(words.team(current.teamId))] : []),
    ...(triage.partner ? [t.codes.partner[triage.partner]] : []),
  ];
  const stages = stageList(triage.stageScope, t);
  const { declined, assigned } = t.cases.events;
  const proposal = 'closureProposal' in current ? current.closureProposal : undefined;
  return [
    section(
      mrkdwn`*${t.codes.route[triage.route]}* ${who.join(' · ')}\n${t.codes.difficulty[triage.difficulty]} · ${findingText(triage.gate.first, t)}`,
    ),
    ...(stages ? [context(mrkdwn`${t.common.labelled(t.cases.card.stageScope, stages)}`)] : []),
    ...(triage.violenceRuledOut ? [context(raw(t.cases.events.violenceRuledOut))] : []),
    context(mrkdwn`${t.triage.card.decidedBy(words.person(triage.by))} · ${words.time(triage.at)}`),
    ...(current.status === 'assigned'
      ? [section(mrkdwn`${(current.declined ? declined : assigned)(words.person(current.assigneeId))}`)]
      : []),
    ...(proposal ? [section(mrkdwn`${t.cases.events.closureProposed(t.codes.status[proposal.outcome])}`)] : []),
  ];
}
