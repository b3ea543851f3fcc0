import { Component, memo, type ReactNode } from 'react';
import { ElementControl } from '../elements/element-control.tsx';
import { InputField } from '../elements/input-field.tsx';
import { useStrings } from '../strings/strings.ts';
import type { Element, LooseBlock } from '../values/element-value.ts';
import { CardBlock, ContainerBlock, PlanBlock, TaskCard } from './composed-blocks.tsx';
import { FallbackBlock } from './fallback-block.tsx';
import { MarkdownBlock } from './markdown-block.tsx';
import { FileBlock, ImageBlock, VideoBlock } from './media-blocks.tsx';
import { RichText } from './rich-text.tsx';
import { TableBlock } from './table-block.tsx';
import { type TextObject, TextOf } from './text.tsx';
import { ContextBlock, HeaderBlock, SectionBlock } from './text-blocks.tsx';

function ActionsBlock({ block }: { block: LooseBlock }) {
  const elements = (block.elements ?? []) as Element[];
  return (
    <div className="block-actions">
      {elements.map((element) => (
        <ElementControl key={element.action_id ?? element.type} blockId={block.block_id ?? ''} element={element} />
      ))}
    </div>
  );
}

function AlertBlock({ block }: { block: LooseBlock }) {
  return (
    <div role="note" className={`block-alert alert-${String(block.level ?? 'default')}`}>
      <TextOf text={block.text as TextObject} />
    </div>
  );
}

function BlockBody({ block }: { block: LooseBlock }) {
  switch (block.type) {
    case 'section':
      return <SectionBlock block={block} />;
    case 'header':
      return <HeaderBlock block={block} />;
    case 'divider':
      return <hr className="block-divider" />;
    case 'context':
      return <ContextBlock block={block} />;
    case 'actions':
    case 'context_actions':
      return <ActionsBlock block={block} />;
    case 'input':
      return <InputField block={block} />;
    case 'image':
      return <ImageBlock block={block} />;
    case 'rich_text':
      return <RichText block={block} />;
    case 'table':
    case 'data_table':
      return <TableBlock block={block} />;
    case 'markdown':
      return <MarkdownBlock text={String(block.text ?? '')} />;
    case 'video':
      return <VideoBlock block={block} />;
    case 'file':
      return <FileBlock block={block} />;
    case 'alert':
      return <AlertBlock block={block} />;
    case 'card':
      return <CardBlock block={block} />;
    case 'carousel':
    case 'container':
      return (
        <ContainerBlock block={block}>
          <Blocks blocks={((block.type === 'carousel' ? block.elements : block.child_blocks) ?? []) as LooseBlock[]} />
        </ContainerBlock>
      );
    case 'plan':
      return <PlanBlock block={block} />;
    case 'task_card':
      return <TaskCard task={block} />;
    default:
      return <FallbackBlock block={block} />;
  }
}

type GuardProps = { block: LooseBlock; message: string; children: ReactNode };

/** React offers error boundaries as classes only. One bad block must not take the page with it. */
class Guard extends Component<GuardProps, { broken?: LooseBlock }> {
  override state: { broken?: LooseBlock } = {};

  static getDerivedStateFromProps(props: GuardProps, state: { broken?: LooseBlock; failed?: boolean }) {
    if (state.failed) return { broken: props.block, failed: false };
    return state.broken && state.broken !== props.block ? { broken: undefined } : null;
  }

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <div className="block-fallback" role="note">
        <span className="tag">{this.props.block.type}</span> {this.props.message}
      </div>
    );
  }
}

export const Block = memo(function Block({ block }: { block: LooseBlock }) {
  const strings = useStrings();
  return (
    <div className={`block block-of-${block.type}`} data-block-id={block.block_id} data-block-type={block.type}>
      <Guard block={block} message={strings.block.broken}>
        <BlockBody block={block} />
      </Guard>
    </div>
  );
});

export function Blocks({ blocks }: { blocks: readonly LooseBlock[] }) {
  return blocks.map((block, index) => <Block key={block.block_id ?? `${index}-${block.type}`} block={block} />);
}
