import { useCallback, useEffect, useState } from 'react';
import { useDirectory } from '../state/workspace-context.ts';
import { type Held, heldAfterUpdate, type LooseBlock } from '../values/element-value.ts';

/** What was chosen in messages that are out of sight and so not drawn; a reload forgets it, as in Slack. */
const put = new Map<string, Held>();

/**
 * What was chosen or typed on these blocks; survives an update of the blocks where block id and action id stay, and
 * with a `place` also being scrolled out of sight.
 */
export function useHeld(blocks: readonly LooseBlock[], place?: string): [Held, (held: Held) => void] {
  const { me } = useDirectory();
  const key = place && `${me.id}/${place}`;
  const [held, setHeld] = useState<Held>(() => (key && put.get(key)) || {});
  useEffect(() => setHeld((before) => heldAfterUpdate(before, blocks)), [blocks]);
  const keep = useCallback(
    (next: Held) => {
      if (key) put.set(key, next);
      setHeld(next);
    },
    [key],
  );
  return [held, keep];
}
