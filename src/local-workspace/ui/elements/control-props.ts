import type { Element } from '../values/element-value.ts';

export type ControlProps = {
  blockId: string;
  element: Element;
  /** In an `input` block: the id that its label points to, the label's own id, and those of hint and error. */
  fieldId?: string | undefined;
  labelledBy?: string | undefined;
  describedBy?: string | undefined;
  label?: string | undefined;
  required?: boolean;
  /** What a new choice does: kept silently in an `input` block, told to the app elsewhere. */
  onChoose: (chosen: unknown) => void;
};
