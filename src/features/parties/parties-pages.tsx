/** The pages of a visit to one case: everyone around it, and the form for one of them. */
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import { namesakesOf } from '../../domain/impartiality/same-surname.ts';
import { agentBarOf, barredAgents } from '../../domain/parties/agent-bar.ts';
import { PARTS, type Party } from '../../domain/parties/party.ts';
import { type PartyErrors, type PartyField, readParty } from '../../domain/parties/read-party.ts';
import { can } from '../../domain/people/permissions.ts';
import { dateOf } from '../../domain/time/working-calendar.ts';
import { labelText } from '../../i18n/party-label.ts';
import { wordsFor } from '../../i18n/words.ts';
import { accessOf, type PageAnswer, type PageCall, type Sent, sent } from '../../web/page.ts';
import type { Option } from './fields.page.tsx';
import { type MergedParties, PartiesPage } from './parties.page.tsx';
import { PartyForm } from './party-form.page.tsx';
import { noSuchCase, visitedCase } from './visited-case.ts';

export async function showParties(call: PageCall, deps: Deps): Promise<PageAnswer> {
  const { t, locale } = call.viewer;
  const visited = await visitedCase(call, deps);
  if (!visited) return noSuchCase(t);
  const { current, store, mayWrite } = visited;
  const parties = await store.reveal(current.id, accessOf(call, deps));
  const merged = await mergedParties(current, store, call, deps);
  const words = wordsFor(locale, t, await deps.people.roster(), deps.calendar);
  const facts = {
    ...{ merged, number: current.number, parties, mayWrite, isSaved: call.query.one('done') === 'saved' },
    namesakes: namesakesOf(call.viewer.person, current.report.area, parties),
    barred: barredAgents(current, parties),
  };
  return { title: t.parties.list.title(current.number), body: <PartiesPage facts={facts} words={words} /> };
}

export async function showNewParty(call: PageCall, deps: Deps): Promise<PageAnswer> {
  return withCase(call, deps, async ({ current, parties, store }) => {
    const from = call.query.one('from');
    const elsewhere = from === '' ? [] : await mergedParties(current, store, call, deps);
    const known = elsewhere.flatMap((it) => it.parties).find(({ id }) => id === from);
    // Whom somebody acts for is a person of that case: it is asked anew.
    const values = known ? asSent({ ...known, actsFor: null }) : call.query;
    return formPage(call, deps, { current, parties, party: null, values, errors: {} });
  });
}

/** Of the cases that were merged into this one: read under their own numbers, and recorded there. */
async function mergedParties(
  current: Case,
  store: Writing['store'],
  call: PageCall,
  deps: Deps,
): Promise<MergedParties[]> {
  const found: MergedParties[] = [];
  for (const id of current.duplicates ?? []) {
    const merged = await deps.cases.find(id);
    const parties = merged ? await store.reveal(id, accessOf(call, deps)) : [];
    if (merged && parties.length > 0) found.push({ number: merged.number, parties });
  }
  return found;
}

export async function showParty(call: PageCall, deps: Deps): Promise<PageAnswer> {
  return withCase(call, deps, async ({ current, parties }) => {
    const party = parties.find(({ id }) => id === call.path.one('id'));
    if (!party) return noSuchCase(call.viewer.t);
    return formPage(call, deps, { current, parties, party, values: asSent(party), errors: {} });
  });
}

