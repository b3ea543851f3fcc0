/** F1, first step: six inputs that an officer fills in on the street in under a minute. */
import type { ModalView } from '@slack/types';
import {
  CATEGORIES,
  type Category,
  DANGER_SIGNS,
  RELATIONSHIPS,
  type Relationship,
  type RiskFlag,
} from '../../domain/case/vocabulary.ts';
import { answersTo, flagsOf, isContradictory, wasAsked } from '../../domain/triage/sign-answers.ts';
import { type AreaGroup, groupsOf } from '../../i18n/area-choices.ts';
import type { Messages } from '../../i18n/index.ts';
import { signChoices } from '../../i18n/sign-choices.ts';
import { context, input, modal } from '../../slack/blocks.ts';
import type { StateValues } from '../../slack/calls.ts';
import { choicesOf, groupedSelect, multiSelect, select, textInput } from '../../slack/elements.ts';
import { readForm } from '../../slack/form.ts';
import { raw } from '../../slack/mrkdwn.ts';
import { REPORT_FORM } from './ids.ts';

export type FirstReport = {
  category: Category;
  area: string;
  relationship: Relationship;
  narrative: string;
  dangerSigns: readonly RiskFlag[];
  dangerSignsAsked: boolean;
  calls90d: number;
};

const NARRATIVE_MAX = 1000;
const CALL_BANDS = ['1', '2', '3', '5'] as const;

export function reportForm(draft: { narrative: string; areas: readonly AreaGroup[] }, t: Messages): ModalView {
  const { report: words } = t.cases;
  return modal({
    callbackId: REPORT_FORM,
    title: words.title,
    submit: words.submit,
    close: t.common.cancel,
    blocks: [
      context(raw(words.emergency)),
      input(words.category, select('category', choicesOf(CATEGORIES, t.codes.category), t.common.choose)),
      input(words.area, groupedSelect('area', groupsOf(draft.areas), t.common.choose)),
      input(
        words.relationship,
        select('relationship', choicesOf(RELATIONSHIPS, t.codes.relationship), t.common.choose),
      ),
      input(
        words.narrative,
        textInput('narrative', { multiline: true, min: 20, max: NARRATIVE_MAX, initial: draft.narrative }),
        {
          hint: words.narrativeHint,
        },
      ),
      ...(draft.narrative.length > NARRATIVE_MAX ? [context(raw(words.shortened(NARRATIVE_MAX)))] : []),
      input(words.dangerSigns, multiSelect('dangerSigns', signChoices(DANGER_SIGNS, t), t.common.choose), {
        hint: words.dangerSignsHint,
      }),
      input(
        words.calls,
        select(
          'calls',
          CALL_BANDS.map((band) => [band, words.callBands[band]] as const),
          t.common.choose,
          '1',
        ),
      ),
    ],
  });
}

export function readReport(
  state: StateValues,
  areaCodes: readonly string[],
  t: Messages,
): { value: FirstReport } | { errors: Record<string, string> } {
  const form = readForm(state, t);
  const signs = form.choices('dangerSigns', answersTo(DANGER_SIGNS));
  if (isContradictory(signs)) form.wrong('dangerSigns', t.cases.report.contradictory);
  if (signs.length === 0) form.wrong('dangerSigns', t.problems.chooseOne);
  const value: FirstReport = {
    category: form.required('category', CATEGORIES),
    area: form.required('area', areaCodes),
    relationship: form.required('relationship', RELATIONSHIPS),
    narrative: form.text('narrative', { min: 20, max: NARRATIVE_MAX }),
    dangerSigns: flagsOf(signs),
    dangerSignsAsked: wasAsked(signs),
    calls90d: Number(form.required('calls', CALL_BANDS)),
  };
  const errors = form.errors();
  return errors ? { errors } : { value };
}
