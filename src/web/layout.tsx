/** The frame of every page: one column, readable on a phone and on paper, nothing from anywhere else. */
import type { Child } from 'hono/jsx';
import type { Locale, Messages } from '../i18n/index.ts';

export type Frame = {
  locale: Locale;
  t: Messages;
  title: string;
  body: Child;
  /** A paper to sign: on paper it stands alone. */
  isPaper?: boolean;
  /** Set while a visit is under way. */
  visit?: { name: string; until: string; hasCase: boolean; synthetic: boolean };
};

export function Layout({ locale, t, title, body, isPaper = false, visit }: Frame) {
  const { frame } = t.web;
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <title>{`${title} · ${frame.product}`}</title>
        <link rel="stylesheet" href="/style.css" />
        <link rel="icon" href="data:," />
      </head>
      <body {...(isPaper ? { class: 'paper' } : {})}>
        <a class="skip" href="#content">
          {frame.skip}
        </a>
        <header>
          <p class="product">{frame.product}</p>
          {visit ? <VisitBar t={t} {...visit} /> : null}
        </header>
        <main id="content">
          <h1>{title}</h1>
          {body}
        </main>
        <footer>
          {visit?.synthetic ? <p>{t.common.synthetic}</p> : null}
          <p>{frame.keepHere}</p>
        </footer>
      </body>
    </html>
  );
}

function VisitBar({ t, name, until, hasCase }: { t: Messages; name: string; until: string; hasCase: boolean }) {
  const { frame } = t.web;
  return (
    <nav aria-label={frame.nav}>
      <span class="who">{frame.visitor(name, until)}</span>
      {hasCase ? <a href="/parties">{frame.parties}</a> : null}
      {hasCase ? <a href="/papers">{frame.papers}</a> : null}
      <a href="/search">{frame.search}</a>
      <form method="post" action="/leave">
        <button type="submit" class="plain">
          {frame.leave}
        </button>
      </form>
    </nav>
  );
}
