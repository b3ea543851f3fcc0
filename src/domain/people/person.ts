/** An officer of the programme: what the rules need to know of a person, nothing more. */

/** Who is named where nobody but the clock decided. */
export const SYSTEM = 'system';

export const ROLES = [
  'reporting_officer',
  'triage_officer',
  'veteran',
  'team_lead',
  'station_chief',
  'follow_up_caller',
  'auditor',
  'commander',
  'legal_reviewer',
  'admin',
] as const;
export type Role = (typeof ROLES)[number];
/** An administrator sees to people, calendar and settings, and to no case. */
export const CASE_ROLES = ROLES.filter((role): role is Exclude<Role, 'admin'> => role !== 'admin');

export type Availability = 'on_duty' | 'light_duty' | 'medical_leave' | 'leave' | 'training' | 'retired';
export type Style = 'firm' | 'warm' | 'both';

export type Person = {
  id: string;
  /** The chat account; Slack's user id. */
  slackUserId: string;
  name: string;
  roles: readonly Role[];
  stationId: string;
  /** Set for veterans and their leads. */
  teamId: string | null;
  style: Style | null;
  skills: readonly string[];
  areas: readonly string[];
  availability: Availability;
  /** Most weighted points of open cases that this veteran may lead at once. */
  workloadCap: number;
  /** Areas in which this veteran has a conflict of interest: a hard block. */
  excludedAreas: readonly string[];
  /** The area where this veteran lives: its disputes are for the chief to allow. */
  homeArea?: string;
};

export type Team = {
  id: string;
  name: { zh: string; en: string };
  stationId: string;
  channelId: string;
  leadId: string;
};
export type Station = {
  id: string;
  name: { zh: string; en: string };
  channelId: string | null;
  chiefId: string | null;
};

/** Light duty is duty; its workload cap is lower. */
export function isOnDuty({ availability }: Pick<Person, 'availability'>): boolean {
  return availability === 'on_duty' || availability === 'light_duty';
}
