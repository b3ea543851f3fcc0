import type { InputProblem } from '../../protocol-acts.ts';
import { type Element, type Held, initialValue, type LooseBlock, valueKey } from './element-value.ts';
import { textOfRichText } from './rich-text.ts';

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

function numberFault(element: Element, text: string): InputProblem | undefined {
  const value = Number(text);
  if (text.trim() === '' || Number.isNaN(value)) return { code: 'not_a_number' };
  if (element.is_decimal_allowed !== true && !Number.isInteger(value)) return { code: 'not_whole' };
  const { min_value: min, max_value: max } = element as { min_value?: string; max_value?: string };
  if (min !== undefined && value < Number(min)) return { code: 'too_small', limit: min };
  if (max !== undefined && value > Number(max)) return { code: 'too_large', limit: max };
  return undefined;
}

function textFault(element: Element, text: string): InputProblem | undefined {
  const { min_length: min, max_length: max } = element as { min_length?: number; max_length?: number };
  if (min !== undefined && text.length < min) return { code: 'too_short', limit: min };
  const limit = max ?? 3000;
  if (text.length > limit) return { code: 'too_long', limit };
  if (element.type === 'number_input') return numberFault(element, text);
  if (element.type === 'email_text_input' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) return { code: 'not_an_email' };
  if (element.type === 'url_text_input' && !/^https?:\/\/\S+$/i.test(text)) return { code: 'not_a_url' };
  return undefined;
}

/** What Slack's own client refuses before it asks the app, by block id. */
export function checkInputs(
  blocks: readonly LooseBlock[],
  held: Held,
  conversation?: string,
): Record<string, InputProblem> {
  const faults: Record<string, InputProblem> = {};
  for (const block of blocks) {
    if (block.type !== 'input' || !block.block_id) continue;
    const element = block.element as Element;
    const key = valueKey(element.type);
    if (!key) continue;
    const own = held[block.block_id]?.[element.action_id ?? ''] ?? initialValue(element, conversation);
    const value = own?.[key];
    const text = element.type === 'rich_text_input' ? textOfRichText(value) : value;
    if (isEmpty(text) || (typeof text === 'string' && text.trim() === '' && block.optional !== true)) {
      if (block.optional !== true) faults[block.block_id] = { code: 'required' };
    } else if (typeof text === 'string' && key === 'value') {
      const fault = textFault(element, text);
      if (fault) faults[block.block_id] = fault;
    }
  }
  return faults;
}
