/** Search by exact name or number: recorded first, and answered only with cases that the searcher may see. */
import type { FoundParty } from '../../db/party-repo.ts';
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import { nameToFind, phoneToFind } from '../../domain/parties/search-value.ts';
import { can } from '../../domain/people/permissions.ts';
import { accessOf, type PageAnswer, type PageCall } from '../../web/page.ts';
import { SearchPage } from './search.page.tsx';

/** More people of one name are looked through than shown: those of cases that nobody may see here take no place. */
const MOST_READ = 500;
const MOST_SHOWN = 50;

const EMPTY = { field: 'name', value: '', isMissing: false, found: null, most: MOST_SHOWN, isCut: false } as const;

export async function showSearch({ viewer: { t } }: PageCall): Promise<PageAnswer> {
  return { title: t.parties.find.title, body: <SearchPage facts={EMPTY} t={t} /> };
}

export async function runSearch(call: PageCall, deps: Deps): Promise<PageAnswer> {
  const { t } = call.viewer;
  const { title } = t.parties.find;
  const field = call.form.one('field') === 'contact' ? 'contact' : 'name';
  const value = call.form.one('value').slice(0, 200);
  const inOrder = field === 'name' ? nameToFind(value) : phoneToFind(value);
  if (inOrder === '' || deps.parties === null)
    return { title, status: 422, body: <SearchPage facts={{ ...EMPTY, field, value, isMissing: true }} t={t} /> };
  const everywhere = await deps.parties.find({ field, value }, MOST_READ);
  const seen = await seenCases(everywhere, call, deps);
  const found = everywhere.flatMap((party) => {
    const current = seen.get(party.caseId);
    if (!current) return [];
    const label = t.parties.label({ ...party, ordinal: party.ordinal > 1 ? party.ordinal : null });
    const category = t.codes.category[current.report.category];
    return [{ number: current.number, label, category, isOpenHere: current.id === call.visit.caseId }];
  });
  await deps.parties.record({
    ...accessOf(call, deps),
    kind: 'searched',
    searchedFor: { field, value },
    found: found.length,
  });
  const facts = {
    ...EMPTY,
    field,
    value,
    found: found.slice(0, MOST_SHOWN),
    isCut: found.length > MOST_SHOWN,
  } as const;
  return { title, body: <SearchPage facts={facts} t={t} /> };
}

async function seenCases(found: readonly FoundParty[], call: PageCall, deps: Deps): Promise<Map<string, Case>> {
  const cases = await Promise.all([...new Set(found.map(({ caseId }) => caseId))].map((id) => deps.cases.find(id)));
  return new Map(
    cases.flatMap((one) => (one && can(call.viewer.person, 'party.read', one).allowed ? [[one.id, one] as const] : [])),
  );
}
