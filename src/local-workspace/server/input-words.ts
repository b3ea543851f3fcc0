import type { InputProblem } from '../protocol-acts.ts';

const sentences: Record<InputProblem['code'], (limit: string) => string> = {
  required: () => 'Please complete this required field',
  too_short: (limit) => `Please enter at least ${limit} characters`,
  too_long: (limit) => `Please enter no more than ${limit} characters`,
  not_a_number: () => 'Please enter a number',
  not_whole: () => 'Please enter a whole number',
  too_small: (limit) => `Please enter a number no less than ${limit}`,
  too_large: (limit) => `Please enter a number no more than ${limit}`,
  not_an_email: () => 'Please enter a valid email',
  not_a_url: () => 'Please enter a valid URL',
  too_many: (limit) => `Please choose no more than ${limit}`,
  invalid_option: () => 'Please choose one of the options',
  invalid_date: () => 'Please choose a date',
  invalid_time: () => 'Please choose a time',
  invalid_date_time: () => 'Please choose a date and a time',
  unknown_choice: () => 'Please choose something that is offered',
  file_type: (limit) => `Please choose a file of these types: ${limit}`,
  unknown_file: () => 'Please upload the file first',
};

/** A problem in English, for scripts; the page has its own words. */
export function inputSentence(problem: InputProblem): string {
  return sentences[problem.code](String(problem.limit ?? ''));
}
