/** The Homes that people look at: made when they are opened, and made anew while something changes. */
import type { Deps } from '../../deps.ts';
import type { Feature } from '../../feature.ts';
import type { Viewer } from '../../slack/calls.ts';
import { homeBlocks } from './index.ts';

/** Slack does not tell when a Home is left; whoever has not opened it for so long finds it fresh at the next opening. */
const LOOKED_AT_MS = 15 * 60_000;
/** Changes come in bursts: one form saves several things. */
const AFTER_A_BURST_MS = 400;

export type Homes = {
  open: (viewer: Viewer) => Promise<void>;
  /** Something was saved in this process: whose Home would now read otherwise sees it. */
  changed: () => void;
  stop: () => Promise<void>;
};

type Shown = { viewer: Viewer; openedAt: number; blocks: string };

export function createHomes(features: readonly Feature[], deps: Deps): Homes {
  const shown = new Map<string, Shown>();
  let timer: NodeJS.Timeout | null = null;
  let refreshing: Promise<void> = Promise.resolve();

  async function publish(viewer: Viewer, openedAt: number): Promise<void> {
    const blocks = await homeBlocks(features, viewer, deps);
    const before = shown.get(viewer.person.id);
    const now = { viewer, openedAt, blocks: JSON.stringify(blocks) };
    shown.set(viewer.person.id, now);
    if (before?.blocks === now.blocks && before.openedAt === openedAt) return;
    await deps.slack.publishHome(viewer.person.slackUserId, { type: 'home', blocks });
  }

  async function refresh(): Promise<void> {
    for (const [personId, { viewer, openedAt }] of shown) {
      if (Date.now() - openedAt > LOOKED_AT_MS) shown.delete(personId);
      else
        await publish(viewer, openedAt).catch((error: unknown) =>
          deps.log.warn({ err: error }, 'a Home could not be made anew; the next opening does'),
        );
    }
  }

  return {
    open: (viewer) => publish(viewer, Date.now()),
    changed: () => {
      if (shown.size === 0) return;
      timer ??= setTimeout(() => {
        timer = null;
        refreshing = refreshing.then(refresh);
      }, AFTER_A_BURST_MS);
    },
    stop: async () => {
      if (timer) clearTimeout(timer);
      shown.clear();
      await refreshing;
    },
  };
}
