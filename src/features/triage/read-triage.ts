/** What a triage officer filled in; whether it may be so is for the domain to say. */
import type { Roster } from '../../db/people-repo.ts';
import type { Report } from '../../domain/case/report.ts';
import type { TriageDecision } from '../../domain/case/triage.ts';
import { RISK_LEVELS, ROUTES } from '../../domain/case/vocabulary.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { MEDIABILITIES } from '../../domain/triage/mediability.ts';
import type { SubmitCall } from '../../slack/calls.ts';
import { type Form, readForm } from '../../slack/form.ts';
import { isDecided, isMediated } from './chosen.ts';
import { readDifficulty } from './difficulty-fields.ts';
import { readGate } from './gate-fields.ts';
import { readKnown } from './known-fields.ts';
import { readLegalReviewer } from './public-security-fields.ts';
import { readRoute } from './route-fields.ts';

/** The case on file that this one was chosen to be the same dispute as. */
export type Earlier = NonNullable<TriageDecision['sameAs']>;

export function readTriage(
  report: Report,
  { state, metadata, viewer: { t } }: Pick<SubmitCall, 'state' | 'metadata' | 'viewer'>,
  { roster, now, earlier }: { roster: Roster; now: Instant; earlier: Earlier | null },
): { value: TriageDecision } | { errors: Record<string, string> } {
  const form = readForm(state, t);
  if (!isDecided(state)) return { errors: whatIsOpen(form) };
  const level = form.required('level', RISK_LEVELS);
  const levelReason = 'levelReason' in state ? form.text('levelReason', { min: 5, max: 300 }) : '';
  // Left out, it is for the domain to refuse, so that the attempt is put on record.
  const violenceRuledOut = form.text('violenceRuledOut', { min: 5, max: 300, optional: true });
  const note = form.text('note', { max: 500, optional: true });
  const { flags, details } = readKnown(form, report, t);
  const routed = readRoute(form, level, roster, now, t);
  const hasMediators = isMediated(routed.route);
  const gateInputs = readGate(form, report, flags, { duplicateOf: earlier?.id ?? null, isMediated: hasMediators });
  const isReviewed = hasMediators && gateInputs.basis === 'public_security';
  const value: TriageDecision = {
    ...routed,
    ...(levelReason ? { levelReason } : {}),
    details,
    gateInputs,
    ...(violenceRuledOut ? { violenceRuledOut } : {}),
    difficultyInputs: readDifficulty(form),
    assigneeSuggested: routed.assignee !== null && routed.assignee.id === metadata.suggested,
    ...(isReviewed ? readLegalReviewer(form, roster, t) : {}),
    ...(note ? { note } : {}),
    ...(earlier ? { sameAs: earlier } : {}),
  };
  const errors = form.errors();
  return errors ? { errors } : { value };
}

function whatIsOpen(form: Form): Record<string, string> {
  form.required('level', RISK_LEVELS);
  form.required('mediability', MEDIABILITIES);
  form.required('route', ROUTES);
  return form.errors() ?? {};
}
