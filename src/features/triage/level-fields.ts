/** The level: as the score has it, or another one with the reason. */
import type { KnownBlock } from '@slack/types';
import { RISK_LEVELS } from '../../domain/case/vocabulary.ts';
import type { Messages } from '../../i18n/index.ts';
import { riskLines } from '../../i18n/risk-lines.ts';
import { input, section } from '../../slack/blocks.ts';
import { choicesOf, radio, textInput } from '../../slack/elements.ts';
import { mrkdwn, raw } from '../../slack/mrkdwn.ts';
import type { Chosen } from './chosen.ts';

export function scoreSection({ assessment }: Chosen, t: Messages): KnownBlock {
  const { score, level, items } = assessment;
  return section(
    mrkdwn`*${t.triage.card.score(score)}* · ${t.codes.level[level]}\n${raw(riskLines(items, t).join('\n'))}`,
  );
}

export function levelFields({ assessment, level }: Chosen, t: Messages): KnownBlock[] {
  const { form } = t.triage;
  const reason = input(
    form.levelReason(t.codes.level[assessment.level]),
    textInput('levelReason', { min: 5, max: 300 }),
  );
  return [
    input(form.level, radio('level', choicesOf(RISK_LEVELS, t.codes.level), assessment.level), { dispatch: true }),
    ...(level === assessment.level ? [] : [reason]),
  ];
}
