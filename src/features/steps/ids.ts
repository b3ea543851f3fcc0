/** Slack ids of this feature. Each step's button is the verb, each step's form the verb's submit. */
export const MORE_STEPS = 'case.steps';
export const HAND_OVER_NOTE = 'case.hand-over-note';
export const submitId = (verb: string): string => `${verb}.submit`;
export const GOT_IT = 'handoff.acknowledge';
