import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Icon } from '../parts/icon.tsx';
import { neighbour, OptionList, optionId } from '../parts/option-list.tsx';
import { Popover } from '../parts/popover.tsx';
import { useStrings } from '../strings/strings.ts';
import { type Choice, type ChoiceGroup, matching } from '../values/choices.ts';

/** Choices that the app sends for what was typed. */
type RemoteChoices = {
  minLength: number;
  search: (query: string) => Promise<void>;
  groups: ChoiceGroup[];
  answered: string | undefined;
  note: string | undefined;
};

type ComboboxProps = {
  groups: ChoiceGroup[];
  remote?: RemoteChoices | undefined;
  chosen: Choice[];
  several: boolean;
  max?: number | undefined;
  clearable: boolean;
  placeholder: string;
  label: string;
  fieldId?: string | undefined;
  describedBy?: string | undefined;
  required?: boolean | undefined;
  invalid: boolean;
  actionId?: string | undefined;
  onChange: (choices: Choice[]) => void;
};

/** What the list shows for a query, and the line that stands in its place when it shows nothing. */
function useShown(
  { groups, remote }: ComboboxProps,
  query: string,
  open: boolean,
): { shown: ChoiceGroup[]; note?: string } {
  const strings = useStrings();
  const search = useRef(remote?.search);
  search.current = remote?.search;
  const isRemote = remote !== undefined;
  const enough = !remote || query.length >= remote.minLength;
  useEffect(() => {
    if (!isRemote || !open || !enough) return;
    const timer = window.setTimeout(() => void search.current?.(query), 200);
    return () => window.clearTimeout(timer);
  }, [isRemote, open, enough, query]);
  if (!remote) {
    const shown = matching(groups, query);
    return shown.length > 0 ? { shown } : { shown, note: strings.field.noMatch };
  }
  if (!enough) return { shown: [], note: strings.field.typeMore(remote.minLength) };
  if (remote.note) return { shown: [], note: remote.note };
  if (remote.answered !== query) return { shown: [], note: strings.field.searching };
  const shown = remote.groups.filter((group) => group.choices.length > 0);
  return shown.length > 0 ? { shown } : { shown, note: strings.field.noMatch };
}

/** A select that filters while one types; several choices stand as chips before the field. */
export function Combobox(props: ComboboxProps) {
  const { chosen, several, max, onChange } = props;
  const strings = useStrings();
  const listId = useId();
  const frame = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState<string>();
  const { shown, note } = useShown(props, query, open);
  const all = shown.flatMap((group) => group.choices);
  const current = all.some((choice) => choice.key === active) ? active : all[0]?.key;
  const keys = chosen.map((choice) => choice.key);
  const single = several ? undefined : chosen[0];
  const full = several && max !== undefined && chosen.length >= max;

  const show = () => {
    setActive(single?.key);
    setOpen(true);
  };
  const shut = () => {
    setOpen(false);
    setQuery('');
  };
  const pick = (choice: Choice) => {
    if (!several) {
      shut();
      onChange([choice]);
    } else if (keys.includes(choice.key)) {
      onChange(chosen.filter((each) => each.key !== choice.key));
    } else if (!full) {
      setQuery('');
      onChange([...chosen, choice]);
    }
    input.current?.focus();
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (open) setActive(neighbour(shown, current, event.key === 'ArrowDown' ? 1 : -1));
      else show();
    } else if (event.key === 'Enter' && open) {
      const choice = all.find((each) => each.key === current);
      if (choice) pick(choice);
    } else if (event.key === 'Enter') show();
    else if (event.key === 'Escape' && open) shut();
    else if (event.key === 'Backspace' && query === '' && several && chosen.length > 0) onChange(chosen.slice(0, -1));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only watches focus leaving the whole
    <div
      className={`combobox${props.invalid ? ' combobox-wrong' : ''}`}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) shut();
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a click on the frame only moves focus into its field */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field itself takes every key */}
      <div ref={frame} className="combobox-frame" onClick={() => input.current?.focus()}>
        {several &&
          chosen.map((choice) => (
            <span key={choice.key} className="chip">
              <span>{choice.label}</span>
              <button
                type="button"
                aria-label={strings.field.remove(choice.label)}
                onClick={() => onChange(chosen.filter((each) => each.key !== choice.key))}
              >
                <Icon name="close" />
              </button>
            </span>
          ))}
        <input
          ref={input}
          className="combobox-input"
          role="combobox"
          autoComplete="off"
          aria-autocomplete="list"
          aria-expanded={open}
          aria-controls={open && shown.length > 0 ? listId : undefined}
          aria-activedescendant={open && current ? optionId(listId, current) : undefined}
          id={props.fieldId}
          aria-label={props.fieldId ? undefined : props.label}
          aria-describedby={props.describedBy}
          aria-required={props.required || undefined}
          aria-invalid={props.invalid || undefined}
          data-action-id={props.actionId}
          placeholder={
            several && chosen.length > 0 ? (full ? strings.field.full(max) : '') : (single?.label ?? props.placeholder)
          }
          value={open ? query : (single?.label ?? '')}
          onClick={() => (open ? undefined : show())}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(undefined);
            setOpen(true);
          }}
          onKeyDown={keyDown}
        />
        {single && props.clearable && !props.required && (
          <button
            type="button"
            className="combobox-clear"
            aria-label={strings.field.clear}
            onClick={() => onChange([])}
          >
            <Icon name="close" />
          </button>
        )}
        <Icon name="chevron" />
      </div>
      {open && (
        <Popover anchor={frame} sameWidth>
          {shown.length > 0 ? (
            <OptionList
              id={listId}
              label={props.label}
              groups={shown}
              active={current}
              chosen={keys}
              several={several}
              onPick={pick}
            />
          ) : (
            <p className="options-note" role="status">
              {note}
            </p>
          )}
        </Popover>
      )}
    </div>
  );
}
