/** Where a dispute should go: to the veterans, to the community officer, to the office in charge, or nowhere. */
import type { GateFinding, GateResult, Report, RiskAssessment } from '../case/report.ts';
import type { Category, Partner, RiskFlag, RiskLevel, Route } from '../case/vocabulary.ts';
import { isForVeterans } from '../repeats/calls.ts';
import { isHardStop } from './gate.ts';

/** Why this route: codes for the explanation, the deciding one first. */
export const REFERRAL_REASONS = [
  'dispatch_first',
  'domestic_violence',
  'not_mediable',
  'no_genuine_dispute',
  'party_refuses',
  'keep_watch',
  'duplicate',
  'enforcement_first',
  'in_court',
  'administrative_dispute',
  'specialised_body_leads',
  'specialised_body_joins',
  'level_red',
  'level_yellow',
  'repeat_calls',
  'failed_mediation',
  'agreement_breached',
  'many_parties',
  'hard_category',
  'debt_with_threat',
  'veterans_asked_for',
  'community_officer_first',
] as const;
export type ReferralReason = (typeof REFERRAL_REASONS)[number];

export type RouteSuggestion = { route: Route; partner?: Partner; reasons: ReferralReason[] };

/** The office in charge of a category, and the levels at which it leads; at the others it joins the veteran team. */
type Competence = { partner: Partner; leads: readonly RiskLevel[]; always?: boolean };

/** `always`: the office leads even where nobody ticked that a specialised body exists. Programme defaults. */
const COMPETENCES: Partial<Record<Category, Competence>> = {
  medical: { partner: 'medical_dispute_committee', leads: ['blue', 'yellow', 'red'], always: true },
  consumer: { partner: 'market_regulation', leads: ['blue', 'yellow'], always: true },
  labour_wage: { partner: 'labour_inspection', leads: ['blue'], always: true },
  housing_homestead: { partner: 'natural_resources_office', leads: ['blue'] },
  land_forest: { partner: 'natural_resources_office', leads: ['blue'] },
  property_management: { partner: 'housing_property_office', leads: ['blue'] },
  school_minor: { partner: 'education_school', leads: ['blue'] },
  village_affairs: { partner: 'village_committee', leads: ['blue'] },
  debt_lending: { partner: 'law_firm_legal_aid', leads: [] },
  contract_business: { partner: 'law_firm_legal_aid', leads: [] },
};
const ANY_OTHER: Competence = { partner: 'peoples_mediation_committee', leads: ['blue', 'yellow'] };

const HARD_CATEGORIES: ReadonlySet<Category> = new Set(['housing_homestead', 'land_forest', 'inheritance_support']);

/**
 * A suggestion that a person confirms or changes. A hard stop is not accepted, except a complaint without a genuine
 * dispute, which health services and family can help. While enforcement comes first no case leaves the police. What is on
 * file already is merged or linked by a person; the route is where it goes if they say that it is another dispute.
 */
export function suggestRoute(report: Report, assessment: RiskAssessment, gate: GateResult): RouteSuggestion {
  const findings = [gate.first, ...gate.further];
  const has = (rule: GateFinding['rule']) => findings.some((finding) => finding.rule === rule);
  const { level } = assessment;

  if (isHardStop(gate.first)) return turnAway(gate.first);
  if (has('G9')) {
    const reasons: ReferralReason[] = has('G5') ? ['enforcement_first', 'party_refuses'] : ['party_refuses'];
    return { route: 'not_accepted', reasons: level === 'blue' ? reasons : [...reasons, 'keep_watch'] };
  }
  const isHeld = has('G5');
  if (has('G6')) return sendToAuthority(report.category, findings, isHeld);

  const onFile: ReferralReason[] = has('G8') ? ['duplicate'] : [];
  const competence = COMPETENCES[report.category] ?? (has('G7') ? ANY_OTHER : undefined);
  const isInCharge = has('G7') || competence?.always === true;
  if (competence && isInCharge && !isHeld && competence.leads.includes(level)) {
    return { route: 'refer_out', partner: competence.partner, reasons: [...onFile, 'specialised_body_leads'] };
  }

  const forVeterans = veteranReasons(report, assessment);
  if (forVeterans.length === 0) return { route: 'station', reasons: [...onFile, 'community_officer_first'] };
  const joins = competence && (isInCharge || level !== 'blue') ? competence.partner : undefined;
  return {
    route: 'veteran_team',
    ...(joins ? { partner: joins } : {}),
    reasons: [
      ...(isHeld ? (['enforcement_first'] as const) : []),
      ...onFile,
      ...forVeterans,
      ...(joins ? (['specialised_body_joins'] as const) : []),
    ],
  };
}

function turnAway(stop: GateFinding): RouteSuggestion {
  if (stop.rule === 'G1') return { route: 'not_accepted', reasons: ['dispatch_first'] };
  if (stop.exclusion === 'domestic_violence_suspected')
    return { route: 'not_accepted', reasons: ['domestic_violence'] };
  if (stop.exclusion === 'no_genuine_dispute') {
    return { route: 'refer_out', partner: 'mental_health_service', reasons: ['no_genuine_dispute'] };
  }
  return { route: 'not_accepted', reasons: ['not_mediable'] };
}

function sendToAuthority(category: Category, findings: readonly GateFinding[], isHeld: boolean): RouteSuggestion {
  const isAdministrative = !findings.some(({ exclusion }) => exclusion === 'already_in_court_or_arbitration');
  const court: Partner = category === 'labour_wage' ? 'labour_inspection' : 'peoples_tribunal';
  const partner = isAdministrative ? 'petition_office' : court;
  const reason: ReferralReason = isAdministrative ? 'administrative_dispute' : 'in_court';
  if (isHeld) return { route: 'station', partner, reasons: ['enforcement_first', reason] };
  return { route: 'refer_out', partner, reasons: [reason] };
}

/** Any one is enough. A report counts its parties, not their sides: three people or more stand on at least two. */
function veteranReasons(report: Report, { level }: RiskAssessment): ReferralReason[] {
  const flags = new Set<RiskFlag>([...report.dangerSigns, ...report.circumstances]);
  const applies: Partial<Record<ReferralReason, boolean>> = {
    level_red: level === 'red',
    level_yellow: level === 'yellow',
    repeat_calls: isForVeterans(report),
    failed_mediation: report.priorMediations >= 1,
    agreement_breached: flags.has('agreement_breached'),
    many_parties: report.participants >= 3,
    hard_category: HARD_CATEGORIES.has(report.category),
    debt_with_threat:
      report.category === 'debt_lending' && (flags.has('threat_explicit') || flags.has('threat_veiled')),
    veterans_asked_for: report.suggestedRoute === 'veteran_team',
  };
  return REFERRAL_REASONS.filter((reason) => applies[reason]);
}
