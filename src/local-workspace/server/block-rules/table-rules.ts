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
  if (!isJson(cell)) {
    report(at, 'must provide an object');
    return;
  }
  if (!['raw_text', 'raw_number', 'rich_text'].includes(String(cell.type))) {
    report(`${at}/type`, `unsupported type: ${String(cell.type)}`);
    return;
  }
  if (cell.type === 'raw_text' && typeof cell.text !== 'string') report(at, 'missing required field: text');
  if (cell.type === 'raw_text' && cell.text === '') report(`${at}/text`, 'must be more than 0 characters');
  if (cell.type === 'raw_number' && typeof cell.value !== 'number') report(at, 'missing required field: value');
  if (cell.type === 'rich_text' && !Array.isArray(cell.elements)) report(at, 'missing required field: elements');
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

/** Rows, cells and characters of a table within Slack's limits. */
export function checkTable(report: Report, block: Json, at: string): void {
  const { rows, column_settings: columns } = block;
  if (!Array.isArray(rows)) {
    report(at, 'missing required field: rows');
    return;
  }
  if (rows.length < 1) report(`${at}/rows`, 'no fewer than 1 items allowed');
  if (rows.length > maxRows) report(`${at}/rows`, `no more than ${maxRows} items allowed`);
  for (const [index, row] of (rows as unknown[]).entries()) checkRow(report, row, `${at}/rows/${index}`);
  const characters = rows.reduce((sum: number, row) => sum + charactersOf(row), 0);
  if (characters > maxCharacters)
    report(`${at}/rows`, `must be less than ${maxCharacters + 1} characters in all cells`);
  if (Array.isArray(columns) && columns.length > maxCells) {
    report(`${at}/column_settings`, `no more than ${maxCells} items allowed`);
  }
}
