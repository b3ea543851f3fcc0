import { isJson, type Json } from '../json.ts';
import { checkBoolean, checkKeys, checkList, checkOneOf, checkRange, checkString, type Report } from './report.ts';
import { checkRichText } from './rich-text-rules.ts';

const maxRows = 100;
const maxCells = 20;
const maxCharacters = 10_000;

function charactersOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + charactersOf(item), 0);
  if (!isJson(value)) return 0;
  const own = typeof value.text === 'string' ? value.text.length : 0;
  return own + charactersOf(value.elements);
}

function checkCell(report: Report, cell: unknown, at: string): void {
  if (!isJson(cell)) {
    report(at, 'must provide an object');
    return;
  }
  switch (cell.type) {
    case 'raw_text':
      checkKeys(report, cell, at, ['type', 'text']);
      checkString(report, cell, at, 'text', { max: maxCharacters, required: true });
      break;
    case 'raw_number':
      checkKeys(report, cell, at, ['type', 'value', 'text']);
      if (typeof cell.value !== 'number') report(at, 'missing required field: value');
      checkString(report, cell, at, 'text', { max: maxCharacters, required: true });
      break;
    case 'rich_text':
      checkKeys(report, cell, at, ['type', 'elements', 'block_id']);
      checkRichText(report, cell, at);
      break;
    default:
      report(`${at}/type`, `unsupported type: ${String(cell.type)}`);
  }
}

function checkRow(report: Report, row: unknown, at: string): void {
  if (!Array.isArray(row)) {
    report(at, 'must provide an array');
    return;
  }
  if (row.length < 1) report(at, 'no fewer than 1 items allowed');
  if (row.length > maxCells) report(at, `no more than ${maxCells} items allowed`);
  for (const [place, cell] of (row as unknown[]).entries()) checkCell(report, cell, `${at}/${place}`);
}

/** The first row is as wide as a row gets; an index from outside it names no column. */
const widthOf = (rows: unknown): number => (Array.isArray(rows) && Array.isArray(rows[0]) ? rows[0].length : 0);

function checkRows(report: Report, block: Json, at: string): void {
  const { rows } = block;
  if (!Array.isArray(rows)) {
    report(at, 'missing required field: rows');
    return;
  }
  if (rows.length < 1) report(`${at}/rows`, 'no fewer than 1 items allowed');
  if (rows.length > maxRows) report(`${at}/rows`, `no more than ${maxRows} items allowed`);
  for (const [index, row] of (rows as unknown[]).entries()) checkRow(report, row, `${at}/rows/${index}`);
  if (charactersOf(rows) > maxCharacters)
    report(`${at}/rows`, `must be less than ${maxCharacters + 1} characters in all cells`);
}

/** Rows, cells and characters of a table within Slack's limits. */
export function checkTable(report: Report, block: Json, at: string): void {
  checkRows(report, block, at);
  const columns = block.column_settings;
  if (columns === undefined) return;
  // A column without settings of its own may be written as null.
  const told = { ...block, column_settings: Array.isArray(columns) ? columns.map((one) => one ?? {}) : columns };
  for (const { item, at: here } of checkList(report, told, at, 'column_settings', { max: maxCells })) {
    checkKeys(report, item, here, ['align', 'is_wrapped']);
    checkOneOf(report, item, here, 'align', ['left', 'center', 'right']);
    checkBoolean(report, item, here, 'is_wrapped');
  }
}

export function checkDataTable(report: Report, block: Json, at: string): void {
  checkString(report, block, at, 'caption', { max: 2000, required: true });
  checkRange(report, block, at, 'page_size', 1, 100);
  checkRange(report, block, at, 'row_header_column_index', 0, Math.max(widthOf(block.rows) - 1, 0));
  checkRows(report, block, at);
}
