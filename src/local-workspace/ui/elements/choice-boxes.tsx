import { useId } from 'react';
import { useSurface } from '../blocks/surface.tsx';
import { type TextObject, TextOf } from '../blocks/text.tsx';
import { optionChoice } from '../values/choices.ts';
import type { Option } from '../values/element-value.ts';
import type { ControlProps } from './control-props.ts';

/** Checkboxes and radio buttons. */
export function ChoiceBoxes({ blockId, element, labelledBy, describedBy, label, onChoose }: ControlProps) {
  const surface = useSurface();
  const name = useId();
  const several = element.type === 'checkboxes';
  const options = (element.options ?? []) as Option[];
  const value = surface.current(blockId, element);
  const chosen = (several ? (value.selected_options ?? []) : [value.selected_option].filter(Boolean)) as Option[];
  const chosenKeys = chosen.map((option) => optionChoice(option).key);
  const toggle = (option: Option) => {
    if (!several) return onChoose(option);
    const key = optionChoice(option).key;
    const on = chosenKeys.includes(key);
    onChoose(
      options.filter((each) => (optionChoice(each).key === key ? !on : chosenKeys.includes(optionChoice(each).key))),
    );
  };
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take these attributes
    <div
      role={several ? 'group' : 'radiogroup'}
      className="boxes"
      aria-labelledby={labelledBy}
      aria-label={labelledBy ? undefined : label}
      aria-describedby={describedBy}
      data-action-id={element.action_id}
    >
      {options.map((option) => {
        const { key, detail } = optionChoice(option);
        return (
          <label key={key} className="box">
            <input
              type={several ? 'checkbox' : 'radio'}
              name={name}
              value={key}
              checked={chosenKeys.includes(key)}
              onChange={() => toggle(option)}
            />
            <span>
              <TextOf text={option.text as TextObject} />
              {detail && <span className="option-detail">{detail}</span>}
            </span>
          </label>
        );
      })}
    </div>
  );
}
