/** The seventeen states of a case, with the stage of the work that each belongs to: find, assess, route, mediate, visit. */

/** `isPassing`: never at rest. `isFinal`: the handling is over; a check, a return or a reopening may still follow. */
type State = { stage: readonly Stage[]; isFinal?: true; isPassing?: true };
type Stage = '排' | '评' | '分' | '调' | '访';

export const STATES = {
  reported: { stage: ['排'] },
  triaged: { stage: ['评', '分'], isPassing: true },
  awaiting_claim: { stage: ['分'] },
  assigned: { stage: ['分'] },
  taken: { stage: ['调'] },
  in_mediation: { stage: ['调'] },
  suspended: { stage: ['调'] },
  agreed: { stage: ['调', '访'] },
  follow_up: { stage: ['访'] },
  resolved: { stage: ['访'], isFinal: true },
  unresolved: { stage: [], isFinal: true },
  withdrawn: { stage: [], isFinal: true },
  not_accepted: { stage: [], isFinal: true },
  referred_out: { stage: [], isFinal: true },
  converted: { stage: [], isFinal: true },
  merged: { stage: [], isFinal: true },
  cancelled: { stage: [], isFinal: true },
} as const satisfies Record<string, State>;
export type StateName = keyof typeof STATES;
/** Where a saved case can be found: everywhere but in passing. */
export type Status = Exclude<StateName, 'triaged'>;
