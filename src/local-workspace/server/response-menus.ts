import { elementsIn, flatBlocks } from './blocks.ts';
import { type Json, list, text } from './json.ts';
import { responseUrl } from './payloads.ts';
import type { StoredView } from './state.ts';
import { viewState } from './views.ts';
import type { World } from './world.ts';

/** `response_urls` of a submit: one for each menu with `response_url_enabled` in which a conversation was chosen. */
export function issueForMenus(world: World, view: StoredView): Json[] {
  const values = viewState(world, view);
  return flatBlocks(list(view.view.blocks)).flatMap((block) =>
    elementsIn(block).flatMap((element) => {
      const blockId = text(block.block_id) ?? '';
      const actionId = text(element.action_id) ?? '';
      const state = values[blockId]?.[actionId] as Json | undefined;
      const channel = text(state?.selected_conversation) ?? text(state?.selected_channel);
      if (element.response_url_enabled !== true || !channel) return [];
      const id = world.responseUrls.issue({ channel, user: view.user });
      return [{ block_id: blockId, action_id: actionId, channel_id: channel, response_url: responseUrl(world, id) }];
    }),
  );
}
