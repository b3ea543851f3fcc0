import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PAGE = readFileSync(`${ROOT}docs/local-workspace.md`, 'utf8');

type Shape = {
  $ref?: string;
  anyOf?: Shape[];
  properties?: Record<string, Shape>;
  required?: string[];
  enum?: string[];
  const?: string;
  definitions?: Record<string, Shape>;
};

/** The paths of the server are typed by these, so what they name is what it answers at. */
const SHAPES = createGenerator({
  path: `${ROOT}src/local-workspace/protocol-*.ts`,
  tsconfig: `${ROOT}tsconfig.json`,
  skipTypeCheck: true,
  jsDoc: 'none',
}).createSchema('*').definitions as Record<string, Shape>;

const resolved = (shape: Shape): Shape =>
  shape.$ref ? resolved(SHAPES[decodeURIComponent(shape.$ref.replace('#/definitions/', ''))]!) : shape;
const variants = (shape: Shape): Shape[] => {
  const found = resolved(shape);
  return found.anyOf ? found.anyOf.flatMap(variants) : [found];
};
/** Each property of a body, with a question mark where it may be left out; `user` is said above the table. */
function namesIn(shape: Shape): string[] {
  const all = variants(shape);
  const isUnion = all.length > 1;
  return [
    ...new Set(
      all.flatMap(({ properties = {}, required = [] }) =>
        Object.keys(properties).map((name) => (isUnion || required.includes(name) ? name : `${name}?`)),
      ),
    ),
  ].filter((name) => name !== 'user');
}
const bodiesOf = (type: string) =>
  Object.fromEntries(
    Object.entries(resolved(SHAPES[type]!).properties!).map(([name, shape]) => [name, namesIn(shape).sort()]),
  );

function rowsUnder(heading: string): string[][] {
  const part = PAGE.split(heading)[1]?.split(/\n##/)[0] ?? '';
  return [...part.matchAll(/^\| (`.+) \|$/gm)].map(([, row = '']) => row.split(' | '));
}
const quoted = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);
/** `channel`, `threadTs?`; of `{ "now": … }` what is quoted in it. */
const named = (cell = '') =>
  quoted(cell).flatMap((word) =>
    word.startsWith('{') ? [...word.matchAll(/"(\w+)":/g)].map(([, key = '']) => key) : [word],
  );
const documented = (heading: string) =>
  Object.fromEntries(
    rowsUnder(heading).flatMap(([what, body]) => quoted(what).map((name) => [name, named(body).sort()])),
  );

describe('docs/local-workspace.md', () => {
  test('lists every act of a person with what it must be told, and no other', () => {
    expect(documented('### Act as a person')).toEqual(bodiesOf('ActRequests'));
  });

  test('lists everything that can be read, and by what', () => {
    const queries = bodiesOf('ReadQueries');
    const asked = { ...queries, views: ['user'], home: ['user'] };
    expect(documented('### Read:')).toEqual(asked);
  });

  test('lists everything that can be changed; a fault has a table of its own', () => {
    const { faults: _own, ...bodies } = bodiesOf('ChangeRequests');
    const { faults: told, ...rows } = documented('### Change:');
    expect(rows).toEqual(bodies);
    expect(told).toEqual(['clear', 'remove']);
  });

  test('lists every kind of fault with what stands beside it', () => {
    const kinds = variants(SHAPES.FaultsBody!).flatMap((shape) => {
      const kind = shape.properties?.kind;
      const names = namesIn(shape).filter((name) => name !== 'kind');
      return kind ? (kind.enum ?? [kind.const!]).map((one) => [one, names.sort()]) : [];
    });
    expect(documented('### What can fail')).toEqual(Object.fromEntries(kinds));
  });
});
