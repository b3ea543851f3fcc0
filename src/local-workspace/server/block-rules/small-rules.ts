import { isJson, type Json } from '../json.ts';
import {
  checkBoolean,
  checkKeys,
  checkList,
  checkString,
  checkStrings,
  checkText,
  checkUrl,
  type Report,
} from './report.ts';

/** Which conversations a menu offers. */
export function checkFilter(report: Report, element: Json, at: string): void {
  checkBoolean(report, element, at, 'default_to_current_conversation');
  const { filter } = element;
  if (filter === undefined) return;
  const here = `${at}/filter`;
  if (!isJson(filter)) {
    report(here, 'must provide an object');
    return;
  }
  const keys = ['include', 'exclude_external_shared_channels', 'exclude_bot_users'];
  checkKeys(report, filter, here, keys);
  if (keys.every((key) => filter[key] === undefined)) report(here, `must define at least one of: ${keys.join(', ')}`);
  checkStrings(report, filter, here, 'include', { max: 4, allowed: ['im', 'mpim', 'private', 'public'] });
  checkBoolean(report, filter, here, 'exclude_external_shared_channels');
  checkBoolean(report, filter, here, 'exclude_bot_users');
}

export function checkFeedback(report: Report, element: Json, at: string): void {
  for (const key of ['positive_button', 'negative_button']) {
    const button = element[key];
    const here = `${at}/${key}`;
    if (button === undefined) report(at, `missing required field: ${key}`);
    else if (!isJson(button)) report(here, 'must provide an object');
    else {
      checkKeys(report, button, here, ['text', 'value', 'accessibility_label']);
      checkText(report, button, here, 'text', { max: 75, required: true });
      checkString(report, button, here, 'value', { max: 2000, required: true });
      checkString(report, button, here, 'accessibility_label', { max: 75 });
    }
  }
}

export function checkIconButton(report: Report, element: Json, at: string): void {
  if (element.icon !== undefined && element.icon !== 'trash') report(`${at}/icon`, 'must be one of: trash');
  checkString(report, element, at, 'icon', { max: 75, required: true });
  checkText(report, element, at, 'text', { max: 75, required: true });
  checkString(report, element, at, 'value', { max: 2000, mayBeEmpty: true });
  checkString(report, element, at, 'accessibility_label', { max: 75 });
  checkStrings(report, element, at, 'visible_to_user_ids', { max: 100 });
}

export function checkWorkflow(report: Report, element: Json, at: string): void {
  const { workflow } = element;
  const trigger = isJson(workflow) ? workflow.trigger : undefined;
  if (!isJson(workflow)) report(at, 'missing required field: workflow');
  else if (!isJson(trigger)) report(`${at}/workflow`, 'missing required field: trigger');
  else {
    const here = `${at}/workflow/trigger`;
    checkUrl(report, trigger, here, 'url', { required: true });
    if (trigger.customizable_input_parameters === undefined) return;
    const inputs = checkList(report, trigger, here, 'customizable_input_parameters', { max: 100, min: 0 });
    for (const { item, at: place } of inputs) {
      checkString(report, item, place, 'name', { max: 255, required: true });
      checkString(report, item, place, 'value', { max: 3000, required: true, mayBeEmpty: true });
    }
  }
}
