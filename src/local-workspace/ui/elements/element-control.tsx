import { useSurface } from '../blocks/surface.tsx';
import { useStrings } from '../strings/strings.ts';
import { ActionButton } from './action-button.tsx';
import { ChoiceBoxes } from './choice-boxes.tsx';
import { FeedbackButtons, IconButton, WorkflowButton } from './context-action.tsx';
import type { ControlProps } from './control-props.ts';
import { FileElement } from './file-element.tsx';
import { OverflowMenu } from './overflow-menu.tsx';
import { RichTextElement } from './rich-text-element.tsx';
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
      return <ActionButton {...props} />;
    case 'workflow_button':
      return <WorkflowButton {...props} />;
    case 'icon_button':
      return <IconButton {...props} />;
    case 'feedback_buttons':
      return <FeedbackButtons {...props} />;
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
      return <TextElement {...props} dispatch={!inInput || dispatch === true} />;
    case 'rich_text_input':
      return <RichTextElement {...props} dispatch={!inInput || dispatch === true} />;
    case 'file_input':
      return <FileElement {...props} />;
    default:
      if (/(^|_)select$/.test(element.type)) return <SelectElement {...props} clearable={inInput === true} />;
      return <span className="block-fallback">{strings.block.unsupportedElement(element.type)}</span>;
  }
}
