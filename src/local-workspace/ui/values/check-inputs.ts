import { type Element, type Held, initialValue, type LooseBlock, valueKey } from './element-value.ts';
import { textOfRichText } from './rich-text.ts';

/** Why a field may not be submitted yet; the page puts it in the reader's words. */
export type InputFault =
  | { fault: 'required' | 'not_a_number' | 'not_whole' | 'not_an_email' | 'not_a_url' }
  | { fault: 'too_short' | 'too_long'; limit: number }
  | { fault: 'too_small' | 'too_large'; bound: string };

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

function numberFault(element: Element, text: string): InputFault | undefined {
  const value = Number(text);
  if (text.trim() === '' || Number.isNaN(value)) return { fault: 'not_a_number' };
  if (element.is_decimal_allowed !== true && !Number.isInteger(value)) return { fault: 'not_whole' };
  const { min_value: min, max_value: max } = element as { min_value?: string; max_value?: string };
  if (min !== undefined && value < Number(min)) return { fault: 'too_small', bound: min };
  if (max !== undefined && value > Number(max)) return { fault: 'too_large', bound: max };
  return undefined;
}

function textFault(element: Element, text: string): InputFault | undefined {
  const { min_length: min, max_length: max } = element as { min_length?: number; max_length?: number };
  if (min !== undefined && text.length < min) return { fault: 'too_short', limit: min };
  const limit = max ?? 3000;
  if (text.length > limit) return { fault: 'too_long', limit };
  if (element.type === 'number_input') return numberFault(element, text);
  if (element.type === 'email_text_input' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) return { fault: 'not_an_email' };
  if (element.type === 'url_text_input' && !/^https?:\/\/\S+$/i.test(text)) return { fault: 'not_a_url' };
  return undefined;
}

/** What Slack's own client refuses before it asks the app, by block id. */
export function checkInputs(
  blocks: readonly LooseBlock[],
  held: Held,
  conversation?: string,
): Record<string, InputFault> {
  const faults: Record<string, InputFault> = {};
  for (const block of blocks) {
    if (block.type !== 'input' || !block.block_id) continue;
    const element = block.element as Element;
    const key = valueKey(element.type);
    if (!key) continue;
    const own = held[block.block_id]?.[element.action_id ?? ''] ?? initialValue(element, conversation);
    const value = own?.[key];
    const text = element.type === 'rich_text_input' ? textOfRichText(value) : value;
    if (isEmpty(text) || (typeof text === 'string' && text.trim() === '' && block.optional !== true)) {
      if (block.optional !== true) faults[block.block_id] = { fault: 'required' };
    } else if (typeof text === 'string' && key === 'value') {
      const fault = textFault(element, text);
      if (fault) faults[block.block_id] = fault;
    }
  }
  return faults;
}
