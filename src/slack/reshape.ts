/** Forms that show a field only when what is chosen asks for it. */
import type { ModalView } from '@slack/types';
import type { ActionCall, StateValues, SubmitAnswer } from './calls.ts';
import { slackErrorCode } from './slack-error.ts';

function fieldsOf({ blocks }: ModalView): string[] {
  return blocks.flatMap((block) => (block.type === 'input' ? [String(block.block_id)] : []));
}

/** What is chosen in the form: as it is open, or as it was left. */
export function stateIn(call: ActionCall): StateValues {
  return call.view?.state ?? call.typed ?? {};
}

/** The value of a choice; `otherwise` while the form is not there yet. */
export function chosenIn(state: StateValues, field: string, otherwise = ''): string {
  const held = state[field]?.[field];
  return held ? (held.selected_option?.value ?? '') : otherwise;
}

export function allChosenIn(state: StateValues, field: string): string[] {
  return (state[field]?.[field]?.selected_options ?? []).map(({ value }) => value);
}

export function peopleIn(state: StateValues, field: string, otherwise: readonly string[] = []): readonly string[] {
  return state[field]?.[field]?.selected_users ?? otherwise;
}

/** Changes the open form where its fields no longer fit what is chosen; what was typed stays. */
export async function reshape(call: ActionCall, next: ModalView): Promise<void> {
  if (!call.view) return;
  const [wanted, shown] = [fieldsOf(next), Object.keys(call.view.state)];
  if (wanted.length === shown.length && wanted.every((field) => shown.includes(field))) return;
  await call.updateView(next).catch((error: unknown) => {
    // Overtaken by a later choice, or closed meanwhile: then the submit asks for what is missing.
    if (!['hash_conflict', 'not_found'].includes(slackErrorCode(error) ?? '')) throw error;
  });
}

/** A submit that came before the form had changed is answered by the changed form; null when nothing needed is missing. */
export function askedAgain(next: ModalView, state: StateValues): SubmitAnswer | null {
  const isLacking = next.blocks.some(
    (block) => block.type === 'input' && !('optional' in block && block.optional) && !(String(block.block_id) in state),
  );
  return !isLacking ? null : { kind: 'update', view: next, isUnfinished: true };
}
