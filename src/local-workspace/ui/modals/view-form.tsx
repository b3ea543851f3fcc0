import { type FormEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { OpenView } from '../../protocol.ts';
import { Blocks } from '../blocks/block.tsx';
import { Glyphs } from '../blocks/glyphs.tsx';
import { BlockSurface } from '../blocks/surface.tsx';
import { useHeld } from '../blocks/use-held.ts';
import { AnswerProblems } from '../parts/answer-problems.tsx';
import { Icon } from '../parts/icon.tsx';
import { type Failure, failureOf } from '../state/failure.ts';
import { useActs } from '../state/workspace-context.ts';
import { useStrings } from '../strings/strings.ts';
import { withEmoji } from '../text/emoji.ts';
import { checkInputs } from '../values/check-inputs.ts';
import { type Held, type LooseBlock, stateOf } from '../values/element-value.ts';

type ViewFormProps = {
  open: OpenView;
  titleId: string;
  isTop: boolean;
  depth: number;
  conversation: string | undefined;
  onClose: (clearAll: boolean) => void;
};

const fields = 'input:not([type=file]), textarea, [role=combobox], [role=textbox], .drop-zone button';

function focusField(form: HTMLElement | null, blockId: string): void {
  const block = form?.querySelector(`[data-block-id="${CSS.escape(blockId)}"]`);
  block?.scrollIntoView({ block: 'center' });
  block?.querySelector<HTMLElement>(fields)?.focus({ preventScroll: true });
}

/** The first field on a wide screen; on a phone the title, so that the keyboard does not cover the form. */
function focusStart(form: HTMLElement | null, wanted: string | undefined): void {
  const wish = wanted ? form?.querySelector<HTMLElement>(`[data-action-id="${CSS.escape(wanted)}"]`) : undefined;
  const wide = window.matchMedia('(min-width: 721px)').matches;
  const body = form?.querySelector<HTMLElement>('.modal-body');
  const target =
    wish ?? (wide ? body?.querySelector<HTMLElement>(fields) : undefined) ?? form?.querySelector<HTMLElement>('h1');
  target?.focus({ preventScroll: wish === undefined });
}

const wantsFocus = (blocks: readonly LooseBlock[]): string | undefined => {
  const found = blocks.find((block) => (block.element as { focus_on_load?: boolean } | undefined)?.focus_on_load);
  return (found?.element as { action_id?: string } | undefined)?.action_id;
};

/** One modal. Field errors stay until the field changes or the view is sent again. */
export function ViewForm({ open, titleId, isTop, depth, conversation, onClose }: ViewFormProps) {
  const strings = useStrings();
  const { actQuietly } = useActs();
  const { view } = open;
  const blocks = view.blocks as LooseBlock[];
  const form = useRef<HTMLFormElement>(null);
  const [held, setHeld] = useHeld(blocks);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState<Failure>();
  const [sending, setSending] = useState(false);
  const container = useMemo(() => ({ type: 'view', viewId: open.id }) as const, [open.id]);
  const hasFields = blocks.some((block) => block.type === 'input');

  // biome-ignore lint/correctness/useExhaustiveDependencies: focus moves when the view comes up or first gets fields
  useEffect(() => {
    const within = form.current?.querySelector('.modal-body')?.contains(document.activeElement);
    if (isTop && !within) focusStart(form.current, wantsFocus(blocks));
  }, [isTop, hasFields]);
  useEffect(() => {
    const ids = new Set(blocks.map((block) => block.block_id));
    setErrors((before) => Object.fromEntries(Object.entries(before).filter(([id]) => ids.has(id))));
  }, [blocks]);
  useEffect(() => {
    if (failure) form.current?.querySelector('.answer-problems')?.scrollIntoView({ block: 'nearest' });
  }, [failure]);
  const refuse = (found: Record<string, string>) => {
    setErrors(found);
    const first = blocks.find((block) => block.block_id && found[block.block_id]);
    if (first?.block_id) requestAnimationFrame(() => focusField(form.current, first.block_id!));
  };
  const change = useCallback(
    (next: Held) => {
      setHeld(next);
      const same = (id: string) => next[id] === held[id];
      setErrors((before) => Object.fromEntries(Object.entries(before).filter(([id]) => same(id))));
    },
    [held, setHeld],
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (sending) return;
    setFailure(undefined);
    const faults = Object.entries(checkInputs(blocks, held, conversation));
    if (faults.length > 0)
      return refuse(Object.fromEntries(faults.map(([id, problem]) => [id, strings.field.problem(problem)])));
    setErrors({});
    setSending(true);
    const result = await actQuietly('submit', { viewId: open.id, state: stateOf(blocks, held, conversation) });
    setSending(false);
    const own = Object.entries(result.problems ?? {}).map(([id, problem]) => [id, strings.field.problem(problem)]);
    const found: Record<string, string> = { ...result.errors, ...Object.fromEntries(own) };
    if (Object.keys(found).length > 0) refuse(found);
    const why = failureOf(result, strings);
    if (why && (Object.keys(found).length === 0 || why.problems.length > 0))
      setFailure({ ...why, text: strings.modal.kept(why.text) });
  };
  const modal = view as { title?: { text: string }; submit?: { text: string }; close?: { text: string } };
  const count = Object.keys(errors).length;
  const back = depth > 1;
  const closeText =
    modal.close?.text ?? (back ? strings.back : modal.submit || hasFields ? strings.cancel : strings.close);
  return (
    <form
      ref={form}
      className="modal-form"
      hidden={!isTop}
      inert={!isTop}
      noValidate
      onSubmit={(event) => void submit(event)}
      data-testid="modal"
      data-view-id={open.id}
    >
      <header className="modal-head">
        {back && (
          <button type="button" className="tool" aria-label={strings.modal.goBack} onClick={() => onClose(false)}>
            <Icon name="back" />
          </button>
        )}
        <h1 id={titleId} tabIndex={-1}>
          <Glyphs text={withEmoji(modal.title?.text ?? '')} />
          {back && <span className="sr-only"> ({strings.modal.step(depth)})</span>}
        </h1>
        <button type="button" className="tool" aria-label={strings.close} onClick={() => onClose(true)}>
          <Icon name="close" />
        </button>
      </header>
      <div className="modal-body">
        <BlockSurface
          container={container}
          blocks={blocks}
          held={held}
          setHeld={change}
          onFailed={setFailure}
          covered={!isTop}
          conversation={conversation}
          errors={errors}
        >
          <Blocks blocks={blocks} />
        </BlockSurface>
        {failure && <AnswerProblems failure={failure} />}
      </div>
      <footer className="modal-foot">
        <div className="modal-notice" role="alert">
          {failure?.text ?? (count > 0 ? strings.modal.fixErrors(count) : '')}
        </div>
        <button type="button" className="button" onClick={() => onClose(false)}>
          {withEmoji(closeText)}
        </button>
        {(modal.submit || hasFields) && (
          <button
            type="submit"
            className="button button-primary"
            aria-busy={sending || undefined}
            data-testid="modal-submit"
          >
            {sending ? strings.working : withEmoji(modal.submit?.text ?? strings.submit)}
            {sending && <span className="spinner" />}
          </button>
        )}
      </footer>
    </form>
  );
}
