/** Who does what at a meeting, and how: roles, guests and ways of talking. */

import { CIRCUMSTANCES, DANGER_SIGNS, type RiskFlag, type Side } from './vocabulary.ts';

/** The pair of firm and warm is shown as it is; which opera face stands for which differs from place to place. */
export const TEAM_ROLES = ['lead_firm', 'lead_warm', 'legal', 'observer'] as const;
export type TeamRole = (typeof TEAM_ROLES)[number];

/** An officer beside the lead; without a role where nobody said one. An observer is there to learn. */
export type Colleague = { personId: string; role?: TeamRole };

/** Third persons, heard only where both sides agree. People's Mediation Law 20. */
export const INVITEES = [
  'witness',
  'relative',
  'elder',
  'committee',
  'grid_worker',
  'lawyer',
  'expert',
  'interpreter',
  'other',
] as const;
export type Invitee = (typeof INVITEES)[number];

export const APPROACHES = [
  'reasoning',
  'empathy',
  'venting',
  'law_explained',
  'precedent',
  'elders_invited',
  'site_check',
  'apology_brokered',
  'instalment_plan',
] as const;
export type Approach = (typeof APPROACHES)[number];

/** What a side may want of its mediation. People's Mediation Law 19 and 23. */
export const WISHES = ['accepts_mediator', 'other_mediator', 'in_private', 'in_public'] as const;
export type SideWish = { side: Side; wish: (typeof WISHES)[number] };

/** Procedure Provisions 180: how the police mediate a violation. */
export const CHECKLIST = ['facts', 'evidence', 'lawful_fair', 'voluntary', 'timely', 'educated'] as const;
export type ChecklistPoint = (typeof CHECKLIST)[number];

/** How somebody in detention is visited. Detention Centre Regulation 26. */
export const VISIT_RULES = ['id_shown', 'visiting_area', 'set_time'] as const;
export type VisitRule = (typeof VISIT_RULES)[number];

/** Signs that a later meeting or check can bring to light; what protects is no danger. */
export const LATER_SIGNS: readonly RiskFlag[] = [
  ...DANGER_SIGNS,
  ...CIRCUMSTANCES.filter((flag) => flag !== 'both_willing' && flag !== 'support_network'),
];
