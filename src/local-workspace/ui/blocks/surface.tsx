import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from 'react';
import type { Container } from '../../protocol-acts.ts';
import { ConfirmDialog, type ConfirmText } from '../parts/confirm-dialog.tsx';
import { type Failure, failureOf } from '../state/failure.ts';
import { useActs } from '../state/workspace-context.ts';
import { useStrings } from '../strings/strings.ts';
import {
  type Element,
  type ElementValue,
  elementValue,
  type Held,
  initialValue,
  type LooseBlock,
  stateOf,
  valueKey,
} from '../values/element-value.ts';

/** Where blocks stand (a message, a modal, Home): keeps what was chosen and sends what was pressed. */
type Surface = {
  inView: boolean;
  container: Container;
  conversation: string | undefined;
  errors: Record<string, string>;
  pending: string | undefined;
  current: (blockId: string, element: Element) => ElementValue;
  /** Keeps a value without telling the app: elements of `input` blocks. */
  hold: (blockId: string, element: Element, chosen: unknown) => void;
  /** Tells the app, after the element's own confirm dialog if it has one; `after` follows once that is answered. */
  press: (blockId: string, element: Element, chosen?: unknown, after?: () => void) => void;
};

const SurfaceContext = createContext<Surface | undefined>(undefined);

export function useSurface(): Surface {
  return useContext(SurfaceContext)!;
}

type SurfaceProps = {
  container: Container;
  blocks: readonly LooseBlock[];
  held: Held;
  setHeld: (held: Held) => void;
  conversation?: string | undefined;
  errors?: Record<string, string>;
  /** Where to say that a press failed; a notice of the page where this is missing. */
  onFailed?: (failure: Failure) => void;
  /** Another view lies on top: nothing here may reach the app. */
  covered?: boolean;
  children: ReactNode;
};

const noErrors: Record<string, string> = {};

export function BlockSurface({
  container,
  blocks,
  held,
  setHeld,
  conversation,
  errors = noErrors,
  onFailed,
  covered = false,
  children,
}: SurfaceProps) {
  const strings = useStrings();
  const { actQuietly, notify } = useActs();
  const failed = onFailed ?? notify;
  const [pending, setPending] = useState<string>();
  const [question, setQuestion] = useState<{ confirm: ConfirmText; go: () => void }>();
  const latest = useRef(held);
  latest.current = held;
  const isCovered = useRef(covered);
  isCovered.current = covered;
  const surface = useMemo((): Surface => {
    const keep = (blockId: string, element: Element, chosen: unknown) => {
      const own = { ...latest.current[blockId], [element.action_id ?? '']: elementValue(element, chosen) };
      latest.current = { ...latest.current, [blockId]: own };
      setHeld(latest.current);
    };
    const send = async (blockId: string, element: Element, chosen: unknown) => {
      const actionId = element.action_id ?? '';
      setPending(`${blockId}/${actionId}`);
      const value = elementValue(element, chosen);
      const state = stateOf(blocks, latest.current, conversation);
      const result = await actQuietly('click', { container, blockId, actionId, value, state });
      setPending(undefined);
      const failure = failureOf(result, strings);
      if (failure) failed(failure);
    };
    const press = (blockId: string, element: Element, chosen?: unknown, after?: () => void) => {
      if (isCovered.current) return;
      const go = () => {
        if (valueKey(element.type) && chosen !== undefined) keep(blockId, element, chosen);
        after?.();
        void send(blockId, element, chosen);
      };
      const confirm = element.confirm as ConfirmText | undefined;
      if (confirm) setQuestion({ confirm, go });
      else go();
    };
    const current = (blockId: string, element: Element) =>
      held[blockId]?.[element.action_id ?? ''] ?? initialValue(element, conversation) ?? {};
    return { inView: container.type === 'view', container, conversation, errors, pending, current, hold: keep, press };
  }, [actQuietly, blocks, container, conversation, errors, failed, held, pending, setHeld, strings]);
  return (
    <SurfaceContext value={surface}>
      {children}
      {question && (
        <ConfirmDialog
          confirm={question.confirm}
          onAnswer={(yes) => {
            setQuestion(undefined);
            if (yes) question.go();
          }}
        />
      )}
    </SurfaceContext>
  );
}
