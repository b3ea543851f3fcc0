import { useState } from 'react';
import { useSurface } from '../blocks/surface.tsx';
import { useDirectory } from '../state/workspace-context.ts';
import { useStrings } from '../strings/strings.ts';
import { instantOf, localDateTime } from '../text/time-zone.ts';
import { valueKey } from '../values/element-value.ts';
import type { ControlProps } from './control-props.ts';

const inputTypes: Record<string, string> = { datepicker: 'date', timepicker: 'time', datetimepicker: 'datetime-local' };

/** Date, time, and both: the browser's own fields, told to the app in Slack's forms. */
export function TimeElement({ blockId, element, fieldId, describedBy, label, required, onChoose }: ControlProps) {
  const surface = useSurface();
  const { reader } = useDirectory();
  const strings = useStrings();
  const [draft, setDraft] = useState<string>();
  const held = surface.current(blockId, element)[valueKey(element.type)!];
  const whole = element.type === 'datetimepicker';
  const zone = (element.timezone as string | undefined) ?? (whole ? reader.timeZone : undefined);
  const shown =
    whole && typeof held === 'number' ? localDateTime(held * 1000, reader.timeZone) : ((held as string) ?? '');
  const choose = (text: string) => {
    const halfTypedYear = text.startsWith('0') && element.type !== 'timepicker';
    setDraft(halfTypedYear ? text : undefined);
    if (halfTypedYear) return;
    const instant = whole ? instantOf(text, reader.timeZone) : undefined;
    onChoose(whole ? (instant === undefined ? null : Math.floor(instant / 1000)) : text || null);
  };
  return (
    <span className="time-field">
      <input
        type={inputTypes[element.type]}
        className="input"
        value={draft ?? shown}
        required={required}
        id={fieldId}
        aria-label={fieldId ? undefined : label}
        aria-describedby={describedBy}
        aria-invalid={surface.errors[blockId] ? true : undefined}
        data-action-id={element.action_id}
        onChange={(event) => choose(event.target.value)}
      />
      {zone && <small className="muted">{strings.field.zone(zone)}</small>}
    </span>
  );
}
