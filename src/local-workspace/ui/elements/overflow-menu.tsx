import { useSurface } from '../blocks/surface.tsx';
import { Icon } from '../parts/icon.tsx';
import { Menu } from '../parts/menu.tsx';
import { openElsewhere } from '../parts/open-elsewhere.ts';
import { useStrings } from '../strings/strings.ts';
import { isSafeUrl } from '../text/safe-url.ts';
import { optionChoice } from '../values/choices.ts';
import type { Option } from '../values/element-value.ts';
import type { ControlProps } from './control-props.ts';

const addressOf = (option: Option): string | undefined =>
  option.url && isSafeUrl(option.url) ? option.url : undefined;

export function OverflowMenu({ blockId, element }: ControlProps) {
  const surface = useSurface();
  const strings = useStrings();
  const options = (element.options ?? []) as Option[];
  const items = options.map((option) => {
    const { key, label, detail } = optionChoice(option);
    // With a question to answer first, the address is opened only after a yes.
    return { key, label, detail, href: element.confirm ? undefined : addressOf(option) };
  });
  const pick = (key: string) => {
    const option = options.find((each) => optionChoice(each).key === key);
    const url = option && addressOf(option);
    surface.press(blockId, element, option, element.confirm && url ? () => openElsewhere(url) : undefined);
  };
  return (
    <Menu
      label={strings.field.moreActions}
      items={items}
      className="button button-icon"
      attributes={{ 'data-action-id': element.action_id }}
      onPick={pick}
    >
      <Icon name="more" />
    </Menu>
  );
}
