/** Who came in a side's place: asked where the law lets somebody come. */
import type { InputBlock } from '@slack/types';
import { AUTHORITY_SCOPES, type SessionAgent } from '../../domain/case/records.ts';
import type { MediationBasis } from '../../domain/case/vocabulary.ts';
import type { Messages } from '../../i18n/index.ts';
import { input } from '../../slack/blocks.ts';
import { checkboxes, choicesOf } from '../../slack/elements.ts';
import type { Form } from '../../slack/form.ts';

const FIELD = 'agents';
const CHOICES = (['A', 'B'] as const).flatMap((side) =>
  AUTHORITY_SCOPES.map((authority) => ({ side, authority, value: `${side}-${authority}` as const })),
);

/** An informal talk needs no papers. */
export function agentsField({ basis }: { basis: MediationBasis }, { gate }: Messages): InputBlock[] {
  if (basis === 'informal') return [];
  const choices = choicesOf(
    CHOICES.map(({ value }) => value),
    gate.agentChoices,
  );
  return [input(gate.agents, checkboxes(FIELD, choices), { optional: true, hint: gate.agentsHint })];
}

export function agentsIn(form: Form): SessionAgent[] {
  const chosen = form.choices(
    FIELD,
    CHOICES.map(({ value }) => value),
  );
  return CHOICES.filter(({ value }) => chosen.includes(value)).map(({ side, authority }) => ({ side, authority }));
}
