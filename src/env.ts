/** Every variable that the product reads, and the only place that reads them. */
import { z } from 'zod';

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

const schema = z
  .object({
    DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, { error: 'a PostgreSQL address: postgresql://…' }),
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
    ROLES: z
      .string()
      .default('bot,worker')
      .transform((text) => text.split(',').map((role) => role.trim()))
      .pipe(z.array(z.enum(['bot', 'worker'])).min(1)),
    PROGRAMME_LOCALE: z.enum(['zh-CN', 'en']).default('zh-CN'),
    PROGRAMME_ZONE: zone.default('Asia/Shanghai'),
    WORKDAY_START: timeOfDay.default('08:30'),
    WORKDAY_END: timeOfDay.default('17:30'),
    PRIVACY_MODE: z.literal('strict', { error: 'only "strict" exists: names never enter the chat' }).default('strict'),
    LEASE_SECONDS: z.coerce.number().min(1).max(600).default(20),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
    CLOCK_URL: z.url().optional(),
  })
  .check((context) => {
    const { SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, CLOCK_URL, SLACK_API_URL, WORKDAY_START, WORKDAY_END } =
      context.value;
    const wrong = (path: string, message: string) =>
      context.issues.push({ code: 'custom', path: [path], message, input: context.value });
    if (Boolean(SLACK_APP_TOKEN) === Boolean(SLACK_SIGNING_SECRET)) {
      wrong('SLACK_APP_TOKEN', 'set exactly one: SLACK_APP_TOKEN for Socket Mode, or SLACK_SIGNING_SECRET for HTTP');
    }
    if (CLOCK_URL && !loopback.test(SLACK_API_URL ?? '')) {
      wrong('CLOCK_URL', 'time may be moved only where SLACK_API_URL is on this machine: in demos and tests');
    }
    if (WORKDAY_START >= WORKDAY_END) wrong('WORKDAY_END', 'the working day ends after it begins');
  });

export type Env = z.output<typeof schema>;
export const ENV_NAMES = Object.keys(schema.shape);

/** The settings, or one line for each thing that is wrong with them; values are never repeated. */
export function readEnv(variables: Record<string, string | undefined> = process.env): { env: Env } | { problems: string[] } {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = schema.safeParse(given);
  if (parsed.success) return { env: parsed.data };
  const problems = parsed.error.issues.map((issue) => {
    const name = issue.path.join('.');
    return `${name}: ${name in given || issue.code === 'custom' ? issue.message : `is missing (${issue.message})`}`;
  });
  return { problems };
}
