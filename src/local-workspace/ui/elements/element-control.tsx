import { useSurface } from '../blocks/surface.tsx';
import { useStrings } from '../strings/strings.ts';
import { ActionButton } from './action-button.tsx';
import { ChoiceBoxes } from './choice-boxes.tsx';
import type { ControlProps } from './control-props.ts';
import { OverflowMenu } from './overflow-menu.tsx';
import { SelectElement } from './select-element.tsx';
import { TextElement } from './text-element.tsx';
import { TimeElement } from './time-element.tsx';

type ElementControlProps = Omit<ControlProps, 'onChoose'> & { inInput?: boolean; dispatch?: boolean };

/** Any interactive element of Block Kit. */
export function ElementControl({ inInput, dispatch, ...given }: ElementControlProps) {
  const surface = useSurface();
  const strings = useStrings();
  const { blockId, element } = given;
  const onChoose = (chosen: unknown) => {
    if (inInput && !dispatch) surface.hold(blockId, element, chosen);
    else surface.press(blockId, element, chosen);
  };
  const placeholder = (element.placeholder as { text: string } | undefined)?.text;
  const label = given.label?.slice(0, 120) ?? placeholder ?? element.action_id ?? element.type;
  const props: ControlProps = { ...given, label, onChoose };
  switch (element.type) {
    case 'button':
    case 'workflow_button':
    case 'icon_button':
      return <ActionButton {...props} />;
    case 'feedback_buttons':
      return (['positive_button', 'negative_button'] as const).map((name) => (
        <ActionButton
          key={name}
          {...props}
          element={{ ...(element[name] as object), type: 'button', action_id: element.action_id ?? '' }}
        />
      ));
    case 'overflow':
      return <OverflowMenu {...props} />;
    case 'checkboxes':
    case 'radio_buttons':
      return <ChoiceBoxes {...props} />;
    case 'datepicker':
    case 'timepicker':
    case 'datetimepicker':
      return <TimeElement {...props} />;
    case 'plain_text_input':
    case 'number_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'rich_text_input':
      return <TextElement {...props} dispatch={!inInput || dispatch === true} />;
    case 'file_input':
      return <span className="block-fallback">{strings.field.file}</span>;
    default:
      if (/(^|_)select$/.test(element.type)) return <SelectElement {...props} clearable={inInput === true} />;
      return <span className="block-fallback">{strings.block.unsupported(element.type)}</span>;
  }
}
