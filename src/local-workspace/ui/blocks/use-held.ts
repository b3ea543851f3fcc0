import { useEffect, useState } from 'react';
import { type Held, heldAfterUpdate, type LooseBlock } from '../values/element-value.ts';

/** What was chosen or typed on these blocks; survives an update of the blocks where block id and action id stay. */
export function useHeld(blocks: readonly LooseBlock[]): [Held, (held: Held) => void] {
  const [held, setHeld] = useState<Held>({});
  useEffect(() => setHeld((before) => heldAfterUpdate(before, blocks)), [blocks]);
  return [held, setHeld];
}
