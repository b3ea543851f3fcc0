import type { View } from '@slack/types';
import type { OpenView } from '../protocol.ts';
import type { StateValues } from '../protocol-acts.ts';
import { completeBlocks, completeText } from './blocks.ts';
import { filesIn } from './choices.ts';
import { currentConversation, mergeHeld, stateValues } from './element-state.ts';
import { nextId, viewHash } from './ids.ts';
import { type Json, list } from './json.ts';
import type { StoredView } from './state.ts';
import type { World } from './world.ts';

const maxDepth = 3;

function completeView(view: Json): Json {
  const blocks = completeBlocks(list(view.blocks));
  const base = {
    type: view.type,
    blocks,
    private_metadata: view.private_metadata ?? '',
    callback_id: view.callback_id ?? '',
    external_id: view.external_id ?? '',
  };
  if (view.type === 'home') return base;
  return {
    ...base,
    title: completeText(view.title),
    submit: completeText(view.submit ?? null),
    close: completeText(view.close ?? null),
    clear_on_close: view.clear_on_close ?? false,
    notify_on_close: view.notify_on_close ?? false,
  };
}

const blocksOf = (stored: StoredView): Json[] => list(stored.view.blocks);

export function viewState(world: World, stored: StoredView): StateValues {
  return stateValues(blocksOf(stored), stored.held, filesIn(world));
}

/** Slack's view object, as it stands in answers and payloads. */
export function viewObject(world: World, stored: StoredView): Json {
  const { identity } = world;
  const isHome = stored.view.type === 'home';
  return {
    id: stored.id,
    team_id: identity.teamId,
    ...stored.view,
    ...(isHome
      ? {
          title: { type: 'plain_text', text: 'View Title', emoji: true },
          submit: null,
          close: null,
          clear_on_close: false,
          notify_on_close: false,
        }
      : {}),
    state: { values: viewState(world, stored) },
    hash: stored.hash,
    previous_view_id: stored.previousId ?? null,
    root_view_id: stored.rootId,
    app_id: identity.appId,
    app_installed_team_id: identity.teamId,
    bot_id: identity.botId,
  };
}

export function pageView(stored: StoredView): OpenView {
  const { id, hash, rootId, previousId, view } = stored;
  return { id, hash, rootId, ...(previousId ? { previousId } : {}), view: view as unknown as View };
}

export function openViews(world: World, user: string): OpenView[] {
  return (world.state.modals.get(user) ?? []).map(pageView);
}

function showStack(world: World, user: string, stack: StoredView[]): void {
  if (stack.length === 0) world.state.modals.delete(user);
  else world.state.modals.set(user, stack);
  world.feed.tell({ type: 'views', views: stack.map(pageView) }, [user]);
}

export function findView(world: World, id: string): StoredView | undefined {
  const all = [...world.state.homes.values(), ...[...world.state.modals.values()].flat()];
  return all.find((one) => one.id === id);
}

export function findViewByExternalId(world: World, externalId: string): StoredView | undefined {
  const all = [...[...world.state.modals.values()].flat(), ...world.state.homes.values()];
  return externalId === '' ? undefined : all.find((one) => one.view.external_id === externalId);
}

/** The view on top of this person's modals; only that one can be worked with. */
export function topModal(world: World, user: string): StoredView | undefined {
  return world.state.modals.get(user)?.at(-1);
}

/** A view without anything typed yet; its `default_to_current_conversation` menus show where the person is. */
function freshView(world: World, user: string, view: Json, channel: string | undefined): StoredView {
  const id = nextId(world.state, 'V');
  const complete = completeView(view);
  const held = mergeHeld(list(complete.blocks), {}, currentConversation(list(complete.blocks), channel));
  const where = channel ? { channel } : {};
  return { id, user, hash: viewHash(world.now()), rootId: id, view: complete, held, ...where };
}

/** A new root modal before this person; whatever was open before is gone. */
export function openModal(world: World, user: string, view: Json, channel?: string): StoredView {
  const stored = freshView(world, user, view, channel);
  showStack(world, user, [stored]);
  return stored;
}

/** A modal on top of what is open; three are the most. */
export function pushModal(world: World, user: string, view: Json): StoredView | 'push_limit_reached' | 'not_found' {
  const stack = world.state.modals.get(user) ?? [];
  const top = stack.at(-1);
  if (!top) return 'not_found';
  if (stack.length >= maxDepth) return 'push_limit_reached';
  const stored = { ...freshView(world, user, view, top.channel), rootId: top.rootId, previousId: top.id };
  showStack(world, user, [...stack, stored]);
  return stored;
}

function replace(world: World, next: StoredView): StoredView {
  const { state, feed } = world;
  if (next.view.type === 'home') {
    state.homes.set(next.user, next);
    world.changed();
    feed.tell({ type: 'home', home: pageView(next) }, [next.user]);
  } else {
    showStack(
      world,
      next.user,
      (state.modals.get(next.user) ?? []).map((one) => (one.id === next.id ? next : one)),
    );
  }
  return next;
}

/** The same view with new content and a new hash; what was typed stays where block id and action id stay. */
export function updateView(world: World, stored: StoredView, view: Json): StoredView {
  const complete = completeView(view);
  const held = mergeHeld(list(complete.blocks), stored.held, undefined);
  return replace(world, { ...stored, view: complete, held, hash: viewHash(world.now()) });
}

/** Remembers what the person typed or chose. The page that typed it needs no telling. */
export function holdState(world: World, stored: StoredView, given: StateValues | undefined): StoredView {
  const next = { ...stored, held: mergeHeld(blocksOf(stored), stored.held, given) };
  if (next.view.type === 'home') world.state.homes.set(next.user, next);
  else
    world.state.modals.set(
      next.user,
      (world.state.modals.get(next.user) ?? []).map((one) => (one.id === next.id ? next : one)),
    );
  return next;
}

export function publishHome(world: World, user: string, view: Json): StoredView {
  const before = world.state.homes.get(user);
  if (before) return updateView(world, before, view);
  return replace(world, freshView(world, user, view, undefined));
}

/** Takes this view and all above it away; the view below shows again. */
export function closeFrom(world: World, stored: StoredView): void {
  const stack = world.state.modals.get(stored.user) ?? [];
  const at = stack.findIndex((one) => one.id === stored.id);
  if (at >= 0) showStack(world, stored.user, stack.slice(0, at));
}

export function closeAll(world: World, user: string): void {
  if (world.state.modals.has(user)) showStack(world, user, []);
}
