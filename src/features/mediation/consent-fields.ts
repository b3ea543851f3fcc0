/** Where one side is weak at the moment: how it was seen that the consent was free, and whether somebody else was there. */
import type { InputBlock } from '@slack/types';
import type { Agreement } from '../../domain/case/records.ts';
import type { Messages } from '../../i18n/index.ts';
import { input } from '../../slack/blocks.ts';
import { checkboxes, textInput } from '../../slack/elements.ts';
import type { Form } from '../../slack/form.ts';

export const CONSENT_FIELD = 'freeConsent';
const BESIDE_FIELD = 'thirdPerson';
const PRESENT = 'present';
const LIMITS = { min: 5, max: 300 } as const;

export function consentFields(isDelicate: boolean, { mediation }: Messages): InputBlock[] {
  if (!isDelicate) return [];
  const { consent } = mediation.agreement;
  return [
    input(consent.note, textInput(CONSENT_FIELD, { multiline: true, ...LIMITS }), { hint: consent.hint }),
    input(consent.beside, checkboxes(BESIDE_FIELD, [[PRESENT, consent.somebodyBeside]]), { optional: true }),
  ];
}

export function consentIn(isDelicate: boolean, form: Form): Pick<Agreement, 'consent'> {
  if (!isDelicate) return {};
  const note = form.text(CONSENT_FIELD, LIMITS);
  const thirdPerson = form.choices(BESIDE_FIELD, [PRESENT]).length > 0;
  return { consent: { note, ...(thirdPerson ? { thirdPerson } : {}) } };
}
