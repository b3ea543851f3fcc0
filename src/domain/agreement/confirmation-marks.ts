/** What became of the way to the court. */
export const CONFIRMATION_MARKS = ['applied', 'confirmed', 'refused', 'not_wanted'] as const;
export type ConfirmationMark = (typeof CONFIRMATION_MARKS)[number];
