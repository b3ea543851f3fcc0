/** The lifecycle as a page: the states, the diagram, and every transition with its guards in words. */
import { TRANSITIONS } from '../domain/case/lifecycle.ts';
import { STATES } from '../domain/case/states.ts';
import type { Transition } from '../domain/case/transition.ts';
import type { ProblemCode } from '../domain/result.ts';
import { messagesFor } from '../i18n/index.ts';

const [en, zh] = [messagesFor('en'), messagesFor('zh-CN')];

export function lifecyclePage(): string {
  return `# Lifecycle of a case

Printed by \`npm run docs:lifecycle\` from the table that the rules obey, \`src/domain/case/lifecycle.ts\`; a test fails
when this page is older. Where the design left a gap: [0017](decisions/0017-the-lifecycle-is-a-table.md).

## States

${table(['State', '中文', 'In English', 'Stage', 'Over'], stateRows())}

## Diagram

![Lifecycle of a case](lifecycle.svg)

\`\`\`mermaid
${diagram()}
\`\`\`

## Transitions

Who may take a step on which case: \`src/domain/people/permissions.ts\`. A step from a state that its row does not name is
refused before its guards are asked.

${table(['Step', 'From', 'To', 'Roles', 'Refused by', 'The log says', 'Reasons'], TRANSITIONS.flatMap(transitionRows))}

## Guards

What each refusal tells the person.

${table(['Code', 'Sentence'], guardRows())}
`;
}

function stateRows(): string[][] {
  const passing = { en: 'Triaged, in passing: never at rest', zh: '已研判' };
  return Object.entries(STATES).map(([name, state]) => [
    code(name),
    name === 'triaged' ? passing.zh : zh.codes.status[name as keyof typeof zh.codes.status],
    name === 'triaged' ? passing.en : en.codes.status[name as keyof typeof en.codes.status],
    state.stage.join(' '),
    'isFinal' in state ? 'yes' : '',
  ]);
}

function transitionRows(row: Transition): string[][] {
  return row.moves.map(([from, to]) => [
    code(row.verb),
    from.length === 0 ? 'the report' : codes(from),
    row.via ? `${code(row.via)}, then ${codes(to)}` : codes(to),
    row.actors.length === 0 ? 'the system' : codes(row.actors),
    codes(row.guards),
    codes(row.effects),
    codes(row.reasons ?? []),
  ]);
}

function guardRows(): string[][] {
  const rows: readonly Transition[] = TRANSITIONS;
  const guards = new Set<ProblemCode>(rows.flatMap(({ guards }) => guards));
  return [...guards].sort().map((guard) => {
    const sentence = en.problems.says({ code: guard }, { codes: en.codes, name: () => '…' });
    return [code(guard), sentence.replaceAll('|', '\\|').replaceAll('\n', ' ')];
  });
}

/** One arrow for each pair of states, with every verb that goes along it. */
function diagram(): string {
  const arrows = new Map<string, string[]>();
  const along = (from: string, to: string, verb: string) => {
    const arrow = `${from} --> ${to}`;
    const verbs = arrows.get(arrow) ?? [];
    if (!verbs.includes(verb)) arrows.set(arrow, [...verbs, verb]);
  };
  for (const row of TRANSITIONS as readonly Transition[]) {
    const verb = row.verb.replace(/^(case|handoff)\./, '');
    for (const [before, after] of row.moves) {
      for (const from of before.length === 0 ? ['[*]'] : before) {
        if (row.via) along(from, row.via, verb);
        for (const to of after) {
          if (row.via) along(row.via, to, 'route');
          else if (from !== to) along(from, to, verb);
        }
      }
    }
  }
  const lines = [...arrows].map(([arrow, verbs]) => `  ${arrow} : ${verbs.join(', ')}`);
  const ends = Object.entries(STATES).flatMap(([name, state]) => ('isFinal' in state ? [`  ${name} --> [*]`] : []));
  return ['stateDiagram-v2', ...lines, ...ends].join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function code(text: string): string {
  return `\`${text}\``;
}

function codes(texts: readonly string[]): string {
  return texts.map(code).join(' ');
}
