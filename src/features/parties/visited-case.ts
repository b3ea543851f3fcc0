/** The case that a visit is about, as long as the visitor may see it: asked anew at each page. */
import type { PartyRepo } from '../../db/party-repo.ts';
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import { can } from '../../domain/people/permissions.ts';
import type { Messages } from '../../i18n/index.ts';
import type { PageAnswer, PageCall } from '../../web/page.ts';

type Visited = { current: Case; store: PartyRepo; mayWrite: boolean };

export async function visitedCase({ viewer, visit }: PageCall, deps: Deps): Promise<Visited | null> {
  const current = visit.caseId === null ? null : await deps.cases.find(visit.caseId);
  if (!current || deps.parties === null || !can(viewer.person, 'party.read', current).allowed) return null;
  return { current, store: deps.parties, mayWrite: can(viewer.person, 'party.write', current).allowed };
}

export function noSuchCase({ web, parties }: Messages): PageAnswer {
  return { status: 404, title: web.notFound.title, body: parties.link.notYours };
}
