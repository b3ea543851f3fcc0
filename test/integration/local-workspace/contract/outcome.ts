import type { Server } from './servers.ts';

/** The answer of a step in words that are the same for every server, or the code of Slack's refusal. */
export async function outcomeOf(server: Server, ask: (server: Server) => Promise<unknown>): Promise<unknown> {
  try {
    return named(server, await ask(server));
  } catch (error) {
    const code = (error as { data?: { error?: unknown } }).data?.error;
    if (typeof code !== 'string') throw error;
    return code;
  }
}

const SHAPES: readonly [RegExp, string][] = [
  [/^D\w+$/, 'a direct channel'],
  [/^V\w+$/, 'a view'],
  [/^\d{10}\.\d{6}$/, 'a ts'],
];

function named(server: Server, value: unknown): unknown {
  if (typeof value === 'string') {
    const known = Object.entries({ ...server.ids, ...server.channels }).find(([, id]) => id === value);
    return known?.[0] ?? SHAPES.find(([shape]) => shape.test(value))?.[1] ?? value;
  }
  if (Array.isArray(value)) return value.map((one) => named(server, one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, named(server, one)]));
}
