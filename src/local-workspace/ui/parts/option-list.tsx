import { useEffect, useRef } from 'react';
import { Glyphs } from '../blocks/glyphs.tsx';
import type { Choice, ChoiceGroup } from '../values/choices.ts';
import { Icon } from './icon.tsx';

type OptionListProps = {
  id: string;
  label: string;
  groups: readonly ChoiceGroup[];
  active: string | undefined;
  chosen: readonly string[];
  several?: boolean;
  onPick: (choice: Choice) => void;
};

/** The id of a choice's row, for `aria-activedescendant`. */
export function optionId(listId: string, key: string): string {
  return `${listId}-${key.replace(/[^\w-]/g, (letter) => `_${letter.codePointAt(0)}`)}`;
}

/** A listbox whose focus stays in the field above it. */
export function OptionList({ id, label, groups, active, chosen, several, onPick }: OptionListProps) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) document.getElementById(optionId(id, active))?.scrollIntoView({ block: 'nearest' });
  }, [active, id]);
  const row = (choice: Choice) => (
    <div
      key={choice.key}
      id={optionId(id, choice.key)}
      role="option"
      tabIndex={-1}
      aria-selected={chosen.includes(choice.key)}
      data-value={choice.key}
      className={`option${choice.key === active ? ' option-active' : ''}`}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onPick(choice)}
      onKeyDown={undefined}
    >
      <span className="option-text">
        <span className="option-label">
          <Glyphs text={choice.label} />
        </span>
        {choice.detail && <span className="option-detail">{choice.detail}</span>}
      </span>
      {chosen.includes(choice.key) && <Icon name="check" />}
    </div>
  );
  return (
    <div
      ref={ref}
      id={id}
      role="listbox"
      aria-label={label}
      aria-multiselectable={several || undefined}
      className="options"
    >
      {groups.map((group, index) =>
        group.label ? (
          // biome-ignore lint/a11y/useSemanticElements: a listbox groups its options by role, a fieldset does not fit inside
          <div key={group.label} role="group" aria-labelledby={`${id}-group-${index}`}>
            <div id={`${id}-group-${index}`} className="options-heading" role="presentation">
              {group.label}
            </div>
            {group.choices.map(row)}
          </div>
        ) : (
          group.choices.map(row)
        ),
      )}
    </div>
  );
}

/** The key of the choice that the arrow leads to, round the ends. */
export function neighbour(
  groups: readonly ChoiceGroup[],
  active: string | undefined,
  step: 1 | -1,
): string | undefined {
  const keys = groups.flatMap((group) => group.choices.map((choice) => choice.key));
  const at = active === undefined ? (step === 1 ? -1 : 0) : keys.indexOf(active);
  return keys[(at + step + keys.length) % keys.length];
}
