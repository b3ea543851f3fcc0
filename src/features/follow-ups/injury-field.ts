/** Asked at each check: whether anybody was seriously hurt since. A yes opens a look back. */
import type { InputBlock } from '@slack/types';
import type { Messages } from '../../i18n/index.ts';
import { input } from '../../slack/blocks.ts';
import { checkboxes } from '../../slack/elements.ts';
import type { Form } from '../../slack/form.ts';

const FIELD = 'injury';
const YES = 'yes';

export function injuryField({ gate }: Messages): InputBlock {
  return input(gate.injuryField, checkboxes(FIELD, [[YES, gate.injuryYes]]), { optional: true });
}

export function injuryFrom(form: Form): boolean {
  return form.choices(FIELD, [YES]).length > 0;
}
