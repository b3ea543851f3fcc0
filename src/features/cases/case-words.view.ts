/** What the officer reported and what triage wrote down, in full. */
import type { Case } from '../../domain/case/case.ts';
import { nearLimitation } from '../../domain/triage/limitation.ts';
import type { Words } from '../../i18n/words.ts';
import { type Mrkdwn, mrkdwn } from '../../slack/mrkdwn.ts';
import { typedLines } from '../../slack/typed-lines.view.ts';
import { gateLines } from './gate-words.view.ts';

/** What is known of the deadline to sue, where there is little time or none: nobody mediates a claim away. */
function limitationLines({ report, reportedAt }: Case, { t, dateOf, day }: Words): Mrkdwn[] {
  const on = nearLimitation(report.category, dateOf(report.occurredAt), dateOf(reportedAt));
  return on ? [mrkdwn`${t.cases.show.limitation(day(on))}`] : [];
}

export function reportLines(current: Case, words: Words): Mrkdwn[] {
  const { t } = words;
  const { report } = current;
  const { details, show } = t.cases;
  const actions = report.immediateActions ?? [];
  return [
    ...limitationLines(current, words),
    ...typedLines(show.title, report.title),
    ...typedLines(show.narrative, report.narrative),
    ...(actions.length > 0
      ? [
          mrkdwn`*${details.immediateActions}* ${actions.map((it) => t.codes.immediateAction[it]).join(t.common.listSeparator)}`,
        ]
      : []),
    ...typedLines(details.callReference, report.callReference),
    ...typedLines(details.materialsReference, report.materialsReference),
  ];
}

export function decisionLines(current: Case, words: Words): Mrkdwn[] {
  const { t } = words;
  const { show } = t.cases;
  const { members = [], memberRoles = {} } = 'declaration' in current ? current.declaration : {};
  const colleagues = members.map((id) => {
    const role = memberRoles[id];
    return words.person(id) + (role ? t.common.inBrackets(t.forms.teamRole[role]) : '');
  });
  return [
    ...('triage' in current ? typedLines(show.levelReason, current.triage.levelReason) : []),
    ...('triage' in current ? typedLines(show.triageNote, current.triage.note) : []),
    ...('triage' in current && current.triage.rulesVersion
      ? [mrkdwn`*${show.rulesVersion}* ${current.triage.rulesVersion}`]
      : []),
    ...('declaration' in current ? typedLines(show.disclosure, current.declaration.disclosure) : []),
    ...(colleagues.length > 0 ? [mrkdwn`*${t.forms.take.withRoles}* ${colleagues.join(t.common.listSeparator)}`] : []),
    ...gateLines(current, words),
  ];
}
