import { memo, useMemo } from 'react';
import type { WorkspaceMessage } from '../../protocol.ts';
import { Blocks } from '../blocks/block.tsx';
import { BlockSurface } from '../blocks/surface.tsx';
import { Mrkdwn } from '../blocks/text.tsx';
import { useHeld } from '../blocks/use-held.ts';
import type { LooseBlock } from '../values/element-value.ts';

const none: LooseBlock[] = [];

/** What a message says: its blocks, or its text where it has none. */
export const MessageBlocks = memo(function MessageBlocks({ message }: { message: WorkspaceMessage }) {
  const blocks = (message.blocks as LooseBlock[] | undefined) ?? none;
  const [held, setHeld] = useHeld(blocks);
  const { channel, ts } = message;
  const container = useMemo(() => ({ type: 'message', channel, ts }) as const, [channel, ts]);
  if (blocks.length === 0) return <Mrkdwn text={message.text} />;
  return (
    <BlockSurface container={container} blocks={blocks} held={held} setHeld={setHeld} conversation={channel}>
      <Blocks blocks={blocks} />
    </BlockSurface>
  );
});
