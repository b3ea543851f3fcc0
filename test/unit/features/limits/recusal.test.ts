import { describe, expect, test } from 'vitest';
import { askRecusal } from '../../../../src/domain/case/recusal.ts';
import { askForm } from '../../../../src/features/recusal/ask-form.modal.ts';
import { decideForm } from '../../../../src/features/recusal/decide-form.modal.ts';
import { cut } from '../../../support/adversarial.ts';
import { MONDAY_9, succeeded } from '../../../support/builders.ts';
import { CHIEF, VETERAN } from '../../../support/programme.ts';
import { viewFaults } from '../../../support/strict-slack.ts';
import { casesWith, TYPED, wordsIn } from '../../../support/typed-cases.ts';

describe.each(TYPED)('with %s, in %s,', (_name, locale, text) => {
  test('the forms of a recusal are within the limits', () => {
    const words = wordsIn(locale);
    const current = casesWith(text).talking.build();
    const input = { askedBy: 'veteran', ground: 'interest', text: cut(text, 500), oral: true } as const;
    const at = '2026-11-30T01:00:00.000Z';
    const asked = succeeded(askRecusal(current, { ...input, requestedAt: at }, VETERAN, CHIEF, CHIEF, at));
    const forms = [askForm(current, MONDAY_9, words.t), decideForm(asked.next, asked.next.recusals![0]!, words)];
    expect(forms.map(viewFaults)).toEqual(forms.map(() => []));
  });
});
