/** The page of a visit about complaints: whoever may see the case registers one, those above read and decide. */
import type { ComplaintRepo } from '../../db/complaint-repo.ts';
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import { type Complaint, mayDecide, mayRead, officersOf } from '../../domain/complaints/complaint.ts';
import { readComplaint, readVerdict } from '../../domain/complaints/read-complaint.ts';
import { can } from '../../domain/people/permissions.ts';
import { labelText } from '../../i18n/party-label.ts';
import { wordsFor } from '../../i18n/words.ts';
import type { Choice } from '../../web/form-fields.tsx';
import { accessOf, type PageAnswer, type PageCall, sent } from '../../web/page.ts';
import { ComplaintsPage, type ComplaintsState } from './complaints.page.tsx';
import { PAGE } from './ids.ts';

type Visited = { current: Case; store: ComplaintRepo };
const NOTHING = sent({});

export async function showComplaints(call: PageCall, deps: Deps): Promise<PageAnswer> {
  return withCase(call, deps, (visited) => page(call, deps, visited, { values: NOTHING, errors: {} }));
}

export async function registerComplaint(call: PageCall, deps: Deps): Promise<PageAnswer> {
  return withCase(call, deps, async (visited) => {
    const { current, store } = visited;
    const { person } = call.viewer;
    const officers = officersOf(current, (await deps.people.roster()).people).map(({ id }) => id);
    const parties = (await deps.parties!.labels(current.id)).map(({ id }) => id);
    const read = readComplaint(call.form, { officers, parties, by: person.id });
    if ('errors' in read) return page(call, deps, visited, { values: call.form, errors: read.errors });
    await store.register(deps.ids.next(), current.id, read.entry, accessOf(call, deps));
    return { goTo: `${PAGE}?done=registered` };
  });
}

export async function decideComplaint(call: PageCall, deps: Deps): Promise<PageAnswer> {
  return withCase(call, deps, async (visited) => {
    const { current, store } = visited;
    const { person, t } = call.viewer;
    const roster = await deps.people.roster();
    const all = await readable(call, deps, visited);
    const complaint = all.find(({ id }) => id === call.path.one('id'));
    if (!complaint || !mayDecide(person, roster.person(complaint.aboutId), current)) return noSuchPage(call);
    const state = { values: NOTHING, errors: {} };
    const read = readVerdict(call.form, complaint.state);
    if ('errors' in read)
      return page(call, deps, visited, {
        ...state,
        deciding: { id: complaint.id, values: call.form, errors: read.errors },
      });
    const isOnTop = call.form.one('version') === String(complaint.version);
    if (isOnTop && (await store.decide(complaint, read, accessOf(call, deps)))) return { goTo: `${PAGE}?done=decided` };
    return page(call, deps, visited, { ...state, said: t.complaints.changedMeanwhile });
  });
}

async function withCase(
  call: PageCall,
  deps: Deps,
  work: (visited: Visited) => Promise<PageAnswer>,
): Promise<PageAnswer> {
  const { viewer, visit } = call;
  const current = visit.caseId === null ? null : await deps.cases.find(visit.caseId);
  const isTheirs = current !== null && can(viewer.person, 'complaint.register', current).allowed;
  return isTheirs && deps.complaints !== null ? work({ current, store: deps.complaints }) : noSuchPage(call);
}

function noSuchPage({ viewer: { t } }: PageCall): PageAnswer {
  return { status: 404, title: t.web.notFound.title, body: t.parties.link.notYours };
}

/** What this reader may read; nothing is opened for those who may not. */
async function readable(call: PageCall, deps: Deps, { current, store }: Visited): Promise<Complaint[]> {
  const { person } = call.viewer;
  if (!can(person, 'complaint.read', current).allowed) return [];
  return (await store.reveal(current.id, accessOf(call, deps))).filter((one) => mayRead(person, one, current));
}

async function page(call: PageCall, deps: Deps, visited: Visited, state: ComplaintsState): Promise<PageAnswer> {
  const { t, locale, person } = call.viewer;
  const { current } = visited;
  const roster = await deps.people.roster();
  const done = call.query.one('done');
  const labels = await deps.parties!.labels(current.id);
  const nameOf = (id: string) => {
    const party = labels.find((one) => one.id === id);
    return party ? labelText(party, labels, t) : '';
  };
  const facts = {
    mayRead: can(person, 'complaint.read', current).allowed,
    complaints: (await readable(call, deps, visited)).map((one) => ({
      ...one,
      complains: one.partyId === null ? t.complaints.source[one.source] : nameOf(one.partyId),
      mayDecide: mayDecide(person, roster.person(one.aboutId), current),
    })),
    officers: officersOf(current, roster.people).map(({ id, name }): Choice => [id, name]),
    parties: labels.filter(({ part }) => part === 'party').map(({ id }): Choice => [id, nameOf(id)]),
    said: state.said ?? (done === 'registered' || done === 'decided' ? t.complaints[done] : null),
  };
  const isWrong = Object.keys(state.errors).length > 0 || state.deciding !== undefined;
  const words = wordsFor(locale, t, roster, deps.calendar);
  const status = state.said ? 409 : isWrong ? 422 : 200;
  return {
    title: t.complaints.title(current.number),
    status,
    body: <ComplaintsPage facts={facts} state={state} words={words} />,
  };
}
