/** Every variable that the product reads, and the only place that reads them. */
import { z } from 'zod';
import type { CalendarSettings } from './platform/calendar-files.ts';
import { readKey, readKeyRing } from './platform/sealing.ts';

const loopback = /^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?(\/|$)/;
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'a time of day such as 08:30' });
const port = z.coerce.number().int().min(1).max(65_535);
const zone = z.string().refine(
  (name) => {
    try {
      return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
    } catch {
      return false;
    }
  },
  { error: 'an IANA time zone such as Asia/Shanghai' },
);

/** Read by `read`, which gives null for what is no such secret. */
function secret<T>(read: (text: string) => T | null, is: string) {
  return z.string().transform((text, context) => {
    const value = read(text);
    if (value !== null) return value;
    context.addIssue({ code: 'custom', message: `${is}; \`npm run keys:new\` makes some` });
    return z.NEVER;
  });
}

/** Matches a whole reference; null for what is no regular expression. */
function wholly(pattern: string): RegExp | null {
  try {
    return new RegExp(`^(?:${pattern})$`, 'u');
  } catch {
    return null;
  }
}

/** A send may take ten seconds; a lease that is over before it is would have a second worker send the same. */
const SHORTEST_LEASE_SECONDS = 15;
const DEFAULT_DAY = { start: '08:30', end: '17:30' };

const WEEKDAYS = /^[1-7](,[1-7])*$/;

/** What the working calendar is made of. */
const calendarShape = {
  PROGRAMME_ZONE: zone.default('Asia/Shanghai'),
  WORKDAY_START: timeOfDay.default(DEFAULT_DAY.start),
  WORKDAY_END: timeOfDay.default(DEFAULT_DAY.end),
  WEEKEND: z
    .string()
    .regex(WEEKDAYS, { error: 'days of the week, 1 for Monday to 7 for Sunday: 6,7' })
    .default('6,7')
    .transform((days) => days.split(',').map(Number)),
  CALENDAR_COUNTRY: z.enum(['CN', 'none'], { error: 'CN, or none: then only the files say what is off' }).default('CN'),
  CALENDAR_DIR: z.string().optional(),
};

const schema = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, { error: 'a PostgreSQL address: postgresql://…' }),
  DATABASE_CONNECTIONS: z.coerce.number().int().min(2).max(100).default(10),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//, { error: 'a Redis address: redis://…' })
    .optional(),
  SLACK_BOT_TOKEN: z.string().startsWith('xoxb-', { error: 'the bot token, it begins with xoxb-' }),
  SLACK_APP_TOKEN: z.string().startsWith('xapp-', { error: 'the app-level token, it begins with xapp-' }).optional(),
  SLACK_SIGNING_SECRET: z.string().min(16, { error: 'the signing secret of the app' }).optional(),
  SLACK_API_URL: z.url().optional(),
  PORT: port.default(3000),
  HEALTH_PORT: port.default(8080),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'where people open the pages, such as https://laojing.example.org' })
    .refine((url) => URL.canParse(url) && new URL(url).origin === url.replace(/\/$/, ''), {
      error: 'without a path behind the host',
    })
    .transform((url) => new URL(url).origin)
    .optional(),
  WEB_PORT: port.default(8090),
  FIELD_KEYS: secret(readKeyRing, 'id:key, several with commas between, the active one first').optional(),
  INDEX_KEY: secret(readKey, '32 bytes in base64').optional(),
  ROLES: z
    .string()
    .default('bot,worker')
    .transform((text) => text.split(',').map((role) => role.trim()))
    .pipe(z.array(z.enum(['bot', 'worker'])).min(1)),
  PROGRAMME_LOCALE: z.enum(['zh-CN', 'en']).default('zh-CN'),
  ...calendarShape,
  CALL_REFERENCE_PATTERN: z
    .string()
    .transform((text, context) => {
      const pattern = wholly(text);
      if (pattern) return pattern;
      context.addIssue({ code: 'custom', message: 'a regular expression, such as JQ\\d{8}' });
      return z.NEVER;
    })
    .optional(),
  CALL_REFERENCE_EXAMPLE: z.string().max(32, { error: 'at most 32 characters' }).optional(),
  PRIVACY_MODE: z.literal('strict', { error: 'only "strict" exists: names never enter the chat' }).default('strict'),
  LEASE_SECONDS: z.coerce.number().min(1).max(600).default(20),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  CLOCK_URL: z.url().optional(),
});

type Given = Record<string, string | undefined>;
export type Env = z.output<typeof schema>;
export const ENV_NAMES = Object.keys(schema.shape);

