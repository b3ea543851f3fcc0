import { type KeyboardEvent, useId, useState } from 'react';
import type { ChoiceGroup } from '../values/choices.ts';
import { neighbour, OptionList, optionId } from './option-list.tsx';

type SearchListProps = {
  label: string;
  searchLabel: string;
  /** What the list shows for a query. */
  search: (query: string) => ChoiceGroup[];
  none: string;
  current?: string | undefined;
  testId: string;
  onPick: (key: string) => void;
};

/** A list that is always open below the field that searches it: arrow keys, Enter. */
export function SearchList({ label, searchLabel, search, none, current, testId, onPick }: SearchListProps) {
  const listId = useId();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState<string | undefined>(current);
  const groups = search(query);
  const keys = groups.flatMap((group) => group.choices.map((choice) => choice.key));
  const marked = active && keys.includes(active) ? active : keys[0];
  const keyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      setActive(neighbour(groups, marked, event.key === 'ArrowDown' ? 1 : -1));
    else if (event.key === 'Enter' && marked) onPick(marked);
    else return;
    event.preventDefault();
  };
  return (
    <div className="people">
      <input
        className="input"
        role="combobox"
        aria-expanded={keys.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={marked ? optionId(listId, marked) : undefined}
        aria-label={searchLabel}
        placeholder={searchLabel}
        autoComplete="off"
        data-testid={testId}
        data-start
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={keyDown}
      />
      <div className="people-list">
        {keys.length === 0 ? (
          <p className="options-note" role="status">
            {none}
          </p>
        ) : (
          <OptionList
            id={listId}
            label={label}
            groups={groups}
            active={marked}
            chosen={current ? [current] : []}
            onPick={(choice) => onPick(choice.key)}
          />
        )}
      </div>
    </div>
  );
}
