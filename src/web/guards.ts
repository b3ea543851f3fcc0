/** What every answer carries and every form must come with. */
import type { Context, Next } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

/** Nothing is loaded from elsewhere, nothing runs, nobody frames the page, nothing is kept. */
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  // Not `no-referrer`: that would hide the origin of our own forms from the check below.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), clipboard-write=()',
  'x-robots-tag': 'noindex, nofollow',
};

export async function guardHeaders(context: Context, next: Next): Promise<void> {
  await next();
  for (const [name, value] of Object.entries(HEADERS)) context.header(name, value);
  if (new URL(context.req.url).pathname === '/style.css') context.header('cache-control', 'public, max-age=3600');
}

/** A form counts only when it was sent from our own page. Every browser since 2020 says so in `Origin`. */
export function isOwnForm(context: Context, publicUrl: string): boolean {
  const site = context.req.header('sec-fetch-site');
  return context.req.header('origin') === publicUrl && (site === undefined || site === 'same-origin');
}

/** The cookie of a visit: not for scripts, not for other sites, not for other hosts. */
export function visitCookie(publicUrl: string) {
  const secure = publicUrl.startsWith('https:');
  const name = secure ? '__Host-laojing' : 'laojing';
  const options = { path: '/', httpOnly: true, sameSite: 'Strict', secure } as const;
  return {
    read: (context: Context) => getCookie(context, name) ?? null,
    write: (context: Context, session: string, seconds: number) =>
      setCookie(context, name, session, { ...options, maxAge: seconds }),
    clear: (context: Context) => void deleteCookie(context, name, options),
  };
}
