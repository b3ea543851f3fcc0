/** At a breach: the tick that both sides know their remedies. */
import type { InputBlock } from '@slack/types';
import type { Case } from '../../domain/case/case.ts';
import type { Messages } from '../../i18n/index.ts';
import { input } from '../../slack/blocks.ts';
import { checkboxes } from '../../slack/elements.ts';
import type { Form } from '../../slack/form.ts';

export const REMEDIES_FIELD = 'remedies';
const EXPLAINED = 'explained';

export function remediesField({ status }: Case, { followUps }: Messages): InputBlock[] {
  if (status === 'resolved') return [];
  const { remedies, remediesExplained, remediesHint } = followUps.record;
  const box = checkboxes(REMEDIES_FIELD, [[EXPLAINED, remediesExplained]]);
  return [input(remedies, box, { optional: true, hint: remediesHint })];
}

export function remediesIn(form: Form): { remediesExplained?: boolean } {
  return form.choices(REMEDIES_FIELD, [EXPLAINED]).length > 0 ? { remediesExplained: true } : {};
}
