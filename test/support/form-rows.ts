/** Every form of the product with the fields that it asks for. */
import type { FormRows } from './form-answers.ts';
import { BESIDE_FORMS } from './form-rows-beside.ts';
import { INTAKE_FORMS } from './form-rows-intake.ts';
import { WORK_FORMS } from './form-rows-work.ts';

/** Two forms that ask nothing. */
export const WITHOUT_ROWS: readonly string[] = ['case.resume.submit', 'case.split.submit'];

export const FORMS: readonly FormRows[] = [...INTAKE_FORMS, ...WORK_FORMS, ...BESIDE_FORMS];
