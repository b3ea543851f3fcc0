/** What the reporter is told of triage's decision. */
import type { Case, TriagedCore } from '../../domain/case/case.ts';
import type { GateRule } from '../../domain/case/report.ts';
import { stopOf } from '../../domain/triage/gate.ts';
import { findingText } from '../../i18n/intake-lines.ts';
import { tellPeople } from '../../i18n/tell-people.ts';
import type { Words } from '../../i18n/words.ts';

/** Sent on, and the people still have to hear something: enforcement first, another office, a guardian to bring. */
const TOLD_ON: readonly GateRule[] = ['G4', 'G5', 'G6', 'G7', 'G10'];

export function verdictText(current: Extract<Case, TriagedCore>, words: Words): string {
  const { t } = words;
  const { triage } = current;
  const finding = stopOf(triage.gate) ?? triage.gate.first;
  if (triage.route !== 'not_accepted') {
    const told = t.triage.toReporter(current.number, destination(current, words));
    return TOLD_ON.includes(finding.rule) ? words.sentences([told, tellPeople(finding, t)]) : told;
  }
  const exclusion = finding.exclusion ?? triage.gateInputs.exclusion;
  const reason = findingText({ outcome: finding.outcome, ...(exclusion ? { exclusion } : {}) }, t);
  return words.sentences([
    t.triage.toReporterNotAccepted(current.number, reason),
    tellPeople({ outcome: finding.outcome, ...(exclusion ? { exclusion } : {}) }, t),
  ]);
}

function destination({ triage, teamId }: Extract<Case, TriagedCore>, words: Words): string {
  const { codes, common } = words.t;
  const place = teamId ? common.team(words.team(teamId)) : codes.route[triage.route];
  return triage.partner ? `${place} · ${codes.partner[triage.partner]}` : place;
}
