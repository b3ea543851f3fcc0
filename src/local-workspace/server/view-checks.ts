import { viewProblems } from './block-rules.ts';
import { isJson, type Json, text } from './json.ts';
import type { StoredView } from './state.ts';
import { findViewByExternalId } from './views.ts';
import type { World } from './world.ts';

const mostBytes = 250_000;

export type ViewRefusal = { error: string; messages?: string[] };

/** Why Slack would not show this view, from a method or from an answer to a submit; undefined when it would. */
export function viewRefusal(
  world: World,
  view: unknown,
  surface: 'modal' | 'home',
  replaced?: StoredView,
): ViewRefusal | undefined {
  if (!isJson(view)) {
    return { error: 'invalid_arguments', messages: ['[ERROR] must provide an object [json-pointer:/view]'] };
  }
  const messages = viewProblems(view, surface);
  if (messages.length > 0) return { error: 'invalid_arguments', messages };
  if (Buffer.byteLength(JSON.stringify(view)) > mostBytes) return { error: 'view_too_large' };
  const other = findViewByExternalId(world, text((view as Json).external_id) ?? '');
  return other && other.id !== replaced?.id ? { error: 'duplicate_external_id' } : undefined;
}
