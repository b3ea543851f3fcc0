import { isJson, type Json } from '../json.ts';
import type { Report } from './report.ts';

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
  if (!isJson(cell)) return report(at, 'must provide an object');
  if (!['raw_text', 'raw_number', 'rich_text'].includes(String(cell.type))) {
    return report(`${at}/type`, `unsupported type: ${String(cell.type)}`);
  }
  if (cell.type === 'raw_text' && typeof cell.text !== 'string') report(at, 'missing required field: text');
  if (cell.type === 'raw_text' && cell.text === '') report(`${at}/text`, 'must be more than 0 characters');
  if (cell.type === 'raw_number' && typeof cell.value !== 'number') report(at, 'missing required field: value');
  if (cell.type === 'rich_text' && !Array.isArray(cell.elements)) report(at, 'missing required field: elements');
}

/** Rows, cells and characters of a table within Slack's limits. */
export function checkTable(report: Report, block: Json, at: string): void {
  const { rows, column_settings: columns } = block;
  if (!Array.isArray(rows)) return report(at, 'missing required field: rows');
  if (rows.length < 1) report(`${at}/rows`, 'no fewer than 1 items allowed');
  if (rows.length > maxRows) report(`${at}/rows`, `no more than ${maxRows} items allowed`);
  rows.forEach((row: unknown, index) => {
    const here = `${at}/rows/${index}`;
    if (!Array.isArray(row)) return report(here, 'must provide an array');
    if (row.length < 1) report(here, 'no fewer than 1 items allowed');
    if (row.length > maxCells) report(here, `no more than ${maxCells} items allowed`);
    row.forEach((cell: unknown, place) => checkCell(report, cell, `${here}/${place}`));
  });
  const characters = rows.reduce((sum: number, row) => sum + charactersOf(row), 0);
  if (characters > maxCharacters)
    report(`${at}/rows`, `must be less than ${maxCharacters + 1} characters in all cells`);
  if (Array.isArray(columns) && columns.length > maxCells) {
    report(`${at}/column_settings`, `no more than ${maxCells} items allowed`);
  }
}
