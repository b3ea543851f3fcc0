import type { InputProblem, StateValues } from '../protocol-acts.ts';
import { optionsOf, sameOption } from './block-rules/option-rules.ts';
import { elementsIn, flatBlocks } from './blocks.ts';
import { feedbackButton, fileIds, valueKeyOf } from './element-state.ts';
import { isJson, type Json, list, text } from './json.ts';

/** What the workspace knows of what can be chosen. */
export type Choices = {
  isUser: (id: string) => boolean;
  isPublicChannel: (id: string) => boolean;
  isConversation: (id: string) => boolean;
  /** The name of a file that this person uploaded. */
  fileName: (id: string) => string | undefined;
  /** What the app offered in this external select. */
  offered: (blockId: string, actionId: string) => readonly Json[];
};

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0) ||
  (isJson(value) &&
    value.type === 'rich_text' &&
    list(value.elements).flatMap((one) => list(one.elements)).length === 0);

const bound = (value: unknown): number | undefined => (value === undefined ? undefined : Number(value));

function numberProblem(element: Json, written: string): InputProblem | undefined {
  const value = Number(written);
  const min = bound(element.min_value);
  const max = bound(element.max_value);
  if (Number.isNaN(value)) return { code: 'not_a_number' };
  if (element.is_decimal_allowed !== true && !Number.isInteger(value)) return { code: 'not_whole' };
  if (min !== undefined && value < min) return { code: 'too_small', limit: String(element.min_value) };
  if (max !== undefined && value > max) return { code: 'too_large', limit: String(element.max_value) };
  return undefined;
}

function textProblem(element: Json, written: string): InputProblem | undefined {
  const { min_length: min, max_length: max = 3000 } = element as { min_length?: number; max_length?: number };
  if (min !== undefined && written.length < min) return { code: 'too_short', limit: min };
  if (written.length > max) return { code: 'too_long', limit: max };
  if (element.type === 'number_input') return numberProblem(element, written);
  if (element.type === 'email_text_input' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(written))
    return { code: 'not_an_email' };
  if (element.type === 'url_text_input' && !/^https?:\/\/\S+$/i.test(written)) return { code: 'not_a_url' };
  return undefined;
}

function isRealDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

const knows = (picked: readonly unknown[], test: (id: string) => boolean): boolean =>
  picked.every((id) => typeof id === 'string' && test(id));

/** Whether the workspace knows what was picked in an element of this type. */
function isKnown(choices: Choices, blockId: string, element: Json, picked: readonly unknown[]): boolean {
  const type = text(element.type) ?? '';
  const source = type.replace(/^multi_/, '');
  if (source === 'users_select') return knows(picked, choices.isUser);
  if (source === 'channels_select') return knows(picked, choices.isPublicChannel);
  if (source === 'conversations_select') return knows(picked, choices.isConversation);
  if (source !== 'external_select') return true;
  const own = list([element.initial_option, ...list(element.initial_options)]);
  const offered = [...choices.offered(blockId, text(element.action_id) ?? ''), ...own];
  return picked.every((option) => offered.some((known) => sameOption(known, option)));
}

function fileProblem(choices: Choices, element: Json, value: unknown): InputProblem | undefined {
  const ids = fileIds(value);
  const max = typeof element.max_files === 'number' ? element.max_files : 10;
  if (ids.length > max) return { code: 'too_many', limit: max };
  const names = ids.map(choices.fileName);
  if (names.some((name) => name === undefined)) return { code: 'unknown_file' };
  const types = Array.isArray(element.filetypes) ? (element.filetypes as string[]) : [];
  const ending = (name: string): string => name.split('.').at(-1)?.toLowerCase() ?? '';
  const fits = types.length === 0 || names.every((name) => types.includes(ending(name!)));
  return fits ? undefined : { code: 'file_type', limit: types.join(', ') };
}

/** Whether a person could have chosen this: an option of the element, a real date, someone who is there. */
export function choiceProblem(
  choices: Choices,
  blockId: string,
  element: Json,
  value: Json | undefined,
): InputProblem | undefined {
  const type = text(element.type) ?? '';
  if (type === 'feedback_buttons') return feedbackButton(element, value) ? undefined : { code: 'invalid_option' };
  const chosen = type === 'overflow' ? value?.selected_option : value?.[valueKeyOf(element) ?? ''];
  if (isEmpty(chosen)) return undefined;
  if (type === 'file_input') return fileProblem(choices, element, chosen);
  const picked: unknown[] = Array.isArray(chosen) ? chosen : [chosen];
  const offered = optionsOf(element);
  const offersOptions = /static_select|checkboxes|radio_buttons|overflow/.test(type);
  if (offersOptions && picked.some((option) => !offered.some((known) => sameOption(known, option))))
    return { code: 'invalid_option' };
  if (!isKnown(choices, blockId, element, picked)) return { code: 'unknown_choice' };
  const max = element.max_selected_items;
  if (typeof max === 'number' && picked.length > max) return { code: 'too_many', limit: max };
  if (type === 'datepicker' && !isRealDate(String(chosen))) return { code: 'invalid_date' };
  if (type === 'timepicker' && !/^([01]\d|2[0-3]):[0-5]\d$/.test(String(chosen))) return { code: 'invalid_time' };
  if (type === 'datetimepicker' && !/^\d{10}$/.test(String(chosen))) return { code: 'invalid_date_time' };
  return undefined;
}

/** What Slack's own client refuses before it asks the app, by block id; empty when the form may be submitted. */
export function inputProblems(
  choices: Choices,
  blocks: readonly Json[],
  values: StateValues,
): Record<string, InputProblem> {
  const problems: Record<string, InputProblem> = {};
  for (const block of flatBlocks(blocks)) {
    if (block.type !== 'input') continue;
    const blockId = text(block.block_id) ?? '';
    for (const element of elementsIn(block)) {
      const state = values[blockId]?.[text(element.action_id) ?? ''] as Json | undefined;
      const value = state?.[valueKeyOf(element) ?? ''];
      if (isEmpty(value)) {
        if (block.optional !== true) problems[blockId] = { code: 'required' };
        continue;
      }
      const writing = typeof value === 'string' && valueKeyOf(element) === 'value';
      const problem = writing ? textProblem(element, value) : choiceProblem(choices, blockId, element, state);
      if (problem) problems[blockId] = problem;
    }
  }
  return problems;
}
