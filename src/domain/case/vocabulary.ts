/** The programme's code lists: what officers choose from on the forms, and what reports count by. */

export const CATEGORIES = [
  'marriage_family',
  'inheritance_support',
  'emotional_relationship',
  'neighbour',
  'debt_lending',
  'contract_business',
  'labour_wage',
  'consumer',
  'property_management',
  'landlord_tenant',
  'housing_homestead',
  'land_forest',
  'relocation_demolition',
  'damage_injury',
  'traffic_accident',
  'medical',
  'school_minor',
  'environment',
  'village_affairs',
  'online',
  'public_quarrel',
  'other',
] as const;
export type Category = (typeof CATEGORIES)[number];

export const RELATIONSHIPS = [
  'spouse_partner',
  'ex_partner',
  'family',
  'relative',
  'neighbour',
  'colleague',
  'classmate',
  'employer_employee',
  'merchant_customer',
  'landlord_tenant',
  'doctor_patient',
  'property_owner_manager',
  'stranger',
  'other',
] as const;
export type Relationship = (typeof RELATIONSHIPS)[number];

export const SOURCES = [
  'call_110',
  'walk_in',
  'patrol',
  'home_visit',
  'grid_worker',
  'intelligence',
  'transferred_in',
  'court_entrusted',
  'petition',
  'repeat_review',
] as const;
export type Source = (typeof SOURCES)[number];

/** Danger signs seen at the scene: threat, violence and the signs that make a case red at once. */
export const DANGER_SIGNS = [
  'threat_explicit',
  'threat_veiled',
  'weapon_or_means',
  'specific_target',
  'violence_minor',
  'violence_assault',
  'serious_injury',
  'violence_history',
  'self_harm',
  'public_extreme_act',
  'dv_suspected',
  'child_abuse_suspected',
  'active_violence',
] as const;
/** The people and the grievance: persistence, person, scale, stakes, and what protects. */
export const CIRCUMSTANCES = [
  'agreement_breached',
  'grievance_over_1y',
  'emotional_distress',
  'substance_use',
  'mental_health_concern',
  'vulnerable_party',
  'power_imbalance',
  'collective_action',
  'livelihood_stake',
  'unavoidable_contact',
  'both_willing',
  'support_network',
] as const;
export type RiskFlag = (typeof DANGER_SIGNS)[number] | (typeof CIRCUMSTANCES)[number];

export function isDangerSign(flag: RiskFlag): boolean {
  return (DANGER_SIGNS as readonly RiskFlag[]).includes(flag);
}

export type RiskLevel = 'red' | 'yellow' | 'blue';
export const RISK_LEVELS = ['red', 'yellow', 'blue'] as const satisfies readonly RiskLevel[];

export type Difficulty = 'D1' | 'D2' | 'D3' | 'D4';

/** Why a dispute may not be mediated; ticked by a person. Procedure Provisions art. 179 and programme policy. */
export const EXCLUSIONS = [
  'hired_assault',
  'gang_fight',
  'picking_quarrels',
  'repeat_violator',
  'party_refuses',
  'new_violation_during_mediation',
  'suspect_fled',
  'otherwise_unsuitable',
  'criminal_threshold',
  'child_abuse_or_school_bullying',
  'sexual_offence',
  'no_genuine_dispute',
  'fraud_or_illegal_lending',
  'administrative_dispute',
  'already_in_court_or_arbitration',
] as const;
export type Exclusion = (typeof EXCLUSIONS)[number] | 'domestic_violence_suspected';

export const BASES = ['public_security', 'peoples_mediation', 'informal'] as const;
export type MediationBasis = (typeof BASES)[number];

export const GROUNDS = ['acquaintance_trifle', 'victim_prior_fault', 'easier_by_mediation'] as const;
export type EligibilityGround = (typeof GROUNDS)[number];

export const CONSENTS = ['willing', 'unsure', 'refuses', 'not_asked'] as const;
export type Consent = (typeof CONSENTS)[number];

