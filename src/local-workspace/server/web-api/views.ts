import { viewProblems } from '../block-rules.ts';
import { isJson, type Json, parsed, text } from '../json.ts';
import type { StoredView } from '../state.ts';
import { findView, findViewByExternalId, openModal, publishHome, pushModal, updateView, viewObject } from '../views.ts';
import type { World } from '../world.ts';
import { type ApiFailure, type ApiResult, fail, failWith, type Methods, missing } from './method.ts';

const mostBytes = 250_000;

/** The view that the app sent, checked as Slack checks it for this surface. */
function viewOf(args: Json, surface: 'modal' | 'home'): { view: Json } | ApiFailure {
  if (args.view === undefined) return missing('view');
  const view = parsed(args.view);
  if (!isJson(view)) return failWith('invalid_arguments', ['[ERROR] must provide an object [json-pointer:/view]']);
  const problems = viewProblems(view, surface);
  if (problems.length > 0) return failWith('invalid_arguments', problems);
  return JSON.stringify(view).length > mostBytes ? fail('view_too_large') : { view };
}

function externalIdTaken(world: World, view: Json, own?: StoredView): boolean {
  const other = findViewByExternalId(world, text(view.external_id) ?? '');
  return other !== undefined && other.id !== own?.id;
}

const shown = (world: World, stored: StoredView): ApiResult => ({ ok: true, view: viewObject(world, stored) });

function openOrPush(world: World, args: Json, push: boolean): ApiResult {
  if (!text(args.trigger_id)) return missing('trigger_id');
  const sent = viewOf(args, 'modal');
  if ('error' in sent) return sent;
  if (externalIdTaken(world, sent.view)) return fail('duplicate_external_id');
  const used = world.triggers.use(args.trigger_id);
  if (!used.ok) return fail(used.error);
  const { user } = used.trigger;
  const stored = push ? pushModal(world, user, sent.view) : openModal(world, user, sent.view);
  return typeof stored === 'string' ? fail(stored) : shown(world, stored);
}

export const viewMethods: Methods = {
  'views.open': { run: (world, args) => openOrPush(world, args, false) },
  'views.push': { run: (world, args) => openOrPush(world, args, true) },
  'views.update': {
    run: (world, args) => {
      const id = text(args.view_id);
      const externalId = text(args.external_id);
      if (!id && !externalId) return missing('view_id');
      const stored = id ? findView(world, id) : findViewByExternalId(world, externalId!);
      const sent = viewOf(args, stored?.view.type === 'home' ? 'home' : 'modal');
      if ('error' in sent) return sent;
      if (!stored) return fail('not_found');
      if (externalIdTaken(world, sent.view, stored)) return fail('duplicate_external_id');
      const hash = text(args.hash);
      if (hash && hash !== stored.hash) return fail('hash_conflict');
      return shown(world, updateView(world, stored, sent.view));
    },
  },
  'views.publish': {
    run: (world, args) => {
      const user = text(args.user_id);
      if (!user) return missing('user_id');
      const sent = viewOf(args, 'home');
      if ('error' in sent) return sent;
      if (!world.state.users.has(user)) return fail('user_not_found');
      if (!world.app.homeTab) return fail('not_enabled');
      const before = world.state.homes.get(user);
      const hash = text(args.hash);
      if (hash && before && hash !== before.hash) return fail('hash_conflict');
      return shown(world, publishHome(world, user, sent.view));
    },
  },
};