export async function saveParty(call: PageCall, deps: Deps): Promise<PageAnswer> {
  return withCase(call, deps, async ({ current, parties, store }) => {
    const id = call.path.one('id');
    const party = id === '' ? null : (parties.find((one) => one.id === id) ?? null);
    if (id !== '' && !party) return noSuchCase(call.viewer.t);
    const values = party ? withFixed(call.form, party) : call.form;
    const others = parties.filter((one) => one.id !== id);
    const officers = (await officersOf(current, deps)).map(([officer]) => officer);
    const today = dateOf(deps.calendar, deps.clock.now());
    const read = readParty(values, {
      today,
      parties: others,
      officers,
      bar: agentBarOf(current, others),
      before: party,
    });
    if ('errors' in read) return formPage(call, deps, { current, parties, party, values, errors: read.errors });
    const access = { ...accessOf(call, deps), caseId: current.id };
    if (!party) {
      const partyId = deps.ids.next();
      await store.record({ ...access, kind: 'entered', partyId });
      await store.enter(partyId, current.id, read.entry, access.by, access.at);
      return { goTo: '/parties?done=saved' };
    }
    await store.record({ ...access, kind: 'changed', partyId: party.id });
    const isOnTop = call.form.one('version') === String(party.version);
    if (isOnTop && (await store.change(party, read.entry, access.by))) return { goTo: '/parties?done=saved' };
    return formPage(call, deps, { current, parties, party, values, errors: {}, isChangedMeanwhile: true });
  });
}

type Writing = { current: Case; parties: Party[]; store: NonNullable<Deps['parties']> };

/** For those who may write; the others are told as if there were nothing. */
async function withCase(
  call: PageCall,
  deps: Deps,
  work: (writing: Writing) => Promise<PageAnswer>,
): Promise<PageAnswer> {
  const visited = await visitedCase(call, deps);
  if (!visited) return noSuchCase(call.viewer.t);
  const { current, store, mayWrite } = visited;
  if (!mayWrite)
    return { status: 403, title: call.viewer.t.web.refused.title, body: call.viewer.t.parties.list.readOnly };
  return work({ current, store, parties: await store.reveal(current.id, accessOf(call, deps)) });
}

type Shown = {
  current: Case;
  parties: readonly Party[];
  party: Party | null;
  values: Sent;
  errors: PartyErrors;
  isChangedMeanwhile?: boolean;
};

async function formPage(call: PageCall, deps: Deps, shown: Shown): Promise<PageAnswer> {
  const { t } = call.viewer;
  const { current, parties, party, values, errors, isChangedMeanwhile = false } = shown;
  const part = PARTS.find((one) => one === values.one('part')) ?? 'party';
  const principals = parties
    .filter((one) => one.part === 'party' && one.id !== party?.id)
    .map((one): Option => [one.id, labelText(one, parties, t)]);
  const facts = {
    action: party ? `/parties/${party.id}` : '/parties/new',
    part,
    version: party?.version ?? null,
    values,
    errors,
    isChangedMeanwhile,
    principals,
    officers: await officersOf(current, deps),
    today: dateOf(deps.calendar, deps.clock.now()),
  };
  const { form } = t.parties;
  const title = party
    ? form.titleChange(labelText(party, parties, t), current.number)
    : form.titleNew(t.parties.part[part], current.number);
  const status = isChangedMeanwhile ? 409 : Object.keys(errors).length > 0 ? 422 : 200;
  return { title, status, body: <PartyForm facts={facts} t={t} /> };
}

/** Those who may be asked to talk with one party alone. */
async function officersOf(current: Case, deps: Deps): Promise<Option[]> {
  const { people } = await deps.people.roster();
  return people
    .filter((person) => can(person, 'party.write', current).allowed)
    .map((person): Option => [person.id, person.name]);
}

/** A person of the store as the form would send them; the stance is asked anew each time. */
function asSent(party: Party): Sent {
  const { part, side, kind, name, contact, address, note, consent, consentOn, actsFor, authority } = party;
  const values: Partial<Record<PartyField, string | readonly string[] | null>> = {
    ...{ part, side, kind, name, contact, address, note, consent, consentOn, actsFor, authority },
    authorityOn: party.authorityOn,
    caucusOwnerId: party.caucusOwnerId,
    vulnerabilities: party.vulnerabilities,
  };
  return sent(values);
}

/** Whatever the form says: part and side are the label by which the chat knows this person. */
function withFixed(form: Sent, { part, side }: Party): Sent {
  const fixed: Record<string, string> = { part, side: side ?? '' };
  return { many: form.many, one: (field) => fixed[field] ?? form.one(field) };
}
