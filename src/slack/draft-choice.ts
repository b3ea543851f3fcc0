/** What the two buttons of the question about a draft do: the form takes the question's place. */
import type { Deps } from '../deps.ts';
import type { Handler } from '../feature.ts';
import type { ActionCall } from './calls.ts';
import { filledAgain, stateOf } from './draft-fields.ts';
import { CONTINUE_DRAFT } from './drafts.ts';
import { goingOnWith, inLineOf, insteadOf } from './metadata.ts';
import { notice } from './problem.view.ts';

/** The button that opens the form by itself decides whether it may still be opened. */
export function chosenDraft(
  { actionId, value, view }: Pick<ActionCall, 'actionId' | 'value' | 'view'>,
  actions: Record<string, Handler<ActionCall>>,
): Handler<ActionCall> | undefined {
  const { actionId: opener = '', value: about = '', form = '', offered = '' } = view?.metadata ?? {};
  const handler = actions[opener];
  if (!handler) return undefined;
  const keys = offered.split(',').map((viewId) => ({ viewId, form }));
  const run = async (call: ActionCall, deps: Deps): Promise<void> => {
    const again = { ...call, actionId: opener, value: about, view: null };
    if (actionId !== CONTINUE_DRAFT) {
      return handler.run({ ...again, open: (next) => call.updateView(inLineOf(next, '', insteadOf(keys))) }, deps);
    }
    const draft = await deps.drafts.find(call.viewer.person.id, { viewId: value, form });
    if (!draft) return call.reply(notice(call.viewer.t.drafts.gone));
    const typed = stateOf(draft.fields);
    const open: ActionCall['open'] = (next) =>
      call.updateView(inLineOf(filledAgain(next, draft.fields), '', goingOnWith(draft)));
    return handler.run({ ...again, typed, open }, deps);
  };
  return { verb: handler.verb, run };
}
