/** One's own exclusions, to read, to add to and to take out. */
import type { Exclusion, ExclusionErrors } from '../../domain/impartiality/exclusion.ts';
import type { Messages } from '../../i18n/index.ts';
import { type FormState, ShortText, Summary } from '../../web/form-fields.tsx';
import type { Sent } from '../../web/page.ts';

export type ExclusionsFacts = {
  own: readonly Exclusion[];
  values: Sent;
  errors: ExclusionErrors;
  said: string | null;
};

const FIELDS = ['name', 'contact'] as const;

export function ExclusionsPage({ facts, t }: { facts: ExclusionsFacts; t: Messages }) {
  const { exclusions: says } = t;
  const { own, values, errors, said } = facts;
  const wrong = FIELDS.flatMap((field) => {
    const problem = errors[field];
    return problem ? [[field, t.parties.error[problem]] as const] : [];
  });
  const state: FormState = { values, errors: Object.fromEntries(wrong) };
  return (
    <>
      {said ? (
        <p class="notice" role="status">
          {said}
        </p>
      ) : null}
      <p>{says.explain}</p>
      {own.length === 0 ? <p>{says.none}</p> : null}
      {own.map(({ id, name, contact }) => (
        <section class="card" aria-labelledby={`x-${id}`}>
          <h2 id={`x-${id}`}>{name}</h2>
          {contact === '' ? null : <p>{contact}</p>}
          <form method="post" action={`/exclusions/${id}`} class="no-print">
            <button type="submit" class="plain" aria-label={says.removeOf(name)}>
              {says.remove}
            </button>
          </form>
        </section>
      ))}
      <form method="post" action="/exclusions" novalidate>
        <Summary heading={says.wrong} wrong={wrong} />
        <ShortText name="name" label={t.parties.field.name} state={state} />
        <ShortText name="contact" label={t.parties.field.contact} hint={says.contactHint} state={state} />
        <div class="row">
          <button type="submit">{says.add}</button>
        </div>
      </form>
    </>
  );
}
