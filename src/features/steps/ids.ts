/** Slack ids of this feature. Each step's button is the verb, each step's form the verb's submit. */
export const MORE_STEPS = 'case.steps';
export const submitId = (verb: string): string => `${verb}.submit`;
