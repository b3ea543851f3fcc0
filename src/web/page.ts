/** What a page of a feature is given and answers; who visits and until when was settled before. */
import type { Child } from 'hono/jsx';
import type { Visit } from '../db/visit-repo.ts';
import type { Deps } from '../deps.ts';
import type { Verb } from '../domain/people/permissions.ts';
import type { Viewer } from '../slack/calls.ts';

/** What came with the request: one text a field, several where boxes are ticked. */
export type Sent = { one: (field: string) => string; many: (field: string) => readonly string[] };

export type PageCall = { viewer: Viewer; visit: Visit; path: Sent; query: Sent; form: Sent };

export type PageAnswer =
  | { title: string; body: Child; status?: 200 | 403 | 404 | 409 | 422; print?: boolean }
  | { goTo: string };

export type Page = { verb: Verb; run: (call: PageCall, deps: Deps) => Promise<PageAnswer> };

/** By method and path; the part behind a colon is in `path`. */
export type Pages = Record<`${'GET' | 'POST'} /${string}`, Page>;

/** By whom and what for something is read on a page: recorded before it is shown. */
export function accessOf({ viewer, visit }: PageCall, { clock }: Pick<Deps, 'clock'>) {
  return { by: viewer.person.id, purpose: visit.purpose, at: clock.now() };
}

/** Several values of one name as a browser sends them. */
export function sent(values: Record<string, unknown>): Sent {
  const many = (field: string) => {
    const value = Object.hasOwn(values, field) ? values[field] : [];
    return (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string');
  };
  return { many, one: (field) => many(field)[0] ?? '' };
}