/** The settings, or one line for each thing that is wrong with them; values are never repeated. */
export function readEnv(
  variables: Record<string, string | undefined> = process.env,
): { env: Env } | { problems: string[] } {
  const given = setOnes(variables);
  const parsed = schema.safeParse(given);
  const problems = [...(parsed.error?.issues ?? []).map((issue) => describe(issue, given)), ...contradictions(given)];
  return parsed.success && problems.length === 0 ? { env: parsed.data } : { problems: [...new Set(problems)] };
}

/** An empty variable counts as not set. */
function setOnes(variables: Given): Given {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''));
}

export function calendarSettings(env: Pick<Env, keyof typeof calendarShape>): CalendarSettings {
  return {
    zone: env.PROGRAMME_ZONE,
    dayStart: env.WORKDAY_START,
    dayEnd: env.WORKDAY_END,
    weekend: new Set(env.WEEKEND),
    country: env.CALENDAR_COUNTRY,
    directory: env.CALENDAR_DIR,
  };
}

/** The calendar's part of the settings alone, for a command that needs no more. */
export function readCalendarSettings(
  variables: Given = process.env,
): { calendar: CalendarSettings } | { problems: string[] } {
  const given = setOnes(variables);
  const parsed = z.object(calendarShape).safeParse(given);
  return parsed.success
    ? { calendar: calendarSettings(parsed.data) }
    : { problems: parsed.error.issues.map((issue) => describe(issue, given)) };
}

function describe({ path, message }: z.core.$ZodIssue, given: Given): string {
  const name = String(path[0]);
  return `${name}: ${name in given ? message : `is missing (${message})`}`;
}

/** What no setting shows by itself. Looked at beside the single mistakes, so that all of them are told at once. */
function contradictions(given: Given): string[] {
  const { WORKDAY_START = DEFAULT_DAY.start, WORKDAY_END = DEFAULT_DAY.end } = given;
  const isDay = timeOfDay.safeParse(WORKDAY_START).success && timeOfDay.safeParse(WORKDAY_END).success;
  const isLocal = loopback.test(given.SLACK_API_URL ?? '');
  return [
    ...(Boolean(given.SLACK_APP_TOKEN) === Boolean(given.SLACK_SIGNING_SECRET)
      ? ['SLACK_APP_TOKEN: set exactly one: SLACK_APP_TOKEN for Socket Mode, or SLACK_SIGNING_SECRET for HTTP']
      : []),
    ...pageProblems(given),
    ...referenceProblems(given),
    ...(given.CLOCK_URL && !isLocal
      ? ['CLOCK_URL: time may be moved only where SLACK_API_URL is on this machine: in demos and tests']
      : []),
    ...(Number(given.LEASE_SECONDS) < SHORTEST_LEASE_SECONDS && !isLocal
      ? [`LEASE_SECONDS: at least ${SHORTEST_LEASE_SECONDS}; less only where SLACK_API_URL is on this machine`]
      : []),
    ...(isDay && WORKDAY_START >= WORKDAY_END ? ['WORKDAY_END: the working day ends after it begins'] : []),
  ];
}

/** Whoever types a reference that does not fit is shown one that does. */
function referenceProblems({ CALL_REFERENCE_PATTERN: pattern, CALL_REFERENCE_EXAMPLE: example }: Given): string[] {
  if (!pattern) return example ? ['CALL_REFERENCE_EXAMPLE: has a meaning only beside CALL_REFERENCE_PATTERN'] : [];
  if (!example) return ['CALL_REFERENCE_EXAMPLE: is missing (a reference that fits CALL_REFERENCE_PATTERN)'];
  const fits = wholly(pattern)?.test(example) ?? true;
  return fits ? [] : ['CALL_REFERENCE_EXAMPLE: does not fit CALL_REFERENCE_PATTERN'];
}

/** The pages show sealed fields, so their address and the keys come together. No key has a default. */
function pageProblems(given: Given): string[] {
  const { PUBLIC_URL: url } = given;
  const [some, missing] = [PAGE_SETTINGS.filter((name) => given[name]), PAGE_SETTINGS.filter((name) => !given[name])];
  return [
    ...(some.length > 0
      ? missing.map((name) => `${name}: is missing (the pages need ${PAGE_SETTINGS.join(', ')})`)
      : []),
    ...(url?.startsWith('http:') && !loopback.test(url) ? ['PUBLIC_URL: names travel over https:// only'] : []),
  ];
}

const PAGE_SETTINGS = ['PUBLIC_URL', 'FIELD_KEYS', 'INDEX_KEY'] as const;
