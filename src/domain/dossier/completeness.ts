/**
 * What the file of a mediation must hold, and what of it is there: the county template of a people's-mediation file, one
 * case one file (domain notes 2.5). What the case does not need is not counted.
 */
import { confirmationOf } from '../agreement/judicial-confirmation.ts';
import type { Case, OwnedCase } from '../case/case.ts';
import { CHECKLIST } from '../case/session-codes.ts';
import type { Party } from '../parties/party.ts';
import { withoutGuardian } from '../parties/party.ts';
import type { PlainDate } from '../time/instant.ts';

export const DOSSIER_PARTS = [
  'register',
  'rights',
  'checklist',
  'identity',
  'authority',
  'guardian',
  'evidence',
  'session',
  'agreement',
  'copies',
  'performance',
  'follow_ups',
  'confirmation',
  'remedies',
] as const;
export type DossierPart = (typeof DOSSIER_PARTS)[number];

/** Of each person around the case what the chat may know: nothing sealed. */
export type PersonOutline = Pick<Party, 'id' | 'part' | 'side' | 'vulnerabilities' | 'authority' | 'actsFor'>;

export type Dossier = { percent: number; needed: readonly DossierPart[]; missing: readonly DossierPart[] };

/** `people` is null where this installation keeps no names: then the identity lies elsewhere. Null before anybody leads. */
export function dossierOf(current: Case, people: readonly PersonOutline[] | null, today: PlainDate): Dossier | null {
  if (!('leadId' in current)) return null;
  const state = partsOf(current, people, today);
  const needed = DOSSIER_PARTS.filter((part) => state[part] !== 'not_needed');
  const missing = needed.filter((part) => state[part] === 'missing');
  const there = needed.length - missing.length;
  return { percent: Math.floor((100 * there) / needed.length), needed, missing };
}

type State = 'there' | 'missing' | 'not_needed';
const must = (isThere: boolean): State => (isThere ? 'there' : 'missing');
const where = (isNeeded: boolean, isThere: boolean): State => (isNeeded ? must(isThere) : 'not_needed');

function partsOf(
  current: OwnedCase,
  people: readonly PersonOutline[] | null,
  today: PlainDate,
): Record<DossierPart, State> {
  const { sessions, triage, report } = current;
  const agreement = 'agreement' in current ? current.agreement : undefined;
  const closure = 'closure' in current ? current.closure : current.closureProposal;
  const endsWithout = closure !== undefined && closure.outcome !== 'resolved';
  const onScene = agreement?.form === 'on_scene' && sessions.length === 0;
  const held = sessions.filter(({ type }) => type !== 'no_show');
  const sides = new Set((people ?? []).filter(({ part }) => part === 'party').map(({ side }) => side));
  const agents = (people ?? []).filter(({ part }) => part === 'agent');
  const hasMinor =
    triage.gateInputs.minorInvolved || (people ?? []).some((one) => one.vulnerabilities.includes('minor'));
  const asked = confirmationOf(current);
  return {
    register: 'there',
    rights: where(
      !onScene,
      sessions.some(({ rightsExplained }) => rightsExplained),
    ),
    checklist: where(
      !onScene && triage.gateInputs.basis === 'public_security',
      CHECKLIST.every((point) => sessions.some(({ checklist = [] }) => checklist.includes(point))),
    ),
    identity: where(people !== null, sides.has('A') && sides.has('B')),
    authority: where(
      agents.length > 0,
      agents.every(({ authority }) => authority !== null && authority !== 'not_shown'),
    ),
    guardian: where(hasMinor, isGuarded(current, people)),
    evidence: where(triage.gateInputs.basis === 'public_security', report.materialsReference !== undefined),
    session: where(
      !onScene,
      held.some(({ attended }) => attended.includes('A') || attended.includes('B')),
    ),
    agreement: where(!endsWithout, agreement !== undefined),
    copies: where(agreement?.form === 'written', agreement?.copiesDelivered === true),
    performance: where(!onScene && 'followUpFrom' in current, hasPerformed(current)),
    follow_ups: where('followUpPlan' in current, areChecksMade(current, today)),
    confirmation: where(
      asked?.agreement.judicialConfirmation === 'wanted',
      asked?.agreement.confirmation !== undefined,
    ),
    remedies: where(closure?.outcome === 'unresolved', closure?.alternativesExplained === true),
  };
}

/** At every joint session and at the signature; where names are kept, the guardian is among them. */
function isGuarded(current: OwnedCase, people: readonly PersonOutline[] | null): boolean {
  const together = current.sessions.filter(({ type }) => type === 'joint_session');
  const atTable = together.every(({ guardianPresent }) => guardianPresent === true);
  const atSignature = !('agreement' in current) || current.agreement.guardianPresent === true;
  return atTable && atSignature && (people === null || withoutGuardian(people).length === 0);
}

function hasPerformed(current: OwnedCase): boolean {
  return 'followUps' in current && current.followUps.some(({ performance }) => performance === 'done');
}

function areChecksMade(current: OwnedCase, today: PlainDate): boolean {
  if (!('followUpPlan' in current)) return false;
  const answered = new Set(current.followUps.map(({ dayOffset }) => dayOffset));
  return current.followUpPlan.every((row) => row.optional || row.dueOn > today || answered.has(row.dayOffset));
}
