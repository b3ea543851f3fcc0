/** The tick that the sides were told of their rights and duties: asked until it was given once. */
import type { InputBlock } from '@slack/types';
import type { MediatedCase, TakenCase } from '../../domain/case/case.ts';
import type { Messages } from '../../i18n/index.ts';
import { input } from '../../slack/blocks.ts';
import { checkboxes } from '../../slack/elements.ts';
import type { Form } from '../../slack/form.ts';

const FIELD = 'rights';
const EXPLAINED = 'explained';

export function rightsField({ sessions }: TakenCase | MediatedCase, { mediation }: Messages): InputBlock[] {
  if (sessions.some(({ rightsExplained }) => rightsExplained)) return [];
  const { rights, rightsExplained } = mediation.session;
  return [input(rights, checkboxes(FIELD, [[EXPLAINED, rightsExplained]]), { optional: true })];
}

export function rightsIn(form: Form): { rightsExplained?: true } {
  return form.choices(FIELD, [EXPLAINED]).length > 0 ? { rightsExplained: true } : {};
}
