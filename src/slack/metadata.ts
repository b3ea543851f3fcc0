/** What a form carries unseen: ids only, because the client can read it. */
import type { ModalView } from '@slack/types';
import type { DraftKey } from '../db/draft-repo.ts';

export function metadataOf(privateMetadata: string | undefined): Record<string, string> {
  try {
    const parsed: unknown = JSON.parse(privateMetadata || '{}');
    return Object.fromEntries(Object.entries(parsed as object).map(([key, value]) => [key, String(value)]));
  } catch {
    return {};
  }
}

/** Which draft a form goes on with (`draft`), and of which it takes the place once it is submitted (`drop`). */
type Lineage = { draft?: string; drop?: string };

const packed = ({ viewId, form }: DraftKey) => `${viewId} ${form}`;

export function unpackedKeys(list = ''): DraftKey[] {
  return list
    .split(',')
    .map((pair) => pair.split(' '))
    .flatMap(([viewId = '', form = '']) => (viewId && form ? [{ viewId, form }] : []));
}

export function goingOnWith(key: DraftKey): Lineage {
  return { draft: packed(key) };
}

export function insteadOf(keys: readonly DraftKey[]): Lineage {
  return { drop: keys.map(packed).join(',') };
}

/** The next content of a form's window: it still goes on with the same drafts. */
export function inLineOf(next: ModalView, before: string | undefined, more: Lineage = {}): ModalView {
  const { draft, drop } = metadataOf(before);
  const lineage = { ...(draft ? { draft } : {}), ...(drop ? { drop } : {}), ...more };
  if (Object.keys(lineage).length === 0) return next;
  return { ...next, private_metadata: JSON.stringify({ ...metadataOf(next.private_metadata), ...lineage }) };
}
