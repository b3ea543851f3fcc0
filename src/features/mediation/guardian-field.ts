/** The tick without which a minor is neither brought to the table nor bound by an agreement. */
import type { InputBlock } from '@slack/types';
import { needsGuardian } from '../../domain/triage/gate.ts';
import type { Messages } from '../../i18n/index.ts';
import { input } from '../../slack/blocks.ts';
import { checkboxes } from '../../slack/elements.ts';
import type { Form } from '../../slack/form.ts';

const FIELD = 'guardian';
const PRESENT = 'present';

/** Asked anew each time: who was there at triage need not be there today. */
export function guardianField(
  gate: { minorInvolved: boolean; minorSelfSupporting?: boolean },
  { mediation }: Messages,
): InputBlock[] {
  if (!needsGuardian(gate)) return [];
  const { guardian, guardianPresent } = mediation.session;
  return [input(guardian, checkboxes(FIELD, [[PRESENT, guardianPresent]]), { optional: true })];
}

export function guardianIn(form: Form): boolean {
  return form.choices(FIELD, [PRESENT]).length > 0;
}
