import { isJson, type Json } from '../json.ts';
import { checkBoolean, checkKeys, checkRange, checkString, checkStrings, type Report } from './report.ts';
import { checkRichTextValue } from './rich-text-rules.ts';

/** When typing tells the app. */
function checkDispatch(report: Report, element: Json, at: string): void {
  const { dispatch_action_config: config } = element;
  if (config === undefined) return;
  const here = `${at}/dispatch_action_config`;
  if (!isJson(config)) {
    report(here, 'must provide an object');
    return;
  }
  checkKeys(report, config, here, ['trigger_actions_on']);
  const allowed = ['on_enter_pressed', 'on_character_entered'];
  checkStrings(report, config, here, 'trigger_actions_on', { max: 2, allowed });
}

/** A field in which one line is typed. */
export function checkTyped(report: Report, element: Json, at: string): void {
  checkDispatch(report, element, at);
  checkString(report, element, at, 'initial_value', { max: 3000, mayBeEmpty: true });
}

export function checkPlainTextInput(report: Report, element: Json, at: string): void {
  checkDispatch(report, element, at);
  checkRange(report, element, at, 'min_length', 0, 3000);
  checkRange(report, element, at, 'max_length', 1, 3000);
  checkBoolean(report, element, at, 'multiline');
  const max = Number.isInteger(element.max_length) ? (element.max_length as number) : 3000;
  checkString(report, element, at, 'initial_value', { max, mayBeEmpty: true });
  if ((element.min_length as number) > max) report(`${at}/min_length`, 'must be less than or equal to max_length');
}

export function checkNumberInput(report: Report, element: Json, at: string): void {
  checkDispatch(report, element, at);
  if (element.is_decimal_allowed === undefined) report(at, 'missing required field: is_decimal_allowed');
  checkBoolean(report, element, at, 'is_decimal_allowed');
  for (const key of ['initial_value', 'min_value', 'max_value']) {
    const value = element[key];
    if (value === undefined) continue;
    if (typeof value !== 'string' || value.trim() === '' || Number.isNaN(Number(value))) {
      report(`${at}/${key}`, 'must be a number written as a string');
    } else if (element.is_decimal_allowed === false && !Number.isInteger(Number(value))) {
      report(`${at}/${key}`, 'must be a whole number');
    }
  }
  const { initial_value: initial, min_value: min, max_value: max } = element;
  if (Number(min) > Number(max)) report(`${at}/max_value`, 'must not be less than min_value');
  if (Number(initial) < Number(min)) report(`${at}/initial_value`, 'must not be less than min_value');
  if (Number(initial) > Number(max)) report(`${at}/initial_value`, 'must not be more than max_value');
}

export function checkDateTime(report: Report, element: Json, at: string): void {
  const value = element.initial_date_time;
  if (value !== undefined && !(Number.isInteger(value) && /^\d{10}$/.test(String(value)))) {
    report(`${at}/initial_date_time`, 'must be a Unix timestamp of 10 digits');
  }
}

export function checkRichInput(report: Report, element: Json, at: string): void {
  checkDispatch(report, element, at);
  checkRichTextValue(report, element, at, 'initial_value');
  checkRange(report, element, at, 'min_lines', 1, 100);
  checkRange(report, element, at, 'max_lines', 1, 100);
  if (Number(element.min_lines) > Number(element.max_lines))
    report(`${at}/max_lines`, 'must not be less than min_lines');
}

export function checkFiles(report: Report, element: Json, at: string): void {
  checkRange(report, element, at, 'max_files', 1, 10);
  checkStrings(report, element, at, 'filetypes', { max: 100 });
}
