import type { ReactNode } from 'react';
import { ElementControl } from '../elements/element-control.tsx';
import type { Element, LooseBlock } from '../values/element-value.ts';
import { InlineImage } from './media-blocks.tsx';
import { RichText } from './rich-text.tsx';
import { type TextObject, TextOf } from './text.tsx';

export function CardBlock({ block }: { block: LooseBlock }) {
  const { icon, title, subtitle, body, actions, hero_image } = block as {
    icon?: Element;
    hero_image?: Element;
    title?: TextObject;
    subtitle?: TextObject;
    body?: TextObject;
    actions?: Element[];
  };
  return (
    <div className="block-card">
      {hero_image && <InlineImage image={hero_image} large />}
      <div className="block-card-head">
        {icon && <InlineImage image={icon} />}
        <div>
          {title && (
            <div className="block-card-title">
              <TextOf text={title} />
            </div>
          )}
          {subtitle && (
            <div className="muted">
              <TextOf text={subtitle} />
            </div>
          )}
        </div>
      </div>
      {body && <TextOf text={body} />}
      {actions && (
        <div className="block-actions">
          {actions.map((element) => (
            <ElementControl key={element.action_id} blockId={block.block_id ?? ''} element={element} />
          ))}
        </div>
      )}
    </div>
  );
}

/** `container` and `carousel`: blocks inside a frame; a collapsible one opens and shuts. */
export function ContainerBlock({ block, children }: { block: LooseBlock; children: ReactNode }) {
  const title = block.title as TextObject | undefined;
  const rich = block.rich_text_title as LooseBlock | undefined;
  const subtitle = block.subtitle as TextObject | undefined;
  const heading = (
    <>
      {title && <TextOf text={title} />}
      {rich && <RichText block={rich} />}
      {subtitle && (
        <span className="muted">
          <TextOf text={subtitle} />
        </span>
      )}
    </>
  );
  if (block.is_collapsible) {
    return (
      <details className="block-container" open={block.default_collapsed !== true}>
        <summary className="block-card-title">{heading}</summary>
        {children}
      </details>
    );
  }
  return (
    <div className={block.type === 'carousel' ? 'block-carousel' : 'block-container'}>
      {(title || rich || subtitle) && <div className="block-card-title">{heading}</div>}
      {children}
    </div>
  );
}

const statusMarks: Record<string, string> = { pending: '○', in_progress: '◔', complete: '✓', error: '!' };

export function TaskCard({ task }: { task: LooseBlock }) {
  const parts = [task.details, task.output].filter(Boolean) as LooseBlock[];
  return (
    <div className="block-task">
      <span className="tag" aria-hidden="true">
        {statusMarks[String(task.status)] ?? '○'}
      </span>
      <div>
        <strong>{String(task.title ?? '')}</strong>
        {parts.map((part, index) => (
          <RichText key={index === 0 ? 'details' : 'output'} block={part} />
        ))}
      </div>
    </div>
  );
}

export function PlanBlock({ block }: { block: LooseBlock }) {
  const tasks = (block.tasks ?? []) as LooseBlock[];
  return (
    <div className="block-container">
      <div className="block-card-title">{String(block.title ?? '')}</div>
      {tasks.map((task) => (
        <TaskCard key={String(task.task_id)} task={task} />
      ))}
    </div>
  );
}
