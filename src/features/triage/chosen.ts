/** What stands in the open form now, as far as it decides which fields are asked for; the proposal while it opens. */
import type { ReportedCase } from '../../domain/case/case.ts';
import type { RiskAssessment } from '../../domain/case/report.ts';
import { FAMILY_QUESTIONS } from '../../domain/case/report.ts';
import { RISK_LEVELS, type RiskLevel, ROUTES, type Route } from '../../domain/case/vocabulary.ts';
import { withLateDetails } from '../../domain/triage/late-details.ts';
import { MEDIABILITIES, type Mediability, mediabilityOf } from '../../domain/triage/mediability.ts';
import { assessRisk } from '../../domain/triage/risk-score.ts';
import type { Messages } from '../../i18n/index.ts';
import type { StateValues } from '../../slack/calls.ts';
import { readForm } from '../../slack/form.ts';
import { chosenIn } from '../../slack/reshape.ts';
import { readKnown } from './known-fields.ts';
import type { Proposal } from './proposal.ts';

export type Chosen = {
  /** With every sign and number in the form. */
  assessment: RiskAssessment;
  level: RiskLevel;
  mediability: Mediability;
  route: Route;
  /** A yes to the safety questions that nobody confirmed, and mediators to whom it would go. */
  needsReasonForNoViolence: boolean;
};

export function chosenNow({ report }: ReportedCase, proposal: Proposal, state: StateValues, t: Messages): Chosen {
  const isOpening = Object.keys(state).length === 0;
  const { flags, details } = readKnown(readForm(state, t), report, t);
  const assessment = isOpening ? proposal.assessment : assessRisk(withLateDetails(report, details, flags));
  const gated = mediabilityOf(proposal.gate, proposal.gateInputs.basis);
  const route = oneOf(ROUTES, chosenIn(state, 'route'), proposal.route.route);
  const saidYes = FAMILY_QUESTIONS.some((question) => chosenIn(state, question) === 'yes');
  return {
    assessment,
    level: oneOf(RISK_LEVELS, chosenIn(state, 'level'), proposal.assessment.level),
    mediability: oneOf(MEDIABILITIES, chosenIn(state, 'mediability'), gated),
    route,
    needsReasonForNoViolence: isMediated(route) && saidYes && !flags.includes('dv_suspected'),
  };
}

/** Without these three nobody knows what else to ask: they are asked for first. */
export function isDecided(state: StateValues): boolean {
  const isOneOf = (codes: readonly string[], field: string) => codes.includes(chosenIn(state, field));
  return isOneOf(RISK_LEVELS, 'level') && isOneOf(MEDIABILITIES, 'mediability') && isOneOf(ROUTES, 'route');
}

export function isMediated(route: Route): boolean {
  return route === 'veteran_team' || route === 'station';
}

function oneOf<T extends string>(codes: readonly T[], chosen: string, otherwise: T): T {
  return codes.find((code) => code === chosen) ?? otherwise;
}
