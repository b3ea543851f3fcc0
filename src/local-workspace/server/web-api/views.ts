import { isJson, type Json, parsed, text } from '../json.ts';
import type { StoredView } from '../state.ts';
import { viewRefusal } from '../view-checks.ts';
import { findView, findViewByExternalId, openModal, publishHome, pushModal, updateView, viewObject } from '../views.ts';
import type { World } from '../world.ts';
import { type ApiFailure, type ApiResult, fail, failWith, type Methods, missing } from './method.ts';

/** The view that the app sent, checked as Slack checks it for this surface. */
function viewOf(
  world: World,
  args: Json,
  surface: 'modal' | 'home',
  replaced?: StoredView,
): { view: Json } | ApiFailure {
  if (args.view === undefined) return missing('view');
  const view = parsed(args.view);
  const refusal = viewRefusal(world, view, surface, replaced);
  if (refusal) return refusal.messages ? failWith(refusal.error, refusal.messages) : fail(refusal.error);
  return { view: isJson(view) ? view : {} };
}

const shown = (world: World, stored: StoredView): ApiResult => ({ ok: true, view: viewObject(world, stored) });

/** `exchange_trigger_id`: what older apps call a trigger. */
const triggerOf = (args: Json): string | undefined => text(args.trigger_id) ?? text(args.exchange_trigger_id);

function openOrPush(world: World, args: Json, push: boolean): ApiResult {
  const triggerId = triggerOf(args);
  if (!triggerId) return missing('trigger_id');
  const sent = viewOf(world, args, 'modal');
  if ('error' in sent) return sent;
  const used = world.triggers.use(triggerId);
  if (!used.ok) return fail(used.error);
  const { user, viewId, channel } = used.trigger;
  if (!push) return shown(world, openModal(world, user, sent.view, channel));
  // A view is pushed onto the modal that the person was in when they did something; from elsewhere it has no place.
  const from = viewId ? findView(world, viewId) : undefined;
  if (from?.view.type !== 'modal') return fail('not_found');
  const pushed = pushModal(world, user, sent.view);
  return typeof pushed === 'string' ? fail(pushed) : shown(world, pushed);
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
      const sent = viewOf(world, args, stored?.view.type === 'home' ? 'home' : 'modal', stored);
      if ('error' in sent) return sent;
      if (!stored) return fail('not_found');
      const hash = text(args.hash);
      if (hash && hash !== stored.hash) return fail('hash_conflict');
      return shown(world, updateView(world, stored, sent.view));
    },
  },
  'views.publish': {
    run: (world, args) => {
      const user = text(args.user_id);
      if (!user) return missing('user_id');
      const before = world.state.homes.get(user);
      const sent = viewOf(world, args, 'home', before);
      if ('error' in sent) return sent;
      const person = world.state.users.get(user);
      if (!person || person.isBot) return fail('user_not_found');
      if (!world.app.tabs.home) return fail('not_enabled');
      const hash = text(args.hash);
      if (hash && before && hash !== before.hash) return fail('hash_conflict');
      return shown(world, publishHome(world, user, sent.view));
    },
  },
};
