/** The self-hosted pages: names of parties are read and entered here, never in Slack. */
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Child } from 'hono/jsx';
import { isDatabaseAway } from '../db/sql.ts';
import type { Visit } from '../db/visit-repo.ts';
import type { Deps } from '../deps.ts';
import { can } from '../domain/people/permissions.ts';
import type { Person } from '../domain/people/person.ts';
import { minutesAfter } from '../domain/time/instant.ts';
import { type Locale, localeOf, messagesFor } from '../i18n/index.ts';
import { wordsFor } from '../i18n/words.ts';
import { notAllowedText } from '../slack/problem.view.ts';
import { Entrance, purposeOf, TimeIsOver } from './entrance.tsx';
import { guardHeaders, isOwnForm, visitCookie } from './guards.ts';
import { Layout } from './layout.tsx';
import { type PageAnswer, type Pages, type Sent, sent } from './page.ts';
import { PAPER_STYLE } from './paper-style.ts';
import { STYLE } from './style.ts';

type Site = { publicUrl: string; pages: Pages; deps: Deps };

const VISIT_MINUTES = 20;
/** The longest form, its four texts full, with room to spare. */
const LONGEST_FORM_BYTES = 64 * 1024;

export function createSite({ publicUrl, pages, deps }: Site): Hono {
  const site = new Hono();
  const cookie = visitCookie(publicUrl);

  /** Of somebody whom we do not know: as the browser says. */
  const unknownReader = (context: Context): Locale => {
    const wanted = context.req.header('accept-language');
    return wanted ? localeOf(wanted) : deps.programmeLocale;
  };
  const plain = (
    context: Context,
    locale: Locale,
    status: 200 | 401 | 403 | 404 | 422 | 503,
    title: string,
    body: Child,
  ) =>
    context.html(
      `<!doctype html>${<Layout locale={locale} t={messagesFor(locale)} title={title} body={body} />}`,
      status,
    );
  const timeIsOver = (context: Context, locale: Locale, typed: readonly (readonly [string, string])[] = []) => {
    const t = messagesFor(locale);
    return plain(context, locale, 401, t.web.over.title, <TimeIsOver t={t} typed={typed} />);
  };

  site.use(guardHeaders);
  site.use(bodyLimit({ maxSize: LONGEST_FORM_BYTES }));
  site.use(async (context, next) => {
    if (context.req.method !== 'POST' || isOwnForm(context, publicUrl)) return next();
    const locale = unknownReader(context);
    const { refused } = messagesFor(locale).web;
    return plain(context, locale, 403, refused.title, <p>{refused.foreignForm}</p>);
  });
  site.onError((error, context) => {
    const locale = unknownReader(context);
    const { failed } = messagesFor(locale).web;
    const reference = deps.ids.next().slice(-8);
    if (isDatabaseAway(error)) {
      deps.log.warn({ err: error, reference }, 'the database is away');
      return plain(context, locale, 503, failed.title, <p>{failed.databaseAway}</p>);
    }
    deps.log.error({ err: error, reference }, 'a page failed');
    return plain(context, locale, 503, failed.title, <p>{failed.unexpected(reference)}</p>);
  });
  site.notFound((context) => {
    const locale = unknownReader(context);
    const { notFound } = messagesFor(locale).web;
    return plain(context, locale, 404, notFound.title, <p>{notFound.how}</p>);
  });
  site.get('/style.css', (context) =>
    context.body(`${STYLE}${PAPER_STYLE}`, 200, { 'content-type': 'text/css; charset=utf-8' }),
  );

  site.get('/open/:token', (context) => showDoor(context, context.req.param('token'), false));
  site.post('/open/:token', async (context) => {
    const token = context.req.param('token');
    const purpose = purposeOf(sent(await context.req.parseBody()).one('purpose'));
    if (purpose === null) return showDoor(context, token, true);
    const now = deps.clock.now();
    const visit = await deps.visits.waiting(token, now);
    const session = await deps.visits.open(token, purpose, now, minutesAfter(now, VISIT_MINUTES));
    if (session === null) return timeIsOver(context, unknownReader(context));
    cookie.write(context, session, VISIT_MINUTES * 60);
    return context.redirect(visit?.startsAt ?? '/', 303);
  });

  const showDoor = async (context: Context, token: string, isPurposeMissing: boolean) => {
    const invitation = await deps.visits.waiting(token, deps.clock.now());
    if (!invitation) return timeIsOver(context, unknownReader(context));
    const t = messagesFor(invitation.locale);
    const found = invitation.caseId ? await deps.cases.find(invitation.caseId) : null;
    const door = (
      <Entrance
        t={t}
        token={token}
        caseNumber={found?.number ?? null}
        startsAt={invitation.startsAt}
        isPurposeMissing={isPurposeMissing}
      />
    );
    return plain(context, invitation.locale, isPurposeMissing ? 422 : 200, t.web.door.title, door);
  };

  site.post('/leave', async (context) => {
    const session = cookie.read(context);
    const visit = session ? await deps.visits.current(session, deps.clock.now()) : null;
    if (session) await deps.visits.leave(session);
    cookie.clear(context);
    const locale = visit?.locale ?? unknownReader(context);
    const { left } = messagesFor(locale).web;
    return plain(context, locale, 200, left.title, <p>{left.how}</p>);
  });

  const render = async (context: Context, visit: Visit, person: Person, answer: PageAnswer) => {
    if ('goTo' in answer) return context.redirect(answer.goTo, 303);
    const t = messagesFor(visit.locale);
    const roster = await deps.people.roster();
    const until = wordsFor(visit.locale, t, roster, deps.calendar).time(visit.until);
    const bar = { name: person.name, until, hasCase: visit.caseId !== null, synthetic: roster.programme.synthetic };
    const page = (
      <Layout
        locale={visit.locale}
        t={t}
        title={answer.title}
        body={answer.body}
        isPaper={answer.print ?? false}
        visit={bar}
      />
    );
    return context.html(`<!doctype html>${page}`, answer.status ?? 200);
  };

  for (const [place, page] of Object.entries(pages)) {
    const [method = '', path = ''] = place.split(' ');
    site.on(method, path, async (context) => {
      const form: Record<string, unknown> = method === 'POST' ? await context.req.parseBody({ all: true }) : {};
      const session = cookie.read(context);
      const visit = session ? await deps.visits.current(session, deps.clock.now()) : null;
      if (!visit) return timeIsOver(context, unknownReader(context), typedIn(sent(form), form));
      const person = (await deps.people.roster()).person(visit.personId);
      if (!person) return timeIsOver(context, visit.locale);
      const t = messagesFor(visit.locale);
      const permission = can(person, page.verb);
      if (!permission.allowed) {
        const body = <p>{notAllowedText(permission.mayInstead, t)}</p>;
        return render(context, visit, person, { status: 403, title: t.web.refused.title, body });
      }
      const call = {
        viewer: { person, locale: visit.locale, t },
        visit,
        path: sent(context.req.param() as Record<string, unknown>),
        query: sent(context.req.queries()),
        form: sent(form),
      };
      return render(context, visit, person, await page.run(call, deps));
    });
  }
  return site;
}

/** The texts of a form: short codes and the version say nothing to a person. */
function typedIn(form: Sent, values: Record<string, unknown>): [string, string][] {
  return ['name', 'contact', 'address', 'note', 'value', 'text', 'decision']
    .filter((field) => field in values)
    .map((field) => [field, form.one(field)]);
}
