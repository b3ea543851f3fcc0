/** In which language each person reads Slack: asked rarely, and never for longer than the asker can wait. */
import type { WebClient } from '@slack/web-api';
import { type Locale, localeOf } from '../i18n/index.ts';
import type { Logger } from '../platform/logger.ts';

const FRESH_MS = 10 * 60 * 1000;
/** Slack that did not say just now will not say in the next moment either. */
const MISS_FRESH_MS = 30 * 1000;

type Known = { locale: Locale | null; until: number };

export function createLocales(client: Pick<WebClient, 'users'>, log: Logger) {
  const known = new Map<string, Known>();
  const asking = new Map<string, Promise<Locale | null>>();

  const ask = async (slackUserId: string): Promise<Locale | null> => {
    const last = known.get(slackUserId)?.locale ?? null;
    let said: Locale | null = null;
    try {
      const { user } = await client.users.info({ user: slackUserId, include_locale: true });
      said = user?.locale ? localeOf(user.locale) : null;
    } catch (error) {
      log.warn({ err: error, method: 'users.info' }, "a reader's language is unknown");
    }
    known.set(slackUserId, { locale: said ?? last, until: Date.now() + (said ? FRESH_MS : MISS_FRESH_MS) });
    return said ?? last;
  };

  return async (slackUserId: string, withinMs?: number): Promise<Locale | null> => {
    const last = known.get(slackUserId);
    if (last && Date.now() < last.until) return last.locale;
    const running = asking.get(slackUserId) ?? ask(slackUserId).finally(() => asking.delete(slackUserId));
    asking.set(slackUserId, running);
    if (withinMs === undefined) return running;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Locale | null>((resolve) => {
      timer = setTimeout(() => resolve(last?.locale ?? null), withinMs);
    });
    return Promise.race([running, late]).finally(() => clearTimeout(timer));
  };
}
