import type { StateValues } from '../protocol-acts.ts';
import { optionsOf, sameOption } from './block-rules/option-rules.ts';
import { elementsIn, flatBlocks } from './blocks.ts';
import { isJson, type Json, list, text } from './json.ts';

type Stateful = { key: string; initial: string; empty: unknown };

const one = (thing: string): Stateful => ({ key: `selected_${thing}`, initial: `initial_${thing}`, empty: null });
const many = (thing: string): Stateful => ({ key: `selected_${thing}s`, initial: `initial_${thing}s`, empty: [] });
const written: Stateful = { key: 'value', initial: 'initial_value', empty: null };

/** For each element with state: the key of its value, what it starts with, and what Slack says when it is empty. */
const stateful: Record<string, Stateful> = {
  static_select: one('option'),
  external_select: one('option'),
  users_select: one('user'),
  channels_select: one('channel'),
  conversations_select: one('conversation'),
  multi_static_select: many('option'),
  multi_external_select: many('option'),
  multi_users_select: many('user'),
  multi_channels_select: many('channel'),
  multi_conversations_select: many('conversation'),
  checkboxes: many('option'),
  radio_buttons: one('option'),
  datepicker: one('date'),
  timepicker: one('time'),
  datetimepicker: one('date_time'),
  plain_text_input: written,
  number_input: written,
  email_text_input: written,
  url_text_input: written,
  rich_text_input: { key: 'rich_text_value', initial: 'initial_value', empty: undefined },
  file_input: { key: 'files', initial: '', empty: [] },
};

export type Held = Record<string, Record<string, Json>>;

function rowOf(element: Json): Stateful | undefined {
  const type = text(element.type) ?? '';
  return Object.hasOwn(stateful, type) ? stateful[type] : undefined;
}

/** The key under which Slack reports this element's value; undefined for one without state, such as a button. */
export function valueKeyOf(element: Json): string | undefined {
  return rowOf(element)?.key;
}

/** The ids of files, however they were named: by id or by an object that has one. */
export function fileIds(value: unknown): string[] {
  const files = Array.isArray(value) ? (value as unknown[]) : [];
  return files.flatMap((file) => text(file) ?? (isJson(file) ? (text(file.id) ?? []) : []));
}

/** The element as chosen: an option becomes the element's own option object, an emptied text is null. */
function normalised(element: Json, row: Stateful, given: unknown): unknown {
  if (given === undefined || given === null || given === '') return row.empty;
  const offered = optionsOf(element);
  const own = (option: unknown): unknown => offered.find((known) => sameOption(known, option)) ?? option;
  if (row.key === 'selected_option') return own(given);
  return row.key === 'selected_options' && Array.isArray(given) ? given.map(own) : given;
}

/** A file as a payload shows it, by its id. */
export type FileOf = (id: string) => Json;

function elementState(element: Json, row: Stateful, held: Json | undefined, fileOf: FileOf): Json {
  const value = normalised(element, row, held && row.key in held ? held[row.key] : element[row.initial]);
  const shown = row.key === 'files' ? fileIds(value).map(fileOf) : value;
  return {
    type: element.type,
    ...(shown === undefined ? {} : { [row.key]: shown }),
    ...(element.timezone ? { timezone: element.timezone } : {}),
  };
}

/** `state.values` of these blocks: what is held, else what each element starts with. */
export function stateValues(blocks: readonly Json[], held: Held, fileOf: FileOf = (id) => ({ id })): StateValues {
  const values: StateValues = {};
  for (const block of flatBlocks(blocks)) {
    for (const element of elementsIn(block)) {
      const row = rowOf(element);
      const blockId = text(block.block_id);
      const actionId = text(element.action_id);
      if (!row || blockId === undefined || actionId === undefined) continue;
      values[blockId] = {
        ...values[blockId],
        [actionId]: elementState(element, row, held[blockId]?.[actionId], fileOf),
      };
    }
  }
  return values;
}

/** The state of the menus that start at the conversation where the person is. */
export function currentConversation(blocks: readonly Json[], channel: string | undefined): StateValues {
  const values: StateValues = {};
  if (channel === undefined) return values;
  for (const block of flatBlocks(blocks)) {
    for (const element of elementsIn(block)) {
      const several = element.type === 'multi_conversations_select';
      const blockId = text(block.block_id) ?? '';
      const given = !several && element.initial_conversation !== undefined;
      if (element.default_to_current_conversation !== true || given) continue;
      const chosen = several ? { selected_conversations: [channel] } : { selected_conversation: channel };
      values[blockId] = { ...values[blockId], [text(element.action_id) ?? '']: chosen };
    }
  }
  return values;
}

/** What was held with what is now given over it, element by element; of `blocks` only. */
export function mergeHeld(blocks: readonly Json[], held: Held, given: StateValues | undefined): Held {
  const merged: Held = {};
  for (const block of flatBlocks(blocks)) {
    for (const element of elementsIn(block)) {
      const row = rowOf(element);
      const blockId = text(block.block_id) ?? '';
      const actionId = text(element.action_id) ?? '';
      const told = given?.[blockId]?.[actionId];
      const before = held[blockId]?.[actionId];
      const kept = isJson(told) ? told : before;
      const fits = row && kept && (kept.type === undefined || kept.type === element.type);
      if (fits) merged[blockId] = { ...merged[blockId], [actionId]: { ...kept, type: element.type } };
    }
  }
  return merged;
}

const choiceKeys = ['placeholder', 'confirm', 'min_query_length', 'timezone'];
const buttonKeys = ['text', 'value', 'url', 'style', 'confirm', 'accessibility_label', 'icon'];
const shownOf = (element: Json, keys: readonly string[]): Json =>
  Object.fromEntries(keys.flatMap((key) => (element[key] === undefined ? [] : [[key, element[key]]])));

/** Which of the two buttons of a `feedback_buttons` element has this value. */
export function feedbackButton(element: Json, value: Json | undefined): Json | undefined {
  return list([element.positive_button, element.negative_button]).find((button) => button.value === value?.value);
}

/** The `actions[]` entry of an element that was clicked or changed. */
export function actionOf(block: Json, element: Json, value: Json | undefined, actionTs: string): Json {
  const row = rowOf(element);
  const shown = row || element.type === 'overflow' ? shownOf(element, choiceKeys) : shownOf(element, buttonKeys);
  const initial = row?.initial ? { [row.initial]: element[row.initial] } : {};
  const chosen = row
    ? { [row.key]: normalised(element, row, value?.[row.key]) }
    : element.type === 'overflow'
      ? { selected_option: optionsOf(element).find((option) => sameOption(option, value?.selected_option)) }
      : element.type === 'feedback_buttons'
        ? shownOf(feedbackButton(element, value) ?? {}, ['value', 'text'])
        : {};
  const whole = {
    type: element.type,
    action_id: element.action_id,
    block_id: block.block_id,
    ...shown,
    ...initial,
    ...chosen,
    action_ts: actionTs,
  };
  return Object.fromEntries(Object.entries(whole).filter(([, part]) => part !== undefined));
}
