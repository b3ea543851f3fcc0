/** The rest of the report, for whoever skipped its second step; what stands under difficulty counts for the score too. */
import type { KnownBlock } from '@slack/types';
import type { ReportedCase } from '../../domain/case/case.ts';
import type { Report } from '../../domain/case/report.ts';
import { CIRCUMSTANCES, DANGER_SIGNS, IMMEDIATE_ACTIONS, type RiskFlag } from '../../domain/case/vocabulary.ts';
import type { LateDetails } from '../../domain/triage/late-details.ts';
import { MEDIABILITIES, STOPPING_GROUNDS } from '../../domain/triage/mediability.ts';
import {
  answersTo,
  flagsOf,
  isContradictory,
  NONE_SEEN,
  NOT_ASKED,
  wasAsked,
} from '../../domain/triage/sign-answers.ts';
import type { Messages } from '../../i18n/index.ts';
import { signChoices } from '../../i18n/sign-choices.ts';
import type { Words } from '../../i18n/words.ts';
import { input, section } from '../../slack/blocks.ts';
import { checkboxes, choicesOf, multiSelect, textInput } from '../../slack/elements.ts';
import type { Form } from '../../slack/form.ts';
import { raw } from '../../slack/mrkdwn.ts';
import { readDifficulty } from './difficulty-fields.ts';

export const SHIELDING_SIGNS = ['dv_suspected', 'child_abuse_suspected'] as const;
/** The others are asked for apart, because they close the gate. */
const OTHER_DANGER_SIGNS = DANGER_SIGNS.filter((sign) => !(SHIELDING_SIGNS as readonly RiskFlag[]).includes(sign));

const TITLE = { min: 6, max: 60 };

export function knownFields({ report }: ReportedCase, words: Words): KnownBlock[] {
  const { t } = words;
  const { form } = t.triage;
  const plain = `${t.codes.category[report.category]} · ${words.area(report.area)}`.slice(0, TITLE.max);
  const signs = (field: string, offered: readonly RiskFlag[], reported: readonly RiskFlag[], isAsked: boolean) => {
    const none = isAsked ? NONE_SEEN : NOT_ASKED;
    const initial = reported.length > 0 ? reported : [none];
    return multiSelect(field, signChoices(offered, t), t.common.choose, initial);
  };
  const dispatch = { optional: true, dispatch: true };
  return [
    section(raw(form.known)),
    ...(report.title
      ? []
      : [input(t.cases.details.heading, textInput('title', { ...TITLE, initial: plain }), { hint: t.common.noNames })]),
    input(
      form.dangerSigns,
      signs('dangerSigns', OTHER_DANGER_SIGNS, report.dangerSigns, report.dangerSignsAsked),
      dispatch,
    ),
    input(
      form.circumstances,
      signs('circumstances', CIRCUMSTANCES, report.circumstances, report.circumstancesAsked),
      dispatch,
    ),
    input(
      form.immediateActions,
      checkboxes(
        'immediateActions',
        choicesOf(IMMEDIATE_ACTIONS, t.codes.immediateAction),
        report.immediateActions ?? [],
      ),
      { optional: true },
    ),
  ];
}

/** All signs, also those asked for at the gate, and what else the form adds to the report. */
export function readKnown(form: Form, report: Report, t: Messages): { flags: RiskFlag[]; details: LateDetails } {
  const danger = readSigns(form, 'dangerSigns', OTHER_DANGER_SIGNS, report.dangerSigns, t);
  const others = readSigns(form, 'circumstances', CIRCUMSTANCES, report.circumstances, t);
  const shielding = form.choices('shieldingSigns', SHIELDING_SIGNS);
  mayNotBeTakenOut(form, 'shieldingSigns', shielding, report.dangerSigns, SHIELDING_SIGNS, t);
  const isStopped = form.choice('mediability', MEDIABILITIES) === 'not_mediable';
  const isNamed = isStopped && form.choice('exclusion', STOPPING_GROUNDS) === 'domestic_violence_suspected';
  const { participants, failedMediations, amount } = readDifficulty(form);
  const immediateActions = form.choices('immediateActions', IMMEDIATE_ACTIONS);
  const details: LateDetails = {
    ...(report.title ? {} : { title: form.text('title', TITLE) }),
    dangerSignsAsked: report.dangerSignsAsked || danger.asked,
    circumstancesAsked: report.circumstancesAsked || others.asked,
    participants,
    priorMediations: failedMediations,
    ...(amount > 0 ? { amount } : {}),
    ...(immediateActions.length > 0 ? { immediateActions } : {}),
  };
  const flags = [...danger.flags, ...shielding, ...(isNamed ? (['dv_suspected'] as const) : []), ...others.flags];
  return { flags: [...new Set(flags)], details };
}

function readSigns(
  form: Form,
  field: string,
  signs: readonly RiskFlag[],
  reported: readonly RiskFlag[],
  t: Messages,
): { flags: RiskFlag[]; asked: boolean } {
  const answers = form.choices(field, answersTo(signs));
  if (isContradictory(answers)) form.wrong(field, t.cases.report.contradictory);
  const flags = flagsOf(answers);
  mayNotBeTakenOut(form, field, flags, reported, signs, t);
  return { flags, asked: wasAsked(answers) };
}

/** What the officer reported stays: taking it out here would change nothing, so it is said. */
function mayNotBeTakenOut(
  form: Form,
  field: string,
  chosen: readonly RiskFlag[],
  reported: readonly RiskFlag[],
  offered: readonly RiskFlag[],
  t: Messages,
): void {
  const isMissing = reported.some((sign) => offered.includes(sign) && !chosen.includes(sign));
  if (isMissing) form.wrong(field, t.triage.form.reportedStays);
}
