/** What is looked for among cases: codes only. A name or a number is looked for elsewhere, so it is not understood here. */
import type { Status } from './states.ts';
import type { Category } from './vocabulary.ts';

export type FindQuery = {
  numbers: readonly string[];
  areas: readonly string[];
  stations: readonly string[];
  categories: readonly Category[];
  statuses: readonly Status[];
  page: number;
};
/** By everything that such a thing is called, in either language: what it stands for. */
export type Criterion =
  | { field: 'areas' | 'stations'; code: string }
  | { field: 'categories'; code: Category }
  | { field: 'statuses'; code: Status };
export type Label = { text: string; means: Criterion };

/** `other`: something was typed that is neither a label nor a case's number, so it may be a name, a phone or an address. */
export function readFind(typed: string, labels: readonly Label[]): FindQuery | 'nothing' | 'other' {
  const known = labels
    .map(({ text, means }) => ({ text: inOrder(text), means }))
    .filter(({ text }) => text !== '')
    .sort((a, b) => b.text.length - a.text.length);
  const found: Criterion[] = [];
  const numbers: string[] = [];
  let page = 1;
  let rest = inOrder(typed);
  while (rest !== '') {
    const label = known.filter(({ text }) => startsWith(rest, text));
    const longest = label[0];
    const number = /^lj-?(\d{4})-?(\d{1,9})(?=\s|$)/u.exec(rest);
    const turned = /^(?:p|第)?([1-9]\d?)页?$/u.exec(rest);
    if (longest) {
      // The same words may name a station and an area: either will do.
      found.push(...label.filter(({ text }) => text === longest.text).map(({ means }) => means));
      rest = rest.slice(longest.text.length).trim();
    } else if (number) {
      numbers.push(`LJ-${number[1]}-${number[2]!.padStart(6, '0')}`);
      rest = rest.slice(number[0].length).trim();
    } else if (turned && found.length + numbers.length > 0) {
      page = Number(turned[1]);
      rest = '';
    } else return 'other';
  }
  if (found.length + numbers.length === 0) return 'nothing';
  const of = <F extends Criterion['field']>(field: F) => [
    ...new Set(
      found.flatMap((one) => (one.field === field ? [one.code as Extract<Criterion, { field: F }>['code']] : [])),
    ),
  ];
  return {
    numbers,
    areas: of('areas'),
    stations: of('stations'),
    categories: of('categories'),
    statuses: of('statuses'),
    page,
  };
}

/** For the record of the search: codes, never what was typed. */
export function criteriaOf({ numbers, areas, stations, categories, statuses, page }: FindQuery): string {
  const said = Object.entries({ numbers, areas, stations, categories, statuses }).flatMap(([field, codes]) =>
    codes.length > 0 ? [`${field}=${codes.join(',')}`] : [],
  );
  return [...said, `page=${page}`].join(' ');
}

/** A Latin word ends where another begins; Chinese words stand side by side. */
function startsWith(rest: string, label: string): boolean {
  if (!rest.startsWith(label)) return false;
  const [before, after] = [label.at(-1) ?? '', rest[label.length] ?? ''];
  return !(/[a-z0-9]/u.test(before) && /[a-z0-9_-]/u.test(after));
}

/** Width, capitals, blanks and the marks between words make no difference. */
function inOrder(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[,，、;；|]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
