/** The page of a veteran's own exclusions: nobody else's is ever read. */
import type { Deps } from '../../deps.ts';
import { type ExclusionErrors, readExclusion } from '../../domain/impartiality/exclusion.ts';
import { accessOf, type PageAnswer, type PageCall, type Sent, sent } from '../../web/page.ts';
import { ExclusionsPage } from './exclusions.page.tsx';
import { PAGE } from './ids.ts';

export function showExclusions(call: PageCall, deps: Deps): Promise<PageAnswer> {
  return page(call, deps, sent({}), {});
}

export async function enterExclusion(call: PageCall, deps: Deps): Promise<PageAnswer> {
  const read = readExclusion(call.form);
  if ('errors' in read) return page(call, deps, call.form, read.errors);
  await deps.exclusions?.enter(deps.ids.next(), call.viewer.person.id, read.entry, accessOf(call, deps));
  return { goTo: `${PAGE}?done=saved` };
}

export async function removeExclusion(call: PageCall, deps: Deps): Promise<PageAnswer> {
  await deps.exclusions?.remove(call.path.one('id'), call.viewer.person.id, accessOf(call, deps));
  return { goTo: `${PAGE}?done=removed` };
}

async function page(call: PageCall, deps: Deps, values: Sent, errors: ExclusionErrors): Promise<PageAnswer> {
  const { t, person } = call.viewer;
  const own = (await deps.exclusions?.reveal(person.id, accessOf(call, deps))) ?? [];
  const done = call.query.one('done');
  const said = done === 'saved' ? t.exclusions.saved : done === 'removed' ? t.exclusions.removed : null;
  const status = Object.keys(errors).length > 0 ? 422 : 200;
  return { title: t.exclusions.title, status, body: <ExclusionsPage facts={{ own, values, errors, said }} t={t} /> };
}
