import type { StateValues } from '../protocol-acts.ts';
import { optionsOf, sameOption } from './block-rules/option-rules.ts';
import { elementsIn, flatBlocks } from './blocks.ts';
import { valueKeyOf } from './element-state.ts';
import { isJson, type Json, list, text } from './json.ts';

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0) ||
  (isJson(value) && value.type === 'rich_text' && list(value.elements).length === 0);

function numberProblem(element: Json, written: string): string | undefined {
  const value = Number(written);
  if (Number.isNaN(value)) return 'Please enter a number';
  if (element.is_decimal_allowed !== true && !Number.isInteger(value)) return 'Please enter a whole number';
  if (value < Number(element.min_value)) return `Please enter a number no less than ${element.min_value}`;
  if (value > Number(element.max_value)) return `Please enter a number no more than ${element.max_value}`;
  return undefined;
}

function textProblem(element: Json, written: string): string | undefined {
  const { min_length: min, max_length: max } = element as { min_length?: number; max_length?: number };
  if (min !== undefined && written.length < min) return `Please enter at least ${min} characters`;
  if (written.length > (max ?? 3000)) return `Please enter no more than ${max ?? 3000} characters`;
  if (element.type === 'number_input') return numberProblem(element, written);
  if (element.type === 'email_text_input' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(written))
    return 'Please enter a valid email';
  if (element.type === 'url_text_input' && !/^https?:\/\/\S+$/i.test(written)) return 'Please enter a valid URL';
  return undefined;
}

/** Whether a person could have chosen this: an option of the element, a real date. */
export function choiceProblem(element: Json, value: Json | undefined): string | undefined {
  const type = text(element.type) ?? '';
  const chosen = type === 'overflow' ? value?.selected_option : value?.[valueKeyOf(element) ?? ''];
  const offersOptions = /static_select|checkboxes|radio_buttons|overflow/.test(type);
  const offered = optionsOf(element);
  const picked = Array.isArray(chosen) ? chosen : isEmpty(chosen) ? [] : [chosen];
  if (offersOptions && picked.some((option) => !offered.some((known) => sameOption(known, option))))
    return 'invalid_option';
  const max = element.max_selected_items;
  if (typeof max === 'number' && picked.length > max) return `Please choose no more than ${max}`;
  if (type === 'datepicker' && picked.length > 0 && !/^\d{4}-\d{2}-\d{2}$/.test(String(chosen))) return 'invalid_date';
  if (type === 'timepicker' && picked.length > 0 && !/^([01]\d|2[0-3]):[0-5]\d$/.test(String(chosen)))
    return 'invalid_time';
  if (type === 'datetimepicker' && picked.length > 0 && !Number.isInteger(chosen)) return 'invalid_date_time';
  return undefined;
}

/** What Slack's own client refuses before it asks the app, by block id; empty when the form may be submitted. */
export function inputProblems(blocks: readonly Json[], values: StateValues): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const block of flatBlocks(blocks)) {
    if (block.type !== 'input') continue;
    const blockId = text(block.block_id) ?? '';
    for (const element of elementsIn(block)) {
      const state = values[blockId]?.[text(element.action_id) ?? ''] as Json | undefined;
      const value = state?.[valueKeyOf(element) ?? ''];
      if (isEmpty(value)) {
        if (block.optional !== true) problems[blockId] = 'Please complete this required field';
        continue;
      }
      const writing = typeof value === 'string' && valueKeyOf(element) === 'value';
      const problem = writing ? textProblem(element, value) : choiceProblem(element, state);
      if (problem) problems[blockId] = problem;
    }
  }
  return problems;
}
