import { isJson, type Json } from '../json.ts';
import { checkElements, checkImage } from './element-rules.ts';
import {
  checkBoolean,
  checkKeys,
  checkList,
  checkOneOf,
  checkString,
  checkText,
  checkUrl,
  type Report,
} from './report.ts';
import { checkRichTextValue } from './rich-text-rules.ts';

/** An image element under `key`. */
function checkPicture(report: Report, owner: Json, pointer: string, key: string): void {
  const value = owner[key];
  const here = `${pointer}/${key}`;
  if (value === undefined) return;
  if (!isJson(value)) report(here, 'must provide an object');
  else if (value.type !== 'image') report(`${here}/type`, `unsupported type: ${String(value.type)}`);
  else checkImage(report, value, here);
}

export function checkCard(report: Report, block: Json, at: string): void {
  const shown = ['hero_image', 'title', 'actions', 'body'].some((key) => block[key] !== undefined);
  if (!shown) report(at, 'must define at least one of `hero_image`, `title`, `actions` or `body`');
  for (const key of ['hero_image', 'icon']) checkPicture(report, block, at, key);
  for (const key of ['title', 'subtitle']) checkText(report, block, at, key, { max: 150, kinds: 'any' });
  checkText(report, block, at, 'body', { max: 200, kinds: 'any' });
  if (block.actions !== undefined) checkElements(report, block, at, 'actions', 3, ['button']);
}

export function checkContainerHead(report: Report, block: Json, at: string): void {
  if (block.title === undefined && block.rich_text_title === undefined)
    report(at, 'must define either `title` or `rich_text_title`');
  checkText(report, block, at, 'title', { max: 150 });
  checkRichTextValue(report, block, at, 'rich_text_title');
  checkText(report, block, at, 'subtitle', { max: 150, kinds: 'any' });
  checkOneOf(report, block, at, 'width', ['narrow', 'standard', 'wide', 'full']);
  checkPicture(report, block, at, 'icon');
  for (const key of ['is_collapsible', 'default_collapsed', 'has_header_divider']) checkBoolean(report, block, at, key);
  if (block.default_collapsed === true && block.is_collapsible !== true)
    report(`${at}/default_collapsed`, 'requires is_collapsible to be true');
}

export function checkVideo(report: Report, block: Json, at: string): void {
  checkUrl(report, block, at, 'video_url', { required: true, https: true });
  checkUrl(report, block, at, 'thumbnail_url', { required: true });
  checkString(report, block, at, 'alt_text', { max: 2000, required: true });
  checkText(report, block, at, 'title', { max: 199, required: true });
  checkUrl(report, block, at, 'title_url', { https: true });
  checkString(report, block, at, 'author_name', { max: 49 });
  checkString(report, block, at, 'provider_name', { max: 3000 });
  checkUrl(report, block, at, 'provider_icon_url');
  checkText(report, block, at, 'description', { max: 3000 });
}

export function checkFile(report: Report, block: Json, at: string): void {
  checkString(report, block, at, 'external_id', { max: 255, required: true });
  if (block.source === undefined) report(at, 'missing required field: source');
  checkOneOf(report, block, at, 'source', ['remote']);
}

export const taskKeys = ['type', 'block_id', 'task_id', 'title', 'details', 'output', 'sources', 'status'];

export function checkTask(report: Report, block: Json, at: string): void {
  for (const key of ['task_id', 'title']) checkString(report, block, at, key, { max: 3000, required: true });
  if (block.status === undefined) report(at, 'missing required field: status');
  checkOneOf(report, block, at, 'status', ['pending', 'in_progress', 'complete', 'error']);
  for (const key of ['details', 'output']) checkRichTextValue(report, block, at, key);
  if (block.sources === undefined) return;
  for (const { item, at: here } of checkList(report, block, at, 'sources', { max: 100, min: 0 })) {
    if (item.type !== 'url') report(`${here}/type`, `unsupported type: ${String(item.type)}`);
    checkKeys(report, item, here, ['type', 'url', 'text']);
    checkUrl(report, item, here, 'url', { required: true });
    checkString(report, item, here, 'text', { max: 3000, required: true });
  }
}

export function checkPlan(report: Report, block: Json, at: string): void {
  checkString(report, block, at, 'title', { max: 3000, required: true });
  if (block.tasks === undefined) return;
  for (const { item, at: here } of checkList(report, block, at, 'tasks', { max: 100, min: 0 })) {
    checkKeys(report, item, here, taskKeys);
    checkTask(report, item, here);
  }
}
