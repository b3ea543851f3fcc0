import { type RefObject, useEffect, useRef, useState } from 'react';
import { Icon } from '../parts/icon.tsx';
import { useStrings } from '../strings/strings.ts';
import { addLink, type Format, formats, isActive, removeLink } from './text-format.ts';

type ToolbarProps = {
  field: RefObject<HTMLDivElement | null>;
  linking: boolean;
  onLinking: (linking: boolean) => void;
  onFormat: (format: Format) => void;
  onChanged: () => void;
};

const letters: Partial<Record<Format, string>> = { bold: 'B', italic: 'I', strike: 'S' };

/** Which formats the text at the caret has. */
function useActive(field: ToolbarProps['field']): readonly Format[] {
  const [active, setActive] = useState<readonly Format[]>([]);
  useEffect(() => {
    const look = () => {
      const inside = field.current?.contains(document.getSelection()?.anchorNode ?? null);
      setActive(inside ? formats.filter(isActive) : []);
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [field]);
  return active;
}

function LinkForm({ field, onDone }: { field: ToolbarProps['field']; onDone: (changed: boolean) => void }) {
  const strings = useStrings();
  const range = useRef<Range>(undefined);
  const input = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState(false);
  useEffect(() => {
    const selection = document.getSelection();
    const inside = selection && selection.rangeCount > 0 && field.current?.contains(selection.anchorNode);
    if (inside) range.current = selection.getRangeAt(0).cloneRange();
    input.current?.focus();
  }, [field]);
  const back = () => {
    field.current?.focus();
    if (range.current) {
      document.getSelection()?.removeAllRanges();
      document.getSelection()?.addRange(range.current);
    }
  };
  const add = () => {
    const url = input.current!.value.trim();
    if (!/^https?:\/\/\S+$/i.test(url)) return setWrong(true);
    back();
    addLink(url);
    onDone(true);
  };
  const remove = () => {
    back();
    removeLink();
    onDone(true);
  };
  const shut = () => {
    back();
    onDone(false);
  };
  return (
    <div className="rich-link-form">
      <input
        ref={input}
        className="input"
        inputMode="url"
        placeholder="https://"
        aria-label={strings.rich.address}
        aria-invalid={wrong || undefined}
        onKeyDown={(event) => {
          if (event.key === 'Enter') add();
          else if (event.key === 'Escape') shut();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <button type="button" className="button" onClick={add}>
        {strings.rich.addLink}
      </button>
      <button type="button" className="button" onClick={remove}>
        {strings.rich.removeLink}
      </button>
      {wrong && (
        <p className="field-error" role="alert">
          {strings.rich.badAddress}
        </p>
      )}
    </div>
  );
}

export function RichToolbar({ field, linking, onLinking, onFormat, onChanged }: ToolbarProps) {
  const strings = useStrings();
  const active = useActive(field);
  return (
    <>
      <div className="rich-toolbar" role="toolbar" aria-label={strings.rich.toolbar}>
        {formats.map((format) => (
          <button
            key={format}
            type="button"
            className={`tool rich-${format}`}
            aria-label={strings.rich[format]}
            title={strings.rich[format]}
            aria-pressed={active.includes(format)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onFormat(format)}
          >
            {letters[format] ? (
              <span aria-hidden="true">{letters[format]}</span>
            ) : (
              <Icon name={format as 'code' | 'link' | 'bullets' | 'numbers'} />
            )}
          </button>
        ))}
      </div>
      {linking && (
        <LinkForm
          field={field}
          onDone={(changed) => {
            onLinking(false);
            if (changed) onChanged();
          }}
        />
      )}
    </>
  );
}
