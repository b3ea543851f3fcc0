/** Structured logs that can hold nothing personal: an object's fields are logged only when they are on this list. */
import { pino } from 'pino';

/** What may stand in a log, and as what. */
const FIELDS = {
  caseId: 'string',
  eventId: 'number',
  reaction: 'string',
  reminderId: 'string',
  job: 'string',
  key: 'string',
  method: 'string',
  code: 'string',
  reference: 'string',
  listener: 'string',
  kind: 'string',
  period: 'string',
  count: 'number',
  port: 'number',
  attempt: 'number',
  reason: 'string',
  backend: 'string',
} as const;
type TypeOf = { string: string; number: number };

export type LogFields = { err?: unknown } & { [K in keyof typeof FIELDS]?: TypeOf[(typeof FIELDS)[K]] };

/** A field holds an id or a code; what is longer is something else. */
const LONGEST = 100;

export type Logger = {
  debug: (fields: LogFields, message: string) => void;
  info: (fields: LogFields, message: string) => void;
  warn: (fields: LogFields, message: string) => void;
  error: (fields: LogFields, message: string) => void;
};

/**
 * An error without its echo of input: zod, Prisma and PostgreSQL repeat values in their messages, so of those only the
 * name, the code and the place are kept.
 */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = (error as { code?: unknown }).code;
  const mayEcho =
    /Zod|Prisma|DatabaseError|^error$/i.test(error.name) ||
    typeof (error as { severity?: unknown }).severity === 'string';
  return {
    name: error.name,
    ...(code === undefined ? {} : { code }),
    ...(mayEcho ? {} : { message: error.message }),
    stack: mayEcho
      ? error.stack
          ?.split('\n')
          .filter((line) => line.trimStart().startsWith('at '))
          .join('\n')
      : error.stack,
  };
}

/** Drops whatever is not on the list, also where the types were circumvented. */
function onlyListed(given: LogFields): Record<string, unknown> {
  const listed = Object.entries(FIELDS).flatMap(([name, type]) => {
    const value: unknown = given[name as keyof typeof FIELDS];
    if (typeof value !== type) return [];
    return [[name, typeof value === 'string' ? value.slice(0, LONGEST) : value] as const];
  });
  return { ...Object.fromEntries(listed), ...('err' in given ? { err: describeError(given.err) } : {}) };
}

/** `write` takes each line instead of standard output. */
export function createLogger(level: string, write?: (line: string) => void): Logger {
  // pino would describe the described error once more.
  const options = { level, base: null, serializers: { err: (described: unknown) => described } };
  const log = write ? pino(options, { write }) : pino(options);
  return {
    debug: (fields, message) => log.debug(onlyListed(fields), message),
    info: (fields, message) => log.info(onlyListed(fields), message),
    warn: (fields, message) => log.warn(onlyListed(fields), message),
    error: (fields, message) => log.error(onlyListed(fields), message),
  };
}
