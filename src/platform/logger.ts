/** Structured logs that can hold nothing personal: an object's fields are logged only when they are on this list. */
import { pino } from 'pino';

export type LogFields = {
  err?: unknown;
  caseId?: string;
  eventId?: number;
  reaction?: string;
  reminderId?: string;
  job?: string;
  key?: string;
  method?: string;
  code?: string;
  reference?: string;
  listener?: string;
  kind?: string;
  period?: string;
  count?: number;
  port?: number;
  durationMs?: number;
  attempt?: number;
  signal?: string;
  backend?: string;
};

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

export function createLogger(level: string): Logger {
  const log = pino({ level, base: null, serializers: { err: describeError } });
  return {
    debug: (fields, message) => log.debug(fields, message),
    info: (fields, message) => log.info(fields, message),
    warn: (fields, message) => log.warn(fields, message),
    error: (fields, message) => log.error(fields, message),
  };
}
