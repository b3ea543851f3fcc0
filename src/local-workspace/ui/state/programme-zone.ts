import type { PageState } from '../../protocol.ts';

/** The zone that most people here live by: the protocol knows people's zones only, and the clock needs one for all. */
export function programmeZone(page: PageState): string {
  const counts = new Map<string, number>();
  for (const user of page.users) if (!user.isBot) counts.set(user.tz, (counts.get(user.tz) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? page.me.tz;
}
