/** People chosen in one field, each of them with a field of their own below. */
import type { InputBlock } from '@slack/types';
import { input } from './blocks.ts';
import { type Choices, select } from './elements.ts';
import type { Form } from './form.ts';

export type Named = { id: string; name: string };

const fieldOf = (field: string, personId: string) => `${field}-${personId}`;

export type EachPerson = {
  /** What the fields are called: `role` gives `role-p-1`. */
  field: string;
  label: (name: string) => string;
  choices: Choices;
  placeholder: string;
  /** Already known: proposed. */
  known: (personId: string) => string | null;
};

export function fieldForEach(
  people: readonly Named[],
  { field, label, choices, placeholder, known }: EachPerson,
): InputBlock[] {
  return people.map(({ id, name }) =>
    input(label(name), select(fieldOf(field, id), choices, placeholder, known(id)), { optional: true }),
  );
}

export function choiceOfEach<T extends string>(
  form: Form,
  field: string,
  personId: string,
  allowed: readonly T[],
): T | null {
  return form.choice(fieldOf(field, personId), allowed);
}
