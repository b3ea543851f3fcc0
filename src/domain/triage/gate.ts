/**
 * May this dispute be mediated at all, and on which footing? Safety, legality, duplicate, consent, route, in this order.
 * Art. 178, 179 and 181 of the police procedure provisions (公安机关办理行政案件程序规定); the family stop is programme policy.
 */
import type { FamilyScreen, GateFinding, GateInputs, GateResult, GateRule } from '../case/report.ts';
import type { Category, Exclusion, Relationship, Route } from '../case/vocabulary.ts';
import { overridesOf } from './risk-score.ts';

/** Which rule a ticked exclusion belongs to. Refusal is art. 179 no. 5 when ticked, G9 when only a stance is known. */
const RULE_OF_EXCLUSION: Readonly<Record<Exclusion, 'G2' | 'G3' | 'G4' | 'G6'>> = {
  domestic_violence_suspected: 'G2',
  child_abuse_or_school_bullying: 'G2',
  criminal_threshold: 'G3',
  sexual_offence: 'G3',
  fraud_or_illegal_lending: 'G3',
  hired_assault: 'G4',
  gang_fight: 'G4',
  picking_quarrels: 'G4',
  repeat_violator: 'G4',
  party_refuses: 'G4',
  new_violation_during_mediation: 'G4',
  suspect_fled: 'G4',
  otherwise_unsuitable: 'G4',
  no_genuine_dispute: 'G4',
  administrative_dispute: 'G6',
  already_in_court_or_arbitration: 'G6',
};

const HARD_STOPS: ReadonlySet<GateRule> = new Set(['G1', 'G2', 'G3', 'G4']);
const ENFORCED_FIRST: ReadonlySet<string> = new Set(['R1', 'R2', 'R3']);

const FAMILY_RELATIONSHIPS: ReadonlySet<Relationship> = new Set(['family', 'relative', 'spouse_partner', 'ex_partner']);
const FAMILY_CATEGORIES: ReadonlySet<Category> = new Set(['marriage_family', 'emotional_relationship']);

/** The first rule that applies decides; every further one is listed in order, and the mediation basis comes last. */
export function passGate(inputs: GateInputs): GateResult {
  const basis: GateFinding = { rule: 'basis', outcome: inputs.basis };
  const [first = basis, ...further] = [...findings(inputs), basis];
  return { first, further };
}

function* findings(inputs: GateInputs): Generator<GateFinding> {
  const flags = new Set(inputs.riskFlags);
  const ticked = inputs.exclusion;
  const tickedRule = ticked && RULE_OF_EXCLUSION[ticked];

  if (flags.has('active_violence')) yield { rule: 'G1', outcome: 'dispatch_first' };

  if (flags.has('dv_suspected') || ticked === 'domestic_violence_suspected') {
    yield { rule: 'G2', outcome: 'not_mediable', exclusion: 'domestic_violence_suspected' };
  }
  if (flags.has('child_abuse_suspected') || ticked === 'child_abuse_or_school_bullying') {
    yield { rule: 'G2', outcome: 'not_mediable', exclusion: 'child_abuse_or_school_bullying' };
  }
  if (flags.has('serious_injury') && ticked !== 'criminal_threshold') {
    yield { rule: 'G3', outcome: 'not_mediable', exclusion: 'criminal_threshold' };
  }
  if (ticked && (tickedRule === 'G3' || tickedRule === 'G4')) {
    yield { rule: tickedRule, outcome: 'not_mediable', exclusion: ticked };
  }
  if (inputs.enforcementFirst || overridesOf(inputs.riskFlags).some((code) => ENFORCED_FIRST.has(code))) {
    yield { rule: 'G5', outcome: 'hold_enforcement_first' };
  }
  if (inputs.alreadyInCourt || ticked === 'already_in_court_or_arbitration') {
    yield { rule: 'G6', outcome: 'refer_out', exclusion: 'already_in_court_or_arbitration' };
  }
  if (ticked === 'administrative_dispute') yield { rule: 'G6', outcome: 'refer_out', exclusion: ticked };
  if (inputs.specialisedBody) yield { rule: 'G7', outcome: 'refer_out' };
  if (inputs.duplicateOf !== null) yield { rule: 'G8', outcome: 'duplicate' };
  if (Object.values(inputs.consentBySide).includes('refuses')) yield { rule: 'G9', outcome: 'party_refuses' };
  if (needsGuardian(inputs) && !inputs.guardianPresent) yield { rule: 'G10', outcome: 'guardian_gate' };
}

/** Art. 181: a minor is heard with the guardian beside, except from 16 on, living on own earnings and agreeing to it. */
export function needsGuardian(inputs: Pick<GateInputs, 'minorInvolved' | 'minorSelfSupporting'>): boolean {
  return inputs.minorInvolved && !inputs.minorSelfSupporting;
}

/** Nobody may send such a case to a team: violence now, family violence or child abuse, crime, art. 179. */
export function isHardStop(finding: GateFinding): boolean {
  return HARD_STOPS.has(finding.rule);
}

/**
 * What keeps it from any mediator: a hard stop, a court or a public body that has the matter, or a side that refuses.
 * While enforcement comes first the police keep what another authority decides: then the station may have it, nobody else.
 */
export function stopOf({ first, further }: GateResult, route?: Route): GateFinding | null {
  const found = [first, ...further];
  const isKept = route === 'station' && found.some(({ rule }) => rule === 'G5');
  const stops = (finding: GateFinding) =>
    isHardStop(finding) || finding.outcome === 'party_refuses' || (finding.rule === 'G6' && !isKept);
  return found.find(stops) ?? null;
}

/** Whether the three questions on violence, fear and control must be answered before triage. */
export function familyScreenNeeded(relationship: Relationship, category: Category): boolean {
  return FAMILY_RELATIONSHIPS.has(relationship) || FAMILY_CATEGORIES.has(category);
}

/** Any yes proposes the sign `dv_suspected`; a person confirms it. Not answered proposes nothing. */
export function screenProposesDv(screen: FamilyScreen | null | undefined): boolean {
  return screen ? screen.violenceBefore || screen.fear || screen.control : false;
}

/** Somebody answered yes, and nobody has confirmed the suspicion yet. */
export function asksAboutViolence({
  familyScreen,
  riskFlags,
}: Pick<GateInputs, 'familyScreen' | 'riskFlags'>): boolean {
  return screenProposesDv(familyScreen) && !riskFlags.includes('dv_suspected');
}

/** The three answers in the order of `FAMILY_QUESTIONS`; null while they were not all given. */
export function familyScreenOf(answers: readonly boolean[] | null): FamilyScreen | null {
  if (!answers) return null;
  const [violenceBefore = false, fear = false, control = false] = answers;
  return { violenceBefore, fear, control };
}
