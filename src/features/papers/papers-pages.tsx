/** The papers of the case that a visit is about. Each opening is recorded with the paper that was opened. */
import type { PartyRepo } from '../../db/party-repo.ts';
import { readDossier } from '../../db/read-dossier.ts';
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import type { Agreement, Session } from '../../domain/case/records.ts';
import type { Party } from '../../domain/parties/party.ts';
import { can } from '../../domain/people/permissions.ts';
import { isLookBack } from '../../domain/sentinel/review.ts';
import { dateOf } from '../../domain/time/working-calendar.ts';
import { eventLine } from '../../i18n/event-line.ts';
import { longTime } from '../../i18n/local-date.ts';
import { type Words, wordsFor } from '../../i18n/words.ts';
import { accessOf, type PageAnswer, type PageCall } from '../../web/page.ts';
import { AgreementPage } from './agreement.page.tsx';
import { agreementsOf, isForOthers, meetingBefore, sessionsOf } from './of-case.ts';
import { OverviewPage } from './overview.page.tsx';
import { mediatorsAt } from './present.ts';
import { ReferralPage } from './referral.page.tsx';
import { SessionPage } from './session.page.tsx';

type Opened = { current: Case; store: PartyRepo; words: Words };

async function opened({ viewer, visit }: PageCall, deps: Deps): Promise<Opened | null> {
  const current = visit.caseId === null ? null : await deps.cases.find(visit.caseId);
  if (!current || deps.parties === null || !can(viewer.person, 'party.read', current).allowed) return null;
  const words = wordsFor(viewer.locale, viewer.t, await deps.people.roster(), deps.calendar);
  return { current, store: deps.parties, words };
}

function nothing({ viewer: { t } }: PageCall): PageAnswer {
  return { status: 404, title: t.web.notFound.title, body: t.papers.noSuchPaper };
}

export async function showPapers(call: PageCall, deps: Deps): Promise<PageAnswer> {
  const found = await opened(call, deps);
  if (!found) return nothing(call);
  const { current, store, words } = found;
  const { t, locale } = words;
  await store.record({ ...accessOf(call, deps), kind: 'dossier', caseId: current.id });
  const dossier = await readDossier(current, deps);
  const { overview } = t.papers;
  const papers = [
    ...agreementsOf(current).map(({ no }) => ({ href: `/papers/agreement/${no}`, label: overview.agreement(no) })),
    ...sessionsOf(current).map(({ no, startedAt }) => ({
      href: `/papers/session/${no}`,
      label: overview.session(no, longTime(startedAt, deps.calendar.zone, locale)),
    })),
    ...(isForOthers(current) && can(call.viewer.person, 'case.read-referral', current).allowed
      ? [{ href: '/papers/referral', label: overview.referral }]
      : []),
  ];
  return { title: overview.title(current.number), body: <OverviewPage facts={{ dossier, papers }} t={t} /> };
}

export async function showAgreement(call: PageCall, deps: Deps): Promise<PageAnswer> {
  const found = await opened(call, deps);
  const agreement = found && agreementsOf(found.current).find(({ no }) => no === call.path.one('no'));
  if (!found || !agreement) return nothing(call);
  const people = await found.store.reveal(found.current.id, { ...accessOf(call, deps), paper: 'agreement' });
  return agreementPaper(found, agreement, people, deps.calendar.zone);
}

function agreementPaper(
  { current, words }: Opened,
  agreement: Agreement,
  people: readonly Party[],
  zone: string,
): PageAnswer {
  const { t } = words;
  const meeting = meetingBefore(agreement, current);
  const ids = meeting ? mediatorsAt(meeting) : ['leadId' in current ? current.leadId : agreement.recordedBy];
  const paper = { agreement, meeting, people, mediators: ids.map(words.person), zone };
  return {
    title: t.papers.agreement.title[agreement.basis],
    body: <AgreementPage paper={paper} words={words} />,
    print: true,
  };
}

export async function showSession(call: PageCall, deps: Deps): Promise<PageAnswer> {
  const found = await opened(call, deps);
  const session: Session | null | undefined =
    found && sessionsOf(found.current).find(({ no }) => String(no) === call.path.one('no'));
  if (!found || !session) return nothing(call);
  const { current, store, words } = found;
  const people = await store.reveal(current.id, { ...accessOf(call, deps), paper: 'session' });
  const paper = { number: current.number, session, people, zone: deps.calendar.zone };
  return { title: words.t.papers.session.title, body: <SessionPage paper={paper} words={words} />, print: true };
}

export async function showReferral(call: PageCall, deps: Deps): Promise<PageAnswer> {
  const found = await opened(call, deps);
  if (!found || !isForOthers(found.current)) return nothing(call);
  const { current, store, words } = found;
  if (!can(call.viewer.person, 'case.read-referral', current).allowed) {
    return { status: 403, title: words.t.web.refused.title, body: words.t.papers.referral.notYours };
  }
  const people = await store.reveal(current.id, { ...accessOf(call, deps), paper: 'referral' });
  const history = (await deps.cases.history(current.id)).filter((event) => !isLookBack(event));
  const course = history.map((event) => ({ at: event.at, line: eventLine(event, current.level, words) }));
  const today = dateOf(deps.calendar, deps.clock.now());
  const pack = { current, people, course, zone: deps.calendar.zone, today };
  return { title: words.t.papers.referral.title, body: <ReferralPage pack={pack} words={words} />, print: true };
}
