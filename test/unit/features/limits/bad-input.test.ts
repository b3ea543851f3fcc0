import type { ModalView } from '@slack/types';
import { describe, expect, it, test } from 'vitest';
import { FEATURES } from '../../../../src/app.ts';
import type { Locale } from '../../../../src/i18n/index.ts';
import type { ElementState, StateValues } from '../../../../src/slack/calls.ts';
import { stateOf } from '../../../../src/slack/draft-fields.ts';
import { metadataOf } from '../../../../src/slack/metadata.ts';
import { viewOf } from '../../../support/every-button.ts';
import type { FormRows, Row } from '../../../support/form-answers.ts';
import { FORMS, WITHOUT_ROWS } from '../../../support/form-rows.ts';
import { listenTo } from '../../../support/listening.ts';
import { VETERAN } from '../../../support/programme.ts';
import { LOCALES } from '../../../support/typed-cases.ts';

type Element = Record<string, unknown> & { type: string; action_id: string };
type Input = { block_id: string; optional?: boolean; element: Element };

const PERSONAL = ['11010519900307123X', '13900001234', '4111 1111 1111 1111', '冀A12345'];
const HANDLERS = Object.assign({}, ...FEATURES.map((feature) => feature.slack?.views ?? {}));

function inputsOf({ blocks }: ModalView): Input[] {
  return (blocks as { type: string }[]).filter(({ type }) => type === 'input') as unknown as Input[];
}

/** What a careless or ill-willed person sends instead; `optional` may be left out. */
function badAnswers({ element }: Input, { bad = [], optional }: Row): [string, ElementState][] {
  const listed = bad.map((state) => ['beyond its limits', state] as [string, ElementState]);
  const left = (state: ElementState): [string, ElementState][] => (optional ? [] : [['left out', state]]);
  const max = Number(element.max_length ?? 3000);
  switch (element.type) {
    case 'plain_text_input':
      return [
        ['over-long', { value: '长'.repeat(max + 1) }],
        ...PERSONAL.map((number): [string, ElementState] => ['a personal number', { value: `约好了再谈${number}` }]),
        ...['\u0000\u0007\u001b', '约好了\u0000再谈', '约好了\u202e再谈，双方都在场，不必再通知'].map(
          (value): [string, ElementState] => ['control characters', { value }],
        ),
        ...left({ value: null }),
        ...left({ value: ' \n ' }),
        ...left({ selected_option: { value: 'x' } }),
      ];
    case 'number_input':
      return [
        ...['abc', '1.5', '１２', '-1', '1e3', String(Number(element.max_value) + 1)].map(
          (value): [string, ElementState] => ['no such number', { value }],
        ),
        ...left({ value: null }),
      ];
    case 'static_select':
    case 'radio_buttons':
      return [['not offered', { selected_option: { value: 'forged' } }], ...left({ selected_option: null })];
    case 'multi_static_select':
    case 'checkboxes':
      return [
        ['not offered', { selected_options: [{ value: 'forged' }] }],
        ...left({ selected_options: [] }),
        ...listed,
      ];
    case 'users_select':
      return [['a stranger', { selected_user: 'USTRANGER' }], ...left({ selected_user: null })];
    case 'multi_users_select':
      return [
        ['a stranger', { selected_users: ['USTRANGER'] }],
        ['too many', { selected_users: Array.from({ length: 6 }, () => 'U-p-wu') }],
      ];
    case 'datepicker':
      return [...listed, ...left({ selected_date: null })];
    default:
      return [...listed, ...left({ selected_date_time: null })];
  }
}

it('no form of the product is missing here', () => {
  const known = new Set(FORMS.map(({ callbackId }) => callbackId));
  expect(
    Object.keys(HANDLERS)
      .filter((id) => !known.has(id))
      .sort(),
  ).toEqual([...WITHOUT_ROWS].sort());
});

describe.each(FORMS.map((form) => [`${form.callbackId} ${Object.keys(form.fields).length}`, form] as const))(
  'the form %s',
  (_name, form) => {
    it('has a row for each of its fields, and no row too many', async () => {
      const fields = inputsOf(await viewOf(form, 'en')).map(({ block_id }) => block_id);
      expect(Object.keys(form.fields).sort()).toEqual(fields.sort());
    });

    test.each(LOCALES)('refuses bad input beside its field, in %s, and keeps the rest', async (locale) => {
      const view = await viewOf(form, locale);
      for (const input of inputsOf(view)) {
        for (const [what, state] of badAnswers(input, form.fields[input.block_id]!)) {
          const good = Object.fromEntries(Object.entries(form.fields).map(([name, row]) => [name, row.good]));
          const errors = await submit(form, locale, metadataOf(view.private_metadata), {
            ...stateOf(good),
            ...stateOf({ [input.block_id]: state }),
          });
          const where = [form.callbackId, input.block_id, what, JSON.stringify(state).slice(0, 60)];
          expect([...where, Object.keys(errors)]).toEqual([...where, [input.block_id]]);
          expect([...where, /\p{Script=Han}/u.test(errors[input.block_id]!)]).toEqual([...where, locale === 'zh-CN']);
        }
      }
    });
  },
);

async function submit(
  form: FormRows,
  locale: Locale,
  metadata: Record<string, string>,
  state: StateValues,
): Promise<Record<string, string>> {
  const heard = listenTo({ current: form.current }, locale);
  const answer = await HANDLERS[form.callbackId].run(
    { ...heard.click(form.by ?? VETERAN, ''), viewId: 'V1', callbackId: form.callbackId, metadata, state },
    heard.deps,
  );
  return answer.kind === 'errors' ? answer.errors : { [`answered with ${answer.kind}`]: '' };
}
