import { type RefObject, type SyntheticEvent, useLayoutEffect, useRef, useState } from 'react';
import type { Typed } from './command-line.ts';

/** The text of a field together with its caret, which follows what is put there. */
export function useTyped(field: RefObject<HTMLTextAreaElement | null>) {
  const [typed, setTyped] = useState<Typed>({ text: '', caret: 0 });
  const wanted = useRef<number>(undefined);
  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    field.current?.setSelectionRange(wanted.current, wanted.current);
    wanted.current = undefined;
  });
  return {
    typed,
    setText: (text: string) => setTyped({ text, caret: text.length }),
    put: (next: Typed) => {
      wanted.current = next.caret;
      setTyped(next);
    },
    /** The person typed, or moved the caret. */
    follow: ({ currentTarget: { value, selectionEnd } }: SyntheticEvent<HTMLTextAreaElement>) =>
      setTyped({ text: value, caret: selectionEnd }),
  };
}
