/** Drafts that nobody came back to are deleted. Keeping and offering them is the business of every form: src/slack. */
import type { Deps } from '../../deps.ts';
import type { Feature } from '../../feature.ts';

const KEPT_FOR_MS = 7 * 24 * 3_600_000;

async function forgetOldDrafts(deps: Deps): Promise<void> {
  await deps.drafts.forget(new Date(Date.parse(deps.clock.now()) - KEPT_FOR_MS).toISOString());
}

export const draftsFeature: Feature = { name: 'drafts', sweep: forgetOldDrafts };
