/** How hard it is: fixed before anybody takes the case. */
import type { KnownBlock } from '@slack/types';
import type { DifficultyInputs } from '../../domain/case/report.ts';
import type { Messages } from '../../i18n/index.ts';
import { input, section } from '../../slack/blocks.ts';
import { checkboxes, numberInput } from '../../slack/elements.ts';
import type { Form } from '../../slack/form.ts';
import { raw } from '../../slack/mrkdwn.ts';
import type { Proposal } from './proposal.ts';

const LIMITS = {
  sides: { min: 2, max: 20 },
  participants: { min: 1, max: 500 },
  grievanceYears: { min: 0, max: 80 },
  failedMediations: { min: 0, max: 50 },
  amount: { min: 0, max: 99_999_999 },
} as const;
const COUNTS = Object.keys(LIMITS) as (keyof typeof LIMITS)[];
const TICKS = ['secondAgency', 'titleDispute', 'keyPartyAbsent', 'strongHostility'] as const;

export function difficultyFields({ difficultyInputs: inputs }: Proposal, t: Messages): KnownBlock[] {
  const { form } = t.triage;
  return [
    section(raw(form.difficultyHeading)),
    ...COUNTS.map((count) => input(form[count], numberInput(count, { ...LIMITS[count], initial: inputs[count] }))),
    input(
      form.difficultyTicks,
      checkboxes(
        'difficultyTicks',
        TICKS.map((tick) => [tick, form.difficultyChoices[tick]] as const),
      ),
      { optional: true },
    ),
  ];
}

export function readDifficulty(form: Form): DifficultyInputs {
  const ticks = form.choices('difficultyTicks', TICKS);
  return {
    sides: form.number('sides', LIMITS.sides) ?? 2,
    participants: form.number('participants', LIMITS.participants) ?? 2,
    grievanceYears: form.number('grievanceYears', LIMITS.grievanceYears) ?? 0,
    failedMediations: form.number('failedMediations', LIMITS.failedMediations) ?? 0,
    amount: form.number('amount', LIMITS.amount) ?? 0,
    secondAgency: ticks.includes('secondAgency'),
    titleDispute: ticks.includes('titleDispute'),
    keyPartyAbsent: ticks.includes('keyPartyAbsent'),
    strongHostility: ticks.includes('strongHostility'),
  };
}
