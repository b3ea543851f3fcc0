import { memo, useMemo } from 'react';
import type { WorkspaceMessage } from '../../protocol.ts';
import { Blocks } from '../blocks/block.tsx';
import { BlockSurface } from '../blocks/surface.tsx';
import { Mrkdwn } from '../blocks/text.tsx';
import { useHeld } from '../blocks/use-held.ts';
import type { LooseBlock } from '../values/element-value.ts';
import { type Attachment, AttachmentView } from './attachment.tsx';
import { FileList } from './file-list.tsx';

const none: LooseBlock[] = [];
const noAttachments: Attachment[] = [];

/** What a message says: its blocks, or its text where it has none; then attachments and files. */
export const MessageBlocks = memo(function MessageBlocks({ message }: { message: WorkspaceMessage }) {
  const blocks = (message.blocks as LooseBlock[] | undefined) ?? none;
  const attachments = (message.attachments as Attachment[] | undefined) ?? noAttachments;
  const all = useMemo(() => [...blocks, ...attachments.flatMap((each) => each.blocks ?? [])], [blocks, attachments]);
  const { channel, ts } = message;
  const [held, setHeld] = useHeld(all, `${channel}/${ts}`);
  const container = useMemo(() => ({ type: 'message', channel, ts }) as const, [channel, ts]);
  return (
    <>
      <BlockSurface container={container} blocks={all} held={held} setHeld={setHeld} conversation={channel}>
        {blocks.length > 0 ? <Blocks blocks={blocks} /> : message.text && <Mrkdwn text={message.text} />}
        {attachments.map((attachment, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: attachments have no identity but their place
          <AttachmentView key={index} attachment={attachment} />
        ))}
      </BlockSurface>
      {message.files && <FileList files={message.files} />}
    </>
  );
});
