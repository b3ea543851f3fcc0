import { isJson, type Json, text } from '../json.ts';
import { checkChart } from './chart-rules.ts';
import { checkElement, checkElements, checkImage, elementsFor } from './element-rules.ts';
import {
  checkCard,
  checkContainerHead,
  checkFile,
  checkPlan,
  checkTask,
  checkVideo,
  taskKeys,
} from './layout-rules.ts';
import { checkBoolean, checkKeys, checkList, checkOneOf, checkString, checkText, type Report } from './report.ts';
import { checkRichText } from './rich-text-rules.ts';
import { checkDataTable, checkTable } from './table-rules.ts';

type Rule = { keys: readonly string[]; check: (report: Report, block: Json, at: string) => void };

function checkSection(report: Report, block: Json, at: string): void {
  if (block.text === undefined && block.fields === undefined) report(at, 'must define either `text` or `fields`');
  checkText(report, block, at, 'text', { max: 3000, kinds: 'any' });
  checkBoolean(report, block, at, 'expand');
  if (block.fields !== undefined) {
    checkList(report, block, at, 'fields', { max: 10 }).forEach((_, index) => {
      checkText(report, block.fields as Json, `${at}/fields`, String(index), { max: 2000, kinds: 'any' });
    });
  }
  if (block.accessory === undefined) return;
  if (isJson(block.accessory)) checkElement(report, block.accessory, `${at}/accessory`, elementsFor.accessory);
  else report(`${at}/accessory`, 'must provide an object');
}

function checkInput(report: Report, block: Json, at: string): void {
  checkText(report, block, at, 'label', { max: 2000, required: true });
  checkText(report, block, at, 'hint', { max: 2000 });
  checkBoolean(report, block, at, 'optional');
  checkBoolean(report, block, at, 'dispatch_action');
  if (isJson(block.element)) checkElement(report, block.element, `${at}/element`, elementsFor.input);
  else report(at, 'missing required field: element');
}

function checkContext(report: Report, block: Json, at: string): void {
  checkList(report, block, at, 'elements', { max: 10, required: true }).forEach(({ item, at: here }, index) => {
    if (item.type === 'image') checkImage(report, item, here);
    else checkText(report, block.elements as Json, `${at}/elements`, String(index), { max: 3000, kinds: 'any' });
  });
}

function checkContainer(report: Report, block: Json, at: string): void {
  checkContainerHead(report, block, at);
  for (const { item, at: here } of checkList(report, block, at, 'child_blocks', { max: 10, required: true })) {
    if (containerTypes.includes(String(item.type))) checkBlock(report, item, here);
    else report(`${here}/type`, `unsupported type: ${String(item.type)}`);
  }
}

function checkCarousel(report: Report, block: Json, at: string): void {
  for (const { item, at: here } of checkList(report, block, at, 'elements', { max: 10, required: true })) {
    if (item.type === 'card') checkBlock(report, item, here);
    else report(`${here}/type`, `unsupported type: ${String(item.type)}`);
  }
}

const containerTypes = 'actions context divider file header image input rich_text section table video'.split(' ');

const rules: Record<string, Rule> = {
  divider: { keys: [], check: () => {} },
  header: {
    keys: ['text'],
    check: (report, block, at) => checkText(report, block, at, 'text', { max: 150, required: true }),
  },
  section: { keys: ['text', 'fields', 'accessory', 'expand'], check: checkSection },
  context: { keys: ['elements'], check: checkContext },
  actions: {
    keys: ['elements'],
    check: (report, block, at) => checkElements(report, block, at, 'elements', 25, elementsFor.actions),
  },
  input: { keys: ['label', 'hint', 'optional', 'element', 'dispatch_action'], check: checkInput },
  image: {
    keys: ['alt_text', 'image_url', 'slack_file', 'title'],
    check: (report, block, at) => {
      checkImage(report, block, at, ['title', 'block_id']);
      checkText(report, block, at, 'title', { max: 2000 });
    },
  },
  rich_text: { keys: ['elements'], check: checkRichText },
  table: { keys: ['rows', 'column_settings'], check: checkTable },
  data_table: {
    keys: ['rows', 'caption', 'page_size', 'row_header_column_index'],
    check: checkDataTable,
  },
  markdown: {
    keys: ['text'],
    check: (report, block, at) => checkString(report, block, at, 'text', { max: 12_000, required: true }),
  },
  alert: {
    keys: ['text', 'level'],
    check: (report, block, at) => {
      checkText(report, block, at, 'text', { max: 3000, required: true, kinds: 'any' });
      checkOneOf(report, block, at, 'level', ['default', 'info', 'warning', 'error', 'success']);
    },
  },
  card: { keys: ['hero_image', 'icon', 'title', 'subtitle', 'body', 'actions'], check: checkCard },
  carousel: { keys: ['elements'], check: checkCarousel },
  container: {
    keys: 'title rich_text_title subtitle child_blocks width icon is_collapsible default_collapsed has_header_divider'.split(
      ' ',
    ),
    check: checkContainer,
  },
  context_actions: {
    keys: ['elements'],
    check: (report, block, at) => checkElements(report, block, at, 'elements', 5, elementsFor.context_actions),
  },
  video: {
    keys: 'video_url thumbnail_url alt_text title title_url author_name provider_name provider_icon_url description'.split(
      ' ',
    ),
    check: checkVideo,
  },
  file: { keys: ['source', 'external_id'], check: checkFile },
  plan: { keys: ['title', 'tasks'], check: checkPlan },
  task_card: { keys: taskKeys, check: checkTask },
  data_visualization: { keys: ['title', 'chart', 'data', 'caption', 'alt_text'], check: checkChart },
};

/** One block on its own, wherever it stands. */
export function checkBlock(report: Report, block: Json, at: string): void {
  const type = text(block.type);
  if (type === undefined) {
    report(at, 'missing required field: type');
    return;
  }
  const rule = Object.hasOwn(rules, type) ? rules[type] : undefined;
  if (!rule) {
    report(`${at}/type`, `unsupported type: ${type}`);
    return;
  }
  checkKeys(report, block, at, ['type', 'block_id', ...rule.keys]);
  checkString(report, block, at, 'block_id', { max: 255 });
  rule.check(report, block, at);
}
