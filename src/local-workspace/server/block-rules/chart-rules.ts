import { isJson, type Json } from '../json.ts';
import { checkString, type Report } from './report.ts';

const maxLabel = 20;
const labelKeys = ['label', 'name'];

/** Every label in a chart, however deep: Slack cuts none, it refuses those over twenty characters. */
function checkLabels(report: Report, value: unknown, at: string): void {
  if (Array.isArray(value)) {
    for (const [index, item] of (value as unknown[]).entries()) {
      if (typeof item === 'string' && /\/(labels|categories)$/.test(at) && item.length > maxLabel)
        report(`${at}/${index}`, `must be less than ${maxLabel + 1} characters`);
      checkLabels(report, item, `${at}/${index}`);
    }
    return;
  }
  if (!isJson(value)) return;
  for (const [key, part] of Object.entries(value)) {
    if (labelKeys.includes(key) && typeof part === 'string') checkString(report, value, at, key, { max: maxLabel });
    checkLabels(report, part, `${at}/${key}`);
  }
}

/** The typings do not know this block yet; of it only its title and its labels are certain. */
export function checkChart(report: Report, block: Json, at: string): void {
  checkString(report, block, at, 'title', { max: 150 });
  checkLabels(report, block.chart, `${at}/chart`);
  checkLabels(report, block.data, `${at}/data`);
}