export const ROUTES = ['veteran_team', 'station', 'refer_out', 'not_accepted'] as const;
export type Route = (typeof ROUTES)[number];

export const STAGES = ['safety_talk', 'fact_finding', 'caucus', 'joint_session', 'agreement', 'follow_up'] as const;
export type Stage = (typeof STAGES)[number];

export const PARTNERS = [
  'justice_office',
  'peoples_mediation_committee',
  'law_firm_legal_aid',
  'peoples_tribunal',
  'labour_inspection',
  'market_regulation',
  'housing_property_office',
  'natural_resources_office',
  'medical_dispute_committee',
  'education_school',
  'womens_federation',
  'civil_affairs',
  'mental_health_service',
  'petition_office',
  'hotline_12345',
  'village_committee',
  'procuratorate',
] as const;
export type Partner = (typeof PARTNERS)[number];

export const IMMEDIATE_ACTIONS = [
  'separated',
  'summoned',
  'searched_weapons',
  'medical',
  'guard',
  'family_notified',
  'none',
] as const;
export type ImmediateAction = (typeof IMMEDIATE_ACTIONS)[number];

export const SESSION_TYPES = [
  'phone',
  'home_visit',
  'caucus',
  'joint_session',
  'detention_visit',
  'family_meeting',
  'expert_consult',
  'site_inspection',
  'committee_meeting',
  'no_show',
] as const;
export type SessionType = (typeof SESSION_TYPES)[number];

export const PLACES = [
  'station',
  'mediation_room',
  'home',
  'workplace',
  'village_office',
  'detention_centre',
  'hospital',
  'online',
  'other',
] as const;
export type Place = (typeof PLACES)[number];

export const STANCES = ['hostile', 'firm', 'softening', 'willing', 'agreed', 'refused'] as const;
export type Stance = (typeof STANCES)[number];

export const TERM_KINDS = ['pay', 'repair', 'act', 'refrain', 'apologise', 'share_cost', 'other'] as const;
export type TermKind = (typeof TERM_KINDS)[number];

export const FOLLOW_UP_METHODS = ['visit', 'phone', 'incidental'] as const;
export type FollowUpMethod = (typeof FOLLOW_UP_METHODS)[number];

export const PERFORMANCES = ['done', 'on_track', 'late', 'breached', 'not_due', 'unknown'] as const;
export type Performance = (typeof PERFORMANCES)[number];

export const RECURRENCES = ['none', 'quarrel', 'call_to_police', 'violence'] as const;
export type Recurrence = (typeof RECURRENCES)[number];

export const MOODS = ['calm', 'tense', 'escalating'] as const;
export type Mood = (typeof MOODS)[number];

/** What the check calls for. The last three are for others to do, so they are told. */
export const FOLLOW_UP_ACTIONS = ['keep_watch', 'urge', 'close', 'reopen', 'escalate', 'refer'] as const;
export type FollowUpAction = (typeof FOLLOW_UP_ACTIONS)[number];

export const OUTCOME_ELEMENTS = [
  'agreement',
  'performed',
  'apology_remorse',
  'forgiveness',
  'relationship_restored',
  'emotional_resolution',
  'legal_remedy_taken',
  'separated_safely',
] as const;
export type OutcomeElement = (typeof OUTCOME_ELEMENTS)[number];

export const UNRESOLVED_REASONS = [
  'gap_in_claims',
  'refusal',
  'no_show',
  'new_violation',
  'lost_contact',
  'other',
] as const;
export type UnresolvedReason = (typeof UNRESOLVED_REASONS)[number];

/** The parties' labels in chat: never a name. */
export const SIDES = ['A', 'B'] as const;
export type Side = (typeof SIDES)[number];

/** The suspected violator: a side, both where each hit the other. */
export const VIOLATORS = ['A', 'B', 'both'] as const;
export type Violator = (typeof VIOLATORS)[number];
